"""The model Context."""

from __future__ import annotations

from dataclasses import dataclass

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class Context(_runtime.Model):
    """Context.

    Attributes:
        cluster: Server entry that the context refers to.
        user: User entry that the context refers to.
    """

    cluster: str | None = None
    user: str | None = None
