"""The operations, a module each: ``from mrs_client.api import show_cluster_infos``."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

_NAMES: frozenset[str] = frozenset(
    [
        "batch_create_cluster_tags",
        "batch_delete_jobs",
        "create_cluster",
        "create_cluster_job_execution_kill",
        "create_cluster_tag",
        "delete_cluster",
        "delete_job_execution",
        "delete_unique_tag",
        "execute_cluster_resource_instance_action",
        "get_job_exe_list",
        "get_job_exe_list_new",
        "get_job_exes",
        "get_single_job_exe",
        "list_all_tags",
        "list_cluster_tags",
        "show_cluster_details",
        "show_cluster_infos",
        "submit_and_execute_job",
        "submit_job_v2",
        "update_cluster_infos_by_cluster_id",
    ]
)


if not TYPE_CHECKING:  # type checkers are to know each name

    def __getattr__(name: str) -> Any:
        if name in _NAMES:
            return import_module(f"{__name__}.{name}")
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(_NAMES)
