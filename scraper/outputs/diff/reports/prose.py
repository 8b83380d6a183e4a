"""Text of docs, specs and commits in Markdown, so that CommonMark, GitHub and GitLab show it as it is.

What is markup gets a backslash. That does not help where forges look for something in the text that came of markup: a
name to notify, an issue, a label, an address, an emoji, a formula. Such words stand in code spans, where no forge
looks; copied from there they are what they were, without the invisible characters that other ways leave in them.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import Final

from scraper.outputs.diff.reports.words import plain
from scraper.text import code_span

#: What forges look for: names, addresses, issues, merge requests, labels, milestones, epics, alerts, emoji, formulas,
#: changes in a line, footnotes, pages of a wiki.
_LIVE: Final = re.compile(
    r"@|://|www\.|mailto:|xmpp:|[#!~%&^][\"\w]|\bGH-\d|:[\w+-]+:|\$|[{\[][-+]|[-+][}\]]|\[\^|\[\[|\[\w+:", re.IGNORECASE
)
_MARKUP: Final = re.compile(r"[\\`*<&\[\]#|~]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])")
#: What begins a heading, a list, a line below a heading or an order to GitLab at the start of a line.
_START: Final = re.compile(r"[+=>/-]|(?<=\d)[.)](?=\s|$)")


def prose(text: object) -> str:
    """Return a text on one line as Markdown that is to stand by itself or between blanks."""
    said = " ".join(
        code_span(" ".join(words)) if live else " ".join(map(_escaped, words))
        for live, words in groupby(plain(text).split(" "), lambda word: bool(_LIVE.search(word)))
    )
    head = re.match(r"\d*", said)
    start = _START.match(said, head.end() if head else 0)
    return f"{said[: start.start()]}\\{said[start.start() :]}" if start else said


def _escaped(word: str) -> str:
    return _MARKUP.sub(lambda found: f"\\{found[0]}", word)
