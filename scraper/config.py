"""The project's configuration, ``docs2oas.toml``: which docs become which specs."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Annotated, Any, Literal

import msgspec

from scraper.failures import UsageFailure
from scraper.files import read, reason
from scraper.values import check

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_SERVICE_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


def is_web_address(text: str) -> bool:
    """Tell whether a text is an http or https address."""
    return re.match(r"https?://[^\s/<>\"]+\S*\Z", text) is not None


class ConfigError(UsageFailure):
    """The configuration cannot be used: one line that names file and place and says what to do."""


class ServiceConfig(msgspec.Struct, frozen=True, rename="kebab", forbid_unknown_fields=True):
    """One service. ``source`` is a folder or file relative to the config, or ``git+...``.

    ``owner``, ``system`` and ``lifecycle`` are what catalogues say of it, instead of what the portal's say.
    """

    source: str
    title: str = ""
    version: str = ""
    language: Literal["auto", "en", "zh"] = "auto"
    base_url: str = ""
    overlay: str = ""
    servers: tuple[dict[str, Any], ...] = ()
    owner: str = ""
    system: str = ""
    lifecycle: str = ""


class PortalConfig(msgspec.Struct, frozen=True, rename="kebab", forbid_unknown_fields=True):
    """The portal. ``output`` is the folder it is written to, ``base_url`` where it will be reached, ``email`` that of
    whoever maintains it; ``owner``, ``system`` and ``lifecycle`` are what catalogues say of services.
    """

    output: str = "site"
    title: str = "API references"
    description: str = ""
    base_url: str = ""
    maintainer: str = ""
    email: str = ""
    owner: str = ""
    system: str = ""
    lifecycle: str = "production"


class Config(msgspec.Struct, frozen=True, rename="kebab", forbid_unknown_fields=True):
    """The whole file. ``output`` is the folder specs are written to, ``format`` their suffix, ``clients`` the folder
    that client packages are written to: none are made if it is left out. ``levels`` are rules of ``docs2oas diff`` that
    are worse or better than usual, by id. ``older_versions`` is how many specs before the present ``docs2oas update``
    keeps. ``portal`` is None if ``docs2oas build`` is to make none.
    """

    services: dict[str, ServiceConfig] = {}
    output: str = "spec"
    clients: str = ""
    format: Literal["yaml", "json"] = "yaml"
    openapi: Literal["3.1", "3.0"] = "3.1"
    fail_on: Literal["error", "warning", "never"] = "error"
    levels: dict[str, Literal["breaking", "warning", "info"]] = {}
    older_versions: Annotated[int, msgspec.Meta(ge=0)] = 3
    portal: PortalConfig | None = None


def load(path: Path) -> Config:
    """Read a configuration file. Raises :class:`ConfigError`."""
    try:
        data = tomllib.loads(read(path).decode("utf-8-sig"))
    except FileNotFoundError:
        raise ConfigError(f"{path}: no such file; write one or name another with -c") from None
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: cannot be read ({reason(error)}); check the file") from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{path}: no valid TOML: {error}") from error
    except ValueError as error:  # what Python says after a semicolon is for its programmers
        raise ConfigError(f"{path}: {str(error).partition(';')[0]}; mend it") from error
    except RecursionError as error:
        raise ConfigError(f"{path}: is nested deeper than any setting; mend it") from error
    try:
        config = msgspec.convert(data, Config)
    except msgspec.ValidationError as error:
        raise ConfigError(f"{path}: {_named(data, str(error))}; docs/reference.md lists the keys") from error
    problem = next(_problems(config), "")
    if problem:
        raise ConfigError(f"{path}: {problem}")
    return config


def _problems(config: Config) -> Iterator[str]:
    """Yield what cannot be used, with its remedy."""
    names: dict[str, str] = {}
    for name, service in config.services.items():
        if not _SERVICE_NAME.fullmatch(name):
            yield f"service {name!r} is no file name; use letters, digits, dots and hyphens"
        if name.endswith((".sources", ".quality")):
            yield f"service {name!r} would be written over a side file; choose another name"
        other = names.setdefault(re.sub("[._-]", "", name.lower()), name)
        if other != name:
            yield f"services {other!r} and {name!r} would be written over each other; rename one"
        if service.base_url and not is_web_address(service.base_url):
            yield f"service {name!r}: base-url {service.base_url!r} is no http(s) address; mend it"
        try:
            check(list(service.servers))
        except ValueError as error:
            yield f"service {name!r}: servers: {error}; mend it"
    if config.portal and config.portal.base_url and not is_web_address(config.portal.base_url):
        yield f"[portal]: base-url {config.portal.base_url!r} is no http(s) address; mend it"
    places = [config.output, config.clients, config.portal.output if config.portal else ""]
    places += [place for service in config.services.values() for place in (service.source, service.overlay)]
    if any("\0" in place for place in places):
        yield "a path holds a NUL; mend it"


def _named(data: dict[str, Any], problem: str) -> str:
    """Return what is wrong, with the service that it is about, which msgspec does not name."""
    table = data.get("services")
    for name, service in table.items() if isinstance(table, dict) else ():
        try:
            msgspec.convert(service, ServiceConfig)
        except msgspec.ValidationError as error:
            return f"service {name!r}: {error}"
    return problem
