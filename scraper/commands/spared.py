"""Outputs that would be written over what the same command reads."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

from scraper.files import WriteError, is_stream, resolved
from scraper.sources.shelf import is_wanted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_SPECS: Final = (".yaml", ".yml", ".json")


def spare(inputs: Iterable[str | Path | None], *outputs: str | None) -> None:
    """Raise WriteError for an output that is one of the inputs, or would be a page in a folder of docs that is one.

    With a spec its side file is an input. Git sources are read from objects, which nothing is written over.
    """
    places = {output: resolved(Path(output)) for output in outputs if output and not is_stream(Path(output))}
    for each in _places(inputs) if places else ():
        for output, place in places.items():
            if place == each or (is_wanted(place.name) and place.is_relative_to(each) and each.is_dir()):
                raise WriteError(f"{output}: is, or would be, read by this command itself; name another file")


def _places(inputs: Iterable[str | Path | None]) -> Iterator[Path]:
    for each in inputs:
        if each is None or str(each).startswith("git+") or "\0" in str(each):
            continue
        path = Path(os.path.realpath(each))
        yield path
        if path.suffix.lower() in _SPECS:
            yield path.with_name(f"{path.stem}.sources.json")
