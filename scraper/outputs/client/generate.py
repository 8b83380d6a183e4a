"""Specs to client packages: whole or not at all, several at a time."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import msgspec

from scraper.diagnostics import Diagnostic
from scraper.failures import UsageFailure
from scraper.model import Location
from scraper.outputs.client.adapt import adapt
from scraper.outputs.client.details import Lost
from scraper.outputs.client.folder import Discarded, check_place, replacing
from scraper.outputs.client.metadata import Metadata
from scraper.outputs.client.render import render
from scraper.outputs.tree import Tree
from scraper.outputs.validate import check_references, diagnose
from scraper.text import clean, squeeze
from scraper.workers import spread

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from openapi_python_client.parser.errors import GeneratorError

    from scraper.outputs.client.details import Adapted

#: How generated code is laid out, whatever the configuration around it says.
_FORMAT: Final = ("--isolated", "--no-cache", "--quiet", "--target-version", "py311", "--line-length", "120")


class Job(msgspec.Struct, frozen=True):
    """One client to generate: a document, its places in the docs, what the package is called, where it goes."""

    spec: str
    document: dict[str, Any]
    sources: dict[str, Location]
    metadata: Metadata
    target: Path


class Outcome(msgspec.Struct, frozen=True):
    """What came of a job: how many operations and schemas the spec and the client have, and what was found."""

    service: str
    operations: int = 0
    functions: int = 0
    schemas: int = 0
    classes: int = 0
    findings: tuple[Diagnostic, ...] = ()

    @property
    def failed(self) -> bool:
        """Whether the client could not be made; the one that was there before still is."""
        return any(each.severity == "error" for each in self.findings)


def generate_all(jobs: Sequence[Job]) -> list[Outcome]:
    """Generate clients, on as many cores as there are. Raises UsageFailure for a place that cannot be written."""
    for job in jobs:
        check_place(job.target)
    return spread(generate, jobs, lambda job: _failed(job, "its process was killed; is there enough memory?"))


def generate(job: Job) -> Outcome:
    """Generate one client; its folder changes only if nothing is missing in the new one.

    Raises UsageFailure if its place cannot be written.
    """
    try:
        return _generate(job)
    except UsageFailure:
        raise
    except Exception as error:
        return _failed(job, f"{type(error).__name__}: {error}")


def _failed(job: Job, reason: str) -> Outcome:
    return Outcome(job.metadata.service, findings=_findings(job, [Lost("", "client-internal", {"reason": reason})]))


def _generate(job: Job) -> Outcome:
    service, version = job.metadata.service, str(job.document.get("openapi", job.document.get("swagger", "missing")))
    if not re.match(r"3\.[01](\.|\Z)", version):
        found = [Lost("/openapi", "spec-version-unsupported", {"version": version})]
        return Outcome(service, findings=_findings(job, found))
    tree = Tree(job.document, version[:3])
    if broken := list(_broken(tree)):
        return Outcome(service, len(tree.calls), findings=_findings(job, broken))
    adapted = adapt(job.document, job.metadata)
    with replacing(job.target) as folder:
        complaints = render(adapted, job.metadata, folder)
        package = folder / job.metadata.package
        lost = [*_complaints(complaints, adapted), *_missing(package, adapted), *_format(folder)]
        findings = _findings(job, [*adapted.lost, *lost])
        outcome = Outcome(
            service, len(tree.calls), _modules(package / "api"), len(adapted.schemas), _modules(package / "models"),
            findings,
        )  # fmt: skip
        if outcome.failed:
            raise Discarded
    return outcome


def _broken(tree: Tree) -> Iterator[Lost]:
    """Yield references that lead nowhere, or nowhere the client follows them."""
    for pointer, code, details in check_references(tree):
        yield Lost(pointer, code, details)
    for each in tree.references:
        if each.target.startswith("#") and each.target != "#" and not each.target.startswith("#/"):
            yield Lost(each.pointer, "client-anchor", {"target": each.target})


def _modules(folder: Path) -> int:
    return sum(1 for each in folder.glob("*.py") if each.name != "__init__.py")


def _findings(job: Job, lost: Iterable[Lost]) -> tuple[Diagnostic, ...]:
    fallback = Location(job.spec, 1)
    return tuple(diagnose((each.pointer, each.code, each.details), job.sources, fallback) for each in lost)


def _complaints(complaints: Sequence[GeneratorError], adapted: Adapted) -> Iterator[Lost]:
    """Yield what the generator complains of, at the operation or schema it names."""
    for each in complaints:
        reason = squeeze(clean(f"{each.header} {each.detail or ''}"))
        words = re.findall(r"\w+", reason)
        named = next((adapted.operations[word].pointer for word in words if word in adapted.operations), "")
        named = named or next((adapted.schemas[word].pointer for word in words if word in adapted.schemas), "")
        yield Lost(named, "client-generator", {"reason": reason})


def _missing(package: Path, adapted: Adapted) -> Iterator[Lost]:
    """Yield the operations and schemas that no module was made of."""
    for name, operation in adapted.operations.items():
        if not (package / "api" / f"{name}.py").is_file():
            yield Lost(operation.pointer, "client-operation-lost", {"name": operation.name})
    text = (package / "models" / "__init__.py").read_text("utf-8") if package.is_dir() else ""
    for name, schema in adapted.schemas.items():
        if f'    "{name}": ' not in text:
            yield Lost(schema.pointer, "client-schema-lost", {"name": name})


def _format(folder: Path) -> Iterator[Lost]:
    """Lay the code out; what cannot be is no Python."""
    ruff = [sys.executable, "-I", "-m", "ruff", "format", *_FORMAT, str(folder)]  # -I: nothing of this folder is run
    done = subprocess.run(ruff, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        yield Lost("", "client-internal", {"reason": squeeze(clean(done.stderr))})
