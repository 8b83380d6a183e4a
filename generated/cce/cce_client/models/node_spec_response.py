"""The model NodeSpecResponse."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from .. import _runtime

if TYPE_CHECKING:
    from .login_response import LoginResponse
    from .volume_response import VolumeResponse


@dataclass(kw_only=True, slots=True)
class NodeSpecResponse(_runtime.Model):
    """NodeSpecResponse.

    Attributes:
        flavor: Server specifications.
        az: AZ of the node.
        os: Operating system.
        login: Login method.
        root_volume: System disk.
        data_volumes: Data disks.
        billing_mode: Billing mode.
    """

    wire_names: ClassVar[_runtime.WireNames] = {
        "root_volume": "rootVolume",
        "data_volumes": "dataVolumes",
        "billing_mode": "billingMode",
    }
    shapes: ClassVar[_runtime.Shapes] = {
        "login": "LoginResponse",
        "root_volume": "VolumeResponse",
        "data_volumes": ["VolumeResponse"],
    }

    flavor: str | None = None
    az: str | None = None
    os: str | None = None
    login: LoginResponse | None = None
    root_volume: VolumeResponse | None = None
    data_volumes: list[VolumeResponse] | None = None
    billing_mode: int | None = None
