"""The levels that a configuration gives rules of ``diff``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scraper.config import ConfigError
from scraper.outputs.diff.rules import rules

if TYPE_CHECKING:
    from pathlib import Path

    from scraper.config import Config
    from scraper.outputs.diff.rules import Level


def levels(config: Config, path: Path) -> dict[str, Level]:
    """Return the levels by rule. Raises ConfigError, naming the file, for a rule that there is not."""
    for name in config.levels:
        if name not in rules():
            raise ConfigError(f"{path}: there is no rule {name!r} for [levels]; docs2oas explain lists them")
    return config.levels
