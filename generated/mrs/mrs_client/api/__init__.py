"""The operations, a module each: ``from mrs_client.api import show_cluster_infos``."""
