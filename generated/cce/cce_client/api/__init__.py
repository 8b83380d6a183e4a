"""The operations, a module each: ``from cce_client.api import delete_namespace_cloudpersistentvolumeclaim``."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

_NAMES: frozenset[str] = frozenset(
    [
        "create_addon_instance",
        "create_cluster",
        "create_cluster_clustercert",
        "create_cluster_node",
        "create_node_pool",
        "delete_addon_instance",
        "delete_cluster",
        "delete_job",
        "delete_namespace_cloudpersistentvolumeclaim",
        "delete_node",
        "delete_node_pool",
        "list_addon_instances",
        "list_addon_templates",
        "list_clusters",
        "list_node_pools",
        "list_nodes",
        "show_cluster",
        "show_job",
        "update_addon_instance",
    ]
)


if not TYPE_CHECKING:  # type checkers are to know each name

    def __getattr__(name: str) -> Any:
        if name in _NAMES:
            return import_module(f"{__name__}.{name}")
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(_NAMES)
