"""The project's configuration, ``docs2oas.toml``: which docs become which specs."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Annotated, Any, Literal

import msgspec

from scraper.failures import UsageFailure

if TYPE_CHECKING:
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
        data = tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        raise ConfigError(f"{path}: no such file; write one or name another with -c") from None
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: cannot be read ({error}); check the file") from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{path}: no valid TOML: {error}") from error
    try:
        config = msgspec.convert(data, Config)
    except msgspec.ValidationError as error:
        raise ConfigError(f"{path}: {_named(data, str(error))}; docs/reference.md lists the keys") from error
    for name in config.services:
        if not _SERVICE_NAME.fullmatch(name):
            raise ConfigError(f"{path}: service {name!r} is no file name; use letters, digits, dots and hyphens")
        if name.endswith((".sources", ".quality")):
            raise ConfigError(f"{path}: service {name!r} would be written over a side file; choose another name")
        base_url = config.services[name].base_url
        if base_url and not is_web_address(base_url):
            raise ConfigError(f"{path}: service {name!r}: base-url {base_url!r} is no http(s) address; mend it")
    if config.portal and config.portal.base_url and not is_web_address(config.portal.base_url):
        raise ConfigError(f"{path}: [portal]: base-url {config.portal.base_url!r} is no http(s) address; mend it")
    return config


def _named(data: dict[str, Any], problem: str) -> str:
    """Return what is wrong, with the service that it is about, which msgspec does not name."""
    table = data.get("services")
    for name, service in table.items() if isinstance(table, dict) else ():
        try:
            msgspec.convert(service, ServiceConfig)
        except msgspec.ValidationError as error:
            return f"service {name!r}: {error}"
    return problem
