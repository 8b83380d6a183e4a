"""README.md and the other documents tell the truth: commands, outputs, options, quotes, links, pictures."""

from __future__ import annotations

import json
import re
import tomllib
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

import click
import pytest
import yaml
from markdown_it import MarkdownIt

from docs.pictures import PICTURES, draw
from scraper import cli
from scraper.commands import exit_codes
from scraper.text import fold
from tests import readme

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

EACH = pytest.mark.parametrize("name", readme.DOCUMENTS)
README = (readme.ROOT / "README.md").read_text("utf-8")
REFERENCE = (readme.ROOT / "docs" / "reference.md").read_text("utf-8")
READING = (readme.ROOT / "docs" / "reading.md").read_text("utf-8")


@EACH
def test_examples_run_and_print_what_is_shown(name: str, tmp_path: Path) -> None:
    readme.prepare(tmp_path)
    wrong = []
    for example in filter(readme.is_run, readme.examples(name)):
        real = readme.run(example, tmp_path)
        if example.start and not readme.matches(example.shown, real):
            wrong.append("\n".join((f"{name}:{example.start}: {example.text}", *real)))
    assert wrong == [], "review, then: python -m tests.readme"


def test_what_is_not_run_is_shown_somewhere() -> None:
    texts = [example.text for name in readme.DOCUMENTS for example in readme.examples(name)]
    unused = [prefix for prefix in readme.NOT_RUN if not any(f"{text} ".startswith(f"{prefix} ") for text in texts)]
    assert unused == []


@EACH
def test_snippets_parse(name: str) -> None:
    parsers: dict[str, Callable[[str], Any]] = {"toml": tomllib.loads, "yaml": yaml.safe_load, "json": json.loads}
    for block in readme.blocks(name):
        if block.language in parsers:
            assert parsers[block.language]("\n".join(block.lines))


@EACH
def test_quotes_stand_in_their_files(name: str) -> None:
    for block in readme.blocks(name):
        if readme.quotes(block):
            assert readme.is_quoted(block), f"{name}:{block.start}: no longer so in {readme.quotes(block)}"


@EACH
def test_links_lead_somewhere(name: str) -> None:
    for target in links(name):
        path, _, anchor = unquote(target).partition("#")
        if not path.startswith(("https://", "http://")):
            file = (readme.ROOT / name).parent / path if path else readme.ROOT / name
            assert file.exists(), f"{name}: {target}"
            assert not anchor or anchor in headings(file), f"{name}: {target}"


def links(name: str) -> Iterator[str]:
    for token in MarkdownIt("commonmark").enable("table").parse((readme.ROOT / name).read_text("utf-8")):
        for child in token.children or []:
            target = child.attrGet("href") or child.attrGet("src")
            if target:
                yield str(target)


def headings(file: Path) -> set[str]:
    titles = re.findall(r"^#+ (.+)$", file.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w-]", "", fold(title).replace(" ", "-")) for title in titles}


def test_the_table_of_options_is_that_of_the_commands() -> None:
    real = {
        (name, option)
        for name, command in cli.main.commands.items()
        for parameter in command.params
        if isinstance(parameter, click.Option)
        for option in parameter.opts
    }
    rows = re.findall(r"^\| ((?:`-[^|]*)) \| ([a-z, ]+) \|", REFERENCE, re.MULTILINE)
    shown = {
        (name, option)
        for options, names in rows
        for name in names.split(", ")
        for option in re.findall(r"`(-[^`]+)`", options)
    }
    assert shown == real


def test_the_exit_codes_are_those_of_the_program() -> None:
    codes = {int(code) for code in re.findall(r"^\| (\d) \|", README, re.MULTILINE)}
    assert codes == {exit_codes.DONE, exit_codes.FINDINGS, exit_codes.USAGE, exit_codes.UNREADABLE}


def test_codes_that_are_named_exist() -> None:
    from scraper.diagnostics import codes

    prefixes = {code.partition("-")[0] for code in codes()}
    named = {
        word for word in re.findall(r"`([a-z]+(?:-[a-z]+)+)`", README + READING) if word.partition("-")[0] in prefixes
    }
    assert len(named) > 5
    assert named <= set(codes())


def test_the_readme_is_short() -> None:
    assert len(README.splitlines()) <= 460


@EACH
def test_nothing_is_tied_to_one_machine(name: str) -> None:
    text = (readme.ROOT / name).read_text("utf-8")
    assert re.findall(r"(?<![\w}./])/(?:home|root|tmp|work|usr|Users)/\S*", text) == []


@pytest.mark.parametrize("name", PICTURES)
def test_pictures_are_drawn_from_what_the_program_makes(name: str) -> None:
    assert draw(PICTURES[name]) == (readme.ROOT / "docs" / name).read_text("utf-8"), "look, then: make pictures"


@pytest.mark.parametrize(
    ("shown", "real", "expected"),
    [
        ("a b", "a b", True),
        ("a", "a b", False),
        ("a …", "a b c", True),
        ("… c", "a b c", True),
        ("… b", "a b c", False),
        ("a … c", "a b c", True),
        ("a … b … d", "a b c d", True),
        ("a … d … b …", "a b c d", False),
        ("b …", "a b", False),
        ("", "a", False),
    ],
)
def test_matching_lines(shown: str, real: str, expected: bool) -> None:
    assert readme.matches(shown.split(), real.split()) is expected


@pytest.mark.parametrize(
    ("shown", "real", "expected"),
    [
        ("a b", "c", "c"),
        ("first-1 … last-1", "first-2 x y last-2", "first-2 … last-2"),
        ("… middle-one …", "x y middle-two z", "… middle-two …"),
    ],
)
def test_renewing_lines(shown: str, real: str, expected: str) -> None:
    renewed = readme.renewed(shown.split(), real.split())
    assert renewed == expected.split()
    assert readme.matches(renewed, real.split())


def test_rewriting_puts_the_output_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "X.md"
    file.write_text(
        "# X\n\n```console\n$ echo a\nold\n$ echo b\n```\n\n```python\nprint(1)\n```\n\n```text\n```\n", "utf-8"
    )

    def prepare(folder: Path) -> Any:
        folder.mkdir(exist_ok=True)

    monkeypatch.setattr(readme, "ROOT", tmp_path)
    monkeypatch.setattr(readme, "prepare", prepare)
    assert readme.rewrite("X.md")
    assert file.read_text("utf-8") == (
        "# X\n\n```console\n$ echo a\na\n$ echo b\nb\n```\n\n```python\nprint(1)\n```\n\n```text\n1\n```\n"
    )
    assert not readme.rewrite("X.md")
