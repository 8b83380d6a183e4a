"""The model InstanceRequest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from .. import _runtime

if TYPE_CHECKING:
    from .instance_request_spec import InstanceRequestSpec
    from .metadata_request import MetadataRequest


@dataclass(kw_only=True, slots=True)
class InstanceRequest(_runtime.Model):
    """InstanceRequest.

    Attributes:
        kind: Always **Addon**.
        api_version: Always **v3**.
        metadata: Identity of the add-on.
        spec: What to install.
    """

    wire_names: ClassVar[_runtime.WireNames] = {"api_version": "apiVersion"}
    shapes: ClassVar[_runtime.Shapes] = {"metadata": "MetadataRequest", "spec": "InstanceRequestSpec"}

    kind: str
    api_version: str
    metadata: MetadataRequest
    spec: InstanceRequestSpec
