"""``docs2oas inspect``: what was understood of one page."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from scraper.commands.describe import describe_type
from scraper.commands.exit_codes import DONE
from scraper.pipeline import Options, Result, scrape
from scraper.sources import SourceError

if TYPE_CHECKING:
    from scraper.interpret import PageNote
    from scraper.model import Operation


def run(*, page: str, lang: str, alone: bool) -> int:
    """Print sections, tables and their roles, the operation and the findings of a page."""
    path = Path(page)
    if not path.is_file():
        raise SourceError(f"{page}: no such file; name one page of the docs")
    result, name = _read(path, lang, alone)
    note = result.reading.pages.get(name)
    if note is None:
        raise SourceError(f"{page}: nothing could be read from it; see docs2oas scrape {path.parent}")
    for line in _lines(result, name, note):
        click.echo(line)
    return DONE


def _read(path: Path, lang: str, alone: bool) -> tuple[Result, str]:
    """Read the page with the pages beside it, so that links and shared pages are understood."""
    options = Options(language=lang)
    if not alone:
        result = scrape(str(path.parent), options)
        if path.name in result.reading.pages:
            return result, path.name
    return scrape(str(path), options), path.name


def _lines(result: Result, name: str, note: PageNote) -> list[str]:
    lines = [f"{name}: {note.kind} page, {note.language}", "", "sections"]
    lines += [f"  {line:>5}  {title}" + (f"  ({section})" if section else "") for line, title, section in note.sections]
    lines += ["", "tables"] if note.tables else []
    for table in note.tables:
        role = table.role or "not used"
        lines.append(f"  {table.line:>5}  {table.caption or '(no caption)'}: {table.rows} rows of {table.kind}, {role}")
    for operation in result.reading.api.operations:
        if operation.location.path == name:
            lines += ["", *_operation(operation, result)]
    findings = [d for d in result.found.sorted() if d.location.path == name]
    lines += ["", "findings"] if findings else []
    return lines + [f"  {d}" for d in findings]


def _operation(operation: Operation, result: Result) -> list[str]:
    structs = result.reading.api.structs
    flags = " (deprecated)" if operation.deprecated else ""
    lines = [f"{operation.method} {operation.path}{flags}"]
    for parameter in operation.parameters:
        field = parameter.field
        required = ", required" if field.required else ""
        lines.append(f"  {parameter.place} {field.name}: {describe_type(field.type, structs)[0]}{required}")
    if operation.body:
        lines += _body(f"body {operation.body.media_type}", operation.body.type, structs)
    for response in operation.responses:
        if response.type is None:
            lines.append(f"  {response.status}: no body")
        else:
            lines += _body(response.status, response.type, structs)
    return lines


def _body(title: str, found: object, structs: object) -> list[str]:
    first, *rest = describe_type(found, structs)  # type: ignore[arg-type]
    return [f"  {title}: {first}", *(f"    {line}" for line in rest)]
