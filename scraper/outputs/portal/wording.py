"""The words of the portal's own text: in all its languages at once, of which the page shows one."""

from __future__ import annotations

import json
from functools import cache
from importlib import resources
from typing import Any, Final, Literal

import msgspec
import yaml
from markupsafe import Markup, escape

Language = Literal["en", "zh"]
LANGUAGES: Final[tuple[Language, ...]] = ("en", "zh")

_UNQUOTED: Final = {ord(each): f"\\u{ord(each):04x}" for each in "&<>'"}

#: A text with ``{name}`` where values go; or two, for one and for other numbers ``n``.
_Text = str | dict[Literal["one", "other"], str]


@cache
def words() -> dict[str, dict[Language, _Text]]:
    """Return the table of words: key -> language -> text."""
    text = resources.files(__package__).joinpath("words.yaml").read_text("utf-8")
    return msgspec.convert(yaml.safe_load(text), dict[str, dict[Language, _Text]])


def one(key: str, language: Language, **values: Any) -> str:
    """Return a text in one language, as plain text unless a value is markup. Raises KeyError for an unknown key."""
    text = words()[key][language]
    if isinstance(text, dict):
        text = text["one" if values.get("n") == 1 else "other"]
    shown = {name: f"{value:,}" if isinstance(value, int) else value for name, value in values.items()}
    if any(isinstance(value, Markup) for value in values.values()):
        return escape(text).format(**shown)
    return text.format(**shown)


def word(key: str, **values: Any) -> Markup:
    """Return markup with a text in all languages; styles show that of ``html[lang]``, and hide the other from all."""
    return Markup("").join(
        Markup('<span class="{}">{}</span>').format(each, one(key, each, **values)) for each in LANGUAGES
    )


def attributes(keys: dict[str, str], **values: Any) -> Markup:
    """Return attributes in English, with what a script needs to put them into the other languages."""
    texts = {name: {each: one(key, each, **values) for each in LANGUAGES} for name, key in keys.items()}
    found = Markup("").join(Markup(' {}="{}"').format(name, each["en"]) for name, each in texts.items())
    return found + Markup(" data-words='{}'").format(dump(texts))


def phrases(prefix: str) -> Markup:
    """Return the texts whose keys begin so as JSON, for scripts: key -> language -> text."""
    found = {key: texts for key, texts in words().items() if key.startswith(prefix)}
    return dump(found)


def dump(value: Any) -> Markup:
    """Return a value as JSON, for an attribute in single quotes."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.translate(_UNQUOTED))  # noqa: S704 - nothing is left in it that could end the attribute
