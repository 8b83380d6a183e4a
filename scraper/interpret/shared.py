"""What operations take from pages they refer to: shared responses and shared status codes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from scraper.interpret.examples import METHODS
from scraper.interpret.fields import Draft
from scraper.interpret.responses import STATUS_CODE
from scraper.page import Text
from scraper.text import fold

if TYPE_CHECKING:
    from scraper.interpret.outline import Outline
    from scraper.interpret.responses import Responses
    from scraper.interpret.service import Service
    from scraper.model import Evidence

_METHOD: Final = re.compile(rf"\b({METHODS})\b")
#: A page that lists this many success codes repeats the HTTP standard and says nothing of its service.
_GENERIC: Final = 5


def linked(outline: Outline, *sections: str) -> list[str]:
    """Return the paths that links in the texts of the named sections lead to, whether there is a page or not."""
    path = outline.page.path
    folder = path.rsplit("/", 1)[0] + "/" if "/" in path else ""
    texts = [entry.block for entry in outline.within(*sections) if isinstance(entry.block, Text)]
    return [folder + link.href.split("#")[0] for text in texts for link in text.links]


def _linked_pages(gathered: Responses, *sections: str) -> list[Outline]:
    """The pages that the named sections link to."""
    outlines, own = gathered.service.outlines, gathered.outline.page.path
    return [outlines[path] for path in linked(gathered.outline, *sections) if path in outlines and path != own]


def shared_response(gathered: Responses) -> None:
    """Import the tables of a page that documents a response for several operations."""
    service = gathered.service
    for outline in _linked_pages(gathered, "response"):
        if "uri" in outline.sections():
            continue
        tables = [view for view in service.tables[outline.page.path] if view.kind == "fields"]
        normal = [view for view in tables if view.entry.label not in ("error_response", "abnormal")]
        if normal and tables[0].entry.label in ("response_table", "normal", ""):
            service.found.add("response-shared", gathered.statement.location, page=outline.page.path)
            gathered.pending.tables = [view for view in tables if view.entry.label == tables[0].entry.label]
            rest = [view for view in tables if view not in gathered.pending.tables]
            if rest:
                gathered.draft("default", gathered.statement.location.line).tables = rest
            return


def _shared_codes(service: Service, outline: Outline) -> dict[str, str]:
    """The codes of a page many operations refer to, read once."""
    key = id(outline)
    if key not in service.shared_codes:
        service.shared_codes[key] = status_codes(service, outline)
    return service.shared_codes[key]


def status_codes(service: Service, outline: Outline) -> dict[str, str]:
    """Return the codes a page lists, with what it says of each."""
    codes: dict[str, str] = {}
    for view in service.tables[outline.page.path]:
        if view.kind in ("status", "errors"):
            for row in view.rows:
                if match := STATUS_CODE.match(view.cell(row, "code").text.strip()):
                    cells = " ".join(cell.text for cell in row.cells[1:])
                    codes[match[1]] = (codes.get(match[1], "") + " " + cells).strip()
    return codes


def shared_status(gathered: Responses) -> tuple[str, Evidence]:
    """Return the success status of an operation whose page states none, and how it is known.

    A linked page decides if it names this method or lists one code only; otherwise the method and the body do: for a
    DELETE 204 without a body where the page allows it and 202 with nothing but a job ID, 200 for everything else.
    """
    service, statement = gathered.service, gathered.statement
    for outline in _linked_pages(gathered, "status", "response"):
        codes = {code: text for code, text in _shared_codes(service, outline).items() if code[0] == "2"}
        if not codes or len(codes) > _GENERIC:
            continue
        named = [code for code, text in codes.items() if statement.method in _METHOD.findall(text)]
        status = named[0] if named else next(iter(codes)) if len(codes) == 1 else _by_body(gathered, set(codes))
        service.found.add("status-shared", statement.location, status=status, page=outline.page.path)
        return status, "stated" if named or len(codes) == 1 else "inferred"
    status = _by_body(gathered, {"200", "204"})
    reason = "the method and whether it answers with a body"
    service.found.add("status-inferred", statement.location, status=status, reason=reason)
    return status, "inferred"


def _names(gathered: Responses) -> frozenset[str]:
    """The field names of the response that has no status yet."""
    return frozenset(name for view in gathered.pending.tables for name in gathered.service.draft(view).names())


def _by_body(gathered: Responses, allowed: set[str]) -> str:
    has_body = bool(gathered.pending.tables or gathered.pending.examples)
    if gathered.statement.method == "DELETE":
        if not has_body and "204" in allowed:
            return "204"
        if _names(gathered) == {"job_id"}:
            return "202"
    return "200" if "200" in allowed or not allowed else min(allowed)


__all__ = ["Draft", "fold", "shared_response", "shared_status", "status_codes"]
