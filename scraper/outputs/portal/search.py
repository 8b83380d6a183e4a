"""The search index: all operations, parameters and schemas of all services, for Pagefind in the browser.

Pagefind indexes one page for each operation, its parameters and schemas below headings: a page that is made for this
and never published. Chinese is written without spaces, and what splits it into words splits a query and a text
differently; so it is indexed, and looked for, by pairs of characters that follow each other.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections import Counter
from html import escape
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

import msgspec

from scraper.failures import UsageFailure
from scraper.outputs.portal import places
from scraper.outputs.portal.offers import offer
from scraper.outputs.portal.render import plain
from scraper.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scraper.outputs.portal.entries import Entry, Portal
    from scraper.outputs.portal.offers import Operation, Part

#: Characters that stand in words without spaces between them; ``search-rank.js`` has the same.
_CHINESE = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+")
#: Where a word of "CreateHTTPCluster" begins, and what parts the segments of a path.
_HUMP: Final = re.compile(r"(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
#: How many of the last words of such a name are also found as one; the last alone Pagefind finds anyway.
_LAST: Final = 6
_SLASHES: Final = re.compile(r"[/{}]+")
#: What of Pagefind's files the portal uses: it has a page of its own.
_USED: Final = ("pagefind.js", "pagefind-worker.js", "pagefind-entry.json", "*.pf_meta", "wasm.en.pagefind")
#: What is indexed where there are no operations: Pagefind makes no index of nothing.
_NOTHING: Final = "<html><body><p>0</p></body></html>"
_SECONDS: Final = 600


class SearchFailure(UsageFailure):
    """The search index cannot be made: one line that says why and what to do."""


def search(portal: Portal) -> dict[str, bytes | Path]:
    """Return the files of the search, below ``search/``. Raises SearchFailure."""
    if find_spec("pagefind") is None or find_spec("pagefind_bin") is None:
        raise SearchFailure("pagefind is not installed; pip install 'docs2oas[portal]'")
    with TemporaryDirectory(prefix="docs2oas-search-") as folder:
        source, made = Path(folder, "pages"), Path(folder, "search")
        source.mkdir()
        for number, page in enumerate([*_pages(portal)] or [_NOTHING]):
            (source / f"{number}.html").write_text(page, "utf-8")
        _run(source, made)
        found = {f"search/{path.relative_to(made).as_posix()}": path.read_bytes() for path in _files(made)}
    services = [(places.service_folder(entry), name) for entry, name in _named(portal)]
    return {**found, "search/services.json": msgspec.json.encode(services)}


def _files(made: Path) -> list[Path]:
    named = [path for pattern in _USED for path in made.glob(pattern)]
    return sorted([*named, *made.glob("index/*"), *made.glob("fragment/*")])


def _run(source: Path, made: Path) -> None:
    """Run Pagefind where no configuration of it lies, and without what the environment says of it."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PAGEFIND_")}
    command = [sys.executable, "-m", "pagefind", "--site", str(source), "--output-path", str(made)]
    try:
        done = subprocess.run(  # noqa: S603 - our own interpreter and folders
            [*command, "--force-language", "en", "--quiet"], capture_output=True, timeout=_SECONDS, check=False,
            cwd=source.parent, env=environment,
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired) as error:
        raise SearchFailure(f"pagefind cannot be run ({error}); install docs2oas[portal] anew") from error
    if done.returncode or not (made / "pagefind.js").is_file():
        said = plain(done.stderr.decode("utf-8", "replace"))[-300:]
        raise SearchFailure(f"pagefind failed ({said or done.returncode}); install docs2oas[portal] anew")


def _pages(portal: Portal) -> Iterator[str]:
    for entry, name in _named(portal):
        yield from (_page(entry, name, operation) for operation in offer(entry.versions[0]).operations)


def _named(portal: Portal) -> Iterator[tuple[Entry, str]]:
    """Yield the services and what tells each from the others: its title, with its name if others have the same."""
    titles = Counter(plain(entry.title) for entry in portal.entries)
    for entry in portal.entries:
        title = plain(entry.title)
        yield entry, title if titles[title] == 1 else f"{title} ({entry.name})"


def _page(entry: Entry, name: str, operation: Operation) -> str:
    """Return what is indexed of an operation: what results show as meta data, what is found as text."""
    url = places.reference(entry, entry.versions[0], operation.anchor)
    meta = {
        "title": operation.summary, "url": url, "id": operation.id, "method": operation.method, "path": operation.path,
        "service": name, **({"deprecated": "1"} if operation.deprecated else {}),
    }  # fmt: skip
    shown = "".join(f'<i data-pagefind-meta="{key}[title]" title="{escape(value)}"></i>' for key, value in meta.items())
    lines = [
        f'<html><body>{shown}<h1 data-pagefind-weight="10">{pairs(operation.summary)}</h1>',
        f'<p data-pagefind-weight="10">{pairs(operation.id)} {pairs(_HUMP.sub(" ", operation.id))}</p>',
        f'<p data-pagefind-weight="3">{pairs(_SLASHES.sub(" ", operation.path))}</p>',
        f"<p>{operation.method} {_mark(places.service_folder(entry))}</p><p>{pairs(operation.text)}</p>",
        *(_part("parameter", part) for part in operation.parameters),
        *(_part("schema", part) for part in operation.schemas),
    ]
    return "\n".join([*lines, "</body></html>"])


def _mark(folder: str) -> str:
    """Return the word of a service, which only its operations have; ``search-within.js`` has the same.

    Filters of Pagefind would do the same, but their files differ from run to run.
    """
    return f"in{folder.encode().hex()}z"


def _part(kind: str, part: Part) -> str:
    """Return a part of an operation's page; its fragment says what it is, and its name."""
    shown = pairs(" ".join((part.name, *endings(part.name))))
    return f'<h3 id="{kind}:{quote(part.name, safe="")}">{shown}</h3><p>{pairs(part.text)}</p>'


def endings(name: str) -> list[str]:
    """Return how a name ends: "ClusterNodeTags" and "NodeTags" of "CreateClusterNodeTags"; the name is none of them.

    Words are found from their beginning only. ``search.js`` counts a name and its endings as one word.
    """
    humps = _HUMP.split(name)[1:][-_LAST:]
    return ["".join(humps[at:]) for at in range(len(humps) - 1)]


def pairs(text: str) -> str:
    """Return a text as it is indexed, escaped: pairs of Chinese characters apart, the last one on its own as well."""
    return escape(_CHINESE.sub(_split, clean(text)))


def _split(match: re.Match[str]) -> str:
    run = match[0]
    return f" {' '.join(run[at : at + 2] for at in range(len(run)))} "
