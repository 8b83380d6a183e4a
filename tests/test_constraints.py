"""Descriptions to JSON Schema keywords, and what must not become one."""

from __future__ import annotations

import json
from html import escape
from typing import TYPE_CHECKING, Any

import pytest

from scraper import lexicon
from scraper.diagnostics import Collector
from scraper.document.schemas import Schemas
from scraper.interpret.outline import outline
from scraper.interpret.service import Service
from scraper.interpret.structs import read_field
from scraper.readers.markup import read as read_html
from tests.case_files import whole

if TYPE_CHECKING:
    from tests.case_files import Case

HEADERS = {
    "en": ("Parameter", "Type", "Description", "Default Value"),
    "zh": ("参数", "参数类型", "描述", "默认值"),
}


def description(lines: list[str]) -> str:
    """Paragraphs and list items as the exports have them; a line that begins with a tag stands as it is."""
    cell = "".join(
        f"<ul><li>{line[2:]}</li></ul>" if line.startswith("- ") else line if line[:1] == "<" else f"<p>{line}</p>"
        for line in lines
    )
    return cell.replace("</ul><ul>", "")


def read(case: Case) -> tuple[dict[str, Any], list[str]]:
    """Read a case as the only row of a table; ``example: JSON`` and ``column: text`` lines are not description."""
    first, *rest = case.given.split("\n")
    lines = [line for line in rest if not line.startswith(("example: ", "column: "))]
    column = next((line[8:] for line in rest if line.startswith("column: ")), "")
    cells = ("size", escape(first), description(lines), column)
    rows = "".join(
        f"<tr>{''.join(f'<td>{text}</td>' for text in (row if column else row[:3]))}</tr>"
        for row in (HEADERS[case.language], cells)
    )
    found = Collector()
    service = Service(found)
    service.add(outline(read_html("a.html", f"<h1>a</h1><table>{rows}</table>"), lexicon.load(case.language)))
    (draft,) = service.draft(service.tables["a.html"][0]).fields
    examples = [json.loads(line[9:]) for line in rest if line.startswith("example: ")]
    draft.observed = [value for value in examples if value is not None]
    draft.null_shown = None in examples
    field = read_field(service, draft)
    schema = Schemas({}, str, str).field(field)
    schema.pop("description", None)
    return schema, sorted(found.counts())


@pytest.mark.parametrize("case", whole("constraints-en", "constraints-zh"))
def test_keywords(case: Case) -> None:
    """The first line of what is expected is the schema, the others are the diagnostics."""
    schema, codes = read(case)
    expected, *reported = case.expected.split("\n")
    assert json.dumps(schema, sort_keys=True) == json.dumps(json.loads(expected), sort_keys=True)
    assert codes == reported
