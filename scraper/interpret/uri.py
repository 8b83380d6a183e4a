"""URI statements: every carrier and spelling to method, path template and query hints."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import msgspec

from scraper.interpret.examples import METHODS
from scraper.lexicon import group
from scraper.model import Location
from scraper.page import Code, Table, Text
from scraper.text import fold, squeeze

if TYPE_CHECKING:
    from scraper.interpret.outline import Entry, Outline
    from scraper.interpret.tables import View
    from scraper.lexicon import Lexicon

#: Longer lines are no request lines.
_MAX_LINE: Final = 2000
_STATEMENT: Final = re.compile(
    rf"^[\"'“]?(?:UR[IL]\s*[:：]\s*)?({METHODS}|(?:{METHODS.title()})(?=\s+(?:/|https?://)))[\s:：]+(\S.*)$"
)
_BARE_METHOD: Final = re.compile(METHODS)
_SPLIT_METHOD: Final = re.compile(rf"^\s*({METHODS})\s*\n\s*(?=/)", re.MULTILINE)
_LED: Final = re.compile(rf"(?P<lead>[^:：]{{1,80}})[:：]\s*(?P<statement>(?:{METHODS})\s+(?:/|https?://).*)")
#: Placeholders as other tools write them: ``<id>``, ``${id}``, ``/:id``.
_FOREIGN: Final = re.compile(r"<(\w[\w.-]*)>|\$\{(\w[\w.-]*)\}|(?<=/):(\w+)", re.ASCII)
#: A path that begins with its version, without the slash.
_BARE: Final = re.compile(r"v\d[\w.]*/", re.IGNORECASE)
_HOST: Final = re.compile(r"^(?:https?://)?[{]{0,2}[\w.-]*[}]{0,2}(?::\d+)?(?=/)", re.IGNORECASE)
_BRACKET_QUERY: Final = re.compile(r"\[\s*\?(?P<query>[^\]]*)\]?.*$")
_FORM_QUERY: Final = re.compile(r"\{\?(?P<query>[^}]*)\}.*$")
_PATH: Final = re.compile(r"/[^\s?\[(（]*")
_PLACEHOLDER: Final = re.compile(r"\{([^{}]*)\}")
#: Emphasis around a placeholder or its name reaches this point as underscores.
_EMPHASISED: Final = re.compile(r"_(\{[^{}]*\})_")


class Statement(msgspec.Struct, frozen=True):
    """A METHOD and path template.

    ``query`` maps the query names it shows to the value shown ("" or a literal); ``foreign`` are the names, in lower
    case, that only other statements of the page have in their paths.
    """

    method: str
    path: str
    location: Location
    query: dict[str, str]
    foreign: frozenset[str] = frozenset()

    def placeholders(self) -> list[str]:
        """Return the names in braces, in order."""
        return _PLACEHOLDER.findall(self.path)


def statements(outline: Outline, tables: list[View]) -> list[Statement]:
    """Return the page's URI statements: one, or several versions of one operation. Examples do not count."""
    entries = [e for e in outline.within("uri") if e.label != "uri_example"]
    found = _from_tables(tables) or _from_texts(outline, entries) or _from_labels(outline, entries)
    found = found or _from_code(outline, entries)
    unique = {(s.method, s.path): s for s in reversed(found)}
    kept = [s for s in found if unique.get((s.method, s.path)) is s]
    templated = [s for s in kept if "{" in s.path or not _is_sample(s, kept)]
    return _apart(templated or kept[:1])


def _apart(found: list[Statement]) -> list[Statement]:
    """The statements of a page, each with the placeholders that are not its own."""
    if len(found) == 1:
        return found
    names = [{name.lower() for name in statement.placeholders()} for statement in found]
    return [
        msgspec.structs.replace(
            statement, foreign=frozenset().union(*names) - own - {n.lower() for n in statement.query}
        )
        for statement, own in zip(found, names, strict=True)
    ]


def _is_sample(statement: Statement, others: list[Statement]) -> bool:
    """A statement without placeholders beside one of as many segments that has them is an example of it."""
    depth = statement.path.count("/")
    return any("{" in other.path and other.path.count("/") == depth for other in others)


