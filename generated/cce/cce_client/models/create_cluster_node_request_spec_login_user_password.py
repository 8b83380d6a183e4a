"""The model CreateClusterNodeRequestSpecLoginUserPassword."""

from __future__ import annotations

from dataclasses import dataclass
from dataclasses import field as _field

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class CreateClusterNodeRequestSpecLoginUserPassword(_runtime.Model):
    """CreateClusterNodeRequestSpecLoginUserPassword.

    Attributes:
        password: Salted and encrypted password. The clear text has 8 to 26 characters. Responses mask it.
        username: Login account. The default value is **root**.
            Default: `root`.
    """

    password: str = _field(repr=False)
    username: str | None = None
