"""Changelogs as releases."""

from __future__ import annotations

from typing import Final

import lxml.html
import msgspec

from scraper.outputs.portal.changelog import markup, releases
from scraper.outputs.portal.pages import service
from scraper.outputs.portal.sheets import FULL, sheets, where
from tests.portal.portals import CHANGELOG, samples

CHANGE: Final = (
    "- {} `query limit`: type narrowed from string to integer, and 2 more places in 1 other operation"
    " (request-parameter-type-narrowed; old `a.html:1`, new `b.html:2`)\n"
)


def test_sections_are_releases() -> None:
    new, old = releases(CHANGELOG)
    assert (new.version, new.date, new.anchor) == ("2.0.0", "2026-11-21", "2.0.0")
    assert new.counts == {"breaking": 2, "warning": 0, "info": 1}
    assert new.summary == "1 breaking, 0 warnings, 1 info, 3 texts reworded"
    assert (old.version, old.breaking, old.summary) == ("1.1.0", 0, "First version, with 19 operations")


def test_breaking_changes_are_marked() -> None:
    body = "".join(releases(CHANGELOG)[0].blocks)
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


def written(versions: int, operations: int) -> str:
    """A changelog as docs2oas writes it, with three changes in each operation."""
    changes = "".join(CHANGE.format(level) for level in ("**breaking**", "warning", "info"))
    below = "".join(f"\n### `GET /v1/things/{number}`\n\n{changes}" for number in range(operations))
    return "".join(f"\n## {number}.0.0 - 2026-11-21\n{below}" for number in range(versions, 0, -1))


def test_changes_are_said_in_all_languages() -> None:
    (block,) = releases(written(1, 1))[0].blocks
    item = lxml.html.fromstring(block).xpath("//li")[0]
    assert " ".join(item.xpath("string(.//*[@lang='en'])").split()).endswith("and 2 more places in 1 other operation")
    (chinese,) = item.xpath(".//*[@lang='zh']/text()")
    assert "string" in chinese
    assert "integer" in chinese
    assert not [
        letter
        for letter in chinese.replace("string", "").replace("integer", "")
        if letter.isascii() and letter.isalpha()
    ]


def test_nothing_docs2oas_writes_is_left_in_english() -> None:
    for release in releases(CHANGELOG):
        for block in release.blocks:
            assert '<span lang="en">' not in block
            assert "<p>" not in block.replace('<p><span class="en"', "")


def test_a_long_changelog_has_pages() -> None:
    found = releases(written(20, 25))
    pages = sheets(found)
    assert [page.name for page in pages[:2]] == ["changelog.html", "changelog-2.html"]
    parts = [part for page in pages for part in page.parts]
    assert [block for part in parts for block in part.blocks] == [block for each in found for block in each.blocks]
    assert [part.release.anchor for part in parts if not part.further] == [
        f"{number}.0.0" for number in range(20, 0, -1)
    ]
    assert where(found)["1.0.0"] == f"{pages[-1].name}#1.0.0"
    assert max(sum(len(block) for part in page.parts for block in part.blocks) for page in pages) <= FULL


def test_one_release_and_one_list_are_parted_too() -> None:
    found = releases("## 1.0.0 - 2026-11-21\n\n" + CHANGE.format("info") * 1250)
    assert [block.count("<li") for block in found[0].blocks] == [100] * 12 + [50]
    assert all(block.count("<ul>") == block.count("</ul>") == 1 for block in found[0].blocks)
    pages = sheets(found)
    assert len(pages) > 1
    assert [part.further for page in pages for part in page.parts] == [False, *[True] * (len(pages) - 1)]


def test_pages_of_a_long_changelog_stay_small() -> None:
    portal = samples()
    entry = msgspec.structs.replace(portal.entries[0], changelog=written(20, 25))
    made = service(entry, portal)
    pages = [page for name, page in made.items() if "changelog" in name]
    assert len(pages) > 2
    assert max(map(len, pages)) < 1.5 * FULL


def test_releases_called_alike_have_their_own_places() -> None:
    assert [each.anchor for each in releases("## Soon\n\n## Soon\n\n## Soon!\n")] == ["Soon", "Soon-2", "Soon-3"]


def test_references_do_not_multiply_a_link() -> None:
    link = f"[a]: https://a.example/{'x' * 1500}\n\n"
    made = markup(link + "[a] " * 5000)
    assert made.count("[a]") == 0
    assert made.count(">a</a>") < 100
    assert len(made) < 250_000
    lines = markup(link + "[a]\n\n" * 5000)
    assert len(lines) < 250_000
    assert "href" not in markup(f"[a](https://a.example/{'x' * 3000})")
