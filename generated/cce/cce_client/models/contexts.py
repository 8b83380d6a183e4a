"""The model Contexts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from .. import _runtime

if TYPE_CHECKING:
    from .context import Context


@dataclass(kw_only=True, slots=True)
class Contexts(_runtime.Model):
    """Contexts.

    Attributes:
        name: Context name.
        context: Context content.
    """

    shapes: ClassVar[_runtime.Shapes] = {"context": "Context"}

    name: str | None = None
    context: Context | None = None
