"""A document in terms the generator keeps, with what it would discard beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scraper.outputs.client.details import Adapted
from scraper.outputs.client.operations import Operations
from scraper.outputs.client.schemas import Schemas
from scraper.outputs.tree import Tree, mapping, text

if TYPE_CHECKING:
    from scraper.outputs.client.metadata import Metadata


def adapt(document: dict[str, Any], metadata: Metadata) -> Adapted:
    """Return a valid document, of whatever origin, in the generator's dialect."""
    tree = Tree(document, text(document.get("openapi"))[:3])
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
    return Adapted(adapted, operations.details, schemas.details, (*schemas.lost, *operations.lost))


def described(document: dict[str, Any]) -> str:
    """Return the title of a document, for people."""
    return text(mapping(document.get("info")).get("title")).strip()
