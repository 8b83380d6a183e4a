"""The model JobStatus."""

from __future__ import annotations

from dataclasses import dataclass

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class JobStatus(_runtime.Model):
    """JobStatus.

    Attributes:
        phase: Job state.
            Enumeration values:
            - **Initializing**
            - **Running**
            - **Failed**
            - **Success**
        reason: Why the job is in this state.
    """

    phase: str | None = None
    reason: str | None = None
