"""The model Taint."""

from __future__ import annotations

from dataclasses import dataclass

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class Taint(_runtime.Model):
    """Taint.

    Attributes:
        key: Key.
        effect: Effect.
        value: Value.
    """

    key: str
    effect: str
    value: str | None = None
