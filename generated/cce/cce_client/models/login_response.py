"""The model LoginResponse."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class LoginResponse(_runtime.Model):
    """LoginResponse.

    Attributes:
        ssh_key: Key pair name.
    """

    wire_names: ClassVar[_runtime.WireNames] = {"ssh_key": "sshKey"}

    ssh_key: str | None = None
