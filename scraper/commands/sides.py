"""The sides of a comparison: spec files, folders of docs, git revisions."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

from scraper.failures import UsageFailure
from scraper.outputs.diff.compare import Side
from scraper.outputs.load import load_document, load_sources
from scraper.outputs.tree import string_keyed
from scraper.pipeline import Options, scrape
from scraper.sources import printable

if TYPE_CHECKING:
    from collections.abc import Sequence

_SPECS: Final = (".yaml", ".yml", ".json")
_RANGE: Final = re.compile(r"(?P<source>git\+.+)@(?P<old>[^@#]+?)\.\.(?P<new>[^@#]+)(?P<subdir>#.*)?")


def sides(sources: Sequence[str]) -> tuple[Side, Side]:
    """Return both sides of what a user named: two sources, or one ``git+...@REV1..REV2``. Raises Failure."""
    if len(sources) == 1:
        match = _RANGE.fullmatch(sources[0])
        if match is None:
            raise UsageFailure(f"{printable(sources[0])}: is one side; name another, or git+REPOSITORY@REV1..REV2")
        subdir = match["subdir"] or ""
        sources = [f"{match['source']}@{match['old']}{subdir}", f"{match['source']}@{match['new']}{subdir}"]
    if len(sources) != 2:
        raise UsageFailure("two sides are compared; name an old and a new one")
    return side(sources[0]), side(sources[1])


def side(source: str) -> Side:
    """Read one side. Raises Failure if it cannot be read."""
    path = Path(source)
    if not source.startswith("git+") and path.suffix.lower() in _SPECS and not path.is_dir():
        return Side(string_keyed(load_document(path)), load_sources(path), str(path))
    result = scrape(source, Options())
    base = source.rpartition("#")[2] if source.startswith("git+") and "#" in source else ""
    base = base or (source if path.is_dir() else "")
    return Side(result.document, result.assembled.sources, printable(source), _commit(source), base)


def _commit(source: str) -> str:
    """Return the commit of a git source, "" for any other."""
    if not source.startswith("git+"):
        return ""
    from scraper.sources.git import commit

    return commit(source)