def _from_tables(tables: list[View]) -> list[Statement]:
    found = []
    for view in tables:
        if view.kind == "uri" and view.entry.section == "uri":
            for row in view.rows:
                line = f"{view.cell(row, 'method').text} {squeeze(view.cell(row, 'uri').text)}"
                found += _parse(line.upper()[: line.find(" ")] + line[line.find(" ") :], view.path, row.line)
    return found


def _from_texts(outline: Outline, entries: list[Entry]) -> list[Statement]:
    found: list[Statement] = []
    method = ""
    for entry in entries:
        if isinstance(entry.block, Table) and found:
            break
        if isinstance(entry.block, Text):
            for line in entry.block.text.split("\n"):
                whole = f"{method} {line}" if method and line.startswith("/") else line
                found += _parse(_unled(whole, outline.lexicon), outline.page.path, entry.block.line)
                method = line if _BARE_METHOD.fullmatch(line) else ""
    return found


def _unled(line: str, lexicon: Lexicon) -> str:
    """A line without the words that lead to its statement: ``The URI is as follows: GET /x``."""
    if match := _LED.match(line) if len(line) < _MAX_LINE else None:
        return match["statement"] if lexicon.patterns["uri_lead"].match(fold(match["lead"])) else line
    return line


def _from_labels(outline: Outline, entries: list[Entry]) -> list[Statement]:
    """``PATH: /x`` and ``Method: POST`` in two paragraphs, in either order."""
    method = path = ""
    place = None
    patterns = outline.lexicon.patterns
    for entry in entries:
        if not isinstance(entry.block, Text):
            continue
        for line in entry.block.text.split("\n"):
            folded = fold(line)
            if match := patterns["method_label"].match(folded):
                method = group(match, "method").upper()
            elif patterns["path_label"].match(folded):
                path, place = squeeze(line[line.index("/") :]), place or entry.block.line
    return _parse(f"{method} {path}", outline.page.path, place or 1) if method and path else []


def _from_code(outline: Outline, entries: list[Entry]) -> list[Statement]:
    for entry in entries:
        if isinstance(entry.block, Code):
            text = _SPLIT_METHOD.sub(r"\1 ", entry.block.text)
            for line in text.split("\n"):
                if found := _parse(line.strip(), outline.page.path, entry.block.line):
                    return found
    return []


def _parse(line: str, path: str, number: int) -> list[Statement]:
    match = _STATEMENT.match(line.strip()) if len(line) < _MAX_LINE else None
    if match is None:
        return []
    target = match[2].strip().strip("\"'”“")
    if not target.startswith("/"):
        target = f"/{target}" if _BARE.match(target) else _HOST.sub("", target, count=1)
    if not target.startswith("/"):
        return []
    target, query = _split_query(_FOREIGN.sub(lambda m: f"{{{m[1] or m[2] or m[3]}}}", target))
    target = _EMPHASISED.sub(r"\1", target)
    template = _PATH.match(_PLACEHOLDER.sub(lambda m: "{" + re.sub(r"\s", "", m[1]).strip("_") + "}", target))
    if template is None:
        return []
    cleaned = template[0].rstrip(".,;。，；")
    return [Statement(match[1].upper(), _tidy(cleaned), Location(path, number), query)]


def _tidy(path: str) -> str:
    """No doubled slashes, and no placeholder twice: the second gets a number, as OpenAPI needs its names unique."""
    seen: dict[str, int] = {}

    def number(match: re.Match[str]) -> str:
        seen[match[1]] = seen.get(match[1], 0) + 1
        return match[0] if seen[match[1]] == 1 else f"{{{match[1]}_{seen[match[1]]}}}"

    return _PLACEHOLDER.sub(number, re.sub(r"/{2,}", "/", path))


def _split_query(target: str) -> tuple[str, dict[str, str]]:
    for pattern in (_BRACKET_QUERY, _FORM_QUERY):
        if match := pattern.search(target):
            names = re.split(r"[,，、&\s]+", match["query"])
            return target[: match.start()], {n.split("=")[0].strip("?{}[]"): "" for n in names if n.strip("?{}[]")}
    path, _, query = target.partition("?")
    hints: dict[str, str] = {}
    for part in re.split(r"[&＆]", query):
        name, _, value = part.strip().partition("=")
        name = name.strip("{}[] ").strip("_")
        if name and re.fullmatch(r"[\w.:@-]+", name, re.ASCII):
            hints[name] = "" if not value or value[0] in "{[<" else value.strip()
    return path, hints
