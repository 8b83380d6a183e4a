"""What a client package is called: chosen from names of files and hosts, never from a title."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import msgspec

from scraper.failures import UsageFailure
from scraper.outputs.client.names import snake
from scraper.outputs.tree import items, mapping, text
from scraper.text import clean, squeeze

if TYPE_CHECKING:
    from pathlib import Path


class NamelessError(UsageFailure):
    """A spec whose file name gives no package name."""


class Metadata(msgspec.Struct, frozen=True):
    """Names of a package, the version and title of its spec, and where the service is."""

    service: str
    distribution: str
    package: str
    title: str
    version: str
    api_version: str
    endpoint: str
    variables: dict[str, str]

    @property
    def endpoint_variable(self) -> str:
        """The environment variable that holds another endpoint."""
        return f"{snake(self.service).upper()}_ENDPOINT"


def metadata(document: dict[str, Any], spec: Path) -> Metadata:
    """Return the metadata of a client for a spec. Raises UsageFailure if its file name has no letter of ASCII."""
    name = snake(spec.stem)
    if not name or name.startswith("field_"):
        raise NamelessError(f"{spec}: the file's name gives no package name; rename it to begin with a letter a-z")
    info = mapping(document.get("info"))
    server = mapping(next(iter(items(document.get("servers"))), {}))
    return Metadata(
        service=name.replace("_", "-"),
        distribution=f"{name.replace('_', '-')}-client",
        package=f"{name}_client",
        title=squeeze(clean(text(info.get("title")))) or name,
        version=_version(str(info.get("version", ""))),
        api_version=squeeze(clean(str(info.get("version", "")))),
        endpoint=_endpoint(text(server.get("url"))),
        variables={
            key: str(mapping(each).get("default", ""))
            for key, each in mapping(server.get("variables")).items()
            if key.isidentifier()
        },
    )


def _version(stated: str) -> str:
    """Return a version as packages have it (PEP 440): the numbers of the spec's, ``v2.1`` -> ``2.1``."""
    numbers = re.findall("[0-9]+", stated)[:4]
    return ".".join(str(int(number)) for number in numbers) or "0"


def _endpoint(url: str) -> str:
    """Return a server's address with its variables; braces that are none of those are escaped."""
    parts = re.split(r"(\{[A-Za-z_]\w*\})", url)
    return "".join(
        part if index % 2 else part.replace("{", "{{").replace("}", "}}") for index, part in enumerate(parts)
    )
