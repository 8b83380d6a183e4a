"""Small docs, specs and repositories to call commands on."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING, Any, Final

import yaml

if TYPE_CHECKING:
    from pathlib import Path

PAGE: Final = """# Listing Things

## URI

GET /v1/things

| Parameter | Mandatory | Type | Description |
| --- | --- | --- | --- |
| limit | No | Integer | Number of things. The value ranges from 1 to {most}. |
{more}
## Response

| Parameter | Type | Description |
| --- | --- | --- |
| id | String | {words} |

## Status Codes

Status code: 200
"""


def spec(path: Path, **changes: Any) -> Path:
    most = changes.get("most", 9)
    operation = {
        "operationId": "ListThings",
        "deprecated": changes.get("deprecated", False),
        "summary": changes.get("summary", ""),
        "parameters": [{"name": "limit", "in": "query", "schema": {"type": "integer", "maximum": most}}],
        "responses": {"200": {"description": ""}},
    }
    document = {"openapi": "3.1.0", "info": {"title": "t", "version": "1"}, "paths": {"/v1/things": {"get": operation}}}
    path.write_text(yaml.safe_dump(document, allow_unicode=True), "utf-8")
    return path


def commit(folder: Path, **values: Any) -> None:
    page = PAGE.format(most=values.get("most", 9), more=values.get("more", ""), words=values.get("words", "ID."))
    (folder / "docs").mkdir(exist_ok=True)
    (folder / "docs" / "ListThings.md").write_text(page, "utf-8")
    identity = ("-c", "user.name=a", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false")
    for arguments in (["add", "."], [*identity, "commit", "-qm", values["message"]]):
        subprocess.run(["git", *arguments], cwd=folder, check=True)
