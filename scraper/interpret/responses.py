"""Responses: which status codes an operation answers with, and the body, headers and examples of each."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

import msgspec

from scraper.interpret import bodies
from scraper.interpret.fields import DraftField
from scraper.interpret.parameters import SECURITY_HEADERS
from scraper.interpret.structs import read_field
from scraper.model import Evidence, Example, Field, Location, Ref, Response, Type
from scraper.page import Code, Table, Text
from scraper.text import fold, squeeze

if TYPE_CHECKING:
    from scraper.interpret.examples import Block
    from scraper.interpret.outline import Entry, Outline
    from scraper.interpret.service import Service
    from scraper.interpret.tables import View
    from scraper.interpret.uri import Statement

_STATUS: Final = re.compile(r"^([1-5]\d\d)(?![\d.])")
_ERROR: Final = "default"
_NO_BODY: Final = frozenset(("204", "205", "304"))
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
        """Walk the response, status and example sections. ``blocks`` are the read examples by line."""
        views = {view.line: view for view in self.tables}
        for index, entry in enumerate(self.outline.entries):
            block = entry.block
            if isinstance(block, Table):
                self._table(entry, views[block.line])
            elif isinstance(block, Code) and block.line in blocks:
                self._example(entry, blocks[block.line])
            elif isinstance(block, Text):
                self._text(entry, index)

    def _status(self, entry: Entry) -> str:
        if entry.section == "error_response" or entry.label == "error_response":
            return entry.status or _ERROR
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
            if view.place == "response_header" or self._only_headers(view):
                self.service.claim(view, "headers")
                draft.headers += self.service.draft(view).fields
            else:
                self._take_headers(view, draft)
                draft.tables.append(view)
                if view.place == "response_body":
                    draft.roots.append(view)

    def _take_headers(self, view: View, into: Draft) -> None:
        """A table with a row for the body as a whole documents headers in its other rows."""
        table = self.service.draft(view)
        if table.body_itself and all(field.name.lower().startswith("x-") for field in table.fields):
            into.headers += table.fields
            table.fields = []

    def _only_headers(self, view: View) -> bool:
        names = [fold(view.cell(row, "name").text) for row in view.rows]
        unnamed = not view.place and not view.names
        return bool(names) and unnamed and all(n.startswith("x-") or n in SECURITY_HEADERS for n in names)

    def _codes(self, view: View) -> None:
        self.service.claim(view, "status")
        for row in view.rows:
            if match := _STATUS.match(squeeze(view.cell(row, "code").text)):
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
        if entry.section == "status" and (match := _STATUS.match(text)) and len(text) < 80:
            self.draft(match[1], entry.block.line)
            return
        if entry.section not in ("response", "status", "response_example") or not entry.status:
            return
        draft = self.draft(entry.status, entry.block.line)
        if self.outline.lexicon.patterns["status_label"].match(fold(text)):
            following = self.outline.entries[index + 1 : index + 2]
            if following and isinstance(following[0].block, Text) and following[0].section == entry.section:
                words = following[0].block.markdown
                none = fold(words) in self.outline.lexicon.words["none"]
                numbered = self.outline.lexicon.patterns["table_number"].match(fold(following[0].block.text))
                draft.description = draft.description or ("" if none or numbered else words)

    def _example(self, entry: Entry, block: Block) -> None:
        if not block.has_value or block.method:
            return
        label = entry.label
        if label == "error_example":
            status = entry.status or block.status or _ERROR
        else:
            status = entry.status or block.status or (_ERROR if label == "error_response" else "")
        title = "" if label or not entry.title else entry.title
        self.draft(status, block.location.line).examples.append(Example(block.value, block.location, title))


def success_of(statuses: list[str]) -> str:
    """The first 2xx status stated, "" if none."""
    return next((status for status in statuses if status[0] == "2"), "")


def finish(gathered: Responses, status: str, evidence: Evidence) -> list[Response]:
    """Turn drafts into responses; what carried no status belongs to ``status``."""
    pending = gathered.pending
    gathered.found = {status: gathered.draft(status, pending.location.line), **gathered.found}
    success = gathered.found[status]
    success.evidence = evidence
    success.tables = pending.tables + success.tables
    success.roots = pending.roots + success.roots
    success.headers = pending.headers + success.headers
    success.examples = pending.examples + success.examples
    _move_errors(gathered, success)
    first = _response(gathered, success)
    others = [_response(gathered, draft) for draft in list(gathered.found.values())[1:]]
    return [first, *(_like_success(first, other) for other in others)]


def _like_success(first: Response, other: Response) -> Response:
    """A 3xx that stands in for success (version lists answer 300) has the body of success."""
    if other.status[0] == "3" and other.type is None and first.evidence != "stated":
        return msgspec.structs.replace(other, type=first.type)
    return other


def _move_errors(gathered: Responses, success: Draft) -> None:
    """Examples that show nothing of the success tables but an error envelope are examples of errors."""
    for example in list(success.examples):
        if is_error_envelope(example.value):
            success.examples.remove(example)
            gathered.draft(_ERROR, example.location.line).examples.append(example)


def is_error_envelope(value: Any) -> bool:
    """Tell whether a body is one of the vendors' error shapes: code and message, alone or under one key."""
    if not isinstance(value, dict) or not value:
        return False
    if {"error_code", "error_msg"} <= value.keys() or {"errorCode", "errorMsg"} <= value.keys():
        return len(value) <= 6
    inner = next(iter(value.values()))
    return len(value) == 1 and isinstance(inner, dict) and {"code", "message"} <= inner.keys() and len(inner) <= 4


def _response(gathered: Responses, draft: Draft) -> Response:
    service = gathered.service
    values = [example.value for example in draft.examples]
    if draft.status in _NO_BODY and draft.tables:
        _report_impossible(service, draft)
    body = bodies.read_body(service, draft.tables, values, draft.roots) if draft.tables else draft.envelope
    if draft.status[0] in "23":
        body = _split_error(gathered, draft, body)
    headers = tuple(
        read_field(service, field) for field in draft.headers if field.name.lower() not in ("content-type",)
    )
    return Response(
        status=draft.status,
        description=draft.description,
        location=draft.location,
        type=body,
        headers=_unique(headers),
        examples=tuple(draft.examples),
        evidence=draft.evidence,
    )


def _report_impossible(service: Service, draft: Draft) -> None:
    """HTTP allows no body here (RFC 9110, 15.3.5), whatever the table says."""
    for view in draft.tables:
        service.found.add("body-impossible", view.location, status=draft.status, rows=len(view.rows))
        service.claim(view, "reported")
    draft.tables = []


def _unique(headers: tuple[Field, ...]) -> tuple[Field, ...]:
    return tuple({header.name.lower(): header for header in headers}.values())


def _split_error(gathered: Responses, draft: Draft, body: Type | None) -> Type | None:
    """Take an ``error`` object out of a success table: it is the body of the default error response."""
    if not isinstance(body, Ref):
        return body
    service = gathered.service
    root = service.by_key(body.key)
    error = next((f for f in root.fields if f.name == "error" and _is_error(service, f)), None)
    if error is None:
        return body
    service.found.add("response-inferred", error.location)
    envelope = service.register(root.with_fields([error], "+error"))
    gathered.draft(_ERROR, error.row.line).envelope = Ref(envelope.key)
    rest = [field for field in root.fields if field is not error]
    return Ref(service.register(root.with_fields(rest, "+success")).key) if rest else None


def _is_error(service: Service, field: DraftField) -> bool:
    names = {name for target in field.targets for name in service.draft(target).names()}
    return {"code", "message"} <= names if names else field.objectish()
