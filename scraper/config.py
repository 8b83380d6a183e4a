"""The project's configuration, ``docs2oas.toml``: which docs become which specs."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Any, Literal

import msgspec

if TYPE_CHECKING:
    from pathlib import Path

_SERVICE_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


class ConfigError(Exception):
    """The configuration cannot be used: one line that names file and place and says what to do."""


class ServiceConfig(msgspec.Struct, frozen=True, rename="kebab", forbid_unknown_fields=True):
    """One service. ``source`` is a folder or file relative to the config, or ``git+...``."""

    source: str
    title: str = ""
    version: str = ""
    language: Literal["auto", "en", "zh"] = "auto"
    base_url: str = ""
    overlay: str = ""
    servers: tuple[dict[str, Any], ...] = ()


class Config(msgspec.Struct, frozen=True, rename="kebab", forbid_unknown_fields=True):
    """The whole file. ``output`` is the folder specs are written to, ``format`` their suffix."""

    services: dict[str, ServiceConfig]
    output: str = "spec"
    format: Literal["yaml", "json"] = "yaml"
    openapi: Literal["3.1", "3.0"] = "3.1"
    fail_on: Literal["error", "warning", "never"] = "error"


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
        raise ConfigError(f"{path}: {error}; see the README for the keys there are") from error
    for name in config.services:
        if not _SERVICE_NAME.fullmatch(name):
            raise ConfigError(f"{path}: service {name!r} is no file name; use letters, digits, dots and hyphens")
    return config
