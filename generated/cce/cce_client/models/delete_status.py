"""The model DeleteStatus."""

from __future__ import annotations

from dataclasses import dataclass

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class DeleteStatus(_runtime.Model):
    """DeleteStatus.

    Attributes:
        previous_total: Resource records before the deletion.
        current_total: Resource records at this moment.
        updated: Records changed so far.
        added: Records added so far.
        deleted: Records removed so far.
    """

    previous_total: int | None = None
    current_total: int | None = None
    updated: int | None = None
    added: int | None = None
    deleted: int | None = None
