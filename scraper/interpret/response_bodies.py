"""Gathered responses to responses: bodies, headers, and what stands in the wrong place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import msgspec

from scraper.interpret import bodies
from scraper.interpret.responses import ERROR, Draft, Responses
from scraper.interpret.shown_bodies import shown_body
from scraper.interpret.structs import read_field
from scraper.model import Evidence, Field, Ref, Response, Type

if TYPE_CHECKING:
    from scraper.interpret.fields import DraftField
    from scraper.interpret.service import Service

_NO_BODY: Final = frozenset(("204", "205", "304"))


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
            gathered.draft(ERROR, example.location.line).examples.append(example)


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
        body = _split_error(gathered, body)
    if body is None and draft.status[0] == "2" and draft.status not in _NO_BODY:
        body = shown_body(service, "response", draft.examples)
    headers = tuple(read_field(service, field) for field in draft.headers if field.name.lower() != "content-type")
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


def _split_error(gathered: Responses, body: Type | None) -> Type | None:
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
    gathered.draft(ERROR, error.row.line).envelope = Ref(envelope.key)
    rest = [field for field in root.fields if field is not error]
    return Ref(service.register(root.with_fields(rest, "+success")).key) if rest else None


def _is_error(service: Service, field: DraftField) -> bool:
    names = {name for target in field.targets for name in service.draft(target).names()}
    return {"code", "message"} <= names if names else field.objectish()
