"""Python names for what a document names: ASCII, unique, stable. The names on the wire are kept beside them."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from openapi_python_client.strings import ClassName, PythonIdentifier

from scraper.text import pascal

if TYPE_CHECKING:
    from collections.abc import Container

#: What generated modules import, what the runtime calls the parts of an object, and what generated functions take or
#: call; the generator itself renames ``url``.
CLASS_NAMES: Final = frozenset(("Any", "AsyncIterator", "ClassVar", "Client", "Iterator", "Literal"))
FIELD_NAMES: Final = frozenset(("additional_properties", "from_dict", "shapes", "to_dict", "wire_names"))
ARGUMENT_NAMES: Final = frozenset(("asyncio", "body", "client", "sync", "url"))
#: Files that no Windows folder can hold.
_DEVICES: Final = frozenset(("aux", "con", "nul", "prn", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))))
_LENGTH: Final = 120
_BOUNDARY: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")


@lru_cache(maxsize=50_000)
def snake(text: str) -> str:
    """Return a text as a snake_case identifier, "" if no letter is ASCII: ``OS-EXT:vmStates`` -> ``os_ext_vm_states``.

    A name that begins with a digit gets the generator's own prefix, ``field_``.
    """
    parts = re.findall("[A-Za-z0-9]+", _BOUNDARY.sub("_", _plain(text)))
    name = "_".join(parts).lower()[:_LENGTH].rstrip("_")
    return f"field_{name}" if name[:1].isdigit() else name


def _plain(text: str) -> str:
    """Abbreviations that are written oddly made words: clusterIDs, IPv6Address."""
    plain = re.sub(r"IPv(?=[46])", "Ipv", narrow(text))
    return re.sub(r"([A-Z]{2,})s(?![a-z])", lambda match: match[1].capitalize() + "s", plain)


def narrow(text: str) -> str:
    """Return the beginning of a text, full-width letters made narrow and accents left out: ``Ｇröße`` -> ``Große``."""
    if text.isascii():
        return text[:1000]
    return "".join(each for each in unicodedata.normalize("NFKD", text[:1000]) if not unicodedata.combining(each))


class Names:
    """Hands out names that differ, as given and as the modules and arguments that the generator makes of them."""

    def __init__(self, reserved: Container[str] = (), *, kind: str) -> None:
        self._reserved = reserved
        self._kind = kind
        self._taken: set[str] = set()
        self._numbers: dict[str, int] = {}

    def variable(self, text: str, suffix: str = "") -> str:
        """Return a name for a field, parameter or function; a reserved one ends with ``_<suffix>``."""
        name = snake(text) or self._kind
        if name in self._reserved or name in _DEVICES:
            name = f"{name}_{suffix or self._kind}"
        return self._unique(name, "_")

    def type(self, text: str) -> str:
        """Return a name for a class."""
        name = class_name(pascal(narrow(text))[:_LENGTH] or self._kind.capitalize())
        if name in self._reserved or name.lower() in _DEVICES:
            name += self._kind.capitalize()
        return class_name(self._unique(name, ""))

    def _unique(self, base: str, joint: str) -> str:
        number, name = self._numbers.get(base, 1), base
        while (key := identifier(name)) in self._taken:
            number += 1
            name = f"{base}{joint}{number}"
        self._numbers[base] = number
        self._taken.add(key)
        return name


@lru_cache(maxsize=50_000)
def identifier(name: str) -> str:
    """Return a name as the generator writes it in code and calls modules: ``type`` -> ``type_``."""
    return str(PythonIdentifier(name, "field_"))


def class_name(name: str) -> str:
    """Return a name as the generator calls a class."""
    return str(ClassName(name, "Field"))
