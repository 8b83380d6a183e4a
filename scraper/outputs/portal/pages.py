"""The portal's own pages: the catalogue; for each service its operations, its changelog, how good its docs are."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

import msgspec

from scraper.outputs.diff.rules import LEVELS
from scraper.outputs.portal import places
from scraper.outputs.portal.changelog import Release, markup, releases
from scraper.outputs.portal.entries import Entry, Portal, Version
from scraper.outputs.portal.figures import Figures, PageFigures, figures
from scraper.outputs.portal.offers import offer
from scraper.outputs.portal.render import plain, render
from scraper.outputs.portal.sheets import sheets, where
from scraper.outputs.tree import mapping, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markupsafe import Markup

_ROOT: Final = "../"
#: How many findings a page lists; the rest is in a file, as no one reads them on a page.
MOST_FINDINGS: Final = 3000
#: What docs2oas writes where docs have no description of a service: it says nothing of the service.
_NO_DESCRIPTION: Final = "made from its API reference by docs2oas."


class Card(msgspec.Struct, frozen=True):
    """What the catalogue shows of a service. ``groups`` are tags and their numbers of operations, the largest first;
    ``changed`` is its newest release.
    """

    entry: Entry
    latest: Version
    about: str
    operations: int
    schemas: int
    groups: list[tuple[str, int]]
    figures: Figures
    changed: Release | None


def catalogue(portal: Portal) -> bytes:
    """Return the page of all services."""
    return render("catalogue.html.jinja", portal, "", cards=[_card(entry) for entry in portal.entries], places=places)


def _card(entry: Entry) -> Card:
    latest = entry.versions[0]
    offered = offer(latest)
    groups = sorted(((tag, len(of)) for tag, of in offered.tags.items()), key=lambda group: -group[1])
    return Card(
        entry, latest, plain(_description(latest).split("\n\n")[0]), len(offered.operations), offered.schemas, groups,
        figures(entry), next(iter(releases(entry.changelog)), None),
    )  # fmt: skip


def service(entry: Entry, portal: Portal) -> dict[str, bytes]:
    """Return the pages of a service: path on the site -> page."""
    folder = places.service_folder(entry)
    return {
        f"{folder}index.html": _operations(entry, portal),
        **{f"{folder}{name}": page for name, page in _changelog(entry, portal)},
        f"{folder}quality.html": _quality(entry, portal),
        f"{folder}quality.json": msgspec.json.format(msgspec.json.encode(entry.quality), indent=1) + b"\n",
    }


def _operations(entry: Entry, portal: Portal) -> bytes:
    latest = entry.versions[0]
    found = releases(entry.changelog)
    at = where(found)
    anchors = {each.version: at[each.anchor] for each in found if each.version}
    return _page(
        "index", entry, portal, offer=offer(latest), described=_about(latest), anchors=anchors,
        figures=figures(entry),
    )  # fmt: skip


def _changelog(entry: Entry, portal: Portal) -> Iterator[tuple[str, bytes]]:
    found = releases(entry.changelog)
    pages = sheets(found)
    counts = {level: sum(each.counts[level] for each in found) for level in LEVELS}
    shared: dict[str, object] = {"releases": found, "sheets": pages, "of": where(found), "counts": counts}
    for sheet in pages:
        yield sheet.name, _page("changelog", entry, portal, sheet=sheet, **shared)


def _quality(entry: Entry, portal: Portal) -> bytes:
    found = figures(entry)
    pages = _listed(found.worst)
    cut = len(entry.quality.findings) - sum(len(page.findings) for page in pages)
    return _page("quality", entry, portal, figures=found, pages=pages, cut=cut, listed=_places(pages))


def _places(pages: list[PageFigures]) -> dict[tuple[str, str], dict[str, list[tuple[int, str]]]]:
    """Return where codes stand: (code, severity) -> page -> lines, and the fragments of what is said of them."""
    found: dict[tuple[str, str], dict[str, list[tuple[int, str]]]] = defaultdict(lambda: defaultdict(list))
    for number, page in enumerate(pages, 1):
        for at, each in enumerate(page.findings, 1):
            found[each.code, each.severity][page.path].append((each.line, f"finding-{number}-{at}"))
    return found


def _listed(pages: tuple[PageFigures, ...]) -> list[PageFigures]:
    """Return the worst pages, as many as have no more findings together than are listed."""
    listed: list[PageFigures] = []
    room = MOST_FINDINGS
    for page in pages:
        if room:
            listed.append(msgspec.structs.replace(page, findings=page.findings[:room]))
            room -= len(listed[-1].findings)
    return listed


def _page(here: str, entry: Entry, portal: Portal, **values: object) -> bytes:
    template = "service" if here == "index" else here
    about = (entry.title,) if here == "index" else (f"word:{here}", entry.title)
    return render(f"{template}.html.jinja", portal, _ROOT, about=about, here=here, entry=entry, places=places, **values)


def _about(version: Version) -> Markup:
    return markup(_description(version))


def _description(version: Version) -> str:
    """Return what a document says of its service, "" for what docs2oas writes where docs say nothing."""
    said = text(mapping(version.document.get("info")).get("description"))
    return "" if said.endswith(_NO_DESCRIPTION) else said
