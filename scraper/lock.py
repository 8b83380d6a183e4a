"""The lock file of ``docs2oas update``: what the outputs on disk were made of, and which release each service is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from scraper.config import ConfigError
from scraper.files import read, reason
from scraper.outputs.diff.versions import is_version

if TYPE_CHECKING:
    from pathlib import Path


class Locked(msgspec.Struct, frozen=True, omit_defaults=True):
    """A service. ``source`` and ``revision`` (a commit, "" for folders) are for people; ``content``, ``settings`` and
    ``spec`` are digests of the docs, of the configuration, and of the spec; ``version`` is its release since ``date``;
    ``names`` are those that schemas keep from before, by the names they would be given now; ``client`` is the folder of
    its client below that of all clients, "" without one.
    """

    source: str
    revision: str
    content: str
    settings: str
    spec: str
    version: str
    date: str
    names: dict[str, str] = {}
    client: str = ""


class Lock(msgspec.Struct, frozen=True):
    """The whole file; ``tools`` are the versions of what makes the outputs, by name."""

    tools: dict[str, str] = {}
    services: dict[str, Locked] = {}
    version: int = 1

    def text(self) -> str:
        """Return the file's text, services in alphabetical order."""
        ordered = msgspec.structs.replace(self, services=dict(sorted(self.services.items())))
        return msgspec.json.format(msgspec.json.encode(ordered), indent=2).decode() + "\n"


def lock_path(config: Path) -> Path:
    """Return where the lock file of a configuration is: ``docs2oas.toml`` -> ``docs2oas.lock``."""
    return config.with_suffix(".lock")


def load(path: Path) -> Lock:
    """Read a lock file; an empty lock if there is none. Raises ConfigError."""
    try:
        lock = msgspec.json.decode(read(path), type=Lock)
    except FileNotFoundError:
        return Lock()
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read ({reason(error)}); check the file") from error
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ConfigError(f"{path}: is no lock file ({error}); restore it from version control") from error
    if lock.version != 1:
        raise ConfigError(f"{path}: is of another version of docs2oas ({lock.version}); update docs2oas")
    for name, locked in lock.services.items():
        if not is_version(locked.version):
            text = f"{name!r} has {locked.version[:40]!r} for its version, which is not as 1.2.3"
            raise ConfigError(f"{path}: is no lock file ({text}); restore it from version control")
    return lock
