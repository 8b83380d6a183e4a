"""The model AuthenticatingProxy."""

from __future__ import annotations

from dataclasses import dataclass
from dataclasses import field as _field
from typing import ClassVar

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class AuthenticatingProxy(_runtime.Model):
    """AuthenticatingProxy.

    Attributes:
        ca: X.509 CA certificate, Base64-encoded, up to 1 MB.
        cert: Client certificate signed by that CA, Base64-encoded.
        private_key: Unencrypted private key of the client certificate, Base64-encoded.
    """

    wire_names: ClassVar[_runtime.WireNames] = {"private_key": "privateKey"}

    ca: str | None = None
    cert: str | None = None
    private_key: str | None = _field(default=None, repr=False)
