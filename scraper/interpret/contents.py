"""Tables of contents: index pages, link pages, category files and "Parent topic" links into groups and tags."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

import msgspec

from scraper.interpret.outline import Outline
from scraper.model import Operation, Tag
from scraper.page import Catalogue, Page, Text, linked_path
from scraper.text import fold

_INDEX: Final = ("index.md", "index.md.md", "index.html")
_MARKDOWN: Final = (".md", ".markdown")
_ADDRESS: Final = re.compile(r"[A-Za-z][\w-]{3,}", re.ASCII)
_MAX_DEPTH: Final = 12


class Contents(msgspec.Struct):
    """Who is whose parent, by path; titles by path; the roots; titles that several groups have."""

    title: str
    parents: dict[str, str]
    titles: dict[str, str]
    roots: frozenset[str]
    repeated: frozenset[str]
    outlines: dict[str, Outline]

    def chain(self, path: str) -> list[str]:
        """Return the titles of a page's groups, nearest first; the root of the reference is no group."""
        titles: list[str] = []
        seen = {path}
        parent = self.parents.get(path, "")
        while parent and parent not in seen and len(titles) < _MAX_DEPTH:
            seen.add(parent)
            if parent not in self.roots and (title := self.titles.get(parent, "")):
                titles.append(title)
            parent = self.parents.get(parent, "")
        return titles

    def tags_of(self, path: str) -> tuple[str, ...]:
        """Return the tag of a page: its nearest group, under the top one if titles of groups repeat."""
        chain = self.chain(path)
        if not chain:
            return ()
        nearest, top = chain[0], chain[-1]
        return (nearest if nearest == top or nearest not in self.repeated else f"{top} / {nearest}",)

    def tags(self, operations: list[Operation]) -> tuple[Tag, ...]:
        """Return the tags the operations use, in order of appearance."""
        return tuple(Tag(name) for name in dict.fromkeys(tag for op in operations for tag in op.tags))

    def is_deprecated(self, path: str) -> bool:
        """Tell whether a page stands in a group of deprecated operations."""
        outline = self.outlines[path]
        return any(outline.lexicon.patterns["deprecated"].search(fold(title)) for title in self.chain(path))


def read(pages: list[Page], outlines: dict[str, Outline], catalogue: Catalogue) -> Contents:
    """Read all tables of contents: category files, then the index tree, then "Parent topic", then link pages."""
    titles = catalogue.titles | {page.path: page.title for page in pages}
    parents = dict(catalogue.parents)
    index = next((p for p in pages if p.path.rsplit("/", 1)[-1] in _INDEX or "bookmap" in p.path), None)
    if index is not None:
        parents = _tree(index, titles) | parents
    for page in pages:
        if page.parent:
            parents.setdefault(page.path, linked_path(page.path, page.parent))
    for page in pages:
        if page is not index and outlines[page.path].sections() == frozenset():
            for child in _children(page, titles):
                parents.setdefault(child, page.path)
    roots = {page.path for page in pages if outlines[page.path].lexicon.titles.get(fold(page.title)) == "root"}
    title = index.title if index is not None else ""
    groups = Counter(titles.get(parent, "") for parent in set(parents.values()))
    repeated = frozenset(name for name, times in groups.items() if times > 1)
    return Contents(title, parents, titles, frozenset(roots), repeated, outlines)


def _children(page: Page, titles: dict[str, str]) -> list[str]:
    """The pages a link page lists; empty for a page with prose."""
    found = []
    for block in page.blocks:
        if isinstance(block, Text) and block.item and block.links:
            target = linked_path(page.path, block.links[0].href)
            if target in titles and target != page.path:
                found.append(target)
    return found


def _tree(index: Page, titles: dict[str, str]) -> dict[str, str]:
    """Parents from a nested list; a group without a page of its own gets a key made of its place."""
    parents: dict[str, str] = {}
    stack: list[tuple[int, str]] = []
    for block in index.blocks:
        if not isinstance(block, Text) or not block.item:
            continue
        while stack and stack[-1][0] >= block.depth:
            stack.pop()
        if block.links:
            key = linked_path(index.path, block.links[0].href)
        else:
            key = f"{stack[-1][1] if stack else ''}>{block.text}"
            titles[key] = block.text.strip("[]")
        if stack:
            parents.setdefault(key, stack[-1][1])
        stack.append((block.depth, key))
    return parents


def addresses(pages: list[Page]) -> dict[str, str]:
    """Return the names Markdown pages are published under: the anchor of their title, as the vendors' sites have it."""
    found = {}
    for page in pages:
        if page.path.endswith(_MARKDOWN) and (anchor := next(filter(_ADDRESS.fullmatch, page.anchors), "")):
            found[page.path] = f"{anchor.lower() if anchor.isupper() else anchor}.html"
    return found
