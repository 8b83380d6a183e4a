"""The pages of a changelog: the newest releases first, as many on a page as can be read and loaded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec
from markupsafe import Markup

from scraper.outputs.portal.changelog import Release

if TYPE_CHECKING:
    from collections.abc import Iterator

#: How many characters of releases a page has before the next one begins.
FULL: Final = 200_000
#: How many of them what stands above a release is taken for.
_HEADING: Final = 500


class Part(msgspec.Struct, frozen=True):
    """What a page has of a release; ``further`` says that the page before has the beginning."""

    release: Release
    blocks: tuple[Markup, ...]
    further: bool


class Sheet(msgspec.Struct, frozen=True):
    """A page of a changelog. Only the first one is certain to be there."""

    name: str
    parts: tuple[Part, ...]


def sheets(releases: tuple[Release, ...]) -> tuple[Sheet, ...]:
    """Return the pages of a changelog, one for an empty one as well."""
    found: list[list[Part]] = [[]]
    room = FULL
    for part, weight in _weighed(releases):
        if room < weight and found[-1]:
            found.append([])
            room = FULL
        room -= weight
        last = found[-1][-1] if found[-1] else None
        if last and last.release is part.release:
            found[-1][-1] = msgspec.structs.replace(last, blocks=last.blocks + part.blocks)
        else:
            found[-1].append(part)
    return tuple(Sheet(_name(number), tuple(parts)) for number, parts in enumerate(found, 1))


def where(releases: tuple[Release, ...]) -> dict[str, str]:
    """Return where releases begin: their anchors -> ``changelog.html#2.0.0``."""
    return {
        part.release.anchor: f"{sheet.name}#{part.release.anchor}"
        for sheet in sheets(releases) for part in sheet.parts if not part.further
    }  # fmt: skip


def _name(number: int) -> str:
    return "changelog.html" if number == 1 else f"changelog-{number}.html"


def _weighed(releases: tuple[Release, ...]) -> Iterator[tuple[Part, int]]:
    for release in releases:
        if not release.blocks:
            yield Part(release, (), further=False), _HEADING
        for number, block in enumerate(release.blocks):
            yield Part(release, (block,), further=number > 0), len(block) + _HEADING
