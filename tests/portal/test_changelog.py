"""Changelogs as releases."""

from __future__ import annotations

from scraper.outputs.portal.changelog import markup, releases
from tests.portal.portals import CHANGELOG


def test_sections_are_releases() -> None:
    new, old = releases(CHANGELOG)
    assert (new.version, new.date, new.anchor, new.breaking) == ("2.0.0", "2026-11-21", "2.0.0", 2)
    assert new.summary == "1 breaking, 0 warnings, 1 info, 3 texts reworded"
    assert (old.version, old.breaking, old.summary) == ("1.1.0", 0, "First version, with 19 operations")


def test_breaking_changes_are_marked() -> None:
    body = releases(CHANGELOG)[0].body
    assert body.count('<li class="change breaking">') == 2
    assert body.count('<li class="change info">') == 1


def test_headings_of_people_are_kept() -> None:
    (release,) = releases("# Title\n\n## Unreleased: <b>soon</b>\n\nText.\n")
    assert (release.title, release.version, release.date) == ("Unreleased: <b>soon</b>", "", "")
    assert release.anchor == "Unreleased-b-soon-b"


def test_nothing_is_no_release() -> None:
    assert releases("") == releases("# Changelog\n\nOnly words.\n") == ()


def test_markup_has_no_html_no_pictures_and_only_links_to_web_pages() -> None:
    made = markup(
        "<script>x</script> ![p](https://a.example/p.png) [j](javascript:x) [d](data:text/html,x) [w](https://a.example)"
    )
    assert "<script" not in made
    assert "<img" not in made
    assert made.count("href=") == 2
    assert made.count('href="https://a.example') == 2
