"""Responses gathered: which status codes an operation answers with, and what the page shows and documents of each."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import msgspec

from scraper.interpret.fields import DraftField
from scraper.interpret.parameters import SECURITY_HEADERS
from scraper.interpret.tables import View
from scraper.model import Evidence, Example, Location, Ref
from scraper.page import Code, Table, Text
from scraper.text import fold, squeeze

if TYPE_CHECKING:
    from scraper.interpret.examples import Block
    from scraper.interpret.outline import Entry, Outline
    from scraper.interpret.service import Service
    from scraper.interpret.uri import Statement

STATUS_CODE: Final = re.compile(r"^([1-5]\d\d)(?![\d.])")
ERROR: Final = "default"
_SECTIONS: Final = ("response", "error_response")


class Draft(msgspec.Struct):
    """A response being gathered."""

    status: str
    location: Location
    description: str = ""
    tables: list[View] = []
    roots: list[View] = []
    headers: list[DraftField] = []
    examples: list[Example] = []
    evidence: Evidence = "stated"
    envelope: Ref | None = None


class Responses:
    """Gathers the responses of one page for one URI statement."""

    def __init__(self, service: Service, outline: Outline, statement: Statement, tables: list[View]) -> None:
        self.service = service
        self.outline = outline
        self.statement = statement
        self.tables = tables
        self.found: dict[str, Draft] = {}
        self.pending = Draft("", statement.location)
        self.error_codes: dict[str, str] = {}

    def draft(self, status: str, line: int) -> Draft:
        """The draft for a status; tables without a status wait for the success status."""
        if not status:
            return self.pending
        return self.found.setdefault(status, Draft(status, Location(self.outline.page.path, line)))

    def gather(self, blocks: dict[int, Block]) -> None:
        """Walk the response, status and example sections. ``blocks`` are the read examples by the ids of theirs."""
        views = {id(view.entry.block): view for view in self.tables}
        for index, entry in enumerate(self.outline.entries):
            block = entry.block
            if isinstance(block, Table):
                self._table(entry, views[id(block)])
            elif isinstance(block, Code) and id(block) in blocks:
                self._example(entry, blocks[id(block)])
            elif isinstance(block, Text):
                self._text(entry, index)

    def _status(self, entry: Entry) -> str:
        if entry.section == "error_response" or entry.label == "error_response":
            return entry.status or ERROR
        return entry.status

    def _table(self, entry: Entry, view: View) -> None:
        if view.kind == "status":
            self._codes(view)
        elif view.kind == "errors" and entry.section in ("status", "errors", *_SECTIONS):
            self._error_codes(view)
        elif view.kind == "fields" and (
            entry.section in _SECTIONS or entry.label in ("response_table", "error_response")
        ):
            draft = self.draft(self._status(entry), view.line)
            if view.place == "response_header" or entry.label == "header_table" or self._only_headers(view):
                self.service.claim(view, "headers")
                draft.headers += self.service.draft(view).fields
            else:
                self._take_headers(view, draft)
                draft.tables.append(view)
                if view.place == "response_body":
                    draft.roots.append(view)

    def _take_headers(self, view: View, into: Draft) -> None:
        """Headers in a table of fields: rows that say so, and all beside a row for the body as a whole."""
        table = self.service.draft(view)
        if "location" in view.columns:
            table.aside += [field for field in table.fields if "header" in fold(view.cell(field.row, "location").text)]
        if table.body_itself and all(field.name.lower().startswith("x-") for field in table.fields):
            table.aside += table.fields
        table.fields = [field for field in table.fields if field not in table.aside]
        into.headers += table.aside

    def _only_headers(self, view: View) -> bool:
        names = [fold(view.cell(row, "name").text) for row in view.rows]
        unnamed = not view.place and not view.names
        return bool(names) and unnamed and all(n.startswith("x-") or n in SECURITY_HEADERS for n in names)

    def _codes(self, view: View) -> None:
        self.service.claim(view, "status")
        for row in view.rows:
            if match := STATUS_CODE.match(squeeze(view.cell(row, "code").text)):
                draft = self.draft(match[1], row.line)
                text = view.cell(row, "description").markdown or view.cell(row, "message").markdown
                draft.description = draft.description or text

    def _error_codes(self, view: View) -> None:
        self.service.claim(view, "errors")
        for row in view.rows:
            code = squeeze(view.cell(row, "error_code").text)
            text = view.cell(row, "message").text or view.cell(row, "description").text
            if code:
                self.error_codes.setdefault(code, squeeze(text))

    def _text(self, entry: Entry, index: int) -> None:
        text = entry.block.text if isinstance(entry.block, Text) else ""
        if entry.section == "status" and (match := STATUS_CODE.match(text)) and len(text) < 80:
            self.draft(match[1], entry.block.line)
            return
        if entry.section not in ("response", "status", "response_example") or not entry.status:
            return
        draft = self.draft(entry.status, entry.block.line)
        if self.outline.lexicon.patterns["status_label"].match(fold(text)):
            draft.description = draft.description or self._reason(entry, index)

    def _reason(self, entry: Entry, index: int) -> str:
        """The paragraph behind a status label, unless it is a caption or says "none"."""
        lexicon = self.outline.lexicon
        for following in self.outline.entries[index + 1 : index + 2]:
            if isinstance(following.block, Text) and following.section == entry.section:
                folded = fold(following.block.text)
                if folded not in lexicon.words["none"] and not lexicon.patterns["table_number"].match(folded):
                    return following.block.markdown
        return ""

    def _example(self, entry: Entry, block: Block) -> None:
        if not block.has_value or block.method:
            return
        label = entry.label
        if label == "error_example":
            status = entry.status or block.status or ERROR
        else:
            status = entry.status or block.status or (ERROR if label == "error_response" else "")
        title = "" if label or not entry.title else entry.title
        self.draft(status, block.location.line).examples.append(Example(block.value, block.location, title))


def success_of(statuses: list[str]) -> str:
    """The first 2xx status stated, "" if none."""
    return next((status for status in statuses if status[0] == "2"), "")
