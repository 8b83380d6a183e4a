"""Panels of text as SVG that reads well on light and on dark pages. No fonts or scripts are loaded."""

from __future__ import annotations

import re
import unicodedata
from html import escape
from typing import Final

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
.small{font-size:11px}.title{font-size:17px;font-weight:600}.bold{font-weight:600}.muted{fill:#59636e}.key{fill:#0550ae}.value{fill:#0a3069}
.panel{fill:#fff;stroke:#d1d9e0}.bar{fill:#f0f3f6}.rule{stroke:#d1d9e0}
.c0{fill:#0969da}.c1{fill:#1a7f37}.c2{fill:#8250df}.c3{fill:#bc4c00}.soft{fill-opacity:.13}
@media(prefers-color-scheme:dark){text{fill:#e6edf3}.muted{fill:#9198a1}.key{fill:#79c0ff}.value{fill:#a5d6ff}
.panel{fill:#0d1117;stroke:#3d444d}.bar{fill:#1b2129}.rule{stroke:#3d444d}
.c0{fill:#4493f8}.c1{fill:#3fb950}.c2{fill:#ab7df8}.c3{fill:#f0883e}.soft{fill-opacity:.2}}
"""


class Panel:
    """A framed column that is filled from the top; remembers where the lines of the docs stand in it."""

    def __init__(self, x: int, title: str, top: float = EDGE) -> None:
        self.x, self.top, self.y = x, top, top + 30
        self.texts: list[str] = []
        self.places: dict[int, tuple[float, float]] = {}
        self.title = title

    def text(self, text: str, style: str = "", x: float = 0, height: float = LINE) -> None:
        """Write a line; ``x`` counts from the padding."""
        self.y += height
        self.texts.append(_text(self.x + PAD + x, self.y - 4, escape(text), style))

    def yaml(self, line: str, *, plain: bool) -> None:
        """Write a line of YAML; ``plain`` is one of a text of several lines."""
        line = line if len(line) <= CHARACTERS else line[: CHARACTERS - 1] + "…"
        match = None if plain else _YAML.match(line)
        lead, key, value = (match["lead"], match["key"] or "", match["value"]) if match else ("", "", line)
        content = f'{lead}<tspan class="key">{escape(key)}</tspan><tspan class="value">{escape(value)}</tspan>'
        self.y += LINE
        self.texts.append(_text(self.x + PAD, self.y - 4, content, "mono"))

    def rule(self) -> None:
        """Draw a line across."""
        left, right, y = self.x + PAD, self.x + PANEL - PAD, self.y + 0.5
        self.texts.append(f'<path class="rule" d="M{left} {y}H{right}"/>')

    def place(self, line: int, top: float) -> None:
        """Note that a line of the docs stands from ``top`` to here; one that is noted already grows."""
        self.places[line] = (self.places.get(line, (top, 0))[0], self.y)

    def frame(self, bottom: float) -> str:
        """Return the frame, which lies behind the marks as these lie behind the texts."""
        x, height = self.x, bottom - self.top
        frame = f'<rect class="panel" x="{x}" y="{self.top}" width="{PANEL}" height="{height}" rx="8"/>'
        corners = f"v-18a7.5 7.5 0 0 1 7.5-7.5h{PANEL - 16}a7.5 7.5 0 0 1 7.5 7.5v18z"
        bar = f'<path class="bar" d="M{x + 0.5} {self.top + 26}{corners}"/>'
        title = _text(x + PAD, self.top + 18, escape(self.title), "mono muted")
        return f"{frame}\n{bar}\n{title}"


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
        for word in re.findall(r"[\u2e80-\uffef][、，。：；）]*|[^\s\u2e80-\uffef]+\s*", paragraph):
            if line and _size((line + word).rstrip()) > width:
                lines.append(line.rstrip())
                line = ""
            line += word
        lines.append(line.rstrip())
    return lines


def mark(place: tuple[float, float]) -> str:
    """Return the marks of the example and of the finding on it."""
    top, bottom = place
    path = f"M{EDGE} {top}h{{}}V{bottom}H{EDGE}z"
    return f'<path class="c3 soft" d="{path.format(PANEL)}"/><path class="c3" d="{path.format(4)}"/>'


def band(number: int, line: int, start: tuple[float, float], end: tuple[float, float]) -> str:
    """Return the marks of a row and of what it became, and the band between them with the number of the line."""
    a, b, middle = EDGE + PANEL, RIGHT, WIDTH / 2
    (top, bottom), (high, low) = start, end
    color = f"c{number % 3}"
    band = f"M{a} {top}C{middle} {top} {middle} {high} {b} {high}V{low}C{middle} {low} {middle} {bottom} {a} {bottom}z"
    marks = f"M{EDGE} {top}H{a}V{bottom}H{EDGE}zM{b} {high}H{b + PANEL}V{low}H{b}z"
    edges = f"M{EDGE} {top}h4V{bottom}h-4zM{b + PANEL} {high}h-4V{low}h4z"
    label = _text(a + 6, (top + bottom) / 2 + 4, f":{line}", f"mono bold {color}")
    return f'<path class="{color} soft" d="{band}{marks}"/><path class="{color}" d="{edges}"/>{label}'


def whole(height: float, title: str, parts: list[str]) -> str:
    """Return an SVG document of the parts."""
    box = f'xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img"'
    return "\n".join(
        (f"<svg {box}>", f"<title>{escape(title)}</title>", f"<style>{_STYLE}</style>", *parts, "</svg>\n")
    )
