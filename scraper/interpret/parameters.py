"""Path, query and header parameters: which row is what."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, Literal

import msgspec

from scraper.interpret import references
from scraper.interpret.fields import DraftField
from scraper.interpret.filters import fill_items
from scraper.interpret.structs import read_field
from scraper.interpret.tables import View
from scraper.model import Field, Parameter, Scalar
from scraper.text import fold

if TYPE_CHECKING:
    from scraper.interpret.service import Service
    from scraper.interpret.uri import Statement

Place = Literal["path", "query", "header", "body", "security", "media", "form"]

#: Headers that authenticate, and those the HTTP client sets: no parameters. Source: the vendors' "making a request".
SECURITY_HEADERS: Final = frozenset(("x-auth-token", "authorization", "x-sdk-date", "x-security-token"))
TRANSPORT_HEADERS: Final = frozenset(("host", "content-length", "accept", "connection"))
_BODYLESS: Final = frozenset(("GET", "HEAD", "DELETE"))
_LOCATED: Final[tuple[Place, ...]] = ("path", "query", "header", "body")
#: Names of the version in a path; beside a path with a literal version a row of this name is left over from another.
_VERSION_NAMES: Final = frozenset(("versionid", "version_id", "api_version"))
_VERSION: Final = re.compile(r"/v\d[\d.]*(?=/|$)", re.IGNORECASE)


class Sorted(msgspec.Struct):
    """The draft fields of a request by place, in order."""

    path: list[DraftField] = []
    query: list[DraftField] = []
    header: list[DraftField] = []
    body: list[View] = []
    body_rows: list[DraftField] = []
    form: list[View] = []
    roots: list[View] = []
    media: list[DraftField] = []
    authenticated: bool = False


class Request:
    """Sorts the request-side tables of a page for one URI statement."""

    def __init__(self, service: Service, statement: Statement, tables: list[View], values: list[Any]) -> None:
        self.service = service
        self.statement = statement
        self.tables = [view for view in tables if view.kind == "fields"]
        self.placeholders = {name.lower() for name in statement.placeholders()}
        self.hints = {name.lower() for name in statement.query}
        self.shown = {key for value in values for key in _keys(value)}
        self.sorted = Sorted()
        self._placed: set[tuple[Place, str]] = set()
        self._with_body: dict[str, bool] = {}

    def sort(self) -> Sorted:
        """Give every table of the URI and request sections, or every row of it, its place."""
        references.connect(self.service, self.tables)
        inner = references.referenced(self.service, self.tables)
        in_uri = [view for view in self.tables if view.entry.section == "uri"]
        in_request = [view for view in self.tables if view.entry.section != "uri"]
        has_body = any(self._is_body(view, inner) for view in in_request)
        for view in in_uri:
            if view.key not in inner or view.place:
                self._rows(view, "path" if view.place == "path" else self._default_in_uri(has_body))
        for view in in_request:
            self._table(view, inner)
        return self.sorted

    def _is_body(self, view: View, inner: set[str]) -> bool:
        return self._place(view) in ("body", "form") and view.key not in inner

    def _default_in_uri(self, has_body: bool) -> Place:
        """Rows of a URI table that are no placeholder are query parameters; in a POST or PUT whose body nothing else
        documents, those the example body shows are its fields.
        """
        return "query" if has_body or self.statement.method in _BODYLESS else "body"

    def _place(self, view: View) -> Place:
        label = view.entry.label
        place = view.place
        if place == "query" and self.statement.method not in _BODYLESS and self._is_shown_body(view):
            return "body"
        if place in ("path", "query", "header", "body", "form"):
            return place  # type: ignore[return-value]
        if place == "path_or_query" or label in ("query_table", "path_table"):
            return "query"
        if label == "header_table":
            return "header"
        if (view.place or not view.entry.caption) and self._lists_headers(view):
            return "header"
        return "query" if self.statement.method in ("GET", "HEAD") else "body"

    def _lists_headers(self, view: View) -> bool:
        """A table of header names only; names such as "host" alone are as likely fields."""
        names = {fold(view.cell(row, "name").text) for row in view.rows}
        return not view.names and not names <= TRANSPORT_HEADERS and all(map(self._is_header, names))

    def _is_shown_body(self, view: View) -> bool:
        """A "query" table of a POST whose names are the keys of the example body documents the body."""
        names = self.service.draft(view).names()
        return bool(names) and len(names & self.shown) * 2 > len(names) and names.isdisjoint(self.statement.query)

    def _is_header(self, name: str) -> bool:
        return name.startswith("x-") or name in SECURITY_HEADERS or name in TRANSPORT_HEADERS or name == "content-type"

    def _table(self, view: View, inner: set[str]) -> None:
        place = self._place(view)
        if view.key in inner and not view.place:
            if place != "header":
                self.sorted.body.append(view)
            return
        if place in ("body", "form"):
            self._body(view, place)
        else:
            self._rows(view, place)

    def _body(self, view: View, place: Place) -> None:
        (self.sorted.form if place == "form" else self.sorted.body).append(view)
        if view.place in ("body", "form"):
            self.sorted.roots.append(view)
        draft = self.service.draft(view)
        if view.place in ("body", "form") or view.names:
            return
        moved = [f for f in (*draft.aside, *draft.fields) if self._row_place(f, "body") != "body"]
        for field in moved:
            self._put(field, self._row_place(field, "body"))
        draft.aside += [field for field in moved if field not in draft.aside]
        draft.fields = [field for field in draft.fields if field not in moved]
        if moved and not draft.fields:
            self.sorted.body.remove(view)
            self.service.claim(view, "parameters")

    def _rows(self, view: View, place: Place) -> None:
        draft = self.service.draft(view)
        if place in ("query", "path") and view.names and view.entry.section != "uri":
            self.sorted.body.append(view)
            return
        self.service.claim(view, "parameters")
        for field in draft.fields:
            if view.entry.section != "uri" or field.name.lower() not in self.statement.foreign:
                self._put(field, self._row_place(field, place))

    def _row_place(self, field: DraftField, place: Place) -> Place:
        name = field.name.lower()
        if place == "header":
            return self._header_place(name)
        if name.strip("{}") in self.placeholders and place != "body":
            return "path"
        if self._is_stale_version(field, name):
            return "path"
        if name in self.placeholders and (field.view.entry.section == "uri" or name not in self.shown):
            return "path"
        if self._is_header(name) and (name.startswith("x-") or name == "content-type") and name not in self.shown:
            return self._header_place(name)
        located = self._located(field)
        if located:
            return located
        if place == "body" and field.view.entry.section == "uri":
            return "body" if self._lists_body(field.view) and name not in self.hints else "query"
        if place == "path":
            return "query" if field.view.place != "path" or name in self.hints else "path"
        return place

    def _lists_body(self, view: View) -> bool:
        """A URI table one of whose rows the example body shows documents the whole body below the path."""
        if view.key not in self._with_body:
            shown = {key.lower() for key in self.shown} - self.placeholders
            names = {row.name.lower() for row in self.service.draft(view).fields}
            self._with_body[view.key] = not names.isdisjoint(shown)
        return self._with_body[view.key]

    def _is_stale_version(self, field: DraftField, name: str) -> bool:
        """A required row for a version placeholder the path no longer has: its text states the path's own version."""
        if field.view.entry.section != "uri" or name in self.hints or name not in _VERSION_NAMES or not field.required:
            return False
        version = _VERSION.search(self.statement.path)
        return version is not None and version[0].strip("/").lower() in field.cell.text.lower()

    def _located(self, field: DraftField) -> Place | None:
        text = fold(field.view.cell(field.row, "location").text)
        return next((place for place in _LOCATED if place in text), None)

    def _header_place(self, name: str) -> Place:
        if name in SECURITY_HEADERS:
            return "security"
        return "media" if name == "content-type" or name in TRANSPORT_HEADERS else "header"

    def _put(self, field: DraftField, place: Place) -> None:
        result = self.sorted
        if place == "security":
            result.authenticated = True
        elif place == "media":
            result.media.append(field)
        elif place == "body":
            result.body_rows.append(field)
        elif (place, field.name) not in self._placed:
            self._placed.add((place, field.name))
            getattr(result, place).append(field)


