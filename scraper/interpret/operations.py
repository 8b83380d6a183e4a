"""One operation page to operations: one per URI statement."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from scraper.interpret import bodies
from scraper.interpret.calls import calls, inside, without_foreign
from scraper.interpret.examples import Block, read_block
from scraper.interpret.fields import Draft
from scraper.interpret.filters import listed_types
from scraper.interpret.parameters import Request, Sorted, read_parameters
from scraper.interpret.response_bodies import finish
from scraper.interpret.responses import Responses, success_of
from scraper.interpret.shared import shared_response, shared_status
from scraper.interpret.shown_bodies import is_binary, shown_body
from scraper.model import Body, Evidence, Example, Location, Operation, Response, Scalar, Type
from scraper.page import Code, Text
from scraper.text import fold

if TYPE_CHECKING:
    from scraper.interpret.outline import Outline
    from scraper.interpret.service import Service
    from scraper.interpret.tables import View
    from scraper.interpret.uri import Statement

_EXAMPLE_SECTIONS: Final = frozenset(("request_example", "response_example", "examples"))
_EXAMPLE_LABELS: Final = frozenset(("request_example", "response_example", "error_example"))
_EXPLORER: Final = re.compile(r"apiexplorer[^\s)]*?[?&]api=([A-Za-z]\w*)")
_IDENTIFIER: Final = re.compile(r"[A-Z][a-zA-Z0-9]*[a-z][a-zA-Z0-9]*")
_FORM: Final = "multipart/form-data"
_BINARY: Final = "application/octet-stream"
_MEDIA: Final = re.compile(r"application/(?:merge-patch\+json|json-patch\+json|x-www-form-urlencoded)")
_BODYLESS: Final = frozenset(("GET", "HEAD"))


def read_operations(service: Service, outline: Outline, deprecated_groups: bool = False) -> list[Operation]:
    """Return the page's operations, empty if no URI statement is readable (reported)."""
    tables = service.tables[outline.page.path]
    for view in tables:
        if view.kind == "uri":
            service.claim(view, "uri")
    parts = calls(outline, tables)
    if not any(statements for _, statements in parts):
        service.found.add("uri-missing", Location(outline.page.path, 1))
    for section in ("request", "response"):
        if not any(section in name for name in outline.sections()):
            service.found.add("section-missing", Location(outline.page.path, 1), section=section)
    blocks = _read_blocks(service, outline)
    return [
        _Reader(service, part, statement, blocks, frozenset(each.method for each in statements)).read(deprecated_groups)
        for part, statements in parts
        for statement in statements
    ]


def _read_blocks(service: Service, outline: Outline) -> dict[int, tuple[str, Block]]:
    """Read the examples by the ids of their blocks, each with its side: ``request`` or ``response``."""
    blocks: dict[int, tuple[str, Block]] = {}
    after_request = False
    sides = {side: _field_names(service, outline, side) for side in ("request", "response")}
    for entry in outline.entries:
        block = entry.block
        if not isinstance(block, Code):
            continue
        shown = entry.section in _EXAMPLE_SECTIONS or entry.label in _EXAMPLE_LABELS
        if not shown and entry.section not in ("request", "response", "error_response"):
            continue
        read = read_block(block, outline.page.path, service.found)
        side = _side(entry.section, entry.label, read, after_request)
        if entry.section == "examples" and not (entry.label or read.method or read.url or read.status):
            side = _side_by_keys(read.value, sides) or side
        after_request = bool(read.method and not read.has_value)
        blocks[id(block)] = (side, read)
    return blocks


def _side(section: str, label: str, block: Block, after_request: bool) -> str:
    """Sections that hold both kinds are told apart by label, by request line, by order."""
    if block.method or block.url:
        return "request"
    if block.status:
        return "response"
    if label in _EXAMPLE_LABELS:
        return "request" if label == "request_example" else "response"
    if section == "examples":
        return "request" if after_request else "response"
    return "request" if section in ("request", "request_example") else "response"


def _field_names(service: Service, outline: Outline, section: str) -> frozenset[str]:
    """The field names that the tables of a section document."""
    tables = service.tables[outline.page.path]
    views = [view for view in tables if view.kind == "fields" and view.entry.section == section]
    return frozenset(name for view in views for name in service.draft(view).names())


def _side_by_keys(value: Any, sides: dict[str, frozenset[str]]) -> str:
    """The side that documents more of an example's outermost keys, "" if neither does."""
    item = value[0] if isinstance(value, list) and value else value
    keys = item.keys() if isinstance(item, dict) else set()
    known = {side: len(names & keys) for side, names in sides.items()}
    return "" if known["request"] == known["response"] else max(known, key=lambda side: known[side])


