"""Real references, where they lie beside the checkout: what the project promises of them."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from benchmarks.references import CORPUS, TRUTH, real
from scraper.document.write import to_json
from scraper.pipeline import scrape

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(not CORPUS.is_dir(), reason=f"no real references at ../{CORPUS.name}")

#: Pairs of method and path, as counted by hand over the pages.
OPERATIONS = {
    "huawei-apig": 338, "huawei-cce": 38, "huawei-ecs": 153, "huawei-elb": 174, "huawei-evs": 102, "huawei-mrs": 30,
    "huawei-rds": 84, "otc-elb": 130, "otc-modelarts": 140,
}  # fmt: skip
#: F1 of parameters, request fields, response fields.
FLOORS = {
    "huawei-apig": (0.99, 0.99, 0.985), "huawei-cce": (0.99, 0.995, 0.995), "huawei-ecs": (0.98, 0.97, 0.97),
    "huawei-elb": (0.98, 0.99, 0.99), "huawei-evs": (0.99, 0.99, 0.97), "huawei-mrs": (0.95, 0.99, 0.97),
    "otc-elb": (0.99, 0.99, 0.99),
}  # fmt: skip


@pytest.mark.parametrize("folder", real(), ids=lambda folder: str(folder.name))
def test_operations_and_accuracy(folder: Path, tmp_path: Path) -> None:
    result = scrape(str(folder))
    assert sum(len(item) for item in result.document["paths"].values()) == OPERATIONS[folder.name]
    assert "page-internal" not in result.found.counts()
    assert "rows-unaccounted" not in result.found.counts()
    if folder.name not in FLOORS:
        return
    spec = tmp_path / "spec.json"
    spec.write_text(to_json(result.document), "utf-8")
    command = [sys.executable, str(TRUTH / "score.py"), str(TRUTH / f"{folder.name}.json"), str(spec), "--json"]
    score = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    assert score["found"] == score["operations"]
    for kind, floor in zip(("params", "request", "response"), FLOORS[folder.name], strict=True):
        counts = score["counts"][kind]
        assert 2 * counts["tp"] / (2 * counts["tp"] + counts["fp"] + counts["fn"]) >= floor, kind


@pytest.mark.parametrize(
    ("page", "method", "path", "name"),
    [
        ("otc-cce-DeleteJob.html", "delete", "/api/v2/projects/{project_id}/jobs/{job_id}", "DeleteJob"),
        ("otc-cce-DeleteJob.forge-view.txt", "delete", "/api/v2/projects/{project_id}/jobs/{job_id}", "DeleteJob"),
        (
            "huawei-mrs-删除作业执行对象.md", "delete", "/v1.1/{project_id}/job-executions/{job_execution_id}",
            "DeleteJobExecution",
        ),
    ],
)  # fmt: skip
def test_seed_pages(page: str, method: str, path: str, name: str) -> None:
    document = scrape(str(CORPUS / "seed-pages" / page)).document
    assert {key: list(item) for key, item in document["paths"].items()} == {path: [method]}
    operation = document["paths"][path][method]
    assert operation["operationId"] == name
    assert [parameter["name"] for parameter in operation["parameters"]] == [
        part[1:-1] for part in path.split("/") if "{" in part
    ]
    assert all(parameter["description"] for parameter in operation["parameters"])
    assert operation["responses"]["204"]["description"]
    assert "security" not in operation
    assert document["security"] == [{"Token": []}, {"AkSk": []}]
