"""From the tables of a request or a response to the type of its body."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scraper.interpret import references, spelling
from scraper.interpret.depths import deepen
from scraper.interpret.fields import Draft, DraftField
from scraper.interpret.observation import fits, instances, observe
from scraper.model import Anything, Array, Location, Ref, Type

if TYPE_CHECKING:
    from scraper.interpret.service import Service
    from scraper.interpret.tables import View


def read_body(service: Service, scope: list[View], values: list[Any], roots: list[View] | None = None) -> Type | None:
    """Return the type of the body that the tables in ``scope`` describe, None if there are none.

    ``values`` are example bodies; ``roots`` are the tables known to be primary, if a caption says so.
    """
    if not scope:
        return None
    references.connect(service, scope)
    references.connect_by_number(service, scope)
    taken = references.referenced(service, scope)
    primary = roots or _primaries(service, scope, taken, values)
    inner = [view for view in scope if view not in primary]
    references.connect_by_caption(service, [*primary, *inner], taken | {view.key for view in primary})
    root = _merge(service, primary)
    if len(scope) == 1:
        root = deepen(service, root, values)
    _adopt(service, root, inner)
    body, samples = _shape(service, root, values)
    for sample in samples:
        observe(service, root, sample)
    _place_orphans(service, root, scope)
    for view in scope:
        service.claim(view, "fields")
    return body


def _primaries(service: Service, scope: list[View], taken: set[str], values: list[Any]) -> list[View]:
    """The tables no other refers to: the first, or those with generic captions whose names the example shows."""
    free = [view for view in scope if view.key not in taken] or scope[:1]
    generic = [view for view in free if not view.names] or free
    first = generic[0]
    keys = {key for value in values if isinstance(value, dict) for key in value}
    if not keys or keys.isdisjoint(service.draft(first).names()):
        return [first]
    others = [v for v in generic[1:] if _all_top_level(service, v, keys)]
    return [first, *others]


def _all_top_level(service: Service, view: View, keys: set[str]) -> bool:
    names = service.draft(view).names()
    return bool(names & keys) and len(names & keys) * 2 >= len(names)


def _adopt(service: Service, root: Draft, inner: list[View]) -> None:
    """A body that is one row "-" without a link has the fields of the table that follows."""
    field = root.body_itself
    if field and not root.fields and not field.targets and inner and field.objectish():
        field.targets = inner[:1]
        service.found.add("table-placed", inner[0].location, name=field.name)


def _merge(service: Service, primary: list[View]) -> Draft:
    if len(primary) == 1:
        return service.draft(primary[0])
    first = service.draft(primary[0])
    fields = list(first.fields)
    for view in primary[1:]:
        fields += [field for field in service.draft(view).fields if field.name not in {f.name for f in fields}]
        service.claim(view, "fields")
    return service.register(first.with_fields(fields, "+"))


def _shape(service: Service, root: Draft, values: list[Any]) -> tuple[Type, list[Any]]:
    """Return the body's type and the example values that are instances of the root table."""
    if root.body_itself and not root.fields:
        return _body_itself(service, root.body_itself, values)
    spelling.correct_root(service, root, values)
    names = root.names()
    if not names and root.additional:
        return Ref(root.key), values
    plain = [value for value in values if isinstance(value, dict) and not names.isdisjoint(value)]
    lists = [value for value in values if isinstance(value, list) and fits(value, names)]
    if plain or not (lists or values):
        return Ref(root.key), plain
    location = Location(root.view.path, root.view.line)
    if lists:
        service.found.add("body-shown-array", location)
        return Array(Ref(root.key)), [item for value in lists for item in value if isinstance(item, dict)]
    for value in values:
        if isinstance(value, dict) and (key := _wrapper(value, names)):
            service.found.add("body-shown-wrapper", location, name=key)
            for other in (name for name in value if name != key):
                service.found.add("field-undocumented", location, name=other)
            inner = [v[key] for v in values if isinstance(v, dict) and key in v]
            return _wrap(service, root, key, inner)
    return Ref(root.key), []


def _wrapper(value: dict[str, Any], names: frozenset[str]) -> str:
    """The key of an example whose value is what the table documents."""
    fitting = [key for key, inner in value.items() if fits(inner, names)]
    return max(fitting, key=lambda key: _overlap(value[key], names), default="")


def _overlap(value: Any, names: frozenset[str]) -> int:
    item = next((i for i in value if isinstance(i, dict)), {}) if isinstance(value, list) else value
    return len(names & item.keys())


