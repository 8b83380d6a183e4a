"""Draws the pictures of the README: ``python -m docs.pictures``.

Each shows a page of the samples, what docs2oas makes of it, and which line became what. All of it is real output; only
the choice of what to show is made here.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from docs.canvas import CHARACTERS, COLUMNS, EDGE, LINE, PAD, PANEL, RIGHT, WIDTH, Panel, band, mark, whole, wrap
from scraper import Collector, read_pages, scrape
from scraper.document.write import to_yaml
from scraper.page import Code, Table
from scraper.sources import open_source

if TYPE_CHECKING:
    from scraper.diagnostics import Diagnostic
    from scraper.model import Operation
    from scraper.page import Row
    from scraper.pipeline import Result

ROOT: Final = Path(__file__).parents[1]


class Picture(NamedTuple):
    """What to show: rows as caption -> names, schemas as name -> properties (none for all), lines of the example."""

    source: str
    page: str
    rows: dict[str, list[str]]
    schemas: dict[str, list[str]]
    example: range


PICTURES: Final = {
    "page-to-spec.svg": Picture(
        source="samples/otc-cce",
        page="cce_02_0242.html",
        rows={"spec field description": ["rootVolume"], "rootVolume field description": ["size", "volumetype"]},
        schemas={"CreateClusterNodeRequestSpec": ["rootVolume"], "CreateClusterNodeRequestSpecRootVolume": []},
        example=range(8, 15),
    ),
    "chinese-page-to-spec.svg": Picture(
        source="samples/huawei-mrs",
        page="查询特定标签的集群列表.md",
        rows={"请求Body参数": ["action", "tags"], "Tags": ["key"]},
        schemas={"ExecuteClusterResourceInstanceActionRequestBody": ["action", "tags"], "Tags": ["key"]},
        example=range(4, 10),
    ),
}


def draw(picture: Picture) -> str:
    """Return a picture as SVG."""
    result = scrape(str(ROOT / picture.source))
    finding = next(d for d in result.found.sorted() if d.location.path == picture.page and d.code == "example-repaired")
    docs = draw_page(picture, result, finding)
    spec = draw_spec(picture, result)
    log = draw_finding(finding, docs.y + 2 * PAD)
    bottom = max(log.y, spec.y) + PAD
    bands = [band(n, line, docs.places[line], spec.places[line]) for n, line in enumerate(sorted(spec.places))]
    marks = [mark(each.places[finding.location.line]) for each in (docs, log)]
    frames = (docs.frame(docs.y + PAD), log.frame(bottom), spec.frame(bottom))
    parts = [*frames, *bands, *marks, *docs.texts, *log.texts, *spec.texts]
    return whole(bottom + EDGE, f"{picture.page}, and what docs2oas makes of it", parts)


def draw_page(picture: Picture, result: Result, finding: Diagnostic) -> Panel:
    """Draw the rows and the example of the page."""
    (page,), _ = read_pages(open_source(str(ROOT / picture.source / picture.page), Collector())[1], Collector())
    panel = Panel(EDGE, picture.page)
    operation = next(o for o in result.reading.api.operations if o.location.path == picture.page)
    _draw_head(panel, operation)
    captions = {note.line: note.caption for note in result.reading.pages[picture.page].tables}
    for block in page.blocks:
        if isinstance(block, Table) and (names := picture.rows.get(captions[block.line])):
            panel.text(captions[block.line], "bold", height=34)
            _draw_rows(panel, block, names)
        elif isinstance(block, Code) and block.line == finding.location.line:
            _draw_code(panel, block, picture.example)
    return panel


def _draw_head(panel: Panel, operation: Operation) -> None:
    panel.text(operation.title, "title", height=28)
    panel.text(f"{operation.method} {operation.path}", "mono small", height=22)


def _draw_rows(panel: Panel, table: Table, names: list[str]) -> None:
    panel.y += 4
    panel.rule()
    _draw_cells(panel, [[text] for text in table.header], "muted")
    for row in table.rows:
        if row.cells[0].text in names:
            panel.rule()
            top = panel.y
            _draw_cells(panel, _wrapped(row))
            panel.place(row.line, top)
    panel.rule()


def _wrapped(row: Row) -> list[list[str]]:
    return [wrap(cell.text, width - 8) for cell, width in zip(row.cells, COLUMNS, strict=True)]


def _draw_cells(panel: Panel, cells: list[list[str]], style: str = "") -> None:
    top = panel.y + 3
    x = 0
    for lines, width in zip(cells, COLUMNS, strict=True):
        panel.y = top
        for line in lines:
            panel.text(line, style, x=x)
        x += width
    panel.y = top + LINE * max(map(len, cells)) + 4


def _draw_code(panel: Panel, block: Code, lines: range) -> None:
    panel.y += 2 * PAD
    top = panel.y
    panel.y += 4
    shown = [block.text.split("\n")[number] for number in lines]
    indent = min(len(line) - len(line.lstrip()) for line in shown)
    for line in shown:
        panel.text(line[indent:][:CHARACTERS], "mono")
    panel.y += 6
    panel.place(block.line, top)


def draw_spec(picture: Picture, result: Result) -> Panel:
    """Draw the chosen schemas as the spec has them."""
    lines = to_yaml(result.document).split("\n")
    panel = Panel(RIGHT, f"{picture.source.rpartition('-')[2]}.yaml")
    panel.y += 4
    for name, wanted in picture.schemas.items():
        schema = _node(lines, lines.index("components:"), ["schemas", name])
        known = result.document["components"]["schemas"][name]["properties"]
        places = {key: _node(lines, schema.start, ["properties", key]) for key in wanted or known}
        title = {schema.start, _node(lines, schema.start, ["properties"]).start}
        keep = title.union(*places.values()) if wanted else {*schema}
        shown = _draw_yaml(panel, lines, schema, keep)
        for key, place in places.items():
            where = result.assembled.sources[f"/components/schemas/{name}/properties/{key}"]
            panel.places[where.line] = (shown[place.start], shown[place[-1]] + LINE)
    return panel


def _node(lines: list[str], start: int, keys: list[str]) -> range:
    """Return the line numbers of a node of a YAML document below the one that begins at ``start``."""
    for key in keys:
        wanted = f"{' ' * (_indent(lines[start]) + 2)}{key}:"
        start = lines.index(wanted, start + 1)
    deeper = (
        n for n in range(start + 1, len(lines)) if lines[n].strip() and _indent(lines[n]) <= _indent(lines[start])
    )
    return range(start, next(deeper))


def _indent(line: str) -> int:
    """The depth of a line; the items of a list are as deep as its key, so a dash counts."""
    return len(line) - len(line.lstrip()) + line.lstrip().startswith("- ")


def _draw_yaml(panel: Panel, lines: list[str], numbers: range, keep: set[int]) -> dict[int, float]:
    """Draw the lines to keep, dedented, the others as "…"; return where each begins."""
    tops: dict[int, float] = {}
    base = _indent(lines[numbers.start])
    text_above = WIDTH
    for number in numbers:
        line = lines[number][base:]
        if number in keep:
            tops[number] = panel.y
            text_above = WIDTH if line and _indent(line) <= text_above else text_above
            panel.yaml(line, plain=text_above < WIDTH)
            text_above = _indent(line) if line.endswith("|-") else text_above
        elif number - 1 in keep:
            panel.text("…", "mono muted", x=7.2 * _indent(line))
    return tops


def draw_finding(finding: Diagnostic, top: float) -> Panel:
    """Draw a finding as it is printed, broken into lines."""
    panel = Panel(EDGE, "finding", top)
    panel.y += 4
    start = panel.y
    for line in wrap(str(finding), PANEL - 3 * PAD):
        panel.text(line, "mono")
    panel.y += 6
    panel.place(finding.location.line, start)
    return panel


def main() -> None:
    """Draw all pictures."""
    for name, picture in PICTURES.items():
        Path(__file__).with_name(name).write_text(draw(picture), "utf-8")
        sys.stdout.write(f"docs/{name}\n")


if __name__ == "__main__":
    main()
