"""Many revisions to one changelog: each revision compared with the one before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from scraper.outputs.diff.compare import Comparison, Side, compare

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from scraper.outputs.diff.compare import Settings


class Damaged(msgspec.Struct, frozen=True):
    """A page that could not be read, or not all of it, and the codes that say why."""

    path: str
    codes: tuple[str, ...]


class Revised(msgspec.Struct, frozen=True):
    """A revision of the docs: its day, the first line of its message, the API it describes, what of it is damaged."""

    date: str
    subject: str
    side: Side
    damaged: tuple[Damaged, ...] = ()


class Release(msgspec.Struct, frozen=True):
    """What a revision changed, and what of the one before it was damaged."""

    revised: Revised
    comparison: Comparison
    damaged_before: tuple[Damaged, ...] = ()

    @property
    def doubtful(self) -> bool:
        """Whether what is damaged may have changed what the docs say of the API."""
        both = self.revised.damaged, self.damaged_before
        return any(both) and (both[0] != both[1] or bool(self.comparison.entries))


def releases(revisions: Iterable[Revised], settings: Settings) -> Iterator[Release]:
    """Yield what each revision changed, oldest first, given oldest first; the first one changes nothing."""
    before: Revised | None = None
    for revised in revisions:
        if before is not None:
            yield Release(revised, compare(before.side, revised.side, settings), before.damaged)
        before = revised
