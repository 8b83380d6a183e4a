"""Lists that come in pages, as one iterator."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable, Iterator


@dataclass(frozen=True, slots=True, kw_only=True)
class Pages:
    """How a list is paged.

    Attributes:
        items: Attributes that lead to the list in a page.
        by: What a request for the next page names: the last item read (``marker``), how many items were read
            (``offset``) or the number of the page (``page``).
        next: Attributes that lead to the next marker in a page; empty if it is the ``key`` of the last item.
        key: Attribute of an item that serves as marker.
        start: Offset or number of the first page.

    """

    items: tuple[str, ...]
    by: Literal["marker", "offset", "page"]
    next: tuple[str, ...] = ()
    key: str = "id"
    start: int = 0


@dataclass(slots=True)
class _Position:
    """Where in a list a program is: ``place`` is sent for the next page, None for the first of a marked list."""

    pages: Pages
    place: Any = None
    last: Any = None

    def __post_init__(self) -> None:
        self.place = None if self.pages.by == "marker" else self.pages.start

    def take(self, page: Any) -> tuple[list[Any], bool]:
        """Return a page's items, and whether there may be more pages."""
        items = _follow(page, self.pages.items)
        if not isinstance(items, list) or not items or items == self.last:  # a service that ignores the place
            return [], False
        self.last = items
        before, self.place = self.place, self._following(page, items)
        return items, self.place not in {None, ""} and self.place != before

    def _following(self, page: Any, items: list[Any]) -> Any:
        if self.pages.by == "offset":
            return self.place + len(items)
        if self.pages.by == "page":
            return self.place + 1
        return _follow(page, self.pages.next) if self.pages.next else _follow(items[-1], (self.pages.key,))


def _follow(value: Any, attributes: tuple[str, ...]) -> Any:
    for attribute in attributes:
        value = getattr(value, attribute, None)
    return value


def iterate(fetch: Callable[[Any], Any], pages: Pages) -> Iterator[Any]:
    """Yield the items of all pages; ``fetch`` takes a place and returns a page, and is called when it is needed."""
    position, more = _Position(pages), True
    while more:
        items, more = position.take(fetch(position.place))
        yield from items


async def aiterate(fetch: Callable[[Any], Awaitable[Any]], pages: Pages) -> AsyncIterator[Any]:
    """Yield the items of all pages, as :func:`iterate` does."""
    position, more = _Position(pages), True
    while more:
        items, more = position.take(await fetch(position.place))
        for item in items:
            yield item
