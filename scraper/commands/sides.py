"""The sides of a comparison: spec files, folders of docs, git revisions."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click
import msgspec

from scraper.failures import InputFailure, UsageFailure
from scraper.model import Location
from scraper.outputs.chunks import Shared
from scraper.outputs.diff.compare import Comparison, Entry, Lines, Side
from scraper.outputs.load import DocumentError, load_placed, load_sources
from scraper.outputs.tree import items, join, mapping, text
from scraper.sources import printable
from scraper.text import clean, squeeze

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scraper.diagnostics import Collector, Diagnostic
    from scraper.outputs.chunks import Placed
    from scraper.pipeline import Known

_SPECS: Final = (".yaml", ".yml", ".json")
#: A reference that leads out of its document, as YAML and JSON write it.
_OTHERS: Final = re.compile(r"""\$ref["']?[ ]*:[ ]*["']?(?=[^\s"'#{])""")
_VERSION: Final = re.compile(r"3\.[0-9]+(?:\..+)?")
_DOTS: Final = r"(?<!/)(?P<dots>\.{2,})(?!/)"
RANGE: Final = re.compile(rf"(?P<source>git\+.+)@(?P<old>[^@#:]*?){_DOTS}(?P<new>[^@#:]*)(?P<subdir>#.*)?")
#: What git takes for a range, and no path.
_BARE_RANGE: Final = re.compile(rf"[^./].*?{_DOTS}.+")


def sides(sources: Sequence[str]) -> tuple[Side, Side]:
    """Return both sides of what a user named: two sources, or one ``git+...@REV1..REV2``. Raises Failure.

    Docs that do not name their service are called as the other side is, whatever their folder is called.
    """
    old, new = _named(sources)
    known = None if _is_spec(old) and _is_spec(new) else _nothing_known()
    shared = Shared()
    after, name = _side(new, "", known, shared)
    before, other = _side(old, name, known, shared)
    if other not in {"", name} and not _is_spec(new):
        after, _ = _side(new, other, known, shared)
    return before, after


def _nothing_known() -> Known:
    """Return what is known before docs are read. What reads docs takes longer to load than specs to compare."""
    from scraper.pipeline import Known

    return Known()


def _named(sources: Sequence[str]) -> Sequence[str]:
    for source in sources:
        shown = printable(source)
        if _BARE_RANGE.fullmatch(source) and not source.startswith("git+") and not Path(source).exists():
            raise UsageFailure(f"{shown}: a range of no repository; name git+REPOSITORY@{shown}#FOLDER-OF-DOCS alone")
        if len(sources) > 1 and RANGE.fullmatch(source):
            raise UsageFailure(f"{shown}: is a range, which is both sides; name it alone")
    if len(sources) == 1:
        return _ends(sources[0])
    if len(sources) != 2:
        raise UsageFailure("two sides are compared; name an old and a new one")
    return sources


def _ends(source: str) -> tuple[str, str]:
    """Return both ends of a range; an end that is left out is HEAD, as for git."""
    shown = printable(source)
    match = RANGE.fullmatch(source)
    if match is None:
        raise UsageFailure(f"{shown}: is one side; name another, or git+REPOSITORY@REV1..REV2")
    if match["dots"] != "..":
        raise UsageFailure(f"{shown}: {len(match['dots'])} dots; name the revisions to compare as REV1..REV2")
    old, new = (f"{match['source']}@{match[end] or 'HEAD'}{match['subdir'] or ''}" for end in ("old", "new"))
    return old, new


def placed(found: Comparison) -> Comparison:
    """Return a comparison in which what no docs say stands at its line of a spec file."""
    for name in ("old", "new"):
        side = getattr(found, name)
        if side.lines:
            found = msgspec.structs.replace(found, entries=_placed(found.entries, name, side.spec, side.lines))
    return found


def _placed(entries: tuple[Entry, ...], name: str, spec: str, lines: Lines) -> tuple[Entry, ...]:
    at = [getattr(each.change.spot, name) or _operation(each) for each in entries]
    lost = [pointer if getattr(each, name) is None else "" for pointer, each in zip(at, entries, strict=True)]
    if not any(lost):
        return entries
    line = lines(lost)
    return tuple(
        msgspec.structs.replace(each, **{name: Location(spec, line[pointer])}) if pointer else each
        for pointer, each in zip(lost, entries, strict=True)
    )


def _operation(entry: Entry) -> str:
    """Return the pointer of the operation that a part is of; "" for what is an operation or none's itself."""
    place = entry.change.places[0]
    if place.part in {"api", "operation"}:
        return ""
    return f"{join('/paths', place.path)}/{place.method.lower()}"


def _is_spec(source: str) -> bool:
    path = Path(source)
    return not source.startswith("git+") and path.suffix.lower() in _SPECS and not path.is_dir()


def _side(source: str, fallback: str, known: Known | None, shared: Shared) -> tuple[Side, str]:
    """Read one side; return it and what its service is called: ``fallback`` where docs do not say. Raises Failure."""
    path = Path(source)
    if _is_spec(source):
        found = _openapi(path, shared)
        _tell_of_others(path, found.text)
        side = Side(found.document, load_sources(path), str(path), spec=str(path), lines=found.lines)
        return side, _service(found.document)
    if not source.startswith("git+") and not path.exists():
        shown = printable(source)
        raise InputFailure(f"{shown}: no such file or folder; a revision is named git+REPOSITORY@{shown}")
    from scraper.pipeline import Options, scrape

    result = scrape(source, Options(fallback=fallback), known=known)
    damage = errors(result.found)
    for each in damage:
        click.echo(f"docs2oas: {squeeze(clean(f'{printable(source)}: {each}'))}", err=True)
    base = source.rpartition("#")[2] if source.startswith("git+") and "#" in source else ""
    base = base or (source if path.is_dir() else "")
    name, sources = printable(source), result.assembled.sources
    return Side(result.document, sources, name, _commit(source), base, errors=damage), result.service


def errors(found: Collector) -> tuple[Diagnostic, ...]:
    """Return the errors of pages: what those say, or some of it, is missing from a side."""
    return tuple(each for each in found.sorted() if each.severity == "error")


def _tell_of_others(path: Path, text: str) -> None:
    """Tell of references to other files, which are not read: nobody named them."""
    count = sum(1 for _ in _OTHERS.finditer(text))
    if count:
        said = "1 reference leads to another file" if count == 1 else f"{count} references lead to other files"
        shown = f"{path}: {said}, not read: what changed there is not seen; bundle the spec first"
        click.echo(f"docs2oas: {squeeze(clean(shown))}", err=True)


def _openapi(path: Path, shared: Shared) -> Placed:
    """Read an OpenAPI 3 document. Raises DocumentError for any other."""
    found = load_placed(path, shared)
    document = found.document
    if "swagger" in document:
        raise DocumentError(path, f"is Swagger {document['swagger']}", "convert it to OpenAPI 3 first")
    if not _VERSION.fullmatch(str(document.get("openapi"))):
        stated = f"openapi: {document['openapi']}" if "openapi" in document else "no openapi"
        raise DocumentError(path, f"is no OpenAPI 3 document, it says {stated}", "give one that begins openapi: 3.1.0")
    return found


def _service(document: dict[str, Any]) -> str:
    """Return what the servers of a document call the service, "" if they do not say."""
    server = mapping(next(iter(items(document.get("servers"))), None))
    return text(mapping(mapping(server.get("variables")).get("service")).get("default"))


def _commit(source: str) -> str:
    """Return the commit of a git source, "" for any other."""
    if not source.startswith("git+"):
        return ""
    from scraper.sources.git import commit

    return commit(source)
