"""Where the servers of a document are, as a Content-Security-Policy names them: what "try it" may ask."""

from __future__ import annotations

import re
from functools import cache
from importlib import resources
from itertools import islice, product
from typing import TYPE_CHECKING, Any, Final

import yaml

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
    regions stand, one without a list may be anything below a domain that is one owner's.
    """
    return sorted({each for node in tree.of("server") for each in _of_server(node.value)})


def _of_server(server: dict[str, Any]) -> Iterator[str]:
    variables = {name: mapping(each) for name, each in mapping(server.get("variables")).items()}
    url = text(server.get("url")).replace("*", "")  # it means something here alone
    host = _HOST.search(url)
    url, forms = (url[: host.end()], _forms(url, host, variables)) if host else (url, [url])
    names = list(dict.fromkeys(_VARIABLE.findall(url)))
    for values in islice(product(*(_values(variables.get(name, {})) for name in names)), _COMBINATIONS):
        chosen = dict(zip(names, values, strict=True))
        found = (_origin(form, chosen) for form in forms)
        yield from islice(filter(None, found), 1)


def _forms(url: str, host: re.Match[str], variables: dict[str, dict[str, Any]]) -> list[str]:
    """Return an address with a host of which what may be anything is ``*``: most of it first, then less, then nothing.

    What comes after the host is left out.
    """
    labels = host[0].split(".")
    free = [
        index for index, label in enumerate(labels[:-1])
        if any(not items(variables.get(name, {}).get("enum")) for name in _VARIABLE.findall(label))
    ]  # fmt: skip
    hosts = [f"*.{'.'.join(labels[index + 1 :])}" for index in reversed(free)]
    return [f"{url[: host.start()]}{each}" for each in (*hosts, host[0])]


def _origin(form: str, chosen: dict[str, str]) -> str:
    """Return the origin of an address with values for its variables, "" if it has none that may be asked."""
    match = _ORIGIN.match(_VARIABLE.sub(lambda variable: chosen[variable[1]], form))
    return match[0].lower() if match and (not match[2] or _is_owned(match[3].lower())) else ""


def _is_owned(domain: str) -> bool:
    """Tell whether all below a domain is its owner's: anyone may be below one with two labels, as ``co.uk`` shows."""
    return domain in _known() or (domain.count(".") > 1 and not domain[-1].isdigit())


@cache
def _known() -> frozenset[str]:
    """Return the domains of the clouds whose docs are read."""
    base = resources.files("scraper").joinpath("base.yaml").read_text("utf-8")
    servers = yaml.safe_load(base)["servers"].values()
    values = (each["default"] for server in servers for each in server["variables"].values())
    return frozenset(value for value in values if "." in value)


def _values(variable: dict[str, Any]) -> list[str]:
    listed = [each for each in items(variable.get("enum")) if isinstance(each, str)]
    return [each.replace("*", "") for each in listed or [text(variable.get("default"))]]
