"""A document in terms the generator keeps, with what it would discard beside it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from scraper.grammar import METHODS
from scraper.outputs.client.details import Adapted, Lost
from scraper.outputs.client.operations import Operations
from scraper.outputs.client.schemas import Schemas
from scraper.outputs.tree import Tree, join, mapping, string_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scraper.outputs.client.metadata import Metadata


def adapt(document: dict[str, Any], metadata: Metadata) -> Adapted:
    """Return a valid document, of whatever origin, in the generator's dialect."""
    tree = Tree(document, str(document.get("openapi"))[:3])
    schemas = Schemas(tree)
    schemas.convert_components()
    operations = Operations(tree, schemas)
    for call in tree.calls:
        operations.convert(call)
    adapted = {
        "openapi": "3.1.0",
        "info": {"title": metadata.distribution, "version": metadata.version},
        "paths": operations.paths,
        "components": {"schemas": schemas.components},
    }
    lost = (*_unreached(tree, metadata), *schemas.lost, *operations.lost)
    return Adapted(adapted, operations.details, schemas.details, lost)


def _unreached(tree: Tree, metadata: Metadata) -> Iterator[Lost]:
    """Yield what conversion does not come by: operations beside a reference, a service that is nowhere."""
    for path, item in mapping(tree.document.get("paths")).items():
        for method in METHODS if "$ref" in mapping(item) else ():
            if method in item:
                yield Lost(join("/paths", path), "client-operation-lost", {"name": f"{method.upper()} {path}"})
    if not metadata.address:
        yield Lost("/servers", "client-endpoint-missing", {"variable": metadata.endpoint_variable})


def plain(value: Any) -> Any:
    """Return a document as JSON in UTF-8 can hold it: keys that are texts, no halves of characters."""
    if isinstance(value, dict):
        return {plain(string_key(key)): plain(each) for key, each in value.items()}
    if isinstance(value, list):
        return [plain(each) for each in value]
    return re.sub("[\ud800-\udfff]", "\ufffd", value) if isinstance(value, str) and not value.isascii() else value
