"""Runs the shell of a job as its runner does: one shell a step with GitHub, one shell a job with GitLab."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from typing import Any

import msgspec
import yaml

FOLDER = Path(__file__).parents[2] / "samples" / "ci"
FILES = sorted(FOLDER.glob("*/*.yml"))
#: What the expressions of a workflow stand for; any other is an error.
TOKEN = "secret-of-the-job"
EXPRESSIONS = {"secrets.DOCS2OAS_TOKEN || github.token": TOKEN}


class Ran(msgspec.Struct, frozen=True):
    """How a job ended, what it printed, and the summary it wrote."""

    code: int
    output: str
    summary: str = ""


def title(path: Path) -> str:
    return f"{path.parent.name}/{path.name}"


def jobs(path: Path) -> dict[str, dict[str, Any]]:
    content = yaml.safe_load(path.read_text("utf-8"))
    found: dict[str, dict[str, Any]] = content["jobs"] if path.parent.name == "github" else content
    return found


def scripts(path: Path) -> list[str]:
    """Return the scripts of a file, each as one shell runs it."""
    found = []
    for job in jobs(path).values():
        found += [step["run"] for step in job["steps"] if "run" in step] if "steps" in job else [_script(job)]
    return found


def run(path: Path, name: str, checkout: Path, env: dict[str, str]) -> Ran:
    """Run a job in a checkout with the variables that its system sets."""
    job = jobs(path)[name]
    return _github(job, checkout, env) if path.parent.name == "github" else _gitlab(job, checkout, env)


def _script(job: dict[str, Any]) -> str:
    parts = job.get("before_script", []), job["script"]
    return "\n".join(line for part in parts for line in ([part] if isinstance(part, str) else part))


def _gitlab(job: dict[str, Any], checkout: Path, env: dict[str, str]) -> Ran:
    return Ran(*_bash(_script(job), checkout, env | job.get("variables", {})))


def _github(job: dict[str, Any], checkout: Path, env: dict[str, str]) -> Ran:
    temporary = checkout.parent / f"{checkout.name}.tmp"
    temporary.mkdir()
    outputs, summary = temporary / "outputs", temporary / "summary"
    env = env | job.get("env", {})
    env |= {"RUNNER_TEMP": str(temporary), "GITHUB_OUTPUT": str(outputs), "GITHUB_STEP_SUMMARY": str(summary)}
    known, printed, code = dict(EXPRESSIONS), "", 0
    for step in (step for step in job["steps"] if "run" in step):
        if "if" in step and not _holds(step["if"], known):
            continue
        variables = {key: _evaluated(value, known) for key, value in step.get("env", {}).items()}
        code, output = _bash(step["run"], checkout, env | variables)
        printed += output
        if code:
            break
        lines = outputs.read_text("utf-8").splitlines() if outputs.exists() else []
        known |= {f"steps.{step.get('id')}.outputs.{key}": value for key, _, value in (x.partition("=") for x in lines)}
        outputs.unlink(missing_ok=True)
    return Ran(code, printed, summary.read_text("utf-8") if summary.exists() else "")


def _holds(condition: str, known: dict[str, str]) -> bool:
    name, value = re.fullmatch(r"(\S+) != '(\w+)'", condition).groups()  # type: ignore[union-attr]
    return known[name] != value


def _evaluated(text: str, known: dict[str, str]) -> str:
    return re.sub(r"\$\{\{ (.*?) \}\}", lambda found: known[found[1]], text)


def _bash(script: str, folder: Path, env: dict[str, str]) -> tuple[int, str]:
    """Return exit code and output; what goes to standard error comes last, for a runner may read it late."""
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
    done = subprocess.run(command, cwd=folder, env=env, capture_output=True, encoding="utf-8", check=False)
    return done.returncode, done.stdout + done.stderr
