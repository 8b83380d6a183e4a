"""What holds for any input: nothing is raised, nothing depends on chance or on the order of pages."""

from __future__ import annotations

import os
import random
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from scraper.diagnostics import Collector
from scraper.document.assemble import assemble
from scraper.document.write import to_yaml
from scraper.interpret import interpret
from scraper.pipeline import read
from scraper.readers import read_page
from scraper.sources import SourceFile
from scraper.text import clean, escape_line, fold

if TYPE_CHECKING:
    from scraper.page import Catalogue, Page

SAMPLES = Path(__file__).parents[1] / "samples"
SERVICES = ("otc-cce", "huawei-mrs")
SUFFIXES = (b">", b"\n", b"|", b"}")
FEW = settings(derandomize="CI" in os.environ, deadline=None, max_examples=1500)


@cache
def files(service: str) -> list[SourceFile]:
    paths = sorted((SAMPLES / service).iterdir())
    return [SourceFile(path.name, path.read_bytes()) for path in paths]


@cache
def operation_pages() -> list[SourceFile]:
    """The sample pages that document operations, small ones, so that many can be tried."""
    every = [file for service in SERVICES for file in files(service) if file.path.endswith((".html", ".md"))]
    return [file for file in every if b"URI" in file.data and b"<table" in file.data and len(file.data) < 60_000]


def document(pages: list[Page], found: Collector, catalogue: Catalogue | None = None) -> str:
    reading = interpret(pages, found, service="any", catalogue=catalogue)
    return to_yaml(assemble(reading.api, found).document)


def digest(path: str, data: bytes) -> tuple[str, list[str]]:
    """Take bytes all the way; a defect that interpretation catches counts as one here."""
    found = Collector()
    page = read_page(SourceFile(path, data), found)
    text = document([page], found) if page is not None else ""
    assert "page-internal" not in found.counts(), found.sorted()
    return text, list(map(str, found.sorted()))


@st.composite
def mutations(draw: st.DrawFn) -> tuple[str, bytes]:
    """A sample page with slices of its lines or tags deleted, doubled or shuffled."""
    file = draw(st.sampled_from(operation_pages()))
    end = draw(st.sampled_from(SUFFIXES))
    pieces = file.data.split(end)
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(pieces) - 1))
        stop = start + draw(st.integers(1, max(1, len(pieces) // 4)))
        part = pieces[start:stop]
        kind = draw(st.sampled_from(("delete", "double", "shuffle")))
        if kind == "shuffle":
            random.Random(draw(st.integers(0, 99))).shuffle(part)
        pieces[start:stop] = [] if kind == "delete" else part * 2 if kind == "double" else part
        pieces = pieces or [b""]
    return file.path, end.join(pieces)


@given(st.binary(max_size=400), st.sampled_from(("a.html", "a.md", "a.txt")))
@FEW
def test_any_bytes_are_survived(data: bytes, path: str) -> None:
    digest(path, data)


@given(
    st.text(alphabet="<>/&;#|`-*_[](){}\\\n\t aA1表：é\u202e\u0000\ud7ff", max_size=200),
    st.sampled_from(("a.html", "a.md")),
)
@FEW
def test_any_markup_is_survived(text: str, path: str) -> None:
    digest(path, text.encode("utf-8", "surrogatepass"))


@given(mutations())
@FEW
def test_damaged_pages_are_survived_alike_each_time(mutation: tuple[str, bytes]) -> None:
    path, data = mutation
    assert digest(path, data) == digest(path, data)


@given(st.binary(max_size=60), st.integers(0, 10_000))
@FEW
def test_bytes_in_a_page_are_survived(data: bytes, place: int) -> None:
    file = operation_pages()[place % len(operation_pages())]
    at = place * 7919 % len(file.data)
    digest(file.path, file.data[:at] + data + file.data[at:])


@pytest.mark.parametrize("service", SERVICES)
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_order_of_pages_does_not_matter(service: str, seed: int) -> None:
    pages, catalogue = read(files(service), Collector())
    found, again = Collector(), Collector()
    expected = document(pages, found, catalogue)
    shuffled = random.Random(seed).sample(pages, len(pages))
    assert document(shuffled, again, catalogue) == expected
    assert again.sorted() == found.sorted()


@given(st.text(max_size=80))
@FEW
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(alphabet="aB1 .,:;#&<>*_`~|[](){}+-=!\\\"'表：", max_size=40))
@FEW
@example("1. a")
@example("> a")
@example("+ a")
@example("a](b) &amp; <c> \\*d* _e_")
def test_escaped_text_is_shown_as_it_is(text: str) -> None:
    from tests.test_commonmark import shown

    text = " ".join(text.split())
    assume(not re.fullmatch(r"\*( .*)?|\d+[.)]", text))  # known defects, see cases/commonmark.md
    assert shown(escape_line(text)) == text


@given(st.text(max_size=60).map(clean).filter(lambda text: "\r" not in text))
@FEW
def test_any_text_comes_back_from_yaml(text: str) -> None:
    text = "\n".join(line.rstrip() for line in text.split("\n"))
    assert yaml.safe_load(to_yaml({"a": text})) == {"a": text}
