"""The model CreateClusterNodeRequestSpecLogin."""

from __future__ import annotations

from dataclasses import dataclass
from dataclasses import field as _field
from typing import TYPE_CHECKING, ClassVar

from .. import _runtime

if TYPE_CHECKING:
    from .create_cluster_node_request_spec_login_user_password import CreateClusterNodeRequestSpecLoginUserPassword


@dataclass(kw_only=True, slots=True)
class CreateClusterNodeRequestSpecLogin(_runtime.Model):
    """CreateClusterNodeRequestSpecLogin.

    Attributes:
        ssh_key: Name of a key pair.
            At most 64 characters.
        user_password: Account and password.
    """

    wire_names: ClassVar[_runtime.WireNames] = {"ssh_key": "sshKey", "user_password": "userPassword"}
    shapes: ClassVar[_runtime.Shapes] = {"user_password": "CreateClusterNodeRequestSpecLoginUserPassword"}

    ssh_key: str | None = None
    user_password: CreateClusterNodeRequestSpecLoginUserPassword | None = _field(default=None, repr=False)
