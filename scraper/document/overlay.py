"""OpenAPI Overlay 1.0.0: corrections written by hand, applied to a document.

https://spec.openapis.org/overlay/v1.0.0.html; targets are JSONPath as RFC 9535 has it.
"""

from __future__ import annotations

import copy
import json
import re
from typing import TYPE_CHECKING, Any, Final

import yaml

from scraper.failures import UsageFailure
from scraper.files import read, reason
from scraper.text import clean, squeeze
from scraper.values import MAX_DEPTH, check, is_deep

if TYPE_CHECKING:
    from pathlib import Path

#: A place in a document: member names and list indices from the root.
_Location = tuple[str | int, ...]

_TAG: Final = "tag:yaml.org,2002:"
_VERSION: Final = re.compile(r"1\.0\.\d+")
_ACTION_KEYS: Final = frozenset(("target", "description", "update", "remove"))
_OVERLAY_KEYS: Final = frozenset(("overlay", "info", "extends", "actions"))


class OverlayError(UsageFailure):
    """An overlay cannot be read or applied: one line with its file, the action (``actions[3]``) and what to do."""


class _Loader(yaml.SafeLoader):
    """Reads YAML as JSON has it: keys are strings as written (``200``), ``yes``, dates and ``1:30`` are strings too."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012 - as PyYAML declares it

    def compose_mapping_node(self, anchor: Any) -> yaml.MappingNode:
        node = super().compose_mapping_node(anchor)
        seen: set[str] = set()
        for key, _ in node.value:
            if not isinstance(key, yaml.ScalarNode) or key.value in seen:
                problem = f'"{key.value}" stands twice' if isinstance(key, yaml.ScalarNode) else "a key is no string"
                raise yaml.MarkedYAMLError(problem=problem, problem_mark=key.start_mark)
            seen.add(key.value)
        return node

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        self.flatten_mapping(node)
        return {key.value: self.construct_object(value, deep=deep) for key, value in node.value}


for _name, _pattern, _first in (
    ("null", r"(?:~|null|Null|NULL|)\Z", ["~", "n", "N", ""]),
    ("bool", r"(?:true|True|TRUE|false|False|FALSE)\Z", list("tTfF")),
    ("int", r"[-+]?(?:0|[1-9][0-9]*)\Z", list("-+0123456789")),
    ("float", r"[-+]?(?:0|[1-9][0-9]*)(?=[.eE])(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?\Z", list("-+0123456789")),
    ("merge", r"<<\Z", ["<"]),
):
    _Loader.add_implicit_resolver(_TAG + _name, re.compile(_pattern), _first)


def load(path: Path) -> dict[str, Any]:
    """Read an overlay from YAML or JSON (by the suffix ``.json``). Raises :class:`OverlayError` if it is none."""
    try:
        text = read(path).decode("utf-8-sig")
        overlay: dict[str, Any] = _parse(text, is_json=path.suffix.lower() == ".json")
        check(overlay)
    except OSError as error:
        raise _error(str(path), f"{reason(error)}; check the path") from error
    except yaml.MarkedYAMLError as error:
        line = f":{error.problem_mark.line + 1}" if error.problem_mark else ""
        raise _error(f"{path}{line}", f"{error.problem}; mend the YAML") from error
    except json.JSONDecodeError as error:
        raise _error(f"{path}:{error.lineno}", f"{error.msg}; mend the JSON") from error
    except (ValueError, yaml.YAMLError, RecursionError) as error:
        raise _error(str(path), f"{error}; mend the file") from error
    _check(overlay, str(path))
    return overlay


def apply(document: dict[str, Any], overlay: dict[str, Any], name: str) -> dict[str, Any]:
    """Return the document with all actions of a loaded overlay applied in order; ``document`` stays as it is.

    What an update adds is copied; what no action touches is shared with ``document``. Raises :class:`OverlayError`,
    with ``name`` for the overlay, where a target is invalid, matches nothing or cannot take the update, and where an
    action leaves no OpenAPI document that later ones make one again.
    """
    draft, sound, broken = _Draft(document), not _fault(document), ""
    for number, action in enumerate(overlay["actions"]):
        place = f"actions[{number}]: target {action['target'].strip()}"
        locations = _find(action["target"].strip(), draft.root, name, place)
        problem = draft.remove(locations) if action.get("remove") else draft.update(locations, action["update"])
        if problem:
            raise _error(name, f"{place}: {problem}")
        fault = _fault(draft.root) if sound else ""
        broken = fault and (broken or f"{place}: the document is no OpenAPI document then: {fault}; mend the action")
    if broken:
        raise _error(name, broken)
    if is_deep(draft.root):
        raise _error(name, f"the document is nested more than {MAX_DEPTH} levels deep then; mend the updates")
    return draft.root


def _fault(document: dict[str, Any]) -> str:
    """Return what keeps a document from being one of OpenAPI at all, "" for nothing; all else validation finds."""
    info, paths = document.get("info"), document.get("paths")
    if not str(document.get("openapi")).startswith("3."):
        return "openapi says no version of 3"
    if not isinstance(info, dict) or not all(isinstance(info.get(key), str) for key in ("title", "version")):
        return "info is no object with the texts title and version"
    if not isinstance(paths, dict):
        return "paths is no object"
    for path, item in paths.items():
        if not isinstance(item, dict):
            return f"{path} in paths is no object"
    return ""


def _error(name: str, text: str) -> OverlayError:
    return OverlayError(squeeze(clean(f"{name}: {text}")))


# --- reading ------------------------------------------------------------------------------------------------------


def _parse(text: str, *, is_json: bool) -> Any:
    if is_json:
        return json.loads(text, object_pairs_hook=_members, parse_constant=_refuse_constant)
    return yaml.load(text, Loader=_Loader)  # noqa: S506 - a SafeLoader


def _members(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    members = dict(pairs)
    if len(members) != len(pairs):
        names = [name for name, _ in pairs]
        raise ValueError(f'"{next(name for name in names if names.count(name) > 1)}" stands twice')
    return members


def _refuse_constant(text: str) -> None:
    raise ValueError(f"{text} is no JSON number")


def _check(overlay: Any, name: str) -> None:
    if not isinstance(overlay, dict) or "overlay" not in overlay:
        raise _error(name, 'no overlay; it must begin with "overlay: 1.0.0" and have info and actions')
    if not isinstance(overlay["overlay"], str) or not _VERSION.fullmatch(overlay["overlay"]):
        raise _error(name, f"overlay version {overlay['overlay']} is not supported; write overlay: 1.0.0")
    _check_keys(overlay, _OVERLAY_KEYS, name)
    info = overlay.get("info")
    for key in ("title", "version"):
        if not isinstance(info, dict) or not isinstance(info.get(key), str) or not info[key]:
            raise _error(name, f'info.{key} must be a text; add it, in quotes if it is a number ("1.0")')
    actions = overlay.get("actions")
    if not isinstance(actions, list) or not actions:
        raise _error(name, "actions must be a list with at least one action; add one or leave out the overlay")
    for number, action in enumerate(actions):
        _check_action(action, f"{name}: actions[{number}]")


def _check_action(action: Any, place: str) -> None:
    if not isinstance(action, dict) or not isinstance(action.get("target"), str):
        raise _error(place, "an action is an object with a target; write target: $.path")
    place = f"{place}: target {action['target'].strip()}"
    _check_keys(action, _ACTION_KEYS, place)
    if not isinstance(action.get("remove", False), bool):
        raise _error(place, "remove must be true or false")
    if "update" not in action and not action.get("remove"):
        raise _error(place, "nothing to do; add update, or remove: true")


def _check_keys(value: dict[str, Any], known: frozenset[str], place: str) -> None:
    for key in value:
        if key not in known and not key.startswith("x-"):
            raise _error(place, f'unknown key "{key}"; known are {", ".join(sorted(known))} and x-...')


# --- applying -----------------------------------------------------------------------------------------------------


def _find(target: str, document: dict[str, Any], name: str, place: str) -> list[_Location]:
    """Return what the target matches, each once, members and later entries before what holds and precedes them."""
    import jsonpath_rfc9535

    try:
        nodes = jsonpath_rfc9535.find(target, document)
    except (jsonpath_rfc9535.JSONPathError, RecursionError, ArithmeticError, ValueError) as error:
        hint = "see RFC 9535; a name with other than letters and digits stands in ['...']"
        raise _error(name, f"{place}: invalid JSONPath ({error}); {hint}") from error
    if not nodes:
        raise _error(name, f"{place}: matches nothing; mend the target, or drop the action if the docs were corrected")
    return sorted({node.location for node in nodes}, reverse=True)


class _Draft:
    """A document being changed. Objects and lists of the original are copied before they are first written to."""

    def __init__(self, document: dict[str, Any]) -> None:
        self.root = document.copy()
        self._copies: dict[int, Any] = {id(self.root): self.root}

    def remove(self, locations: list[_Location]) -> str:
        """Delete what stands there; return the problem, if any, with its remedy."""
        for location in locations:
            if not location:
                return "the whole document cannot be removed; name a part of it"
            del self._at(location[:-1])[location[-1]]
        return ""

    def update(self, locations: list[_Location], update: Any) -> str:
        """Merge into the objects and append to the lists there; return the problem, if any, with its remedy."""
        for location in locations:
            value = self._at(location)
            if isinstance(value, list):
                value.append(copy.deepcopy(update))
            elif not isinstance(value, dict):
                return f"{_pointer(location)} is neither an object nor a list; target what holds it and update that"
            elif not isinstance(update, dict):
                return f"{_pointer(location)} is an object, so update must be one; write its keys"
            else:
                value.update(_merge(value, update))
        return ""

    def _at(self, location: _Location) -> Any:
        value: Any = self.root
        for key in location:
            child = value[key]
            if isinstance(child, dict | list) and id(child) not in self._copies:
                child = value[key] = child.copy()
                self._copies[id(child)] = child
            value = child
        return value


def _merge(value: Any, update: Any) -> Any:
    """Return ``update`` merged into ``value``: objects by key, lists end to end, anything else replaced."""
    if isinstance(value, dict) and isinstance(update, dict):
        return value | {key: _merge(value.get(key), new) for key, new in update.items()}
    if isinstance(value, list) and isinstance(update, list):
        return value + copy.deepcopy(update)
    return copy.deepcopy(update)


def _pointer(location: _Location) -> str:
    return "/".join(["", *(str(key).replace("~", "~0").replace("/", "~1") for key in location)]) or "the document"
