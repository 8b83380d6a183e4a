"""The names of a client that its users write: functions, their arguments, models, their attributes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scraper.outputs.client.adapt import adapt, plain

if TYPE_CHECKING:
    from scraper.outputs.client.metadata import Metadata

#: Arguments by function and attributes by model: ``api.delete_job`` -> ``job_id``, ``models.Job`` -> ``status``.
Surface = dict[str, frozenset[str]]


def surface(document: dict[str, Any], metadata: Metadata) -> Surface:
    """Return the names in the client of a document."""
    adapted = adapt(plain(document), metadata)
    functions = {f"api.{name}": frozenset(each.parameters) for name, each in adapted.operations.items()}
    return functions | {f"models.{name}": frozenset(each.fields) for name, each in adapted.schemas.items()}


def gone(before: Surface, after: Surface) -> tuple[str, ...]:
    """Return the names that are gone: ``api.delete_job``, ``api.delete_job(job_id)``, ``models.Job.status``."""
    names = []
    for holder, members in sorted(before.items()):
        if holder not in after:
            names.append(holder)
            continue
        form = "{}({})" if holder.startswith("api.") else "{}.{}"
        names += [form.format(holder, member) for member in sorted(members - after[holder])]
    return tuple(names)
