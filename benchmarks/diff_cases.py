"""The diff engine against pairs of documents with known changes, and over the history of real references.

``python -m benchmarks.diff_cases [--history]`` runs the pairs of ``../shared/diff-cases``: is a pair breaking, and is
no listed change unseen? Every disagreement is listed with what is to be said of it. With ``--history``, every step of
the histories of ``../shared/corpus/history`` is replayed and mirrored as well.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import Any, Final, NamedTuple

from scraper.outputs.diff.facts import facts, replay
from scraper.outputs.diff.judge import Change, judge
from scraper.outputs.diff.mirrors import backward, forward
from scraper.outputs.diff.walk import differences, route
from scraper.outputs.load import load_document
from scraper.outputs.tree import Tree, string_keyed
from scraper.pipeline import scrape

SHARED: Final = Path(__file__).parent.parent.parent / "shared"
CASES: Final = SHARED / "diff-cases"
HISTORY: Final = SHARED / "corpus/history"
#: The part of the pairs in scope that has to agree.
BAR: Final = 0.97
#: What docs2oas writes, by the kind of object; keywords of schemas it does not write are out of scope.
WRITTEN: Final = {
    "document": {"openapi", "info", "servers", "security", "tags", "paths", "components"},
    "operation": {"operationId", "summary", "description", "tags", "parameters", "requestBody", "responses", "security",
                  "deprecated", "x-error-codes", "x-source"},
    "schema": {"$ref", "type", "format", "properties", "required", "items", "additionalProperties", "enum", "default",
               "example", "examples", "description", "title", "deprecated", "readOnly", "nullable", "minimum",
               "maximum", "minLength", "maxLength", "oneOf", "anyOf", "allOf", "x-unit"},
}  # fmt: skip
#: Listed changes that are of no interest to readers of API docs.
IGNORED: Final = frozenset((
    "api-version-not-bumped", "api-major-version-not-bumped", "api-version-decreased", "api-schema-removed",
))  # fmt: skip

_PROPERTY: Final = "the issue's own words: a removed response property breaks; here it is a probable rename of one"
_READ_ONLY: Final = "a read-only property is not sent: no pattern of it refuses a request; elsewhere they say so too"
_STABILITY: Final = "an operation marked alpha may go without notice there; the mark is not known here"
#: What is to be said of each disagreement.
JUDGED: Final = {
    "C065": _PROPERTY,
    "C090": _READ_ONLY,
    "C091": _READ_ONLY,
    "C163": "maxItems on a text says nothing and is passed over there; here a limit is a limit, whatever the type",
    "C194": "a component is called otherwise and its schema is the same: no change here, by the issue's own words",
    "C287": _PROPERTY,
    "C290": "another media type: they take application/problem+json for a kind of application/json, clients may not",
    "C424": _STABILITY,
    "C425": _STABILITY,
    "C475": "the list of values is gone, so that any is taken: no request is refused for it",
    "C483": "the default of a component that a parameter refers to changed; they pass over it there and not elsewhere",
    "C526": "a text became a list: the same on the wire for one value of an exploded query, not in general",
    "C606": "the changes are in another file, which documents of docs2oas never refer to",
    "C608": "a value was the only one and any is possible now: a warning as for any list of values that went",
}  # fmt: skip


class Outcome(NamedTuple):
    """What came of one pair: whether it is in scope, breaking there and here, the changes listed and found."""

    case: str
    scope: bool
    listed: list[dict[str, Any]]
    found: list[Change]

    @property
    def agrees(self) -> bool:
        """Whether both sides call it breaking, or neither does."""
        return any(x["level"] == "ERR" for x in self.listed) == any(x.level == "breaking" for x in self.found)

    @property
    def unseen(self) -> list[str]:
        """Listed changes at operations where nothing was found."""
        here = {(place.method, route(place.path)) for each in self.found for place in each.places}
        return sorted({
            x["id"] for x in self.listed
            if x["id"] not in IGNORED and (x.get("operation", ""), route(x.get("path", ""))) not in here
            and not ("path" not in x and self.found)
        })  # fmt: skip


def tree(document: dict[str, Any]) -> Tree:
    """Return a document as a tree."""
    return Tree(document, str(document.get("openapi"))[:3])


def unwritten(found: Tree) -> Counter[str]:
    """Return what a document has that docs2oas does not write, with its values."""
    said: Counter[str] = Counter()
    for kind, written in WRITTEN.items():
        for node in found.of(kind):
            said.update(f"{key} {json.dumps(node.value[key], sort_keys=True, default=str)}"
                        for key in node.value.keys() - written)  # fmt: skip
    said.update(f"reference {each.target}" for each in found.references if not each.target.startswith("#"))
    return said


def outcome(case: dict[str, Any]) -> Outcome:
    """Run one pair. What both documents have and docs2oas does not write, unchanged, does not matter."""
    old, new = (tree(string_keyed(load_document(CASES / case[side]))) for side in ("base", "revision"))
    outside = unwritten(old), unwritten(new)
    scope = outside[0] == outside[1] and not any(key.startswith("reference") for key in outside[0])
    return Outcome(case["id"], scope, case["changes"], judge(differences(old, new)))


def pairs() -> bool:
    """Run all pairs and print what came of them; tell whether the bar is met."""
    found = [outcome(case) for case in json.loads((CASES / "cases.json").read_text("utf-8"))]
    inside = [each for each in found if each.scope]
    met = True
    for name, group in (("in scope", inside), ("all", found)):
        agreed = sum(each.agrees for each in group)
        unseen = sum(bool(each.unseen) for each in group)
        print(f"{name:9} {agreed} of {len(group)} agree ({agreed / len(group):.1%}), {unseen} with a change unseen")
        met = met and (name == "all" or agreed / len(group) >= BAR)
    for each in found:
        if not each.agrees or each.unseen:
            what = "" if each.agrees else f"breaking {'here' if _breaks(each) else 'there'} only: "
            scope = "in scope" if each.scope else "out of scope"
            print(f"{each.case} ({scope}) {what}{JUDGED.get(each.case, 'not judged')}")
            print("".join(f"     unseen: {rule}\n" for rule in each.unseen), end="")
    return met and all(each.case in JUDGED for each in found if not each.agrees)


def _breaks(found: Outcome) -> bool:
    return any(each.level == "breaking" for each in found.found)


def history() -> bool:
    """Replay and mirror every step of the histories; print how many; tell whether all held."""
    steps, wrong, began = 0, [], time.perf_counter()
    for bundle in sorted(HISTORY.glob("*.bundle")):
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run(["git", "clone", "-q", "-b", "main", bundle, folder], check=True, capture_output=True)
            log = subprocess.run(["git", "-C", folder, "log", "--reverse", "--format=%H"], check=True,
                                 capture_output=True, text=True)  # fmt: skip
            trees = [tree(scrape(f"git+{folder}@{each}").document) for each in log.stdout.split()]
        for number, (old, new) in enumerate(pairwise(trees), 1):
            steps += 1
            if not holds(old, new):
                wrong.append(f"{bundle.stem} {number}")
    seconds = time.perf_counter() - began
    print(f"history   {steps} steps replayed and mirrored in {seconds:.0f} s, wrong: {wrong or 'none'}")
    return not wrong


def holds(old: Tree, new: Tree) -> bool:
    """Tell whether differences lead from one document's facts to the other's, and back by mirrored rules."""
    there, back = differences(old, new), differences(new, old)
    return (
        replay(facts(old), there, new) == facts(new)
        and forward(judge(there)) == backward(judge(back))
        and not differences(old, old)
    )


def main(arguments: list[str]) -> int:
    """Run what there is."""
    if not CASES.exists():
        print(f"skipped: {CASES} is not there")
        return 0
    met = pairs()
    if "--history" in arguments:
        met = history() and met
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
