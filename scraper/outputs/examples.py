"""Do examples and defaults fit the schemas they stand beside?"""

from __future__ import annotations

import re
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Any, Final, NamedTuple
from urllib.parse import quote

from scraper.outputs.structure import describe, leaves, pointer_of
from scraper.outputs.tree import Finding, Tree, items, join, mapping

if TYPE_CHECKING:
    from collections.abc import Iterator


#: The document's own address within the registry.
_BASE: Final = "urn:document"
#: Formats checked, all of them by what is always installed: the outcome must not depend on the machine.
_FORMATS: Final = ("date", "date-time", "ipv4", "ipv6", "uuid", "int32", "int64")
#: Findings per example, and seconds per match of a pattern, which may be made to take for ever.
_LIMIT: Final = 5
_SECONDS: Final = 0.25
_JSON = re.compile(r"(application/|text/)?([\w.+-]+\+)?json\b|\*/\*|application/\*", re.IGNORECASE)


class Sample(NamedTuple):
    """A value and the schema it should fit, both by pointer."""

    pointer: str
    value: Any
    schema: str


def check_examples(tree: Tree) -> Iterator[Finding]:
    """Yield examples of parameters, headers, media types and schemas that do not fit their schema."""
    checker = Checker(tree)
    for sample in _samples(tree):
        yield from checker.findings(sample, "spec-example-unfit")


def check_defaults(tree: Tree) -> Iterator[Finding]:
    """Yield defaults that do not fit their own schema, its enum and bounds."""
    checker = Checker(tree)
    for node in tree.of("schema"):
        if "default" in node.value:
            sample = Sample(f"{node.pointer}/default", node.value["default"], node.pointer)
            yield from checker.findings(sample, "spec-default-unfit")


def _samples(tree: Tree) -> Iterator[Sample]:
    for node in tree.of("schema"):
        if "example" in node.value:
            yield Sample(f"{node.pointer}/example", node.value["example"], node.pointer)
        for index, value in enumerate(items(node.value.get("examples"))):
            yield Sample(f"{node.pointer}/examples/{index}", value, node.pointer)
    for kind in ("parameter", "header", "media"):
        for node in tree.of(kind):
            if isinstance(node.value.get("schema"), dict):
                media = node.pointer.rpartition("/")[2].replace("~1", "/") if kind == "media" else "json"
                yield from _beside(tree, node.pointer, node.value, structured=bool(_JSON.match(media)))


def _beside(tree: Tree, pointer: str, holder: dict[str, Any], *, structured: bool) -> Iterator[Sample]:
    """The samples of an object with ``schema``. Text of another format than JSON (XML, say) cannot be judged."""
    found = [(f"{pointer}/example", holder["example"])] if "example" in holder else []
    for name, example in mapping(holder.get("examples")).items():
        place = join(f"{pointer}/examples", name)
        target = tree.resolve(example)
        if "value" in target:
            found.append((place if "$ref" in example else f"{place}/value", target["value"]))
    for place, value in found:
        if structured or not isinstance(value, str):
            yield Sample(place, value, f"{pointer}/schema")


class Checker:
    """Checks values against the schemas of one document, which is never copied."""

    def __init__(self, tree: Tree) -> None:
        from referencing import Registry, Resource

        self._class = _validator_class(tree.version)
        self._formats = _format_checker()
        resource: Resource[Any] = Resource.opaque(tree.document)
        self._registry: Registry[Any] = Registry().with_resource(_BASE, resource)

    def findings(self, sample: Sample, code: str) -> Iterator[Finding]:
        """Yield what is wrong with a value, at most five findings, each at its place in the value."""
        schema = {"$ref": f"{_BASE}#{quote(sample.schema, safe='/~')}"}
        validator = self._class(schema, registry=self._registry, format_checker=self._formats)
        try:
            errors = [leaf for each in islice(validator.iter_errors(sample.value), _LIMIT) for leaf in leaves(each)]
        except (KeyboardInterrupt, SystemExit):
            raise
        except BaseException as reason:  # a schema none can follow; out of stack, Rust panics
            yield sample.pointer, "spec-unchecked", {"reason": f"{type(reason).__name__}: {reason}"}
            return
        for error in errors[:_LIMIT]:
            if error.message == "None for not nullable":  # comes with "None is not of type ..."
                continue
            yield sample.pointer + pointer_of(error.absolute_path), code, {"reason": describe(error)}


@cache
def _validator_class(version: str) -> Any:
    from jsonschema.validators import extend
    from openapi_schema_validator import OAS30Validator, OAS31Validator

    base: Any = OAS30Validator if version == "3.0" else OAS31Validator
    return extend(base, {"pattern": _check_pattern})  # type: ignore[no-untyped-call]


def _check_pattern(_validator: Any, pattern: Any, value: Any, _schema: Any) -> Iterator[Any]:
    """The keyword ``pattern``, with a limit on time. A pattern Python cannot read is reported by a rule of its own."""
    import regex  # type: ignore[import-untyped]
    from jsonschema.exceptions import ValidationError

    if not isinstance(value, str) or not isinstance(pattern, str):
        return
    try:
        if not regex.search(pattern, value, timeout=_SECONDS):
            yield ValidationError(f"{value!r} does not match {pattern!r}")
    except TimeoutError:
        yield ValidationError(f"matching {pattern[:60]!r} takes too long")
    except regex.error:
        return


@cache
def _format_checker() -> Any:
    from jsonschema import FormatChecker
    from openapi_schema_validator import oas30_format_checker

    checker = FormatChecker(())
    checker.checkers = {name: oas30_format_checker.checkers[name] for name in _FORMATS}
    return checker
