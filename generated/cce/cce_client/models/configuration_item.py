"""The model ConfigurationItem."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class ConfigurationItem(_runtime.Model):
    """ConfigurationItem.

    Attributes:
        name: Parameter name.
        value: Parameter value; its shape depends on the component.
    """

    name: str | None = None
    value: dict[str, Any] | None = None
