"""Many revisions to one changelog: each revision compared with the one before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from scraper.outputs.diff.compare import Comparison, Side, compare

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from scraper.outputs.diff.compare import Settings


class Revised(msgspec.Struct, frozen=True):
    """A revision of the docs: its day, the first line of its message, the API it describes."""

    date: str
    subject: str
    side: Side


class Release(msgspec.Struct, frozen=True):
    """What a revision changed."""

    revised: Revised
    comparison: Comparison

    @property
    def doubtful(self) -> bool:
        """Whether what is damaged may have changed what the docs say of the API."""
        old, new = self.comparison.old.damaged, self.comparison.new.damaged
        return bool(old or new) and (old != new or bool(self.comparison.entries))


def releases(revisions: Iterable[Revised], settings: Settings) -> Iterator[Release]:
    """Yield what each revision changed, oldest first, given oldest first; the first one changes nothing."""
    before: Revised | None = None
    for revised in revisions:
        if before is not None:
            yield Release(revised, compare(before.side, revised.side, settings))
        before = revised
