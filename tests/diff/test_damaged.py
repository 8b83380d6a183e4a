"""A changelog tells what went because the API changed from what went because a page is damaged."""

from __future__ import annotations

import json
import subprocess
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from scraper.cli import main
from tests.diff.things import commit

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def damaged(repository: Path) -> Path:
    """Return a repository whose page is no text in one revision, and mended in the next."""
    page = repository / "docs" / "ListThings.md"
    whole = page.read_bytes()
    (repository / "docs" / "ShowThing.md").write_bytes(whole.replace(b"/v1/things", b"/v1/things/all"))
    save(repository, "other")
    page.write_bytes(b"\x00\x01\x02" * 2000)
    save(repository, "damage")
    page.write_bytes(whole)
    save(repository, "mend")
    commit(repository, message="narrower", most=4)
    return repository


def save(folder: Path, message: str) -> None:
    identity = ("-c", "user.name=a", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false")
    for arguments in (["add", "."], [*identity, "commit", "-qm", message]):
        subprocess.run(["git", *arguments], cwd=folder, check=True)


def history(folder: Path, suffix: str) -> str:
    target = folder / f"changelog{suffix}"
    result = CliRunner().invoke(main, ["history", f"git+{folder}#docs", "-o", str(target)])
    assert result.exit_code == 0, result.output
    return target.read_text("utf-8")


def test_data(damaged: Path) -> None:
    revisions = {each["subject"]: each for each in json.loads(history(damaged, ".json"))["revisions"]}
    page = {"path": "ListThings.md", "codes": ["page-not-text"]}
    assert revisions["damage"]["damaged"] == {"old": [], "new": [page]}
    assert revisions["mend"]["damaged"] == {"old": [page], "new": []}
    assert revisions["words"]["damaged"] == {"old": [], "new": []}
    assert [each["id"] for each in revisions["damage"]["changes"]] == ["operation-removed"]


def test_markdown(damaged: Path) -> None:
    sections = history(damaged, ".md").split("\n## ")[1:]
    told = [each for each in sections if "could not be read in full" in each]
    assert [each.split("\n")[2].partition(":")[0] for each in told] == ["mend", "damage"]
    assert "1 page of the one before could not be read in full (ListThings.md: page-not-text)." in told[0]
    assert "1 page of this revision could not be read in full (ListThings.md: page-not-text)." in told[1]


def test_page(damaged: Path) -> None:
    text = history(damaged, ".html")
    assert text.count('<p class="doubt">') == 2
    assert text.index("mend") < text.index("1 page of the one before") < text.index("1 page of this revision")
