"""What a client package is called: chosen from names of files and hosts, never from a title."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import msgspec

from scraper.failures import UsageFailure
from scraper.outputs.client.names import snake
from scraper.outputs.diff.versions import package_version
from scraper.outputs.tree import items, mapping, text
from scraper.text import clean, squeeze

if TYPE_CHECKING:
    from pathlib import Path


class NamelessError(UsageFailure):
    """A spec whose file name gives no package name."""


class Metadata(msgspec.Struct, frozen=True):
    """Names of a package, the version and title of its spec, where the service is and whether it asks who calls."""

    service: str
    distribution: str
    package: str
    title: str
    version: str
    api_version: str
    endpoint: str
    variables: dict[str, str]
    secured: bool

    @property
    def endpoint_variable(self) -> str:
        """The environment variable that holds another endpoint."""
        return f"{snake(self.service).upper()}_ENDPOINT"

    @property
    def address(self) -> str:
        """The endpoint of the default region, "" if the spec tells of none that a client can reach."""
        address = self.endpoint.format_map(self.variables)
        return address if address.startswith(("https://", "http://")) else ""


def metadata(document: dict[str, Any], spec: Path, version: str = "") -> Metadata:
    """Return the metadata of a client for a spec, of a version of its own or of that of its spec.

    Raises UsageFailure if the name of the spec's file begins with no letter.
    """
    name = snake(spec.stem)
    if not name or name.startswith("field_"):
        raise NamelessError(f"{spec}: the file's name gives no package name; rename it to begin with a letter a-z")
    info = mapping(document.get("info"))
    server = mapping(next(iter(items(document.get("servers"))), {}))
    variables = {key: str(mapping(each).get("default", "")) for key, each in mapping(server.get("variables")).items()}
    return Metadata(
        service=name.replace("_", "-"),
        distribution=f"{name.replace('_', '-')}-client",
        package=f"{name}_client",
        title=squeeze(clean(text(info.get("title")))) or name,
        version=version or package_version(str(info.get("version", ""))),
        api_version=squeeze(clean(str(info.get("version", "")))),
        endpoint=_endpoint(text(server.get("url")), variables),
        variables={key: default for key, default in variables.items() if _is_name(key)},
        secured=bool(mapping(mapping(document.get("components")).get("securitySchemes"))),
    )


def _endpoint(url: str, variables: dict[str, str]) -> str:
    """Return a server's address as a format string of its variables, "" if it has others than are declared."""
    parts = re.split(r"\{([^{}]*)\}", url)
    if not variables.keys() >= set(parts[1::2]):
        return ""
    values = [f"{{{each}}}" if _is_name(each) else _escaped(variables[each]) for each in parts[1::2]]
    return "".join(_escaped(part) + value for part, value in zip(parts[::2], [*values, ""], strict=True))


def _escaped(part: str) -> str:
    return part.replace("{", "{{").replace("}", "}}")


def _is_name(variable: str) -> bool:
    return variable.isascii() and variable.isidentifier()
