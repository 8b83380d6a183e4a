"""The conservation law: every row read became something or is reported."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scraper.model import Location

if TYPE_CHECKING:
    from scraper.interpret.kinds import Kind
    from scraper.interpret.service import Service
    from scraper.interpret.tables import View


def check(service: Service, kinds: dict[str, Kind]) -> None:
    """Check the operation pages of those named. Tables nobody used are reported here, then nothing may be left over."""
    for path, kind in kinds.items():
        if kind != "operation":
            continue
        tables = service.tables[path]
        for view in tables:
            if not service.role(view):
                _report(service, view)
        _balance(service, path, tables)


def _report(service: Service, view: View) -> None:
    block = view.entry.block
    header = ", ".join(getattr(block, "header", ()) or ("none",))
    code = "table-unplaced" if view.kind == "fields" else "table-unread"
    service.found.add(code, view.location, rows=len(view.rows), columns=header)
    service.claim(view, "reported")


def _balance(service: Service, path: str, tables: list[View]) -> None:
    """Count rows by what they became; a difference is a defect of the program, not of the page."""
    read = sum(len(view.rows) for view in tables)
    accounted = sum(service.accounted(view) for view in tables)
    if read != accounted:
        service.found.add("rows-unaccounted", Location(path, 1), rows=read, accounted=accounted)
