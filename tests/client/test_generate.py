"""``docs2oas generate``: whole clients or the old ones, one line for what goes wrong, the same bytes every time."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
import yaml

from scraper.commands.generate import job
from scraper.diagnostics import codes
from scraper.outputs.client.generate import generate
from tests.client.test_adapt_bodies import REFUSED, TOLD
from tests.client.test_kept import FAILURES
from tests.client.traps import SHOP, TEXT, contents, document, made_before, run, thing

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT: Final = Path(__file__).parents[2]
SERVICES: Final = ("cce", "mrs")


@pytest.fixture
def spec(tmp_path: Path) -> Path:
    path = tmp_path / "shop.json"
    path.write_text(json.dumps(SHOP))
    return path


def test_counts_are_printed(tmp_path: Path, spec: Path) -> None:
    result = run(spec, "-o", tmp_path / "made")
    assert (result.exit_code, result.stdout) == (0, "")
    shown = dict(line.rsplit(maxsplit=1) for line in result.stderr.splitlines() if line)
    assert {key.strip(): value for key, value in shown.items()} == {
        "client": "shop", "operations": "2", "functions": "2", "objects": "2", "classes": "2", "written": "yes",
    }  # fmt: skip
    files = contents(tmp_path / "made" / "shop")
    assert {"README.md", "pyproject.toml", "shop_client/py.typed", "shop_client/api/delete_thing.py"} <= files.keys()


def test_a_spec_is_read_in_json_and_yaml_in_3_0_and_3_1(tmp_path: Path, spec: Path) -> None:
    (tmp_path / "shop.yaml").write_text(yaml.safe_dump(SHOP | {"openapi": "3.0.3"}, sort_keys=False))
    for name in ("shop.json", "shop.yaml"):
        assert run(tmp_path / name, "-o", tmp_path / name[5:], "-q").exit_code == 0
    assert contents(tmp_path / "json") == contents(tmp_path / "yaml")


def test_the_same_specs_give_the_same_bytes(tmp_path: Path) -> None:
    specs = [str(ROOT / "spec" / f"{service}.yaml") for service in SERVICES]
    for seed in ("0", "1"):
        command = [sys.executable, "-m", "scraper", "generate", *specs, "-o", str(tmp_path / seed), "-q"]
        subprocess.run(
            command, cwd=tmp_path, env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)}, check=True
        )
    assert contents(tmp_path / "0") == contents(tmp_path / "1")
    assert {each.partition("/")[0] for each in contents(tmp_path / "0")} == set(SERVICES)


def test_generated_code_keeps_to_the_usual_rules() -> None:
    """Only tables of long names have lines of more than 120 columns."""
    rules = ["--select", "B,C4,E,F,I,PERF,PIE,RET,SIM,UP,W", "--per-file-ignores", "*/models/__init__.py:E501"]
    options = ["--isolated", "--no-cache", "--line-length", "120", "--target-version", "py311"]
    command = [sys.executable, "-m", "ruff", "check", *options, *rules, str(ROOT / "generated")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_a_client_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    spec, made = made_before(tmp_path)
    (made / "shop" / "shop_client" / "api" / "gone.py").touch()
    before = contents(made)
    assert run(spec, "-o", made).exit_code == 0
    assert before.keys() - contents(made).keys() == {"shop/shop_client/api/gone.py"}
    assert b"older" not in contents(made)["shop/README.md"]
    assert [each.name for each in made.iterdir()] == ["shop"]


def test_findings_are_written_as_asked(tmp_path: Path, spec: Path) -> None:
    spec.write_text(json.dumps(SHOP | {"servers": []}))
    quiet = run(spec, "-o", tmp_path / "made", "-q")
    assert (quiet.exit_code, quiet.stderr, quiet.stdout) == (0, "", "")
    assert run(spec, "-o", tmp_path / "made", "--fail-on", "warning").exit_code == 1
    found = json.loads(run(spec, "-o", tmp_path / "made", "--format", "json").stderr)
    assert [each["code"] for each in found["diagnostics"]] == ["client-endpoint-missing"]
    assert run(spec, "-o", tmp_path / "made", "--format", "sarif", "--report", tmp_path / "report.sarif").stderr == ""
    assert "client-endpoint-missing" in (tmp_path / "report.sarif").read_text()


def _no_client(tmp_path: Path) -> None:
    (tmp_path / "made" / "shop").mkdir(parents=True)
    (tmp_path / "made" / "shop" / "notes.txt").write_text("mine")


def _link(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "made").mkdir()
    (tmp_path / "made" / "shop").symlink_to(tmp_path / "elsewhere")


#: What is wrong before anything is made, what else is given, the exit code, and words of the one line.
USAGE: Final[dict[str, tuple[Callable[[Path], object], list[str], int, str]]] = {
    "a folder of someone": (_no_client, [], 2, "holds something that is no generated client; move it"),
    "a link": (_link, [], 2, "is no folder; name another place with -o"),
    "a file": (lambda tmp: (tmp / "made").mkdir() or (tmp / "made" / "shop").touch(), [], 2, "is no folder; name"),
    "a file above": (lambda tmp: (tmp / "made").write_text(""), [], 2, "cannot be written (File exists)"),
    "two of one name": (
        lambda tmp: (tmp / "shop.yaml").write_text("openapi: 3.1.0"), ["shop.yaml"], 2, "have one name; rename one of",
    ),
    "a Chinese name": (
        lambda tmp: (tmp / "商店.yaml").write_text("openapi: 3.1.0"), ["商店.yaml"], 2,
        "商店.yaml: the file's name gives no package name; rename it to begin with a letter a-z",
    ),
    "a number": (lambda tmp: (tmp / "1.yaml").write_text("openapi: 3.1.0"), ["1.yaml"], 2, "rename it to begin with"),
    "no file": (lambda tmp: None, ["gone.yaml"], 3, "gone.yaml: cannot be read"),
    "no YAML": (lambda tmp: (tmp / "bad.yaml").write_text("a: [1"), ["bad.yaml"], 3, "bad.yaml:2: is no YAML"),
    "no document": (lambda tmp: (tmp / "bad.yaml").write_text("- 1"), ["bad.yaml"], 3, "bad.yaml: holds no mapping"),
    "bad places": (lambda tmp: (tmp / "shop.sources.json").write_text("{}"), [], 3, "shop.sources.json: is no "),
}  # fmt: skip


@pytest.mark.parametrize("case", USAGE)
def test_one_line_for_what_cannot_be_done(tmp_path: Path, spec: Path, case: str) -> None:
    prepare, more, code, words = USAGE[case]
    prepare(tmp_path)
    before = contents(tmp_path)
    result = run(spec, *(tmp_path / name for name in more), "-o", tmp_path / "made")
    assert result.exit_code == code
    assert result.stderr.count("\n") == 1
    assert words in result.stderr
    assert contents(tmp_path) == before


def test_the_folder_of_clients_may_be_a_link(tmp_path: Path, spec: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "made").symlink_to(tmp_path / "elsewhere")
    assert run(spec, "-o", tmp_path / "made").exit_code == 0
    assert (tmp_path / "elsewhere" / "shop" / "README.md").is_file()


def test_every_code_is_produced(tmp_path: Path) -> None:
    shown = {code for _, code in (*REFUSED.values(), *TOLD.values())} | {code for *_, code in FAILURES.values()}
    renamed = generate(job(Path("shop.json"), document(None, 名=thing(x=TEXT)), {}, tmp_path))
    shown |= {each.code for each in renamed.findings} | {"client-generator"}
    assert {code for code in codes() if code.startswith("client-")} == {each for each in shown if each[:7] == "client-"}
