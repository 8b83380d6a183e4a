"""URI statements in all their carriers and spellings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from scraper import lexicon
from scraper.interpret import uri
from scraper.interpret.outline import outline
from scraper.interpret.tables import views
from scraper.readers import markdown
from scraper.readers.markup import read as read_html
from tests.case_files import whole

if TYPE_CHECKING:
    from scraper.interpret.uri import Statement
    from tests.case_files import Case


def spell(statement: Statement) -> str:
    query = "&".join(f"{name}={value}" if value else name for name, value in statement.query.items())
    return f"{statement.method} {statement.path}{'?' if query else ''}{query}"


@pytest.mark.parametrize("case", whole("uri-en", "uri-zh"))
def test_statements(case: Case) -> None:
    """English cases are HTML, Chinese ones Markdown; both stand in the URI section."""
    if case.language == "en":
        page = read_html("a.html", f"<h1>a</h1><h4>URI</h4>{case.given}<h4>Response</h4>")
    else:
        page = markdown.read("a.md", f"# a\n\n## URI\n\n{case.given}\n\n## 响应\n")
    found = outline(page, lexicon.load(case.language))
    assert "\n".join(map(spell, uri.statements(found, views(found)))) == case.expected
