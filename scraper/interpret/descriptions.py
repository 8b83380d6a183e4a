"""Descriptions: what is said in CommonMark, and the lines that may state constraints.

Three things are put right: the labelled blocks of the newest pages, lists that an export ran together into one
paragraph, and references to tables of the page ("see Table 4"), which mean nothing outside it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import msgspec

from scraper.text import fold, has_cjk

if TYPE_CHECKING:
    from collections.abc import Callable

    from scraper.lexicon import Lexicon

_MAX_LABEL: Final = 24
_HEAD: Final = re.compile(r"\s*([^:：\n]{1,24}?)\s*(?:([:：])\s*(\**)\s*|$)")
_PLAIN: Final = re.compile(r"\*\*|\[([^\]]*)\]\([^)]*\)|\\(?=\W)")
#: A bullet inside a paragraph: a value, perhaps bold or quoted, and its explanation behind a colon.
_INNER_ITEM: Final = re.compile(
    r"(?:^|(?<=\S)) ?- (?=\**[\"“]?[\w./-]{1,40}[\"”]?(?: ?\([^()]*\))?\**\s?(?:[:：]))", re.ASCII
)


class Description(msgspec.Struct, frozen=True):
    """A description read: its CommonMark, its plain lines, and the text of a default block (None if there is none)."""

    markdown: str
    lines: list[str]
    default: str | None = None


class _Block(msgspec.Struct):
    """A labelled part: its role, its label as written ("" for text before the first label) and its body."""

    role: str
    label: str
    body: str


def read_description(text: str, markdown: str, lexicon: Lexicon, is_item: Callable[[str], bool]) -> Description:
    """Read a description cell. ``is_item`` tells whether a line begins with a value, as items of enumerations do."""
    markdown, text = _unfold(markdown), _unfold(text)
    blocks = _blocks(markdown, lexicon)
    if not blocks:
        return Description(_without_pointers(markdown, lexicon), text.split("\n"))
    kept, lines, default = [], [], None
    for block in blocks:
        plain = _PLAIN.sub(r"\1", block.body).strip()
        if not plain or fold(plain) in lexicon.words["none"]:
            continue
        kept.append(_labelled(block))
        if block.role == "default":
            default, _, plain = plain.partition("\n")
            default = default.rstrip("。.")
        scanned = [line for line in plain.split("\n") if line.strip()]
        lines += _range_lines(scanned, lexicon, is_item) if block.role == "range" else scanned
    return Description(_without_pointers("\n\n".join(kept), lexicon), lines, default)


def _unfold(text: str) -> str:
    """Give the items of a list that was run together into one paragraph lines of their own."""
    if " - " not in text:
        return text
    paragraphs = text.split("\n")
    for number, paragraph in enumerate(paragraphs):
        if len(_INNER_ITEM.findall(paragraph)) > 1 and not paragraph.startswith("- "):
            paragraphs[number] = _INNER_ITEM.sub("\n- ", paragraph).strip()
    return "\n".join(paragraphs)


def _blocks(markdown: str, lexicon: Lexicon) -> list[_Block]:
    """Split a labelled description; empty if it has fewer than two labels."""
    blocks: list[_Block] = []
    for paragraph in _run_together(markdown, lexicon).split("\n\n"):
        match = _HEAD.match(paragraph)
        label = match[1].replace("*", "").strip() if match else ""
        role = lexicon.blocks.get(fold(label)) if match else None
        rest = _balanced(paragraph[match.end() :].strip()) if match else paragraph
        if role and match and (not rest or match[2]):
            blocks.append(_Block(role, label, rest))
        elif blocks:
            blocks[-1].body = f"{blocks[-1].body}\n\n{paragraph}".strip()
        else:
            blocks.append(_Block("definition", "", paragraph))
    roles = {block.role for block in blocks}
    return blocks if len(roles) > 1 and "definition" in roles else []


def _balanced(markdown: str) -> str:
    """What stands behind a label, without the half of a bold pair that the label took along."""
    return markdown.replace("**", "", 1) if markdown.count("**") % 2 else markdown


def _run_together(markdown: str, lexicon: Lexicon) -> str:
    """Pipe tables lose line breaks; a label with a full-width colon inside a line then begins a block."""
    if "：" not in markdown or "\n" in markdown:
        return markdown
    names = sorted((label for label in lexicon.blocks if not label.isascii()), key=len, reverse=True)
    parts = re.split(rf"(?=(?:{'|'.join(map(re.escape, names))})：)", markdown)
    return "\n\n".join(part for part in parts if part.strip()) if len(parts) > 2 else markdown


def _labelled(block: _Block) -> str:
    """A block as CommonMark: what defines the field stands alone, everything else behind its label."""
    if block.role == "definition" or not block.label:
        return block.body
    colon = "：" if has_cjk(block.label) else ": "
    listed = block.body.startswith(("- ", "```"))
    return f"{block.label}{colon.strip()}\n\n{block.body}" if listed else f"{block.label}{colon}{block.body}"


def _range_lines(lines: list[str], lexicon: Lexicon, is_item: Callable[[str], bool]) -> list[str]:
    """The lines of a range block as descriptions without blocks have them: behind a label, or as a list under one."""
    labels = [label for label, role in lexicon.blocks.items() if role == "range"]
    if not lines:
        return []
    if len(lines) == 1:
        lines = [lines[0].removeprefix("- ")]
    if lines[0].startswith("- "):
        return [labels[0], *lines]
    if len(lines) > 1 and all(map(is_item, lines)):
        return [labels[0], *(f"- {line}" for line in lines)]
    return [*(f"{label}:{lines[0]}" for label in labels), *lines]


def _without_pointers(markdown: str, lexicon: Lexicon) -> str:
    """Leave out references to tables of the page; the structure they lead to stands in the schema."""
    for pattern in lexicon.table_pointers:
        if pattern.search(markdown):
            markdown = pattern.sub(lambda match: match.groupdict().get("keep", ""), markdown)
    return markdown.strip()
