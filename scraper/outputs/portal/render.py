"""Pages of the portal: templates filled, everything escaped that comes from documents."""

from __future__ import annotations

import re
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote

from jinja2 import Environment, PackageLoader, StrictUndefined

from scraper.outputs.portal.loaded import ICON, asset
from scraper.outputs.portal.places import FORMS, document
from scraper.outputs.portal.translations import both, of_finding, of_phrase
from scraper.outputs.portal.wording import LANGUAGES, Language, attributes, dump, one, phrases, word, words
from scraper.text import clean, has_cjk, squeeze

if TYPE_CHECKING:
    from scraper.outputs.portal.entries import Portal

#: What a page may load: nothing but files of the site. The search runs WebAssembly.
_POLICY: Final = {
    "default-src": "'none'", "script-src": "'self' 'wasm-unsafe-eval'", "style-src": "'self'",
    "img-src": "'self' data:", "font-src": "'self'", "connect-src": "'self'", "worker-src": "'self'",
    "manifest-src": "'self'", "base-uri": "'none'", "form-action": "'none'", "object-src": "'none'",
}  # fmt: skip


def render(template: str, portal: Portal, root: str, *, about: tuple[str, ...] = (), **values: Any) -> bytes:
    """Return a page that extends the layout. ``root`` leads from it to the folder of the site, "" or ending in "/".

    ``about`` is what its title says before the portal's: texts of documents, and keys of words with a "word:" before.
    """
    titles = {each: _title([*about, portal.title], each) for each in LANGUAGES}
    page = _environment().get_template(template)
    return page.render(portal=portal, root=root, titles=titles, **values).encode("utf-8", "replace")


def _title(about: list[str], language: Language) -> str:
    parts = [one(each[5:], language) if each.startswith("word:") else plain(each) for each in about]
    return " \u00b7 ".join(part for part in parts if part)


def policy(more: dict[str, str] | None = None) -> str:
    """Return the Content-Security-Policy of a page; ``more`` adds sources to directives."""
    found = _POLICY | {name: f"{_POLICY.get(name, '')} {value}".strip() for name, value in (more or {}).items()}
    return "; ".join(f"{name} {value}" for name, value in found.items())


def plain(text: object) -> str:
    """Return a text of a document on one line, with nothing in it that could reorder the page."""
    return squeeze(clean(str(text)))


def web_address(value: object) -> str:
    """Return a web address as it is, "" for anything else: a script would be a link as well."""
    return value if isinstance(value, str) and re.match(r"https?://[^\s/]", value) else ""


def _icon() -> str:
    """Return the portal's icon as an address, so that no page has to load it."""
    drawn = resources.files(__package__).joinpath(ICON).read_text("utf-8")
    return "data:image/svg+xml," + quote(drawn.strip().replace('"', "'"), safe=" ='/:.-")


def _finalize(value: object) -> object:
    """Return a value as it is put on a page: text of documents without what could reorder the page around it."""
    return clean(value) if type(value) is str else value


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("scraper.outputs.portal", "."), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True, finalize=_finalize,
    )  # fmt: skip
    environment.filters.update(plain=plain, json=dump)
    environment.tests.update(chinese=lambda text: has_cjk(str(text)), word_key=lambda key: key in words())
    environment.tests.update(web=lambda url: web_address(url) != "")
    environment.globals.update(word=word, one=one, attributes=attributes, phrases=phrases, policy=policy)
    environment.globals.update(both=both, of_finding=of_finding, of_phrase=of_phrase)
    environment.globals.update(forms=FORMS, document=document, icon=_icon(), asset=asset)
    return environment
