"""The rules a document is checked by, beyond its structure, in the order they run; and those about it as a whole."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import unquote

from scraper.grammar import GRAMMAR
from scraper.outputs import operation_rules, schema_rules
from scraper.outputs.examples import check_defaults, check_examples
from scraper.outputs.tree import Finding, Tree, items, join, mapping, split, text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

_COMPONENT_NAME = re.compile(r"[A-Za-z0-9._-]+")
_VARIABLE = re.compile(r"\{([^{}]*)\}")
_SCHEME = re.compile(r"\s*([A-Za-z][A-Za-z0-9+.-]*):")
_SAFE_SCHEMES: Final = frozenset(("http", "https", "mailto"))
#: What a description holds if it holds a tag or a link at all; only such ones are parsed.
_SUSPICIOUS = re.compile(r"<[A-Za-z/!?]|\]\s*[(\[:]|\]:")


def info_complete(tree: Tree) -> Iterator[Finding]:
    """``info`` has a description, and title and version are not blank; that they exist is a matter of structure."""
    for node in tree.of("info"):
        for key in ("title", "version", "description"):
            if not text(node.value.get(key, "" if key == "description" else key)).strip():
                yield node.pointer, "spec-info-incomplete", {"name": key}


def servers_usable(tree: Tree) -> Iterator[Finding]:
    """There are servers; their URLs do not end in a slash (paths begin with one); "/" alone is OpenAPI's default."""
    if not items(tree.document.get("servers")):
        yield "", "spec-servers-missing", {}
    for node in tree.of("server"):
        url = text(node.value.get("url"))
        if url.endswith("/") and url != "/":
            yield f"{node.pointer}/url", "spec-server-slash", {"url": url}


def server_variables(tree: Tree) -> Iterator[Finding]:
    """Variables in a server's URL are defined and have a default, one of their enum if they have one."""
    for node in tree.of("server"):
        variables = mapping(node.value.get("variables"))
        for name in dict.fromkeys(_VARIABLE.findall(text(node.value.get("url")))):
            if name not in variables:
                yield f"{node.pointer}/url", "spec-server-variable", {"name": name, "what": "is not defined"}
        for name, value in variables.items():
            default, place = mapping(value).get("default"), join(f"{node.pointer}/variables", name)
            allowed = items(mapping(value).get("enum")) or [default]
            if not isinstance(default, str):
                yield place, "spec-server-variable", {"name": name, "what": "has no default"}
            elif default not in allowed:
                yield place, "spec-server-variable", {"name": name, "what": "has a default outside its enum"}


def tags_used(tree: Tree) -> Iterator[Finding]:
    """Declared tags have different names, and operations use them."""
    used = {str(tag) for node in tree.of("operation") for tag in items(node.value.get("tags"))}
    seen: set[str] = set()
    for node in tree.of("tag"):
        name = text(node.value.get("name"))
        if name in seen:
            yield f"{node.pointer}/name", "spec-tag-duplicate", {"name": name}
        elif name and name not in used:
            yield node.pointer, "spec-tag-unused", {"name": name}
        seen.add(name)


def security_defined(tree: Tree) -> Iterator[Finding]:
    """Security requirements name schemes the document defines."""
    schemes = _components(tree).get("securitySchemes", {})
    for node in (*tree.of("document"), *tree.of("operation")):
        for index, requirement in enumerate(items(node.value.get("security"))):
            for name in mapping(requirement):
                if name not in schemes:
                    yield join(f"{node.pointer}/security/{index}", name), "spec-security-undefined", {"name": name}


def component_names(tree: Tree) -> Iterator[Finding]:
    """Names of components are plain ASCII and differ in more than case: files are named after them."""
    for group, components in _components(tree).items():
        seen: dict[str, str] = {}
        for name in components:
            place = join(f"/components/{group}", name)
            if not _COMPONENT_NAME.fullmatch(name):
                yield place, "spec-component-name", {"name": name}
            if (other := seen.setdefault(name.casefold(), name)) != name:
                yield place, "spec-component-case", {"name": name, "other": other}


