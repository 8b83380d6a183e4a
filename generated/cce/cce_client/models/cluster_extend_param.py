"""The model ClusterExtendParam."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class ClusterExtendParam(_runtime.Model):
    """ClusterExtendParam.

    Attributes:
        enterprise_project_id: Enterprise project that the cluster is charged to.
        alpha_cce_fix_pool_mask: Mask length of the fixed IP pool, **vpc-router** only. The value ranges from 24
            to 28.
        kubernetes_io_cpu_manager_policy: CPU manager policy, **none** or **static**. The default value is
            **none**.
    """

    wire_names: ClassVar[_runtime.WireNames] = {
        "enterprise_project_id": "enterpriseProjectId",
        "alpha_cce_fix_pool_mask": "alpha.cce/fixPoolMask",
        "kubernetes_io_cpu_manager_policy": "kubernetes.io/cpuManagerPolicy",
    }

    enterprise_project_id: str | None = None
    alpha_cce_fix_pool_mask: str | None = None
    kubernetes_io_cpu_manager_policy: str | None = None
