"""The model ClusterMetadataRequest."""

from __future__ import annotations

from dataclasses import dataclass

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class ClusterMetadataRequest(_runtime.Model):
    """ClusterMetadataRequest.

    Attributes:
        name: Cluster name. It starts with a lowercase letter and may go on with lowercase letters, digits, and
            hyphens (-), but a trailing hyphen is rejected.
            Minimum length: **4**
            Maximum length: **128**
        annotations: Free key-value notes. CCE reads them only to learn which add-ons to install together with
            the cluster and does not store them.
        labels: Feature labels that the platform writes itself. Caller input is dropped.
    """

    name: str
    annotations: dict[str, str] | None = None
    labels: dict[str, str] | None = None
