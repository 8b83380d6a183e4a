"""The model PackageConfiguration."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from .. import _runtime

if TYPE_CHECKING:
    from .configuration_item import ConfigurationItem


@dataclass(kw_only=True, slots=True)
class PackageConfiguration(_runtime.Model):
    """PackageConfiguration.

    Attributes:
        name: Component name.
        configurations: Parameters of the component.
    """

    shapes: ClassVar[_runtime.Shapes] = {"configurations": ["ConfigurationItem"]}

    name: str | None = None
    configurations: list[ConfigurationItem] | None = None
