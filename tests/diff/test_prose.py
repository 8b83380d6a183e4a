"""A contract change hidden in prose is seen, because constraints are parsed; other words are wording."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scraper.pipeline import Options, scrape
from tests.diff.golden import changes

if TYPE_CHECKING:
    from pathlib import Path

    from scraper.outputs.diff.judge import Change

PAGE = """# Creating a Cluster<a name="CreateCluster"></a>

## URI

POST /v1/clusters

## Request

**Table 1**  Request parameters

<table><thead><tr><th><p>Parameter</p></th><th><p>Mandatory</p></th><th><p>Type</p></th><th><p>Description</p></th></tr></thead>
<tbody>
<tr><td><p>nodes</p></td><td><p>Yes</p></td><td><p>Integer</p></td><td><p>{nodes}</p></td></tr>
<tr><td><p>mode</p></td><td><p>No</p></td><td><p>String</p></td><td><p>{mode}</p></td></tr>
</tbody>
</table>

## Status Code

200
"""
NODES = "Number of nodes. The value ranges from 1 to 50."
MODE = "Mode of the cluster. The default value is <strong>fast</strong>."


def difference(folder: Path, **words: str) -> list[Change]:
    found = []
    for side, said in (("old", {}), ("new", words)):
        page = folder / side / "create.md"
        page.parent.mkdir()
        page.write_text(PAGE.format(**{"nodes": NODES, "mode": MODE} | said), "utf-8")
        found.append(scrape(str(page.parent), Options(service="cluster")).document)
    return changes(*found)


def contract(found: list[Change]) -> dict[str, tuple[str, object, object]]:
    return {change.id: (change.places[0].at, change.old, change.new) for change in found if not change.wording}


def test_a_range(tmp_path: Path) -> None:
    found = difference(tmp_path, nodes="Number of nodes. The value ranges from 1 to 40.")
    assert contract(found) == {"request-property-limit-tightened": ("nodes", 50, 40)}


def test_a_default(tmp_path: Path) -> None:
    found = difference(tmp_path, mode=MODE.replace("fast", "slow"))
    assert contract(found) == {"request-property-default-changed": ("mode", "fast", "slow")}


def test_other_words_are_wording(tmp_path: Path) -> None:
    found = difference(tmp_path, nodes="How many nodes there are. The value ranges from 1 to 50.")
    assert [change.id for change in found] == ["request-property-description-changed"]
    assert contract(found) == {}