def components_used(tree: Tree) -> Iterator[Finding]:
    """Every component is reachable from the rest of the document."""
    uses: dict[str, set[str]] = {}
    for reference in tree.references:
        target = unquote(reference.target.removeprefix("#"))
        uses.setdefault(_component_of(reference.pointer), set()).add(_component_of(target))
    for node in (*tree.of("document"), *tree.of("operation")):
        for requirement in items(node.value.get("security")):
            uses.setdefault("", set()).update(f"/components/securitySchemes/{name}" for name in mapping(requirement))
    reached, todo = {""}, [""]
    while todo:
        new = uses.get(todo.pop(), set()) - reached
        reached |= new
        todo += new
    for group, components in _components(tree).items():
        for name in components:
            if f"/components/{group}/{name}" not in reached:
                yield join(f"/components/{group}", name), "spec-component-unused", {"name": name, "group": group}


def _component_of(pointer: str) -> str:
    """``/components/<group>/<name>`` (unescaped) if the pointer is to or into a component, else ""."""
    keys = split(pointer)
    return f"/components/{keys[1]}/{keys[2]}" if len(keys) > 2 and keys[0] == "components" else ""


def _components(tree: Tree) -> dict[str, dict[str, Any]]:
    components = mapping(tree.document.get("components"))
    return {group: mapping(components.get(group)) for group in GRAMMAR["components"] if group in components}


def texts_harmless(tree: Tree) -> Iterator[Finding]:
    """Descriptions hold no HTML, and no link can run something: whoever shows the document must not be at risk."""
    for kind, nodes in tree.nodes.items():
        for node in nodes:
            description = text(node.value.get("description"))
            if _SUSPICIOUS.search(description):
                for what in dict.fromkeys(_harmful(description)):
                    yield f"{node.pointer}/description", "spec-text-unsafe", {"what": what}
            for key in ("url", "termsOfService") if kind in ("docs", "contact", "license", "info") else ():
                if not _is_safe(text(node.value.get(key))):
                    yield f"{node.pointer}/{key}", "spec-text-unsafe", {"what": node.value[key]}


def _harmful(description: str) -> Iterator[str]:
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark")
    parser.validateLink = lambda url: True  # type: ignore[method-assign]  # noqa: ARG005 (what it drops is looked for)
    for token in parser.parse(description):
        for inner in (token, *(token.children or ())):
            if inner.type in ("html_block", "html_inline"):
                yield inner.content
            target = inner.attrs.get("href") or inner.attrs.get("src") or ""
            if not _is_safe(str(target)):
                yield str(target)


def _is_safe(target: str) -> bool:
    plain = re.sub(r"[\x00-\x20]", "", html.unescape(unquote(target)))
    scheme = _SCHEME.match(plain)
    return scheme is None or scheme[1].lower() in _SAFE_SCHEMES


RULES: Final[tuple[Callable[[Tree], Iterable[Finding]], ...]] = (
    info_complete,
    servers_usable,
    server_variables,
    tags_used,
    security_defined,
    operation_rules.path_well_formed,
    operation_rules.path_unambiguous,
    operation_rules.path_parameters,
    operation_rules.parameters_unique,
    operation_rules.operation_id_present,
    operation_rules.operation_id_unique,
    operation_rules.operation_id_style,
    operation_rules.operation_tagged,
    operation_rules.body_allowed,
    operation_rules.success_present,
    operation_rules.response_described,
    schema_rules.array_items,
    schema_rules.required_defined,
    schema_rules.bounds_ordered,
    schema_rules.enum_values,
    schema_rules.nullable_known,
    schema_rules.patterns_readable,
    schema_rules.schema_finite,
    check_defaults,
    check_examples,
    component_names,
    components_used,
    texts_harmless,
)
