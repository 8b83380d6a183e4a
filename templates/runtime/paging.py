"""Lists that come in pages, as one iterator."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from .model import encode

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
        key: Attribute of an item that tells it from others, and serves as marker.
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
    places: set[Any] = field(default_factory=set[Any])
    contents: set[int] = field(default_factory=set[int])

    def __post_init__(self) -> None:
        self.place = None if self.pages.by == "marker" else self.pages.start

    def take(self, page: Any) -> tuple[list[Any], bool]:
        """Return a page's items, and whether there may be more pages; nothing of a page that was there before.

        A service may ignore the place, or begin again at the end: neither is an endless list.
        """
        found = _follow(page, self.pages.items)
        items = found if isinstance(found, list) else []
        content = hash(repr(self._identities(items)))
        if items and content in self.contents:
            return [], False
        self.contents.add(content)
        self.place = self._following(page, items)
        if not isinstance(self.place, str | int) or self.place in {"", *self.places}:
            return items, False
        self.places.add(self.place)
        return items, True

    def _following(self, page: Any, items: list[Any]) -> Any:
        if self.pages.next:
            return _follow(page, self.pages.next)
        if not items:
            return None
        if self.pages.by == "marker":
            return _follow(items[-1], (self.pages.key,))
        return self.place + (len(items) if self.pages.by == "offset" else 1)

    def _identities(self, items: list[Any]) -> list[Any]:
        """Return the items' keys, all of an item if keys are missing or the same."""
        keys = [_follow(item, (self.pages.key,)) for item in items]
        return keys if len({str(key) for key in keys if key is not None}) == len(items) else encode(items)


def _follow(value: Any, attributes: tuple[str, ...]) -> Any:
    """Return what attributes lead to, be it in models or in plain objects; None if they lead nowhere."""
    for attribute in attributes:
        value = value.get(attribute) if isinstance(value, Mapping) else getattr(value, attribute, None)
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