class _Reader:
    """Reads one operation: the page's tables and examples for one URI statement."""

    def __init__(
        self,
        service: Service,
        outline: Outline,
        statement: Statement,
        blocks: dict[int, tuple[str, Block]],
        methods: frozenset[str],
    ) -> None:
        self.service = service
        self.outline = outline = without_foreign(outline, statement, methods)
        self.statement = statement
        self.tables = inside(outline, service.tables[outline.page.path])
        own = {id(entry.block) for entry in outline.entries}
        read = {key: (side, block) for key, (side, block) in blocks.items() if key in own}
        others = methods - {statement.method}
        requests = [block for side, block in read.values() if side == "request" and block.has_value]
        self.requests = [block for block in requests if block.method not in others]
        self.answers = {key: block for key, (side, block) in read.items() if side == "response"}

    def read(self, deprecated: bool) -> Operation:
        """Assemble the operation."""
        request_side = [view for view in self.tables if self._is_request(view)]
        values = [block.value for block in self.requests]
        request = Request(self.service, self.statement, request_side, values).sort()
        body = self._body(request, values)
        gathered = Responses(self.service, self.outline, self.statement, self.tables)
        responses = self._responses(gathered)
        listed = listed_types(self.service, [r.type for r in responses if r.type is not None])
        title = self.outline.page.title
        return Operation(
            method=self.statement.method,
            path=self.statement.path,
            location=self.statement.location,
            title=title,
            description=self._description(),
            ids=self._ids(),
            parameters=tuple(read_parameters(self.service, self.statement, request, listed)),
            body=body,
            responses=tuple(responses),
            deprecated=deprecated or self._is_deprecated(title),
            authenticated=self.statement.path != "/",
            error_codes=tuple(gathered.error_codes.items()),
        )

    def _is_deprecated(self, title: str) -> bool:
        """Tell whether the title says so, or a paragraph that speaks of this very API."""
        patterns = self.outline.lexicon.patterns
        texts = [e.block.text for e in self.outline.within("function", "constraints") if isinstance(e.block, Text)]
        said = any(patterns["deprecated_text"].match(fold(text)) for text in texts)
        return said or patterns["deprecated"].search(fold(title) + " ") is not None

    def _is_request(self, view: View) -> bool:
        return view.kind == "fields" and view.entry.section in ("uri", "request")

    def _body(self, request: Sorted, values: list[Any]) -> Body | None:
        scope = request.body or request.form
        found: Type | None = None
        if request.body_rows:
            found = self._rows_body(request, values)
        elif scope and self.statement.method not in _BODYLESS:
            found = bodies.read_body(self.service, scope, values, request.roots)
        elif scope:
            for view in scope:
                self.service.found.add("table-unplaced", view.location, rows=len(view.rows))
                self.service.claim(view, "reported")
        examples = tuple(Example(block.value, block.location) for block in self.requests)
        if found is None and self.statement.method not in _BODYLESS:
            found = shown_body(self.service, "request", list(examples))
        line = scope[0].line if scope else self.statement.location.line
        place = Location(self.outline.page.path, line)
        if found is None and self.statement.method not in _BODYLESS and is_binary(self.outline):
            return Body(Scalar("string", "binary"), place, _BINARY, ())
        return Body(found, place, self._media(request), examples) if found is not None else None

    def _rows_body(self, request: Sorted, values: list[Any]) -> Type | None:
        """Body fields that a URI table lists become a table of their own."""
        first = request.body_rows[0].view
        draft = self.service.register(self.service.draft(first).with_fields(request.body_rows, "+body"))
        return bodies.read_rows(self.service, draft, request.body, values)

    def _media(self, request: Sorted) -> str:
        if request.form and not request.body:
            return _FORM
        for field in request.media:
            if field.name.lower() == "content-type":
                texts: set[str] = set(_MEDIA.findall(field.cell.text.lower()))
                if len(texts) == 1 and "application/json" not in field.cell.text.lower():
                    return texts.pop()
        return "application/json"

    def _responses(self, gathered: Responses) -> list[Response]:
        gathered.gather(self.answers)
        if not gathered.pending.tables and not any(draft.tables for draft in gathered.found.values()):
            shared_response(gathered)
        status = success_of([s for s in gathered.found if s.isdecimal()])
        evidence: Evidence = "stated"
        if not status:
            status, evidence = shared_status(gathered)
        return finish(gathered, status, evidence)

    def _description(self) -> str:
        """The function section as CommonMark, constraints behind it."""
        paragraphs = []
        for section in ("function", "constraints"):
            for entry in self.outline.within(section):
                if isinstance(entry.block, Text):
                    folded = fold(entry.block.text)
                    if folded not in self.outline.lexicon.words["none"] and not self._is_uri(entry.block.text):
                        paragraphs.append(self._paragraph(entry.block))
        return "\n\n".join(paragraphs).replace("\n\n- ", "\n- ") if paragraphs else ""

    def _is_uri(self, text: str) -> bool:
        return text.endswith(self.statement.path)

    def _paragraph(self, block: Text) -> str:
        indent = "  " * (block.depth - 1) if block.depth else ""
        return indent + ("- " if block.item else "  " if block.depth else "") + block.markdown

    def _ids(self) -> tuple[str, ...]:
        """The operationId candidates: the API Explorer's name, the title's anchor, the file's name."""
        found = []
        for entry in self.outline.within("debug"):
            if isinstance(entry.block, Text):
                found += [m[1] for link in entry.block.links if (m := _EXPLORER.search(link.href))]
        page = self.outline.page
        stem = page.path.rsplit("/", 1)[-1].rsplit(".", 1)[0]
        found += [name for name in (*page.anchors, stem) if _IDENTIFIER.fullmatch(name)]
        return tuple(dict.fromkeys(found))


__all__ = ["Draft", "read_operations"]
