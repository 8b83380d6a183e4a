"""The operations, a module each: ``from cce_client.api import delete_namespace_cloudpersistentvolumeclaim``."""