def _keys(value: Any) -> list[str]:
    if isinstance(value, list):
        return [key for item in value for key in _keys(item)]
    return list(value) if isinstance(value, dict) else []


def read_parameters(
    service: Service, statement: Statement, found: Sorted, listed: dict[str, Scalar]
) -> list[Parameter]:
    """Return the parameters: path parameters in the order of the template, then query, then header."""
    documented = {field.name.strip("{}").lower(): field for field in found.path}
    parameters = []
    for name in dict.fromkeys(statement.placeholders()):
        draft = documented.get(name.lower())
        if draft is None:
            service.found.add("path-parameter-undocumented", statement.location, name=name, path=statement.path)
            parameters.append(
                Parameter("path", Field(name, Scalar("string"), statement.location, True, evidence="inferred"))
            )
        else:
            field = read_field(service, draft)
            parameters.append(Parameter("path", msgspec.structs.replace(field, name=name, required=True)))
    placeholders = {name.lower() for name in statement.placeholders()}
    for draft in found.path:
        if draft.name.strip("{}").lower() not in placeholders:
            service.found.add("path-parameter-unused", draft.location, name=draft.name, path=statement.path)
    for draft in found.query:
        if fill_items(draft, listed):
            items = listed[draft.name].kind
            service.found.add("type-inferred-items", draft.location, name=draft.name, text=draft.type_text, items=items)
        parameters.append(Parameter("query", read_field(service, draft)))
    parameters += _undocumented_query(service, statement, found)
    parameters += [Parameter("header", read_field(service, draft)) for draft in found.header]
    return parameters


def _undocumented_query(service: Service, statement: Statement, found: Sorted) -> list[Parameter]:
    known = {field.name.lower() for field in (*found.query, *found.path, *found.body_rows)}
    missing = [name for name in statement.query if name.lower() not in known]
    for name in missing:
        service.found.add("query-parameter-undocumented", statement.location, name=name)
    fields = [Field(name, Scalar("string"), statement.location, False, evidence="shown") for name in missing]
    return [Parameter("query", field) for field in fields]
