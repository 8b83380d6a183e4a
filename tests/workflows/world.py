"""A repository of specs on its forge, in which the job that updates it is run."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from tests.sources_help import commit, git, write
from tests.workflows import forge, jobs

if TYPE_CHECKING:
    from tests.workflows.jobs import Ran

BIN = Path(sys.executable).parent
BRANCH = "docs2oas/update"
#: A fork's request from a branch of the same name.
STRANGER = {"number": "1", "owner": "stranger", "source": BRANCH, "target": "main", "title": "Mine", "text": "Mine"}
GITHUB = {"GITHUB_REPOSITORY": "owner/specs", "GITHUB_REPOSITORY_OWNER": "owner", "GITHUB_REF_NAME": "main"}
GITLAB = {
    "CI_API_V4_URL": "https://gitlab.example.org/api/v4",
    "CI_COMMIT_BRANCH": "main",
    "CI_PROJECT_ID": "5",
    "CI_PROJECT_URL": "https://gitlab.example.org/owner/specs",
    "CI_SERVER_HOST": "gitlab.example.org",
    "CI_SERVER_PROTOCOL": "https",
    "DOCS2OAS_TOKEN": jobs.TOKEN,
}
DOCS2OAS = """\
[ "$#" = 3 ] && [ "$1 $2" = "update --report" ] || exit 99
echo "::error::said by docs"
echo "##[error]said by docs" >&2
echo "dated $SOURCE_DATE_EPOCH"
cp -R "$STUB/files/." .
cp "$STUB/report" "$3"
exit "$(cat "$STUB/code")"
"""


class World(msgspec.Struct, frozen=True):
    """A repository, its forge, and stand-ins for what the jobs call; ``system`` is where they run."""

    folder: Path
    system: str

    @property
    def origin(self) -> Path:
        return self.folder / "origin.git"

    def env(self) -> dict[str, str]:
        path = os.pathsep.join([str(self.folder / "bin"), str(BIN), os.environ["PATH"]])
        own = {"PATH": path, "HOME": str(self.folder), "LC_ALL": "C.UTF-8", "STUB": str(self.folder / "stub")}
        stand_in = {"REQUESTS": self.folder / "requests.json", "ORIGIN": self.origin, "TOKEN": jobs.TOKEN}
        own |= {f"FORGE_{key}": str(value) for key, value in stand_in.items()}
        git_config = {"GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": str(self.folder / "gitconfig")}
        return own | git_config | (GITHUB if self.system == "github" else GITLAB)

    def update(self, files: dict[str, str], report: str = "", code: int = 0, **env: str) -> Ran:
        """Run the job with a ``docs2oas update`` that does this."""
        stub = self.folder / "stub"
        write(stub, {f"files/{path}": text for path, text in files.items()} | {"report": report, "code": str(code)})
        executable(self.folder / "bin" / "docs2oas", DOCS2OAS)
        return self.run(**env)

    def run(self, **env: str) -> Ran:
        """Run the job in a fresh checkout."""
        checkout = self.folder / f"checkout-{len(list(self.folder.glob('checkout-*')))}"
        git(self.folder, "clone", "--quiet", "--depth=1", self.origin.as_uri(), checkout.name)
        git(checkout, "checkout", "--quiet", "--detach")
        name = "update" if self.system == "github" else "docs2oas-update"
        ran = jobs.run(jobs.FOLDER / self.system / "update.yml", name, checkout, self.env() | env)
        assert list(self.folder.rglob("pwned*")) == []
        assert jobs.TOKEN not in ran.output + (checkout / ".git" / "config").read_text("utf-8")
        return ran

    def git(self, *arguments: str) -> str:
        return git(self.origin, *arguments)

    def branches(self) -> list[str]:
        return self.git("for-each-ref", "--format=%(refname:short)").splitlines()

    def requests(self) -> list[dict[str, str]]:
        """Return the requests that are not the stranger's, which stays as it was."""
        found: list[dict[str, str]] = json.loads((self.folder / "requests.json").read_text("utf-8"))
        assert found[0] == STRANGER
        return found[1:]


def executable(path: Path, text: str = "") -> None:
    """Write a shell script; without a text it does nothing."""
    write(path.parent, {path.name: f"#!/bin/sh\n{text}"})
    path.chmod(0o755)


def make_world(folder: Path, system: str) -> World:
    """Return a world whose repository has one spec on ``main``."""
    made = World(folder, system)
    git(folder, "init", "--quiet", "--bare", "origin.git")
    git(folder, "clone", "--quiet", "origin.git", "first")
    commit(folder / "first", {"docs2oas.toml": "[services.cce]\n", "spec/cce.yaml": "old\n"})
    git(folder / "first", "push", "--quiet", "origin", "HEAD:main")
    (folder / "stub" / "files").mkdir(parents=True)
    executable(folder / "bin" / "pip")
    for name in ("gh", "curl"):
        executable(folder / "bin" / name, f'exec "{sys.executable}" -IS "{forge.__file__}" {name} "$@"\n')
    pushed = f'[url "{made.origin.as_uri()}"]\n  insteadOf = https://docs2oas@gitlab.example.org/owner/specs.git\n'
    write(folder, {"gitconfig": pushed, "requests.json": json.dumps([STRANGER])})
    return made
