"""A page's outline: every block with the section, the label, the status and the caption it stands under."""

from __future__ import annotations

import msgspec

from scraper.interpret.continued import joined
from scraper.interpret.row_groups import split
from scraper.interpret.row_paths import unfold
from scraper.lexicon import Lexicon, group
from scraper.page import Block, Code, Heading, Page, Table, Text
from scraper.text import fold

#: A label is a short paragraph or list item; longer ones are prose that happens to begin alike.
_MAX_LABEL = 60


class Entry(msgspec.Struct, frozen=True):
    """A block in its place.

    ``section`` and ``label`` are canonical names of the lexicon ("" for none), ``title`` the last heading or label as
    written, ``status`` the last status label inside the section, ``caption`` a table's caption without its number,
    ``number`` that number.
    """

    block: Block
    section: str
    label: str = ""
    title: str = ""
    status: str = ""
    caption: str = ""
    number: str = ""


class Outline(msgspec.Struct, frozen=True):
    """All entries of a page in order."""

    page: Page
    lexicon: Lexicon
    entries: tuple[Entry, ...]

    def sections(self) -> frozenset[str]:
        """Return the canonical sections the page has."""
        return frozenset(entry.section for entry in self.entries if entry.section)

    def within(self, *sections: str) -> list[Entry]:
        """Return the entries of the named sections, titles left out."""
        return [e for e in self.entries if e.section in sections and not isinstance(e.block, Heading)]


class _State:
    """Where the walk is: under which section, label, status and caption."""

    def __init__(self, lexicon: Lexicon, *, paragraphs_are_headings: bool) -> None:
        self.lexicon = lexicon
        self.degraded = paragraphs_are_headings
        self.section = self.label = self.title = self.status = self.caption = self.number = ""
        self.depth = 0

    def enter(self, section: str, title: str) -> None:
        self.section, self.title = section, title
        self.label = self.status = self.caption = self.number = ""

    def text(self, block: Text) -> None:
        """Let a paragraph change the state if it is a title, a label, a status line or a caption."""
        lexicon = self.lexicon
        if len(block.text) > 4 * _MAX_LABEL:
            return
        folded = fold(block.text)
        if self.degraded and lexicon.sections.get(folded) == "uri":
            self.enter("uri", block.text)
        elif status := lexicon.patterns["status_label"].match(folded):
            self.status = group(status, "code")
        elif number := lexicon.patterns["table_number"].match(folded):
            self.number = group(number, "number")
            self.caption = block.text[_caption_start(block.text) :].strip()
        elif len(block.text) <= _MAX_LABEL:
            self.relabel(block, folded)

    def relabel(self, block: Text, folded: str) -> None:
        label = self.lexicon.labels.get(folded) or self.lexicon.labels.get(folded.rstrip("0123456789"))
        if label and (block.item or block.depth == 0 or len(folded) > 2):
            self.label, self.title, self.status = label, block.text, ""
        elif block.item and block.depth <= self.depth:
            self.label, self.title = "", block.text
        else:
            return
        self.depth = block.depth
        self.caption = self.number = ""


def _caption_start(text: str) -> int:
    """Index behind "Table 12" / "表 12" in a caption as written."""
    for index, character in enumerate(text):
        if character.isdecimal():
            end = index
            while end < len(text) and text[end].isdecimal():
                end += 1
            return end
    return 0


def outline(page: Page, lexicon: Lexicon) -> Outline:
    """Place every block of a page; a table with objects in it counts as several."""
    blocks = joined(page.blocks, lexicon)
    folded = [fold(block.text) if isinstance(block, Heading) else "" for block in blocks]
    known = [lexicon.sections.get(title, "") for title in folded]
    state = _State(lexicon, paragraphs_are_headings="uri" not in known)
    entries: list[Entry] = []
    for block, section, title in zip(blocks, known, folded, strict=True):
        if isinstance(block, Heading):
            state.enter(section or _variant(title, lexicon), block.text)
        elif isinstance(block, Text):
            state.text(block)
        if isinstance(block, Table):
            entries += [_entry(table, state) for part in split(block, lexicon) for table in unfold(part, lexicon)]
            state.caption = state.number = ""
        else:
            entries.append(_entry(block, state))
    return Outline(page, lexicon, tuple(entries))


def _variant(title: str, lexicon: Lexicon) -> str:
    """The section of a title with a remark or number: ``example request (with tags)``, ``2.1 uri``."""
    base = title.split("(", maxsplit=1)[0].strip().strip("0123456789.、").strip()
    return lexicon.sections.get(base, "") if base != title else ""


def _entry(block: Block, state: _State) -> Entry:
    caption, number = state.caption, state.number
    if isinstance(block, Table) and block.caption:
        match = state.lexicon.patterns["table_number"].match(fold(block.caption))
        caption = block.caption[_caption_start(block.caption) :].strip() if match else block.caption
        number = group(match, "number") if match else ""
    if not isinstance(block, Table | Code):
        caption = number = ""
    return Entry(block, state.section, state.label, state.title, state.status, caption, number)
