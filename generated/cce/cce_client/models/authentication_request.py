"""The model AuthenticationRequest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from .. import _runtime

if TYPE_CHECKING:
    from .authenticating_proxy import AuthenticatingProxy


@dataclass(kw_only=True, slots=True)
class AuthenticationRequest(_runtime.Model):
    """AuthenticationRequest.

    Attributes:
        mode: **rbac** or **authenticating_proxy** for v1.13 and later.
            Default: rbac
        authenticating_proxy: Certificates of the proxy.
    """

    wire_names: ClassVar[_runtime.WireNames] = {"authenticating_proxy": "authenticatingProxy"}
    shapes: ClassVar[_runtime.Shapes] = {"authenticating_proxy": "AuthenticatingProxy"}

    mode: str | None = None
    authenticating_proxy: AuthenticatingProxy | None = None
