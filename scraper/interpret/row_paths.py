"""Tables whose rows name fields of objects inside: by columns, marks, blanks or dots."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import takewhile
from typing import TYPE_CHECKING, Final

import msgspec

from scraper.interpret import type_grammar
from scraper.interpret.row_indents import by_indent
from scraper.page import Cell, Link, Row, Table
from scraper.text import fold

if TYPE_CHECKING:
    from scraper.lexicon import Lexicon

#: ``+ name``, ``++ size``: as many marks as levels.
_MARKED: Final = re.compile(r"(?P<marks>[+>]+|-+(?= )) ?(?P<name>[A-Za-z_][\w:-]*)")
_PART: Final = r"[A-Za-z_][\w-]*(?:\[[\d*n]*\])?"
_DOTTED: Final = re.compile(rf"{_PART}(?:\.{_PART})+")
_INDEX: Final = re.compile(r"\[[\d*n]*\]$")
_MARKS: Final = tuple("+>-")

#: The names from the outermost object to a row's field; "[]" behind one whose value is a list.
_Path = tuple[str, ...]


class _Node(msgspec.Struct):
    """A field: its row, if it has one of its own, and the fields inside it by name."""

    name: str
    path: _Path
    row: Row | None = None
    inside: dict[str, _Node] = {}


def unfold(table: Table, lexicon: Lexicon) -> tuple[Table, ...]:
    """Return the table with the rows of the outermost fields, and a table for each object that other rows describe."""
    table = _headed(table, lexicon)
    at, kind, levels = _columns(table.header, lexicon)
    if not levels or any(len(row.cells) < len(table.header) for row in table.rows):
        return (table,)
    if levels > 1:
        paths = [_by_columns(row, at, levels) for row in table.rows]
    else:
        names = [row.cells[at].text if at < len(row.cells) else "" for row in table.rows]
        indented = by_indent(table, at, kind, lexicon)
        marked = [] if indented and any(row.indent for row in table.rows) else _by_marks(names)
        paths = marked or indented or _by_dots(names, table, at, kind, lexicon)
    if not paths or not 1 < max(map(len, paths)) <= type_grammar.DEEPEST or () in paths:
        return (table,)
    kept = [index for index in range(len(table.header)) if not at < index < at + levels]
    header = tuple(table.header[index] for index in kept)
    rows = [Row(row.line, tuple(row.cells[i] for i in kept if i < len(row.cells))) for row in table.rows]
    place = at if kind is None else header.index(table.header[kind])
    return _tables(msgspec.structs.replace(table, header=header), _tree(rows, paths), at, place)


def _headed(table: Table, lexicon: Lexicon) -> Table:
    """The table with its first row as the header, where the markup names none and each cell is a column's title."""
    if table.header or not table.rows:
        return table
    first = tuple(cell.text for cell in table.rows[0].cells)
    meanings = {lexicon.columns.get(fold(text)) for text in first}
    titled = len(meanings) == len(first) and None not in meanings
    return msgspec.structs.replace(table, header=first, rows=table.rows[1:]) if titled else table


@lru_cache(maxsize=1_000)
def _columns(header: tuple[str, ...], lexicon: Lexicon) -> tuple[int, int | None, int]:
    """Where names and types stand, and how many columns hold names; of these 0 where none does."""
    meanings = [lexicon.columns.get(fold(text)) for text in header]
    if "name" not in meanings:
        return 0, None, 0
    at = meanings.index("name")
    levels = sum(1 for _ in takewhile(header[at].__eq__, header[at:]))
    return at, meanings.index("type") if "type" in meanings else None, levels


def _by_columns(row: Row, at: int, levels: int) -> _Path:
    """The names in the cells of the name columns; a cell across several of them counts once."""
    cells = row.cells[at : at + levels]
    own = [cell.text for index, cell in enumerate(cells) if not index or cell is not cells[index - 1]]
    return tuple(filter(None, own))


