"""The diff engine against pairs of documents with known changes, and over the history of real references.

``python -m benchmarks.diff_cases [--history]`` runs the pairs of ``../shared/diff-cases``: is a pair breaking, and is
no listed change unseen? Every disagreement is printed with what ``diff_disagreements.yaml`` says of it. With
``--history``, every step of the histories of ``../shared/corpus/history`` is replayed and mirrored as well.
"""

from __future__ import annotations

import json
import sys
import textwrap
from collections import Counter
from pathlib import Path
from typing import Any, Final, Literal, NamedTuple

import msgspec

from benchmarks.diff_history import holds, replayed
from benchmarks.references import SHARED
from scraper.outputs.diff.facts import facts
from scraper.outputs.diff.judge import Change, judge
from scraper.outputs.diff.walk import differences, route
from scraper.outputs.load import load_document
from scraper.outputs.tree import Tree, string_keyed

CASES: Final = SHARED / "diff-cases"
DISAGREEMENTS: Final = Path(__file__).with_name("diff_disagreements.yaml")
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


class Judgement(msgspec.Struct, forbid_unknown_fields=True):
    """What is to be said of a disagreement."""

    here: Literal["breaking", "not breaking"]
    there: Literal["breaking", "not breaking"]
    verdict: Literal["kept", "theirs", "outside"]
    why: str


class Outcome(NamedTuple):
    """What came of one pair: whether it is in scope, the changes listed and found, whether differences lead from one
    side's facts to the other's and back.
    """

    case: str
    scope: bool
    listed: list[dict[str, Any]]
    found: list[Change]
    held: bool

    @property
    def here(self) -> bool:
        """Whether it is breaking here."""
        return any(each.level == "breaking" for each in self.found)

    @property
    def there(self) -> bool:
        """Whether it is listed as breaking."""
        return any(each["level"] == "ERR" for each in self.listed)

    @property
    def agrees(self) -> bool:
        """Whether both sides call it breaking, or neither does."""
        return self.here == self.there

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
    held = holds((old, facts(old)), (new, facts(new)))
    return Outcome(case["id"], scope, case["changes"], judge(differences(old, new)), held)


def pairs() -> bool:
    """Run all pairs and print what came of them; tell whether the bar is met and all is judged that was not agreed."""
    found = [outcome(case) for case in json.loads((CASES / "cases.json").read_text("utf-8"))]
    inside = [each for each in found if each.scope]
    for name, group in (("in scope", inside), ("all", found)):
        agreed = sum(each.agrees for each in group)
        unseen = sum(bool(each.unseen) for each in group)
        print(f"{name:9} {agreed} of {len(group)} agree ({agreed / len(group):.1%}), {unseen} with a change unseen")
    wrong = [each.case for each in found if not each.held]
    print(f"{len(found)} pairs replayed and mirrored, wrong: {', '.join(wrong) or 'none'}")
    rest = [each for each in found if not each.agrees or each.unseen]
    faults = _unjudged(rest)
    print("\n".join(faults) if faults else f"{len(rest)} disagreements, all of them judged in {DISAGREEMENTS.name}")
    return not faults and not wrong and sum(each.agrees for each in inside) >= BAR * len(inside)


def _unjudged(rest: list[Outcome]) -> list[str]:
    """Print the disagreements with their judgements; return what is to be put right in the file of judgements."""
    judged = msgspec.convert(load_document(DISAGREEMENTS), dict[str, Judgement])
    faults = [f"{case}: both sides agree now; remove it" for case in judged.keys() - {each.case for each in rest}]
    for each in rest:
        here, there = ("breaking" if broken else "not breaking" for broken in (each.here, each.there))
        held = judged.get(each.case)
        if held is None or (held.here, held.there) != (here, there):
            faults.append(f"{each.case}: {here} here, {there} there; judge it")
        scope = "in scope" if each.scope else "out of scope"
        print(f"\n{each.case} ({scope}): {here} here, {there} there; {held.verdict if held else 'not judged'}")
        print(textwrap.fill(held.why if held else "", 110, initial_indent="  ", subsequent_indent="  "))
        print("".join(f"  unseen: {rule}\n" for rule in each.unseen), end="")
    print()
    return sorted(faults)


def main(arguments: list[str]) -> int:
    """Run what there is."""
    met = True
    if CASES.exists():
        met = pairs()
    else:
        print(f"skipped: {CASES} is not there")
    if "--history" in arguments:
        met = replayed() and met
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
