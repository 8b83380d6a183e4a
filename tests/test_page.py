"""The page model."""

from __future__ import annotations

import pytest

from scraper.page import linked_path


@pytest.mark.parametrize(
    ("page", "href", "path"),
    [
        ("a.html", "b.html#t1", "b.html"),
        ("x/a.html", "b.html", "x/b.html"),
        ("x/a.html", "../b.html", "b.html"),
        ("x/a.html", "./b.html", "x/b.html"),
        ("x/a.html", "#t1", "x/a.html"),
    ],
)
def test_linked_path(page: str, href: str, path: str) -> None:
    assert linked_path(page, href) == path
