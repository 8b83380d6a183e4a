"""Which operations return lists in pages, and how the next page is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Literal

from scraper.outputs.client.details import Paging
from scraper.outputs.client.flatten import flatten, kinds
from scraper.outputs.client.media import preferred
from scraper.outputs.client.names import FIELD_NAMES, Names, identifier
from scraper.outputs.tree import mapping

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scraper.outputs.client.details import Parameter
    from scraper.outputs.tree import Call, Tree

#: Query parameters that name a place in a list, the surest first. An ``offset`` that begins at 1 is a page number.
_PLACES: Final[dict[str, Literal["marker", "offset", "page"]]] = {
    "marker": "marker", "offset": "offset", "page_no": "page", "currentPage": "page", "current_page": "page",
    "page_number": "page", "pageNo": "page", "page": "page",
}  # fmt: skip
_SIZES: Final = frozenset(("limit", "pageSize", "page_size", "per_page", "size", "count"))
#: Where answers name the next marker.
_NEXT: Final = ("next_marker", "nextMarker")
_PAGE_INFO: Final = ("page_info", "pageInfo")


def paging(tree: Tree, call: Call, parameters: dict[str, Parameter]) -> Paging | None:
    """Return how an operation is paged, None if it is not or its pages hold no single list."""
    if call.method != "get":
        return None
    queries = {each.field.wire: name for name, each in parameters.items() if each.place == "query"}
    wire = next((each for each in _PLACES if each in queries), "")
    if not wire or not (queries.keys() & _SIZES or _PLACES[wire] == "marker"):
        return None
    page = _page(tree, call)
    items = {key: flatten(tree, each.get("items")) for key, each in page.items() if kinds(each) == ["array"]}
    lists = [key for key, each in items.items() if _is_resource(each)]
    lists = lists or [key for key, each in items.items() if kinds(each) in (["string"], ["integer"])]
    if len(lists) != 1:
        return None
    following = tuple(_following(tree, page)) if _PLACES[wire] == "marker" else ()
    if _PLACES[wire] == "marker" and not following and "id" not in mapping(items[lists[0]].get("properties")):
        return None
    start = _start(tree, call, wire)
    by = "page" if start == 1 and _PLACES[wire] == "offset" else _PLACES[wire]
    names = _names(page)
    return Paging(queries[wire], by, (names[lists[0]],), following, start if by != "marker" else 0)


def _page(tree: Tree, call: Call) -> dict[str, dict[str, Any]]:
    """Return the properties of the first success's JSON object."""
    for status, raw in mapping(call.operation.value.get("responses")).items():
        content = mapping(tree.resolve(raw).get("content"))
        if status[:1] == "2" and content:
            body = flatten(tree, mapping(content[preferred(content)]).get("schema"))
            return {key: flatten(tree, each) for key, each in mapping(body.get("properties")).items()}
    return {}


def _is_resource(item: dict[str, Any]) -> bool:
    """Tell whether items may be what is listed: they are objects, and no links of the page."""
    properties = mapping(item.get("properties"))
    return bool(properties) and not (properties.keys() <= {"href", "rel"})


def _following(tree: Tree, page: dict[str, dict[str, Any]]) -> Iterator[str]:
    """Yield the attributes that lead to the next marker, if the page has one."""
    names = _names(page)
    for key in _NEXT:
        if key in page:
            yield names[key]
            return
    for outer in _PAGE_INFO:
        inner = mapping(flatten(tree, page.get(outer)).get("properties"))
        if found := next((key for key in _NEXT if key in inner), ""):
            yield names[outer]
            yield _names(inner)[found]
            return


def _names(properties: dict[str, Any]) -> dict[str, str]:
    """Return the attributes that a class has for properties, as the conversion of schemas names them."""
    names = Names(FIELD_NAMES, kind="field")
    return {wire: identifier(names.variable(wire)) for wire in properties}


def _start(tree: Tree, call: Call, wire: str) -> int:
    """Return the place of the first page, as its default or minimum says: 0 or 1."""
    for node in (call.operation, call.item):
        for each in map(tree.resolve, node.value.get("parameters") or []):
            if each.get("name") == wire:
                schema = flatten(tree, each.get("schema"))
                stated = str(schema.get("default", schema.get("minimum", "")))
                return int(stated) if stated in {"0", "1"} else int(_PLACES[wire] == "page")
    return 0
