"""The workflows of samples/ci: linted, and their shell run against a repository and stand-ins for GitHub and GitLab."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from yamllint import linter
from yamllint.config import YamlLintConfig

from scraper.cli import main
from tests.sources_help import commit, git
from tests.workflows import jobs
from tests.workflows.world import BIN, BRANCH, World, executable, make_world

if TYPE_CHECKING:
    from tests.workflows.jobs import Ran

ROOT = Path(__file__).parents[1]
STYLE = """
extends: default
rules:
  comments: {min-spaces-from-content: 1}
  document-start: disable
  line-length: {max: 120}
  truthy: {check-keys: false} # `on` of GitHub
"""
#: What a changelog may hold if the docs are hostile.
HOSTILE = """\
## cce 2.0.0 - 2026-11-21

- **breaking** `touch pwned` $(touch pwned) ${{ github.token }} "'; touch pwned; # \\"
- 删除 @someone
/approve
  /merge
%0A::error::x
"""
SHOWN = HOSTILE.replace("@", "@\u200b")
both = pytest.mark.parametrize("system", ["github", "gitlab"])


@pytest.fixture
def world(system: str, tmp_path: Path) -> World:
    return make_world(tmp_path, system)


def lint(*command: str | Path) -> None:
    done = subprocess.run([BIN / command[0], *command[1:]], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_there_are_as_many_as_are_documented() -> None:
    names = [jobs.title(path) for path in jobs.FILES]
    assert names == ["github/diff.yml", "github/update.yml", "gitlab/diff.yml", "gitlab/update.yml"]


@pytest.mark.parametrize("path", jobs.FILES, ids=jobs.title)
def test_style(path: Path) -> None:
    assert [str(problem) for problem in linter.run(path.read_text("utf-8"), YamlLintConfig(STYLE))] == []


@pytest.mark.parametrize(
    ("system", "schema"),
    [
        ("github", "vendor.github-workflows"),
        ("github", "custom.github-workflows-require-timeout"),
        ("gitlab", "vendor.gitlab-ci"),
    ],
)
def test_schemas(system: str, schema: str) -> None:
    lint("check-jsonschema", "--builtin-schema", schema, *(jobs.FOLDER / system).glob("*.yml"))


def test_security() -> None:
    lint("zizmor", "--offline", "--no-config", "--no-ignores", "--pedantic", *(jobs.FOLDER / "github").glob("*.yml"))


@pytest.mark.parametrize("path", jobs.FILES, ids=jobs.title)
def test_shell(path: Path, tmp_path: Path) -> None:
    for number, script in enumerate(jobs.scripts(path)):
        assert "${{" not in script
        file = tmp_path / f"{number}.sh"
        file.write_text(f"set -eo pipefail\n{script}", "utf-8")
        lint("shellcheck", "--shell=bash", "--enable=check-extra-masked-returns", file)


@pytest.mark.parametrize("path", jobs.FILES, ids=jobs.title)
def test_commands_are_as_the_program_has_them(path: Path) -> None:
    text = "\n".join(jobs.scripts(path))
    calls = [shlex.split(line) for line in re.findall(r"^docs2oas (.*?)(?: *\d?>.*| *\|\| .*)?$", text, re.MULTILINE)]
    assert len(calls) == text.count("\ndocs2oas ") + text.startswith("docs2oas ") > 0
    for name, *arguments in calls:
        command = main.commands[name]
        assert command.make_context(name, arguments, resilient_parsing=False)


@both
def test_what_changed_is_pushed_and_requested(world: World) -> None:
    ran = world.update({"spec/cce.yaml": "new\n", "spec/cce/CHANGELOG.md": HOSTILE}, HOSTILE)
    assert ran.code == 0, ran.output
    assert world.branches() == [BRANCH, "main"]
    assert world.git("log", "--format=%s", f"main..{BRANCH}") == "Update what is made of the docs"
    assert world.git("diff", "--name-only", "main", BRANCH).splitlines() == ["spec/cce.yaml", "spec/cce/CHANGELOG.md"]
    assert world.git("show", f"{BRANCH}:spec/cce.yaml") == "new"
    (request,) = world.requests()
    assert (request["source"], request["target"]) == (BRANCH, "main")
    assert request["title"] == "Update what is made of the docs"
    slash = "\\/" if world.system == "gitlab" else "/"  # a quick action there
    assert request["text"] == SHOWN.replace("/approve", f"{slash}approve").replace("/merge", f"{slash}merge")


@both
def test_nothing_is_opened_where_nothing_changed(world: World) -> None:
    assert world.update({}).code == 0
    assert (world.branches(), world.requests()) == (["main"], [])


@both
def test_a_request_is_edited_where_there_is_one(world: World) -> None:
    assert world.update({"spec/cce.yaml": "new\n"}, "first").code == 0
    commit(world.folder / "first", {"readme.md": "other work"})
    git(world.folder / "first", "push", "--quiet", "origin", "HEAD:main")
    ran = world.update({"spec/cce.yaml": "newer\n"}, "second")
    assert ran.code == 0, ran.output
    assert f"dated {world.git('log', '-1', '--format=%ct', 'main')}\n" in ran.output
    assert [(each["source"], each["text"]) for each in world.requests()] == [(BRANCH, "second\n")]
    assert world.git("show", f"{BRANCH}:spec/cce.yaml") == "newer"
    assert world.git("rev-list", "--count", f"main..{BRANCH}") == "1"
    assert world.git("merge-base", "main", BRANCH) == world.git("rev-parse", "main")


@both
def test_what_was_pushed_before_is_not_pushed_again(world: World) -> None:
    assert world.update({"spec/cce.yaml": "new\n"}, "text").code == 0
    before = world.git("rev-parse", BRANCH)
    assert world.update({"spec/cce.yaml": "new\n"}, "text", GIT_COMMITTER_DATE="2040-01-01T00:00:00Z").code == 0
    assert world.git("rev-parse", BRANCH) == before
    assert len(world.requests()) == 1


@both
@pytest.mark.parametrize("code", [1, 3])
def test_services_left_as_they_were_fail_the_job_after_the_request(world: World, code: int) -> None:
    assert world.update({}, code=code).code == code
    assert world.requests() == []
    ran = world.update({"spec/cce.yaml": "new\n"}, "text", code=code)
    assert ran.code == code, ran.output
    assert [each["text"] for each in world.requests()] == ["text\n"]


@both
@pytest.mark.parametrize("code", [2, 130])
def test_nothing_is_requested_of_a_run_that_failed(world: World, code: int) -> None:
    assert world.update({"spec/cce.yaml": "half\n"}, "text", code=code).code == code
    assert (world.branches(), world.requests()) == (["main"], [])


@both
def test_a_forge_that_refuses_fails_the_job(world: World) -> None:
    assert world.update({"spec/cce.yaml": "new\n"}, "text", FORGE_TOKEN="another").code != 0


@both
def test_work_pushed_meanwhile_is_not_overwritten(world: World) -> None:
    """Here another push comes between the look at the branch and the push."""
    real = world.git("--exec-path")
    between = f'[ "$1" != diff ] || "{real}/git" -C "{world.folder}/first" push --quiet origin HEAD:{BRANCH}'
    assert world.update({"spec/cce.yaml": "new\n"}, "text").code == 0
    executable(world.folder / "bin" / "git", f'{between} -f\nexec "{real}/git" "$@"\n')
    ran = world.update({"spec/cce.yaml": "newer\n"}, "newer")
    assert ran.code != 0
    assert "stale info" in ran.output
    assert world.git("rev-parse", BRANCH) == world.git("rev-parse", "main")


@pytest.mark.parametrize("system", ["github"])
def test_what_the_program_itself_finds(world: World) -> None:
    page = (ROOT / "samples" / "otc-cce" / "DeleteNode.html").read_text("utf-8")
    config = "[services.nodes]\nsource = 'docs'\n"
    commit(world.folder / "first", {"docs2oas.toml": config, "docs/DeleteNode.html": page})
    git(world.folder / "first", "push", "--quiet", "origin", "HEAD:main")
    ran = world.run()
    assert ran.code == 0, ran.output
    changed = world.git("diff", "--name-only", "main", BRANCH).splitlines()
    assert {"docs2oas.lock", "spec/nodes.yaml", "spec/nodes/CHANGELOG.md"} <= set(changed)
    (request,) = world.requests()
    assert "First version" in request["text"]
    git(world.origin, "update-ref", "refs/heads/main", BRANCH)
    assert world.run().output.endswith("Nothing changed.\n")


@pytest.mark.parametrize("system", ["github"])
def test_nothing_docs_say_is_a_command_to_the_runner(world: World) -> None:
    output = world.update({}, code=1).output
    word = re.search(r"^::stop-commands::([0-9a-f]{64})$", output, re.MULTILINE)
    assert word is not None
    before, _, rest = output.partition(word[0])
    silenced, _, after = rest.partition(f"\n::{word[1]}::\n")
    assert silenced.count("said by docs") == 2
    assert "said by docs" not in before + after
    assert after.splitlines()[-1] == "::error::docs2oas update ended with exit code 1; its step says why"


def compare(tmp_path: Path, system: str, old: str = "", new: str = "") -> tuple[Ran, Path]:
    """Run the job that compares, in a checkout as it gets one; the request puts ``new`` where docs have ``old``."""
    page = (ROOT / "samples" / "otc-cce" / "DeleteNode.html").read_text("utf-8")
    origin, checkout = tmp_path / "origin", tmp_path / "checkout"
    origin.mkdir()
    git(origin, "init", "--quiet")
    base = commit(origin, {"docs/DeleteNode.html": page, "requirements.txt": "docs2oas==0.1.0\n"})
    git(origin, "checkout", "--quiet", "-b", "topic")
    commit(origin, {"docs/DeleteNode.html": page.replace(old, new), "readme.md": ""})
    if system == "github":  # checks out a merge
        git(origin, "checkout", "--quiet", "-b", "merge", "main")
        git(origin, "merge", "--quiet", "--no-ff", "-m", "Merge", "topic")
    name = {"github": "diff", "gitlab": "docs2oas-diff"}[system]
    job = jobs.jobs(jobs.FOLDER / system / "diff.yml")[name]
    depth = job["steps"][0]["with"]["fetch-depth"] if system == "github" else 1
    git(tmp_path, "clone", "--quiet", f"--depth={depth}", origin.as_uri(), checkout.name)
    executable(tmp_path / "bin" / "pip")
    path = os.pathsep.join([str(tmp_path / "bin"), str(BIN), os.environ["PATH"]])
    env = {"PATH": path, "HOME": str(tmp_path), "LC_ALL": "C.UTF-8", "CI_MERGE_REQUEST_DIFF_BASE_SHA": base}
    return jobs.run(jobs.FOLDER / system / "diff.yml", name, checkout, env), checkout


MOVED = ("DELETE /api", "PUT /api")


def test_a_pull_request_is_annotated(tmp_path: Path) -> None:
    ran, _ = compare(tmp_path, "github", *MOVED)
    assert ran.code == 1, ran.output
    (error,) = [line for line in ran.output.splitlines() if line.startswith("::error ")]
    assert error.startswith("::error file=docs/DeleteNode.html,line=7,title=operation-moved::PUT /api/v3/")
    assert "- **breaking** moved from DELETE " in ran.summary


def test_a_merge_request_gets_its_reports(tmp_path: Path) -> None:
    ran, checkout = compare(tmp_path, "gitlab", *MOVED)
    assert ran.code == 1, ran.output
    assert "1 breaking" in ran.output
    artifacts = jobs.jobs(jobs.FOLDER / "gitlab" / "diff.yml")["docs2oas-diff"]["artifacts"]
    assert artifacts["when"] == "always"
    quality, junit = (checkout / artifacts["reports"][key] for key in ("codequality", "junit"))
    (issue,) = [each for each in json.loads(quality.read_text("utf-8")) if each["severity"] == "critical"]
    assert issue["location"] == {"path": "docs/DeleteNode.html", "lines": {"begin": 7}}
    assert ET.parse(junit).getroot().get("failures") == "1"


@both
def test_a_request_that_breaks_nothing_passes(system: str, tmp_path: Path) -> None:
    ran, _ = compare(tmp_path, system, "Optional", "optional")
    assert ran.code == 0, ran.output


def test_the_target_branch_has_an_empty_report(tmp_path: Path) -> None:
    path = jobs.FOLDER / "gitlab" / "diff.yml"
    reports = [job["artifacts"]["reports"]["codequality"] for job in jobs.jobs(path).values()]
    assert len(set(reports)) == 1
    assert jobs.run(path, "docs2oas-diff-base", tmp_path, {"PATH": os.environ["PATH"]}).code == 0
    assert json.loads((tmp_path / reports[0]).read_text("utf-8")) == []
