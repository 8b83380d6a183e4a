"""The web page of a comparison, as text: links that lead somewhere, nothing of a document in its markup."""

from __future__ import annotations

import re
from collections import Counter
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any

from scraper.outputs.diff.compare import Settings, Side, compare
from scraper.outputs.diff.reports.webpage import html
from tests.called import run
from tests.diff.small import TEXT, WHOLE, answer, asks, document, parameter, ref, schemas, structure
from tests.diff.things import commit

if TYPE_CHECKING:
    from pathlib import Path

_EVIL = "\"><script>alert(1)</script><img src=x onerror=alert(1)>'{{ 7 * 7 }}</style><style>*{display:none}\x1b\u202e"
_TAGS = set("html head meta title style body header h1 dl dt dd code div label input b nav ul li a small wbr span main "
            "section h2 article p details summary br".split())  # fmt: skip


class _Page(HTMLParser):
    """Collects tags, attributes and text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.text = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attributes]

    def handle_data(self, data: str) -> None:
        self.text += data

    def values(self, name: str) -> list[str]:
        return [value for key, value in self.attributes if key == name]


def page(old: dict[str, Any], new: dict[str, Any]) -> _Page:
    sides = Side(old, {}, _EVIL, "0" * 40), Side(new, {}, "new")
    return _Page(html(compare(*sides, Settings(wording=True))))


def hostile(kind: dict[str, Any], path: str = f"/{_EVIL}") -> dict[str, Any]:
    schema = structure(**{_EVIL: kind | {"description": f"{_EVIL}{kind['type']}", "enum": [kind["type"], _EVIL]}})
    operation = {
        "operationId": f"{_EVIL}{kind['type']}", "summary": _EVIL, "tags": [f"{_EVIL}{kind['type']}"],
        "parameters": [parameter(_EVIL, schema=kind)], "responses": answer(ref(_EVIL)),
    }  # fmt: skip
    found = document({path: {"get": operation}}, **schemas(**{_EVIL: schema}))
    return found | {"info": {"title": f"{_EVIL}{kind['type']}", "version": _EVIL}, "servers": [{"url": _EVIL + path}]}


def test_nothing_of_a_document_is_markup() -> None:
    for found in (page(hostile(TEXT), hostile(WHOLE)), page(hostile(TEXT), hostile(WHOLE, "/moved"))):
        assert set(found.tags) <= _TAGS
        assert {"id", "class", "href"} <= {name for name, _ in found.attributes}
        assert not [name for name, _ in found.attributes if name.startswith("on") or name in {"style", "src"}]
        assert Counter(found.tags)["style"] == 1
        assert not {"\x1b", "\u202e"} & set(found.text)
        assert "{{ 7 * 7 }}" in found.text


def test_links_lead_to_parts_of_the_page() -> None:
    paths = {f"/{name}": asks(parameter("a"), parameter("b"))["paths"]["/clusters"] for name in "xyz"}
    other = {path: asks(parameter("a", schema=WHOLE), parameter("b", schema=WHOLE))["paths"]["/clusters"]
             for path in paths}  # fmt: skip
    found = page(document(paths), document(other))
    anchors = found.values("id")
    assert len(anchors) == len(set(anchors)) == 3 + 3 + 6  # levels, operations, changes
    links = found.values("href")
    assert set(links) == {f"#{anchor}" for anchor in anchors} - {"#breaking", "#warning", "#info"}
    assert [link for link, times in Counter(links).items() if times == 2] == [links[0], links[1], links[2]]


def test_links_stay_while_other_changes_come_and_go() -> None:
    one = set(page(asks(parameter("a")), asks(parameter("a", schema=WHOLE))).values("id"))
    more = set(page(asks(parameter("a")), asks(parameter("a", schema=WHOLE), parameter("b"))).values("id"))
    assert one < more


def test_equal_changes_have_links_of_their_own() -> None:
    """Several alternatives of one name, say."""
    texts = [{"type": "string", "enum": [str(n)]} for n in range(4)]
    old, new = ({"oneOf": [WHOLE, *options]} for options in (texts[:1], texts))
    made = page(asks(parameter("a", schema=old)), asks(parameter("a", schema=new)))
    assert len(made.values("id")) == len(set(made.values("id")))


def test_the_summary_stands_above_the_changes() -> None:
    text = " ".join(page(asks(), asks(parameter("a"), parameter("b", required=True))).text.split())
    assert re.search("1 breaking 0 warnings 1 info .*required parameter added", text)
    assert "1 change of wording" not in text


def test_all_revisions_have_links_of_their_own(repository: Path, tmp_path: Path) -> None:
    commit(repository, message="wide", most=9)
    commit(repository, message=_EVIL.replace("\x1b", "").replace("\u202e", ""), most=5)
    assert run("history", f"git+{repository}#docs", "-o", tmp_path / "log.html").exit_code == 0
    found = _Page((tmp_path / "log.html").read_text("utf-8"))
    anchors = found.values("id")
    assert len(anchors) == len(set(anchors)) > 10
    assert set(found.tags) <= _TAGS | {"strong"}
    assert {link[1:] for link in found.values("href")} <= set(anchors)
