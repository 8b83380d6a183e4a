"""Rule fixtures: pairs of small documents and the changes between them, both ways.

``python -m tests.diff.golden [FOLDER...]`` rewrites the expectations; the git diff is the review. A folder
``tests/diffs/<rule-id>/`` holds ``base.yaml``, ``revision.yaml`` and ``changes.txt``.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from scraper.outputs.diff.judge import Change, judge
from scraper.outputs.diff.walk import differences
from scraper.outputs.load import load_document
from scraper.outputs.tree import Tree, string_keyed

if TYPE_CHECKING:
    from collections.abc import Iterable

FOLDERS: Final = Path(__file__).parent.parent / "diffs"
CHANGES: Final = "changes.txt"


def tree(document: dict[str, Any]) -> Tree:
    """Return a document as a tree."""
    document = string_keyed(document)
    return Tree(document, str(document["openapi"])[:3])


def changes(old: dict[str, Any], new: dict[str, Any]) -> list[Change]:
    """Return the changes between two documents, wording included."""
    return judge(differences(tree(old), tree(new)))


def folders() -> list[Path]:
    """Return the fixtures by name."""
    return sorted(path for path in FOLDERS.iterdir() if path.is_dir())


def text(folder: Path) -> str:
    """Return what the changes of a fixture are, both ways."""
    base, revision = (load_document(folder / f"{side}.yaml") for side in ("base", "revision"))
    return f"forward\n{_lines(changes(base, revision))}backward\n{_lines(changes(revision, base))}"


def _lines(found: Iterable[Change]) -> str:
    return "".join(f"  {each.level} {each.id}: {each.message}\n    {'; '.join(map(_place, each.places))}\n"
                   for each in sorted(found, key=lambda each: (each.places, each.id)))  # fmt: skip


def _place(place: Any) -> str:
    said = (place.method, place.path, "" if place.part == "operation" else place.part, place.name, place.at)
    return " ".join(filter(None, said))


def main(names: list[str]) -> int:
    """Rewrite the expectations of the named folders, or of all; print those that changed."""
    for folder in folders():
        if names and folder.name not in names:
            continue
        file, said = folder / CHANGES, text(folder)
        if not file.exists() or file.read_text("utf-8") != said:
            file.write_text(said, "utf-8")
            sys.stdout.write(f"{folder.name}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
