"""What interpretation knows of pages it reads together: outlines and tables, links, drafts, and the row ledger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scraper.interpret.fields import Draft, read_draft
from scraper.interpret.tables import Targets, View, views

if TYPE_CHECKING:
    from scraper.diagnostics import Collector
    from scraper.interpret.outline import Outline


class Service:
    """Shared state of one interpretation. Pages are added first; operations are read afterwards, in any order.

    ``shared_codes`` are the status codes of pages that many operations refer to, by the id of the page's outline.
    """

    def __init__(self, found: Collector, shared_codes: dict[int, dict[str, str]] | None = None) -> None:
        self.found = found
        self.outlines: dict[str, Outline] = {}
        self.tables: dict[str, list[View]] = {}
        self.targets = Targets()
        self._drafts: dict[str, Draft] = {}
        self._claims: dict[str, str] = {}
        self.shared_codes = {} if shared_codes is None else shared_codes

    def add(self, outline: Outline, tables: list[View] | None = None) -> None:
        """Add a page, with its tables where they were read before."""
        path = outline.page.path
        self.outlines[path] = outline
        self.tables[path] = views(outline) if tables is None else tables
        self.targets.add(outline, self.tables[path])

    def draft(self, view: View) -> Draft:
        """Return the draft of a field table, read once."""
        draft = self._drafts.get(view.key)
        if draft is None:
            lexicon = self.outlines[view.path].lexicon
            draft = self._drafts[view.key] = read_draft(view, lexicon, self.found)
        return draft

    def register(self, draft: Draft) -> Draft:
        """Add a draft that is no table of its own (a wrapper, a table less a field)."""
        return self._drafts.setdefault(draft.key, draft)

    def by_key(self, key: str) -> Draft:
        """Return a draft that was read or registered. Raises KeyError."""
        return self._drafts[key]

    def claim(self, view: View, role: str) -> None:
        """Note what a table was used for; a table is claimed once, later roles change nothing."""
        self._claims.setdefault(view.key, role)

    def role(self, view: View) -> str:
        """Return what a table was used for, "" if nothing."""
        return self._claims.get(view.key, "")

    def understood(self, view: View) -> int:
        """Return how many rows of a table became fields, codes or statements."""
        if self.role(view) in {"", "reported"}:
            return 0
        return self.draft(view).kept if view.kind == "fields" else len(view.rows)

    def accounted(self, view: View) -> int:
        """Return how many rows of a table became fields, codes or statements, or were reported."""
        role = self.role(view)
        if not role:
            return 0
        if role == "reported" or view.kind != "fields":
            return len(view.rows)
        return self.draft(view).accounted
