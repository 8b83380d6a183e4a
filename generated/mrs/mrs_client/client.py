"""Where the service is."""

from __future__ import annotations

from ._runtime import BaseClient, Service


class Client(BaseClient):
    """A client of MapReduce Service, see ``BaseClient``."""

    service = Service(
        package="mrs-client",
        version="2.1.0",
        endpoint="https://{service}.{region}.{domain}",
        variables={
            "service": "mrs",
            "region": "cn-north-4",
            "domain": "myhuaweicloud.com",
        },
        endpoint_variable="MRS_ENDPOINT",
    )
