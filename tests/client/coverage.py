"""Which delete operations the samples have, and which exchanges with them are recorded."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import yaml

from tests.client.recording import FOLDER

SPECS: Final = Path(__file__).parents[2] / "spec"
#: Errors that are recorded for every delete operation, besides each documented success.
ERRORS: Final = (400, 401, 403, 404, 409, 429, 500)
MODES: Final = ("sync", "asyncio")


def deletes(service: str) -> dict[str, list[int]]:
    """Return the delete operations of a spec by operationId, each with its documented successes."""
    document: dict[str, Any] = yaml.load((SPECS / f"{service}.yaml").read_text("utf-8"), Loader=yaml.CSafeLoader)
    operations = [item["delete"] for item in document["paths"].values() if "delete" in item]
    return {each["operationId"]: [int(s) for s in each["responses"] if s.startswith("2")] for each in operations}


def wanted(service: str) -> list[tuple[str, int, str]]:
    """Return (operationId, status, mode) of every exchange there should be."""
    return [
        (name, status, mode)
        for name, successes in deletes(service).items()
        for status in (*successes, *ERRORS)
        for mode in MODES
    ]


def name(operation: str, status: int, mode: str) -> str:
    """Return the name of a recording."""
    return f"{operation}.{status}.{mode}"


def line() -> str:
    """Return what is covered, on one line."""
    services = sorted(each.name for each in FOLDER.iterdir() if each.is_dir())
    found = [each for service in services for each in (FOLDER / service).glob("*.yaml")]
    operations = {(service, each) for service in services for each in deletes(service)}
    covered = {(path.parent.name, path.name.split(".")[0]) for path in found} & operations
    statuses = sorted({path.name.split(".")[1] for path in found})
    return (
        f"delete operations: {len(covered)} of {len(operations)} recorded, {len(found)} recordings,"
        f" status codes {' '.join(statuses)}"
    )
