"""Portals for tests of catalogues: the samples, and one whose every text is hostile."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any, Final

from scraper.outputs.load import load_document
from scraper.outputs.portal.entries import Entry, Portal, Quality, Version

_SPECS: Final = Path(__file__).parents[2] / "spec"
BASE: Final = "https://apis.example.org/docs"
_EVIL: Final = "</title><script>alert(1)</script> \u202e{{7*7}} ${x}\n---\nkind: User\x00 \ud800 'quoted\" 中文" * 30


def document(title: str = "T", **more: Any) -> dict[str, Any]:
    return {"openapi": "3.1.0", "info": {"title": title, "version": "v1"}, "paths": {}} | more


def entry(name: str = "cce", *versions: str, **more: Any) -> Entry:
    found = tuple(Version(version, document(name), {}, "") for version in versions or ("1.0.0",))
    return Entry(name, more.pop("title", name.upper()), more.pop("versions", found), Quality(), **more)


def portal(*entries: Entry, **more: Any) -> Portal:
    values: dict[str, Any] = {
        "title": "Our APIs", "description": "What our clouds offer.", "base_url": BASE, "maintainer": "Docs team",
        "email": "docs@example.org", "entries": entries,
    }  # fmt: skip
    return Portal(**values | more)


@cache
def samples() -> Portal:
    cce, mrs = (load_document(_SPECS / f"{name}.yaml") for name in ("cce", "mrs"))
    return portal(
        Entry(
            "cce", "Cloud Container Engine",
            (Version("2.0.0", cce, {}, "2026-11-21"), Version("1.4.0", cce, {}, "2026-03-02"), Version("1.3", {}, {})),
            Quality(languages={"en": 9}), "## 2.0.0 - 2026-11-21\n", "https://docs.example.com/cce/",
            "group:containers", "clouds", "production",
        ),
        Entry("mrs", "MapReduce Service", (Version("v2", mrs, {}),), Quality(languages={"zh": 8, "en": 1})),
    )  # fmt: skip


def hostile() -> Portal:
    info = {"title": _EVIL, "description": _EVIL}
    servers = [
        None, {"url": 7}, {"url": "javascript:alert(1)"}, {"url": "https://{host}/", "variables": {"host": None}},
        {"url": "https://{a}.{b}/", "variables": {"a": {"default": ""}, "b": {"default": "x"}}}, {"url": "https://[x/"},
        {"url": 'https://example.org/"><script>'},
    ]  # fmt: skip
    made = Version(_EVIL, {"info": info, "servers": servers}, {}, "")
    named = (Version("1+0", {"info": _EVIL}, {}, ""), Version("1 0", {"servers": {"a": "b"}}, {}, ""), made)
    long = entry("x" * 200, title=_EVIL, versions=named, docs="javascript:alert(1)", changelog=_EVIL)
    return portal(
        long, entry("x" * 201, title="", versions=named), entry("A.b", "c"), entry("a.B", "c"), entry("-", "-"),
        title=_EVIL, description=_EVIL, maintainer=_EVIL,
    )  # fmt: skip
