"""One source to its written spec: what ``scrape`` and ``build`` have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from scraper.document.overlay import apply, load
from scraper.document.write import sources_json, to_json, to_yaml
from scraper.files import is_stream, write_all
from scraper.pipeline import Options, Result, scrape, without_collection

if TYPE_CHECKING:
    from pathlib import Path

    from scraper.pipeline import Progress


def produce(
    source: str, options: Options, *, spec: Path | None, sources: Path | None = None, overlay: Path | None = None,
    progress: Progress | None = None,
) -> Result:  # fmt: skip
    """Scrape a source, apply an overlay, write spec and side file where asked for.

    Raises SourceError, OverlayError or WriteError; nothing is written then.
    """
    corrections = load(overlay) if overlay else None
    with without_collection():
        result = scrape(source, options, progress)
        if corrections is not None:
            document = apply(result.document, corrections, str(overlay))
            assembled = msgspec.structs.replace(result.assembled, document=document)
            result = msgspec.structs.replace(result, assembled=assembled)
        write_all(_texts(result, spec, sources))
    return result


def _texts(result: Result, spec: Path | None, sources: Path | None) -> dict[Path, str]:
    """Return the texts to write: the spec by its suffix, the side file beside it unless named elsewhere."""
    texts: dict[Path, str] = {}
    if spec is not None:
        texts[spec] = to_json(result.document) if spec.suffix == ".json" else to_yaml(result.document)
        if sources is None and not is_stream(spec):
            sources = spec.with_name(f"{spec.stem}.sources.json")
    if sources is not None:
        texts[sources] = sources_json(result.assembled.sources)
    return texts