def _by_marks(names: list[str]) -> list[_Path]:
    """The paths that marks before the names give, none if there is no mark or a level is left out."""
    if not any(name.startswith(_MARKS) for name in names):
        return []
    matches = [_MARKED.match(name) for name in names]
    depths = [len(match["marks"]) if match else 0 for match in matches]
    paths: list[_Path] = []
    above: list[str] = []
    for name, match, depth in zip(names, matches, depths, strict=True):
        level = depth - min(depths)
        if level > len(above):
            return []
        above[level:] = [match["name"] if match else name]
        paths.append(tuple(above))
    return paths


def _by_dots(names: list[str], table: Table, at: int, kind: int | None, lexicon: Lexicon) -> list[_Path]:
    """The paths of dotted names below rows of objects or lists; a dotted name of another kind is a name of its own."""
    if "." not in "".join(names):
        return []
    split = [tuple(_INDEX.sub("[]", part) for part in name.split(".")) for name in names]
    known = _objects(table, at, kind, lexicon) | {
        ".".join(outer).replace("[]", "") for path in split for outer in _outer(path)
    }
    return [
        path if _DOTTED.fullmatch(name) and ".".join(path[:-1]).replace("[]", "") in known else (name,)
        for name, path in zip(names, split, strict=True)
    ]


def _outer(path: _Path) -> list[_Path]:
    """The objects and lists that a name with an index stands in."""
    return [path[:end] for end in range(1, len(path))] if any(part.endswith("[]") for part in path) else []


def _objects(table: Table, at: int, kind: int | None, lexicon: Lexicon) -> frozenset[str]:
    """The names whose type leaves room for fields."""
    if kind is None:
        return frozenset()
    rows = [row.cells for row in table.rows if max(at, kind) < len(row.cells)]
    return frozenset(
        cells[at].text for cells in rows if type_grammar.has_target(type_grammar.parse(cells[kind].text, lexicon))
    )


def _tree(rows: list[Row], paths: list[_Path]) -> dict[str, _Node]:
    """Hang every row where its path leads; a second row of one path stands beside the first."""
    root: dict[str, _Node] = {}
    for row, path in zip(rows, paths, strict=True):
        level = root
        for depth, part in enumerate(path[:-1]):
            name = part.removesuffix("[]")
            node = level.setdefault(name, _Node(name, path[: depth + 1]))
            level = node.inside
        name = path[-1].removesuffix("[]")
        key = name if name not in level or level[name].row is None else f"{name} {len(level)}"
        node = level.setdefault(key, _Node(name, path))
        node.row = row
    return root


def _tables(table: Table, nodes: dict[str, _Node], at: int, kind: int) -> tuple[Table, ...]:
    rows: list[Row] = []
    inner: list[Table] = []
    for node in nodes.values():
        first = node
        while first.row is None:
            first = next(iter(first.inside.values()))
        anchor = f"row {first.row.line} {'.'.join(node.path)}" if node.inside else ""
        rows.append(_row(node, at, anchor) if node.row else _made(node, first.row, at, kind, anchor))
        if node.inside:
            part = Table(first.row.line, f".{node.name}", table.header, (), (anchor,), table.depth)
            inner += _tables(part, node.inside, at, kind)
    return (msgspec.structs.replace(table, rows=tuple(rows)), *inner)


def _row(node: _Node, at: int, anchor: str) -> Row:
    """A node's row under its bare name, with a link to the table of what is inside it."""
    assert node.row is not None
    cells = list(node.row.cells)
    links = (Link("", f"#{anchor}"),) if anchor else ()
    cells[at] = Cell(node.name, node.name, (*cells[at].links, *links))
    return Row(node.row.line, tuple(cells))


def _made(node: _Node, below: Row, at: int, kind: int, anchor: str) -> Row:
    """A row for an object that has none of its own: only its name and what is inside it are said."""
    cells = [Cell("", "", (Link("", f"#{anchor}"),))] * len(below.cells)
    if node.path[-1].endswith("[]"):
        cells[kind] = Cell("[]*", "", (Link("*", f"#{anchor}"),))
    cells[at] = Cell(node.name, node.name)
    return Row(below.line, tuple(cells))
