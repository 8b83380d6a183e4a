"""Draws the pictures of the README: ``python -m docs.pictures``.

Each shows a page of the samples, what docs2oas makes of it, and which line became what. All of it is real output; only
the choice of what to show is made here.
"""

from __future__ import annotations

import re
import sys
import textwrap
import unicodedata
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from scraper import Collector, read, scrape
from scraper.document.write import to_yaml
from scraper.page import Code, Table
from scraper.sources import open_source

if TYPE_CHECKING:
    from scraper.diagnostics import Diagnostic
    from scraper.model import Operation
    from scraper.page import Row
    from scraper.pipeline import Result

ROOT: Final = Path(__file__).parents[1]
WIDTH, PANEL, EDGE, PAD = 984, 450, 8, 14
RIGHT: Final = WIDTH - EDGE - PANEL
COLUMNS: Final = (94, 78, 88, 162)
LINE: Final = 17
#: Characters of code that fit into a panel.
CHARACTERS: Final = 57
_YAML: Final = re.compile(r"^(?P<lead> *(?:- )?)(?P<key>[^\s:'][^:]*:(?= |$))?(?P<value>.*)$")
_STYLE: Final = """
text{font:12.5px -apple-system,"Segoe UI","Noto Sans","Noto Sans CJK SC","Microsoft YaHei",sans-serif;fill:#1f2328}
.mono{font:12px ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono","Noto Sans Mono CJK SC",monospace}
.title{font-size:17px;font-weight:600}.bold{font-weight:600}.muted{fill:#59636e}.key{fill:#0550ae}.value{fill:#0a3069}
.panel{fill:#fff;stroke:#d1d9e0}.bar{fill:#f0f3f6}.rule{stroke:#d1d9e0}
.c0{fill:#0969da}.c1{fill:#1a7f37}.c2{fill:#8250df}.c3{fill:#bc4c00}.soft{fill-opacity:.13}
@media(prefers-color-scheme:dark){text{fill:#e6edf3}.muted{fill:#9198a1}.key{fill:#79c0ff}.value{fill:#a5d6ff}
.panel{fill:#0d1117;stroke:#3d444d}.bar{fill:#1b2129}.rule{stroke:#3d444d}
.c0{fill:#4493f8}.c1{fill:#3fb950}.c2{fill:#ab7df8}.c3{fill:#f0883e}.soft{fill-opacity:.2}}
"""


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
        example=range(5),
    ),
}


class Panel:
    """A framed column that is filled from the top; remembers where the lines of the docs stand in it."""

    def __init__(self, x: int, title: str, top: float = EDGE) -> None:
        self.x, self.top, self.y = x, top, top + 30
        self.parts: list[str] = []
        self.places: dict[int, tuple[float, float]] = {}
        self.title = title

    def text(self, text: str, style: str = "", x: float = 0, height: float = LINE) -> None:
        """Write a line; ``x`` counts from the padding."""
        self.y += height
        self.parts.append(_text(self.x + PAD + x, self.y - 4, escape(text), style))

    def rule(self) -> None:
        """Draw a line across."""
        left, right, y = self.x + PAD, self.x + PANEL - PAD, self.y + 0.5
        self.parts.append(f'<path class="rule" d="M{left} {y}H{right}"/>')

    def place(self, line: int, top: float) -> None:
        """Note that a line of the docs stands from ``top`` to here; one that is noted already grows."""
        self.places[line] = (self.places.get(line, (top, 0))[0], self.y)

    def svg(self, bottom: float) -> str:
        """Return the panel, frame first."""
        x, height = self.x, bottom - self.top
        frame = f'<rect class="panel" x="{x}" y="{self.top}" width="{PANEL}" height="{height}" rx="8"/>'
        bar = f'<path class="bar" d="M{x + 0.5} {self.top + 26}v-18a7.5 7.5 0 0 1 7.5-7.5h{PANEL - 16}a7.5 7.5 0 0 1 7.5 7.5v18z"/>'
        title = _text(x + PAD, self.top + 18, escape(self.title), "mono muted")
        return "\n".join((frame, bar, title, *self.parts))


def _text(x: float, y: float, content: str, style: str = "") -> str:
    return f'<text x="{x}" y="{y}" class="{style}" xml:space="preserve">{content}</text>'


def _size(text: str) -> float:
    """Estimate the width of text in pixels, rather too wide."""
    return sum(12.5 if unicodedata.east_asian_width(c) in "WF" else 6.9 for c in text)


