"""Where the servers of a document are, as a Content-Security-Policy names them: what "try it" may ask."""

from __future__ import annotations

import re
from itertools import islice, product
from typing import TYPE_CHECKING, Any, Final

from scraper.outputs.tree import items, mapping, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scraper.outputs.tree import Tree

_ORIGIN = re.compile(r"(https?)://(\*\.)?([a-z0-9_-]+(?:\.[a-z0-9_-]+)*)(:[0-9]+)?(?=[/?#]|$)", re.IGNORECASE)
_VARIABLE = re.compile(r"\{([^{}]*)\}")
_HOST = re.compile(r"(?<=://)[^/]+")
#: A server with more combinations of values has them left out.
_COMBINATIONS: Final = 64


def origins(tree: Tree) -> list[str]:
    """Return the origins of all servers of a document, sorted: ``https://*.eu-de.example.com``.

    A variable takes the values it lists, else its default; but before the last part of a host, where services and
    regions stand, one without a list may be anything.
    """
    return sorted({each for node in tree.of("server") for each in _of_server(node.value)})


def _of_server(server: dict[str, Any]) -> Iterator[str]:
    variables = {name: mapping(each) for name, each in mapping(server.get("variables")).items()}
    url = text(server.get("url")).replace("*", "")  # it means something here alone
    if host := _HOST.search(url):
        url = url[: host.start()] + _widened(host[0], variables) + url[host.end() :]
    names = list(dict.fromkeys(_VARIABLE.findall(url)))
    for values in islice(product(*(_values(variables.get(name, {})) for name in names)), _COMBINATIONS):
        chosen = dict(zip(names, values, strict=True))
        if origin := _ORIGIN.match(_VARIABLE.sub(lambda match: chosen[match[1]], url)):  # noqa: B023
            yield origin[0].lower()


def _widened(host: str, variables: dict[str, dict[str, Any]]) -> str:
    """Return a host with all before its last part that may be anything as ``*``."""
    labels = host.split(".")
    free = [
        index for index, label in enumerate(labels[:-1])
        if any(not items(variables.get(name, {}).get("enum")) for name in _VARIABLE.findall(label))
    ]  # fmt: skip
    if not free:
        return host
    rest = ".".join(labels[free[-1] + 1 :])
    filled = _VARIABLE.sub(lambda match: _values(variables.get(match[1], {}))[0], rest)
    return f"*.{rest}" if "." in filled.strip(".") else host


def _values(variable: dict[str, Any]) -> list[str]:
    listed = [each for each in items(variable.get("enum")) if isinstance(each, str)]
    return [each.replace("*", "") for each in listed or [text(variable.get("default"))]]
