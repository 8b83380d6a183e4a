"""English words of API names: verbs of operationIds, singular and plural."""

from __future__ import annotations

import re
from typing import Final

from scraper.text import pascal, words

#: Verbs an operationId may begin with (the vendors' own specs and SDKs use these).
VERBS: Final = frozenset(
    "accept add apply associate attach authenticate authorize awake batch bind cancel change check clear clone close"
    " collect confirm continue copy count create cancel debug delete deploy detach disable disassociate download enable"
    " execute expand export extend failover finish force freeze generate get grant hibernate import install invoke"
    " invite join keystone list lock login logout merge migrate modify move neutron nova cinder glance offline online"
    " open pause prepare publish query reboot rebuild receive recover refresh register reinstall reject release remove"
    " renew replace reset resize restart restore resume retry retype revert revoke rollback rotate run save scale"
    " search send set show shrink split start stop submit subscribe suspend switch sync tag terminate test transfer"
    " unbind uninstall unlock unpublish unregister unset unsubscribe update upgrade upload validate verify".split()
)
_IRREGULAR: Final = {"statuses": "status", "indices": "index", "addresses": "address", "aliases": "alias"}
_UNCHANGED: Final = ("ss", "us", "is", "os", "tics", "aas", "dns", "https", "tls")


def singular(word: str) -> str:
    """Return the singular of an English noun as APIs use them: ``policies`` -> ``policy``, ``status`` stays."""
    low = word.lower()
    if low in _IRREGULAR:
        return word[: len(word) - len(low)] + _IRREGULAR[low]
    if low.endswith(_UNCHANGED) or not low.endswith("s"):
        return word
    if low.endswith("ies") and len(low) > 4:
        return word[:-3] + "y"
    if low.endswith(("sses", "xes", "ches", "shes")):
        return word[:-2]
    return word[:-1]


def is_operation_name(name: str) -> bool:
    """Tell whether a PascalCase identifier begins with a verb."""
    parts = words(name)
    return len(parts) > 1 and parts[0].lower() in VERBS


def noun(segment: str) -> str:
    """Return a path segment or field name in PascalCase: ``os-volume_types`` -> ``OsVolumeTypes``."""
    return pascal(re.sub(r"\{[^}]*\}", "", segment))
