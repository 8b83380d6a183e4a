"""What the readers use of lxml's element, typed: lxml-stubs know no ``sourceline`` and take ``itertext`` for bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator


class Element(Protocol):
    """An ``lxml.etree`` element of a tree without comments; ``sourceline`` is None where it was not parsed."""

    tag: str
    text: str | None
    tail: str | None
    sourceline: int | None

    def get(self, key: str) -> str | None: ...

    def findtext(self, path: str) -> str | None: ...

    def iter(self, tag: str) -> Iterator[Element]: ...

    def iterdescendants(self) -> Iterator[Element]: ...

    def itertext(self) -> Iterator[str]: ...

    def __getitem__(self, index: int) -> Element: ...

    def __iter__(self) -> Iterator[Element]: ...

    def __len__(self) -> int: ...
