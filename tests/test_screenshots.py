"""The pictures of web pages show what the program makes now, are shown, and are small."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

import pytest

from docs.screenshots import DOCS, PICTURES, PIXELS, digest, signature
from tests.readme import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.browser import Visit

EACH = pytest.mark.parametrize("name", PICTURES)


@EACH
def test_they_show_what_the_program_makes(
    visit: Visit, serve: Callable[[Path], str], tmp_path: Path, name: str
) -> None:
    picture = PICTURES[name]
    page = visit(serve(tmp_path) + picture.make(tmp_path), **picture.options())
    assert signature((DOCS / name).read_bytes()) == digest(picture, page), "look, then: make screenshots"


@EACH
def test_they_are_shown_and_small(name: str) -> None:
    picture = (DOCS / name).read_bytes()
    assert struct.unpack_from(">I", picture, 16) == (PIXELS,)
    assert len(picture) < 200_000
    assert f"](docs/{name})" in (ROOT / "README.md").read_text("utf-8"), "to be shown there"
