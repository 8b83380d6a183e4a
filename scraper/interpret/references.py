"""Which table describes a field: links first, then captions, then "Table N", then what an example shows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from scraper.lexicon import group
from scraper.model import Anything, Array, Map, Type
from scraper.page import linked_path
from scraper.text import fold

if TYPE_CHECKING:
    from scraper.interpret.fields import DraftField
    from scraper.interpret.service import Service
    from scraper.interpret.tables import View
    from scraper.page import Cell, Link

#: A type that is a name alone; some docs mark pointers.
_TYPE_NAME: Final = re.compile(r"\*?(?P<name>[A-Z]\w+)", re.ASCII)
#: Shorter captions are words that any description may hold.
_PHRASE: Final = 4


def connect(service: Service, scope: list[View]) -> None:
    """Find the targets of every field of the tables in scope, and of the tables those lead to."""
    waiting = list(scope)
    seen = {view.key for view in scope}
    while waiting:
        view = waiting.pop(0)
        draft = service.draft(view)
        for field in draft.all_fields():
            if field.linked and not field.targets:
                field.targets = _linked(service, field)
                field.linked = bool(field.targets)
            for target in field.targets:
                if target.key not in seen:
                    seen.add(target.key)
                    waiting.append(target)


def _linked(service: Service, field: DraftField) -> list[View]:
    """The first cell with a link decides, unless it leads to the other direction and the description does not."""
    view = field.view
    described = _follow(service, field, list(field.cell.links))
    for cell in (view.cell(field.row, "type"), view.cell(field.row, "name")):
        if found := _follow(service, field, list(cell.links)):
            foreign = found[0].path == view.path and found[0].family != view.family
            found = described if foreign and described and described[0].family == view.family else found
            return _captioned(service, field) or found if found[0].path != view.path else found
    if described and described[0].path != view.path:
        return _captioned(service, field) or described
    return described


def _captioned(service: Service, field: DraftField) -> list[View]:
    """The table of the field's own page and direction whose caption names it, if nothing links to that table.

    It describes this field better than a table another page happens to have.
    """
    wanted = _wanted(field)
    for view in service.tables[field.view.path]:
        named = view.key != field.view.key and _is_struct(view) and not wanted.isdisjoint(view.names)
        same = named and view.family == field.view.family
        if same and not service.targets.is_linked(service.tables[view.path], view):
            return [view]
    return []


def _follow(service: Service, field: DraftField, links: list[Link]) -> list[View]:
    found: list[View] = []
    for link in links:
        candidates = [v for v in service.targets.link(field.view.path, link.href) if _is_struct(v)]
        if candidates:
            found.append(_nearest(service, field, candidates))
    return list({view.key: view for view in found}.values())


def _is_struct(view: View) -> bool:
    return view.kind == "fields" and ("type" in view.columns or "required" in view.columns)


def _nearest(service: Service, field: DraftField, candidates: list[View]) -> View:
    """Of tables with one anchor, the one in the field's direction and behind it; never the field's own table if
    another of the same caption follows that nothing else leads to.
    """
    own = field.view
    others = [view for view in candidates if view.key != own.key]
    if others:
        return min(others, key=lambda view: _distance(own, view))
    twins = [view for view in service.tables[own.path] if _is_twin(service, own, view)]
    return twins[0] if twins else candidates[0]


def _is_twin(service: Service, own: View, view: View) -> bool:
    same = bool(view.names) and view.names == own.names and view.family == own.family
    return same and view.line > own.line and not service.targets.is_linked(service.tables[own.path], view)


def _distance(own: View, view: View) -> tuple[bool, bool, bool, bool, int]:
    return (
        view.path != own.path,
        view.family != own.family,
        view.entry.status != own.entry.status,
        view.line < own.line,
        abs(view.line - own.line),
    )


def connect_by_caption(service: Service, scope: list[View], taken: set[str]) -> None:
    """Give fields without a target the table whose caption names them or their type; ``taken`` keys are spoken for."""
    pool = [view for view in scope if view.kind == "fields" and not view.place and view.entry.caption]
    if not pool:
        return
    for view in scope:
        for field in service.draft(view).all_fields():
            if field.targets or not (field.objectish() or field.type_text == "" or isinstance(field.shape, Map)):
                continue
            wanted = _wanted(field)
            others = [v for v in pool if v.key != view.key]
            named = [v for v in others if not wanted.isdisjoint(v.names)] or _cited(field, others)
            free = [v for v in named if v.key not in taken]
            if named:
                choice = min(free or named, key=lambda v: _distance(view, v))
                field.targets = [choice]
                taken.add(choice.key)


def _cited(field: DraftField, pool: list[View]) -> list[View]:
    """The tables whose whole caption, a phrase of prose, the type or the description repeats."""
    text = fold(f"{field.type_text} {field.cell.text}")
    return [v for v in pool if not v.names and len(v.entry.caption) >= _PHRASE and fold(v.entry.caption) in text]


def _wanted(field: DraftField) -> set[str]:
    names = {field.name.lower()}
    if text := _named(field.shape):
        names.add(text.lower())
    if field.objectish():
        names |= {name.replace("_", "") for name in names}
    for name in names.copy():
        names.add(name[:-1] if name.endswith("s") else name + "s")
        if name.endswith("ies"):
            names.add(name[:-3] + "y")
        if name.endswith("list"):
            names.add(name[:-4].rstrip("_"))
    return names


def _named(shape: Type) -> str:
    if isinstance(shape, Anything):
        bare = _TYPE_NAME.fullmatch(shape.text) if not shape.kind else None
        return bare["name"] if bare else shape.text if shape.kind == "named" else ""
    if isinstance(shape, Array):
        return _named(shape.items)
    return _named(shape.values) if isinstance(shape, Map) else ""


def connect_by_number(service: Service, scope: list[View]) -> None:
    """Give fields without a target the table of the page whose number their type or description mentions."""
    for view in scope:
        pattern = service.outlines[view.path].lexicon.patterns["table_reference"]
        for field in service.draft(view).all_fields():
            if not field.targets and field.objectish():
                field.targets = _numbered(service, field, pattern_cells(view, field), pattern)


def pattern_cells(view: View, field: DraftField) -> list[Cell]:
    """The cells that may say "see Table N"."""
    return [view.cell(field.row, "type"), field.cell]


def connect_by_page(service: Service, field: DraftField) -> list[View]:
    """Return the table that a link to a whole page means: the one whose fields the example shows."""
    if field.targets or not field.observed:
        return []
    values = [v for value in field.observed for v in (value if isinstance(value, list) else [value])]
    keys = {key for value in values if isinstance(value, dict) for key in value}
    if not keys or not field.objectish():
        return []
    pages = [linked_path(field.view.path, link.href) for link in (*_type_links(field), *field.cell.links)]
    candidates = [
        v for path in pages for v in service.tables.get(path, []) if path != field.view.path and _is_struct(v)
    ]
    best = max(candidates, key=lambda view: len(keys & service.draft(view).names()), default=None)
    if best is None or len(keys & service.draft(best).names()) * 2 < len(keys):
        return []
    return [best]


def _type_links(field: DraftField) -> tuple[Link, ...]:
    return field.view.cell(field.row, "type").links


def _numbered(service: Service, field: DraftField, cells: list[Cell], pattern: re.Pattern[str]) -> list[View]:
    for cell in cells:
        for match in pattern.finditer(cell.text.lower()):
            candidates = service.targets.number(field.view.path, group(match, "number"))
            found = [v for v in candidates if _is_struct(v) and v.key != field.view.key]
            if found and found[0].names and _wanted(field).isdisjoint(found[0].names):
                found = _captioned(service, field) or found
            if found:
                return found[:1]
    return []


def referenced(service: Service, scope: list[View]) -> set[str]:
    """Keys of the tables that fields of other tables in scope lead to."""
    fields = ((view, field) for view in scope for field in service.draft(view).all_fields())
    return {target.key for view, field in fields for target in field.targets if target.key != view.key}