def _wrap(service: Service, root: Draft, key: str, inner: list[Any]) -> tuple[Type, list[Any]]:
    many = any(isinstance(value, list) for value in inner)
    samples = [item for value in inner for item in (value if isinstance(value, list) else [value])]
    wrapper = Draft(root.view, f"+{key}")
    row = root.fields[0].row
    field = DraftField(key, root.view, row, Array(Ref(root.key)) if many else Ref(root.key), True)
    field.evidence = "shown"
    wrapper.fields = [field]
    service.register(wrapper)
    return Ref(wrapper.key), [sample for sample in samples if isinstance(sample, dict)]


def _body_itself(service: Service, field: DraftField, values: list[Any]) -> tuple[Type, list[Any]]:
    """A table whose only row is "-": the body is what that row says."""
    from scraper.interpret.settle import settle_type

    field.observed = [value for value in values if value is not None]
    settled = settle_type(field.shape, [Ref(service.draft(target).key) for target in field.targets], field.observed)
    for target in field.targets:
        draft = service.draft(target)
        for value in values:
            for item in value if isinstance(value, list) else [value]:
                observe(service, draft, item)
    if settled.code:
        service.found.add(settled.code, field.location, name=field.name, text=field.type_text, items="string")
    return settled.type, []


def _place_orphans(service: Service, root: Draft, scope: list[View]) -> None:
    """Find a field for tables that nothing refers to: by example, else the nearest field before them that lacks one."""
    for _ in range(3):
        reached = _reachable(service, root)
        _follow_pages(service, reached)
        orphans = [view for view in scope if view.key not in reached and view.key != root.view.key]
        if not orphans:
            break
        placed = False
        open_fields = [f for key in reached for f in service.by_key(key).fields if not f.targets and f.objectish()]
        for view in orphans:
            field = _by_example(service, view, open_fields) or _by_order(view, open_fields, len(orphans))
            if field is not None:
                field.targets = [view]
                open_fields = [each for each in open_fields if each is not field]
                placed = True
                service.found.add("table-placed", view.location, name=field.name)
                for item in field.observed:
                    for instance in instances(service, field, item):
                        observe(service, service.draft(view), instance)
        if not placed:
            break
    reached = _reachable(service, root)
    known = {service.by_key(key).names() for key in reached}
    for view in scope:
        if view.key in reached or view.key == root.view.key or service.role(view):
            continue
        if service.draft(view).names() in known:
            service.claim(view, "repeated")
        else:
            service.found.add("table-unplaced", view.location, rows=len(view.rows))
            service.claim(view, "reported")


def _follow_pages(service: Service, reached: list[str]) -> None:
    """Fields that refer to a whole page get the table of it that their example fits."""
    for key in reached:
        for field in service.by_key(key).fields:
            if found := references.connect_by_page(service, field):
                field.targets = found
                references.connect(service, found)
                service.found.add("struct-by-page", field.location, name=field.name, table=found[0].location)
                for value in field.observed:
                    for instance in instances(service, field, value):
                        observe(service, service.draft(found[0]), instance)


def _reachable(service: Service, root: Draft) -> list[str]:
    keys = [root.key]
    seen = {root.key}
    for key in keys:
        for field in service.by_key(key).all_fields():
            for target in field.targets:
                if target.key not in seen:
                    seen.add(target.key)
                    keys.append(target.key)
    return keys


def _by_example(service: Service, view: View, fields: list[DraftField]) -> DraftField | None:
    names = service.draft(view).names()
    best, score = None, 0.5
    for field in fields:
        for value in field.observed:
            item = next((i for i in value if isinstance(i, dict)), None) if isinstance(value, list) else value
            if isinstance(item, dict) and item and len(names & item.keys()) / len(item) > score:
                best, score = field, len(names & item.keys()) / len(item)
    return best


def _by_order(view: View, fields: list[DraftField], orphans: int) -> DraftField | None:
    """A single orphan and a single open field, the field standing before it, belong together."""
    if view.names:
        return None
    candidates = [f for f in fields if f.shape != Anything("null") and not f.observed]
    if orphans == 1 and len(candidates) == 1 and candidates[0].row.line < view.line:
        return candidates[0]
    return None


def read_rows(service: Service, draft: Draft, scope: list[View], values: list[Any]) -> Type:
    """Return the type of a body whose fields stand in a table of other things; ``scope`` are tables they refer to."""
    body, samples = _shape(service, draft, values)
    for sample in samples:
        observe(service, draft, sample)
    for view in scope:
        service.claim(view, "fields")
    return body
