"""What kind of page a page is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from scraper.page import Code, Heading, Table, Text
from scraper.text import fold

if TYPE_CHECKING:
    from scraper.interpret.outline import Outline
    from scraper.interpret.tables import View

Kind = Literal[
    "operation", "walkthrough", "toc", "error_codes", "status_codes", "permissions", "object_model", "structures",
    "fragment", "other",
]  # fmt: skip

_MESSAGE_SECTIONS: Final = frozenset(("request", "response", "error_response", "status"))


def classify(outline: Outline, tables: list[View]) -> Kind:
    """Return the kind of a page. Only an ``operation`` has a URI section and a request, response or status section."""
    sections = outline.sections()
    if "uri" in sections:
        return "operation" if sections & _MESSAGE_SECTIONS else "walkthrough"
    if "walkthrough" in sections and any(view.kind == "uri" for view in tables):
        return "walkthrough"
    title = outline.lexicon.titles.get(fold(outline.page.title), "")
    if title in ("error_codes", "status_codes", "object_model"):
        return title  # type: ignore[return-value]
    if any(view.kind == "permissions" for view in tables):
        return "permissions"
    if _is_toc(outline):
        return "toc"
    if any(view.kind == "status" for view in tables):
        return "status_codes"
    if any(view.kind == "errors" for view in tables):
        return "error_codes"
    if {"request", "response"} <= sections:
        return "fragment"
    return "structures" if any(view.kind == "fields" and "type" in view.columns for view in tables) else "other"


def _is_toc(outline: Outline) -> bool:
    """A page of links: every text is one, or nothing stands on it but its title."""
    links = 0
    for block in outline.page.blocks:
        if isinstance(block, Table | Code):
            return False
        if isinstance(block, Text):
            linked = any(fold(link.text) in fold(block.text) for link in block.links)
            if block.item and not linked:
                return False
            links += linked
        elif isinstance(block, Heading) and block.level > 1 and block is not outline.page.blocks[0]:
            return False
    return links > 0
