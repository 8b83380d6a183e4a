"""Where the service is."""

from __future__ import annotations

from ._runtime import BaseClient, Service


class Client(BaseClient):
    """A client of Cloud Container Engine, see ``BaseClient``."""

    service = Service(
        package="cce-client",
        version="4.0.0",
        endpoint="https://{service}.{region}.{domain}",
        variables={
            "service": "cce",
            "region": "eu-de",
            "domain": "otc.t-systems.com",
        },
        endpoint_variable="CCE_ENDPOINT",
    )
