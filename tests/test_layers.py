"""Imports point one way: the contracts of ``[tool.importlinter]``, and that no module escapes them."""

from __future__ import annotations

import ast
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import scraper

if TYPE_CHECKING:
    import pytest

PACKAGE = Path(scraper.__file__).parent
PROJECT = Path(__file__).parents[1] / "pyproject.toml"
CONTRACTS = tomllib.loads(PROJECT.read_text("utf-8"))["tool"]["importlinter"]["contracts"]


def test_contracts_hold(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports

    monkeypatch.setattr("logging.config.dictConfig", lambda _: None)  # it would silence the loggers of other tests
    monkeypatch.chdir(PROJECT.parent)
    status = lint_imports(config_filename=str(PROJECT), no_cache=True)
    assert status == EXIT_STATUS_SUCCESS, capfd.readouterr().out


def test_every_module_stands_in_a_layer() -> None:
    layers = next(contract["layers"] for contract in CONTRACTS if contract["type"] == "layers")
    named = {name.strip() for layer in layers for name in layer.replace("|", ":").split(":")}
    modules = {
        f"scraper.{path.stem}" for path in PACKAGE.iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()
    }
    assert modules - {"scraper.__init__"} == named


def test_only_readers_parse_html() -> None:
    found = []
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))) if "readers" not in path.parts else ():
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            found += [f"{path.name}: {name}" for name in names if name.split(".")[0] in ("lxml", "bs4")]
    assert found == []