def wrap(text: str, width: float) -> list[str]:
    """Break text into lines of at most ``width`` pixels, between words or Chinese characters."""
    lines: list[str] = []
    for paragraph in text.replace("\n- ", "\n• ").split("\n"):
        line = ""
        for word in re.findall(r"[\u2e80-\uffef]|[^\s\u2e80-\uffef]+\s*", paragraph):
            if line and _size((line + word).rstrip()) > width:
                lines.append(line.rstrip())
                line = ""
            line += word
        lines.append(line.rstrip())
    return lines


def draw(picture: Picture) -> str:
    """Return a picture as SVG."""
    result = scrape(str(ROOT / picture.source))
    finding = next(d for d in result.found.sorted() if d.location.path == picture.page and d.code == "example-repaired")
    docs = draw_page(picture, result, finding)
    spec = draw_spec(picture, result)
    log = draw_finding(finding, spec.y + 2 * PAD)
    bottom = max(docs.y, log.y) + PAD
    targets = spec.places | log.places
    ribbons = [_ribbon(n, line, docs.places[line], targets[line]) for n, line in enumerate(sorted(docs.places))]
    body = (docs.svg(bottom), spec.svg(spec.y + PAD), log.svg(bottom), *ribbons)
    title = escape(f"{picture.page}, and what docs2oas makes of it")
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {bottom + EDGE}" role="img"><title>{title}</title>'
    return "\n".join((head, f"<style>{_STYLE}</style>", *body, "</svg>\n"))


def _ribbon(number: int, line: int, start: tuple[float, float], end: tuple[float, float]) -> str:
    """Return the marks of a row and of what it became, and the band between them with the number of the line."""
    a, b, middle = EDGE + PANEL, RIGHT, WIDTH / 2
    (top, bottom), (high, low) = start, end
    color = f"c{number % 4}"
    band = f"M{a} {top}C{middle} {top} {middle} {high} {b} {high}V{low}C{middle} {low} {middle} {bottom} {a} {bottom}z"
    marks = f"M{EDGE} {top}H{a}V{bottom}H{EDGE}zM{b} {high}H{b + PANEL}V{low}H{b}z"
    edges = f"M{EDGE} {top}h4V{bottom}h-4zM{b + PANEL} {high}h-4V{low}h4z"
    label = _text(a + 6, (top + bottom) / 2 + 4, f":{line}", f"mono bold {color}")
    return f'<path class="{color} soft" d="{band}{marks}"/><path class="{color}" d="{edges}"/>{label}'


def draw_page(picture: Picture, result: Result, finding: Diagnostic) -> Panel:
    """Draw the rows and the example of the page."""
    (page,), _ = read(open_source(str(ROOT / picture.source / picture.page), Collector())[1], Collector())
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
    panel.text(operation.method, "mono bold", height=22)
    panel.y -= LINE
    panel.text(operation.path, "mono", x=7.3 * len(operation.method) + 7)


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
        panel.text(line[indent:], "mono")
    panel.y += 6
    panel.place(block.line, top)


def draw_spec(picture: Picture, result: Result) -> Panel:
    """Draw the chosen schemas as the spec has them."""
    lines = to_yaml(result.document).split("\n")
    panel = Panel(RIGHT, "spec.yaml")
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
    deeper = (n for n in range(start + 1, len(lines)) if lines[n].strip() and _indent(lines[n]) <= _indent(lines[start]))
    return range(start, next(deeper))


def _indent(line: str) -> int:
    """The depth of a line; the items of a list are as deep as its key, so a dash counts."""
    return len(line) - len(line.lstrip()) + line.lstrip().startswith("- ")


def _draw_yaml(panel: Panel, lines: list[str], numbers: range, keep: set[int]) -> dict[int, float]:
    """Draw the lines to keep, dedented, the others as "…"; return where each begins."""
    tops: dict[int, float] = {}
    base = _indent(lines[numbers.start])
    for number in numbers:
        if number not in keep:
            if number - 1 in keep:
                panel.text("…", "mono muted", x=7.2 * (_indent(lines[number]) - base))
            continue
        tops[number] = panel.y
        line = lines[number][base:]
        match = _YAML.match(line if len(line) <= CHARACTERS else line[: CHARACTERS - 1] + "…")
        assert match
        parts = (f'<tspan class="{name}">{escape(match[name] or "")}</tspan>' for name in ("key", "value"))
        panel.y += LINE
        panel.parts.append(_text(panel.x + PAD, panel.y - 4, match["lead"] + "".join(parts), "mono"))
    return tops


def draw_finding(finding: Diagnostic, top: float) -> Panel:
    """Draw a finding as it is printed, broken into lines."""
    panel = Panel(RIGHT, "finding", top)
    panel.y += 4
    start = panel.y
    for line in textwrap.wrap(str(finding), CHARACTERS):
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
