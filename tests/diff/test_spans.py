"""A history is cut into parts for several processes that have about as much to do each."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from scraper.commands.history import cut
from scraper.sources.history import Revision, history
from tests.sources_help import commit, git

if TYPE_CHECKING:
    from pathlib import Path


def revisions(*changed: int) -> tuple[Revision, ...]:
    return tuple(Revision(str(number), "", "", "", each) for number, each in enumerate(changed))


@pytest.mark.parametrize("count", [1, 2, 3, 4, 5, 6, 9, 30])
@pytest.mark.parametrize("parts", [1, 2, 3, 8])
def test_every_step_is_in_one_part(count: int, parts: int) -> None:
    made = revisions(*[1] * count)
    found = cut(made, parts)
    assert [pair for part in found for pair in pairwise(part)] == [*pairwise(made)]
    assert len(found) <= parts
    assert count < 5 or min(map(len, found)) > 2


def test_what_changed_much_takes_long() -> None:
    """The pages of the first revision are read in any case."""
    assert [len(part) for part in cut(revisions(*[0] * 20, *[900] * 4), 2)] == [21, 4]
    assert [len(part) for part in cut(revisions(9000, *[1] * 20), 2)] == [11, 11]


def test_how_many_files_a_revision_changed(tmp_path: Path) -> None:
    """Whatever files are called and messages say."""
    git(tmp_path, "init", "--quiet")
    commit(tmp_path, {"docs/a.md": "a\nb\nc", "docs/a\tb\n.md": "b", "docs/页.md": "c", "other.md": "d"})
    git(tmp_path, "mv", "docs/a.md", "docs/b.md")
    git(tmp_path, "commit", "--quiet", "-m", "a\tb\x85c\x1cd")
    with history(f"git+{tmp_path}#docs") as found:
        assert [(each.subject, each.changed) for each in found.revisions] == [("a\tb\x85c\x1cd", 2), ("x", 3)]
