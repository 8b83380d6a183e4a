"""The model CreateClusterNodeRequestMetadata."""

from __future__ import annotations

from dataclasses import dataclass

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class CreateClusterNodeRequestMetadata(_runtime.Model):
    """CreateClusterNodeRequestMetadata.

    Attributes:
        name: Node name. The value contains 1 to 56 characters: a lowercase letter first, then lowercase letters,
            digits, and hyphens (-).
        labels: Labels of the CCE object. They are not the labels of the Kubernetes node.
        annotations: Annotations of the CCE object.
    """

    name: str | None = None
    labels: dict[str, str] | None = None
    annotations: dict[str, str] | None = None
