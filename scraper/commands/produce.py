"""One source to its written spec: what ``scrape`` and ``build`` have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec

from scraper.collection import without_collection
from scraper.document.assemble import assemble
from scraper.document.overlay import apply, load
from scraper.document.write import sources_json, to_json, to_yaml
from scraper.files import WriteError, is_stream, resolved, write_all
from scraper.pipeline import Options, Result, scrape

if TYPE_CHECKING:
    from pathlib import Path

    from scraper.document.assemble import Settings
    from scraper.outputs.diff.compare import Side
    from scraper.pipeline import Progress


_SUFFIXES: Final = (".yaml", ".yml", ".json")


def produce(
    source: str, options: Options, *, spec: Path | None, sources: Path | None = None, overlay: Path | None = None,
    progress: Progress | None = None,
) -> Result:  # fmt: skip
    """Scrape a source, apply an overlay, write spec and side file where asked for.

    Raises SourceError, OverlayError or WriteError; nothing is written then.
    """
    check_outputs(spec, sources)
    with without_collection():
        result = make(source, options, overlay, progress)
        write_all(texts(result, spec, sources))
    return result


def make(
    source: str, options: Options, overlay: Path | None, progress: Progress | None = None, before: Side | None = None
) -> Result:
    """Scrape a source and apply an overlay; schemas keep the names they have in ``before``.

    Raises SourceError or OverlayError.
    """
    corrections = load(overlay) if overlay else None
    result = scrape(source, options, progress)
    if before is not None:
        result = _as_before(result, before, options.settings)
    if corrections is None:
        return result
    document = apply(result.document, corrections, str(overlay))
    return msgspec.structs.replace(result, assembled=msgspec.structs.replace(result.assembled, document=document))


def _as_before(result: Result, before: Side, settings: Settings) -> Result:
    """Return a result whose schemas have the names of a document; overlays are written for these."""
    from scraper.outputs.diff.compare import Side
    from scraper.outputs.diff.kept_names import kept_names

    names = kept_names(before, Side(result.document, result.assembled.sources, before.name))
    if not names:
        return result
    named = assemble(result.reading.api, result.found, msgspec.structs.replace(settings, names=names))
    return msgspec.structs.replace(result, assembled=named)


def check_outputs(spec: Path | None, *others: Path | None) -> None:
    """Raise WriteError for a spec of an unknown format and for outputs that would overwrite each other."""
    if spec is not None and not is_stream(spec):
        if spec.is_dir():
            raise WriteError(f"{spec}: is a folder; name a file in it")
        if spec.suffix not in _SUFFIXES:
            raise WriteError(f"{spec}: the suffix names no format; use one of {', '.join(_SUFFIXES)}")
    named = [path for path in (spec, _side_file(spec) if others[:1] == (None,) else None, *others) if path]
    places = [resolved(path) for path in named if not is_stream(path)]
    for path in places:
        if places.count(path) > 1:
            raise WriteError(f"{path.name}: two outputs would be written to the same file; name different ones")


def _side_file(spec: Path | None) -> Path | None:
    return spec.with_name(f"{spec.stem}.sources.json") if spec is not None and not is_stream(spec) else None


def texts(result: Result, spec: Path | None, sources: Path | None) -> dict[Path, str]:
    """Return the texts to write: the spec by its suffix, the side file beside it unless named elsewhere."""
    made: dict[Path, str] = {}
    if spec is not None:
        made[spec] = to_json(result.document) if spec.suffix == ".json" else to_yaml(result.document)
        sources = sources or _side_file(spec)
    if sources is not None:
        made[sources] = sources_json(result.assembled.sources)
    return made
