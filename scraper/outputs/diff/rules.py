"""The table of rules: ``rules.yaml``, facets multiplied out."""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import Any, Final, Literal

import msgspec

from scraper.diagnostics import Code, Severity
from scraper.outputs.syntax import parse_yaml

Level = Literal["breaking", "warning", "info"]
LEVELS: Final[tuple[Level, ...]] = ("breaking", "warning", "info")
#: Levels in terms of diagnostics.
SEVERITY_OF: Final[dict[Level, Severity]] = {"breaking": "error", "warning": "warning", "info": "info"}
_REMEDY: Final = (
    "docs2oas diff reports it as {}. If it is meant to be, accept it in a file for --ignore; if it is worse or better"
    " for you, say so in [levels] of the configuration."
)


class Rule(msgspec.Struct, frozen=True):
    """What a difference means. ``direction`` is request, response or none; ``mirror`` is the rule seen backwards."""

    direction: str
    area: str
    kind: str
    action: str
    level: Level
    message: str
    mirror: str
    explain: str

    @property
    def wording(self) -> bool:
        """Whether it is about text for people, not the contract."""
        return self.kind == "wording"


def at_least(limit: Level | None) -> tuple[Level, ...]:
    """Return the levels that are as bad as a level or worse; none for None."""
    return LEVELS[: LEVELS.index(limit) + 1] if limit else ()


@cache
def rules() -> dict[str, Rule]:
    """Return the rules by id."""
    text = resources.files("scraper.outputs.diff").joinpath("rules.yaml").read_text("utf-8")
    table: dict[str, Any] = parse_yaml(text)
    found = {name: msgspec.convert(row, Rule) for name, row in table["rules"].items()}
    for area, of in table["areas"].items():
        for facet, row in table["facets"].items():
            found[f"{area}-{facet}"] = _multiplied(area, of, row)
    return found


def _multiplied(area: str, of: dict[str, str], row: dict[str, Any]) -> Rule:
    """Return the rule of a facet in an area."""
    explain = row["explain"] if isinstance(row["explain"], str) else row["explain"][of["direction"]]
    own = row.get("parameter") if area == "request-parameter" else None
    return Rule(
        of["direction"], of["noun"], str(row["kind"]), row["action"], own or row[of["direction"]], row["message"],
        f"{area}-{row['mirror']}", explain,
    )  # fmt: skip


def as_codes() -> dict[str, Code]:
    """Return the rules in terms of diagnostics."""
    return {
        name: Code(SEVERITY_OF[rule.level], rule.message, rule.explain, _REMEDY.format(rule.level))
        for name, rule in rules().items()
    }
