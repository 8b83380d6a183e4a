"""Links in descriptions: made absolute where the docs have a public address, else their text alone."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import quote, urljoin

_LINK: Final = re.compile(r"(?<!\\)\[((?:[^\[\]\\]|\\.)*)\]\((<[^>\n]*>|[^()\s]*)\)")
_ABSOLUTE: Final = re.compile(r"(?:https?|mailto):", re.IGNORECASE)


class Links:
    """Rewrites the links of descriptions. ``base_url`` is where the docs are published ("" if nowhere).

    ``addresses`` are the names pages are published under, by path, where those differ from their files.
    """

    def __init__(self, base_url: str, addresses: dict[str, str] | None = None) -> None:
        self._addresses = addresses or {}
        self._base = base_url if not base_url or base_url.endswith("/") else base_url + "/"

    def rewrite(self, markdown: str) -> str:
        """Return CommonMark in which every link can be followed."""
        return _LINK.sub(self._replace, markdown) if "](" in markdown else markdown

    def _replace(self, match: re.Match[str]) -> str:
        label, href = match[1], match[2].strip("<>")
        if _ABSOLUTE.match(href):
            return match[0]
        return f"[{label}]({self.page(href)})" if self._base and not href.startswith("#") else label

    def page(self, path: str) -> str:
        """Return the public address of a page of the docs; Markdown sources are published as HTML."""
        path, hash_, anchor = path.partition("#")
        path = self._addresses.get(path, path)
        path = re.sub(r"\.(?:md|markdown)$", ".html", path)
        return urljoin(self._base, quote(path) + hash_ + quote(anchor))

    def __bool__(self) -> bool:
        return bool(self._base)
