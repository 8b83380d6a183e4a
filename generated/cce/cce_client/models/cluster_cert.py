"""The model ClusterCert."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class ClusterCert(_runtime.Model):
    """ClusterCert.

    Attributes:
        server: Server address.
        certificate_authority_data: CA data, Base64-encoded.
        insecure_skip_tls_verify: Whether the client skips the check of the server certificate.
    """

    wire_names: ClassVar[_runtime.WireNames] = {
        "certificate_authority_data": "certificate-authority-data",
        "insecure_skip_tls_verify": "insecure-skip-tls-verify",
    }

    server: str | None = None
    certificate_authority_data: str | None = None
    insecure_skip_tls_verify: bool | None = None
