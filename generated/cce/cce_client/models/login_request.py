"""The model LoginRequest."""

from __future__ import annotations

from dataclasses import dataclass
from dataclasses import field as _field
from typing import TYPE_CHECKING, ClassVar

from .. import _runtime

if TYPE_CHECKING:
    from .user_password import UserPassword


@dataclass(kw_only=True, slots=True)
class LoginRequest(_runtime.Model):
    """LoginRequest.

    Attributes:
        ssh_key: Key pair name.
        user_password: Password login.
    """

    wire_names: ClassVar[_runtime.WireNames] = {"ssh_key": "sshKey", "user_password": "userPassword"}
    shapes: ClassVar[_runtime.Shapes] = {"user_password": "UserPassword"}

    ssh_key: str | None = None
    user_password: UserPassword | None = _field(default=None, repr=False)
