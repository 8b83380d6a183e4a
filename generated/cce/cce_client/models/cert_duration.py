"""The model CertDuration."""

from __future__ import annotations

from dataclasses import dataclass

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class CertDuration(_runtime.Model):
    """CertDuration.

    Attributes:
        duration: Lifetime of the certificate. At least one day and at most five years may be asked for; **-1**
            stands for the longest lifetime.
            Unit: day
    """

    duration: int
