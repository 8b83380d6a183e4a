"""Every step of real histories replayed and mirrored, as the proof that a comparison misses and invents nothing.

All that a revision says, with the differences to the next one applied, is all that the next one says; and the changes
of a step are those of the step back, by mirrored rules.
"""

from __future__ import annotations

import os
import subprocess
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.references import CORPUS
from scraper.commands.history import cut
from scraper.outputs.diff.facts import facts, replay
from scraper.outputs.diff.judge import judge
from scraper.outputs.diff.mirrors import backward, forward
from scraper.outputs.diff.walk import differences
from scraper.outputs.tree import Tree
from scraper.pipeline import Known, scrape
from scraper.sources import SourceError
from scraper.sources.history import history
from scraper.workers import spread

if TYPE_CHECKING:
    from typing import Any

    from scraper.outputs.diff.facts import Fact
    from scraper.sources.history import Revision

HISTORY = CORPUS / "history"


class Done(NamedTuple):
    """How many steps were taken, and which of them are wrong or could not be taken."""

    steps: int
    wrong: list[str]


def clone(bundle: Path, folder: Path) -> str:
    """Clone a bundle into a folder; return the source that names the clone."""
    subprocess.run(["git", "clone", "-q", "-b", "main", bundle, folder], check=True, capture_output=True)
    return f"git+{folder}"


def replayed() -> bool:
    """Go through all histories there are; print how many steps; tell whether all held."""
    bundles = sorted(HISTORY.glob("*.bundle"))
    if not bundles:
        print(f"skipped: {HISTORY} is not there")
    held = True
    for bundle in bundles:
        began = time.perf_counter()
        with tempfile.TemporaryDirectory() as folder, history(clone(bundle, Path(folder) / "docs")) as found:
            parts = spread(_go, cut(found.revisions[::-1], os.cpu_count() or 1), _lost)
        steps, wrong = sum(part.steps for part in parts), sorted({each for part in parts for each in part.wrong})
        held = held and not wrong
        seconds = time.perf_counter() - began
        print(f"{bundle.stem}: {steps} steps replayed and mirrored in {seconds:.0f} s, wrong: {wrong or 'none'}")
    return held


def _lost(revisions: tuple[Revision, ...]) -> Done:
    return Done(0, [f"{revisions[0].commit[:10]}: its process was killed"])


def _go(revisions: tuple[Revision, ...]) -> Done:
    """Go from one revision to the next."""
    known, wrong, steps = Known(), [], 0
    before: tuple[Tree, dict[Fact, Any]] | None = None
    for each in revisions:
        try:
            document = scrape(each.source, known=known).document
        except SourceError as error:
            wrong.append(f"{each.commit[:10]}: {error}")
            continue
        tree = Tree(document, document["openapi"][:3])
        after = tree, facts(tree)
        if before:
            steps += 1
            wrong += [] if holds(before, after) else [each.commit[:10]]
        before = after
    return Done(steps, wrong)


def holds(old: tuple[Tree, dict[Fact, Any]], new: tuple[Tree, dict[Fact, Any]]) -> bool:
    """Tell whether differences lead from one document's facts to the other's, and back by mirrored rules."""
    there, back = differences(old[0], new[0]), differences(new[0], old[0])
    return (
        replay(old[1], there, new[0]) == new[1]
        and forward(judge(there)) == backward(judge(back))
        and not differences(old[0], old[0])
    )
