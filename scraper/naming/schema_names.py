"""Schema names: hints of the docs first, then the body they are, then the field that holds them; numbers last."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

import msgspec

from scraper.model import Array, Map, Ref, Struct, Type, Union
from scraper.naming.words import noun, singular
from scraper.text import pascal

if TYPE_CHECKING:
    from collections.abc import Iterable

#: Hints that exporters give to any table.
_GENERIC: Final = frozenset(
    "parameter parameters parameterdescription body object data response request queryparameter headerparameter"
    " pathparameter none".split()
)
_NAME: Final = re.compile("[A-Za-z][A-Za-z0-9]*")


class Root(msgspec.Struct, frozen=True):
    """A body: the operation's name, ``RequestBody`` or ``ResponseBody`` (with a status if not the first), its type.

    ``variant`` orders the bodies of several pages of one operation.
    """

    operation: str
    role: str
    type: Type
    variant: str = ""


def assign(
    structs: dict[str, Struct], same: dict[str, str], roots: list[Root], taken: set[str], kept: dict[str, str]
) -> dict[str, str]:
    """Return a name for each representative struct, unique also ignoring case.

    ``same`` maps every key to its representative; ``taken`` are names that other components have. ``kept`` are names
    to be had instead of those chosen here: what would be called so finds another name, all else is named as without.
    """
    names = _chosen(structs, same, roots, taken, {})
    return _chosen(structs, same, roots, taken, _fixed(names, taken, kept)) if kept else names


def _fixed(names: dict[str, str], taken: set[str], kept: dict[str, str]) -> dict[str, str]:
    """Return the names that structs have for sure: those kept, and those chosen that are none of them."""
    wanted = [(key, kept[name]) for key, name in names.items() if _NAME.fullmatch(kept.get(name, ""))]
    used = {name.lower() for name in taken}
    fixed: dict[str, str] = {}
    for key, name in (*wanted, *names.items()):
        if key not in fixed and name.lower() not in used:
            used.add(name.lower())
            fixed[key] = name
    return fixed


def _chosen(
    structs: dict[str, Struct], same: dict[str, str], roots: list[Root], taken: set[str], fixed: dict[str, str]
) -> dict[str, str]:
    """Return a name for each representative struct, given those of some."""
    hints = _hints(structs, same)
    contested = _contested(hints)
    names: dict[str, str] = {}
    used = {name.lower() for name in (*taken, *fixed.values())}
    for key, parent, label in _walk(structs, same, roots):
        proposals = _proposals(key, parent, label, names, structs, hints, contested)
        name = fixed.get(key) or next(name for name in proposals if name.lower() not in used)
        used.add(name.lower())
        names[key] = name
    return names


def _hints(structs: dict[str, Struct], same: dict[str, str]) -> dict[str, str]:
    """The hint most copies of a shape bear."""
    counts: dict[str, Counter[str]] = {}
    for key, struct in structs.items():
        for hint in struct.hints[:1]:
            name = pascal(hint)
            if name.lower() not in _GENERIC and name[:1].isalpha():
                counts.setdefault(same[key], Counter())[name] += 1
    return {key: min(counter, key=lambda n: (-counter[n], n)) for key, counter in counts.items()}


def _contested(hints: dict[str, str]) -> frozenset[str]:
    counts = Counter(name.lower() for name in hints.values())
    return frozenset(name for name, count in counts.items() if count > 1)


def _walk(structs: dict[str, Struct], same: dict[str, str], roots: list[Root]) -> Iterable[tuple[str, str, str]]:
    """Representatives breadth first from the bodies: (key, parent's key, "" or field name, or the body's name)."""
    seen: set[str] = set()
    queue: list[tuple[str, str, str]] = []
    for root in sorted(roots, key=lambda r: (r.operation, r.role, r.variant)):
        for key, many in _refs(root.type):
            part = noun(structs[key].fields[0].name) if root.variant and structs[key].fields else ""
            queue.append((same[key], "", _body_name(root, part, many)))
    for key, parent, label in queue:
        if key in seen:
            continue
        seen.add(key)
        yield key, parent, label
        struct = structs[key]
        for field in struct.fields:
            name = field.name
            queue += [(same[k], key, singular(name) if many else name) for k, many in _refs(field.type)]
        if struct.additional is not None:
            queue += [(same[k], key, "value") for k, _ in _refs(struct.additional)]


def _body_name(root: Root, part: str, many: bool) -> str:
    return f"{root.operation}{part}{root.role}" + ("Item" if many else "")


def _refs(found: Type, many: bool = False) -> list[tuple[str, bool]]:
    if isinstance(found, Ref):
        return [(found.key, many)]
    if isinstance(found, Array):
        return _refs(found.items, many=True)
    if isinstance(found, Map):
        return _refs(found.values, many=True)
    if isinstance(found, Union):
        return [ref for option in found.options for ref in _refs(option, many)]
    return []


def _proposals(
    key: str, parent: str, label: str, names: dict[str, str], structs: dict[str, Struct],
    hints: dict[str, str], contested: frozenset[str],
) -> Iterable[str]:  # fmt: skip
    hint = hints.get(key, "")
    role = "Request" if structs[key].request else "Response"
    if hint and hint.lower() not in contested:
        yield hint
    if hint:
        yield hint + role if not hint.endswith(role) else hint
        if parent:
            yield _prefix(names[parent]) + hint
    base = _safe(noun(label)) if not parent else _prefix(names[parent]) + noun(label)
    yield base
    number = 2
    while True:
        yield f"{hint or base}{number}"
        number += 1


def _prefix(parent: str) -> str:
    """A parent's name as the beginning of its child's: ``CreateJobRequestBody`` -> ``CreateJobRequest``."""
    return re.sub(r"(Request|Response)Body(?=Item$|$)", r"\1", parent)


def _safe(name: str) -> str:
    return name if name[:1].isalpha() else f"Schema{name}"
