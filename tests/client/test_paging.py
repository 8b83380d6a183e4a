"""Lists that come in pages are read to their end, once, and no further than asked for."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from itertools import islice
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from mrs_client import Client, NotFound, TokenAuth
from mrs_client.api import show_cluster_infos
from runtime.model import Model
from runtime.paging import Pages, aiterate, iterate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

BY_ID = Pages(items=("items",), by="marker")
BY_NEXT = Pages(items=("items",), by="marker", next=("page_info", "next_marker"))
BY_OFFSET = Pages(items=("items",), by="offset")
BY_PAGE = Pages(items=("items",), by="page", start=1)


@dataclass(kw_only=True, slots=True)
class Item(Model):
    id: Any = None
    load: int | None = field(default=None, compare=False)


def things(*ids: Any, load: int | None = None) -> list[Item]:
    return [Item(id=each, load=load) for each in ids]


def page(items: Any, following: Any = None) -> Any:
    return SimpleNamespace(items=items, page_info=SimpleNamespace(next_marker=following))


class Service:
    """Answers places with pages, so many and no more."""

    def __init__(self, answers: Callable[[Any], Any], most: int = 10) -> None:
        self.answers = answers
        self.most = most
        self.asked: list[Any] = []

    def fetch(self, place: Any) -> Any:
        self.asked.append(place)
        assert len(self.asked) <= self.most, "an endless list"
        return self.answers(place)

    async def afetch(self, place: Any) -> Any:
        return self.fetch(place)


def read(answers: Callable[[Any], Any], pages: Pages) -> tuple[list[Any], list[Any]]:
    """Return the items and the places asked for, which are the same in both worlds."""
    service, other = Service(answers), Service(answers)
    items = list(iterate(service.fetch, pages))

    async def collected() -> list[Any]:
        return [item async for item in aiterate(other.afetch, pages)]

    assert asyncio.run(collected()) == items
    assert other.asked == service.asked
    return items, service.asked


def slices(items: list[Any], pages: Pages, size: int) -> Callable[[Any], Any]:
    """A service that does as it should, by each way of paging."""

    def answer(place: Any) -> Any:
        ids = [item.id for item in items]
        start = {"marker": lambda: ids.index(place) + 1 if place else 0, "offset": lambda: place}.get(
            pages.by, lambda: (place - pages.start) * size
        )()
        found = items[start : start + size]
        return page(found, found[-1].id if items[start + size :] else None)

    return answer


@pytest.mark.parametrize(
    ("pages", "number", "asked"),
    [
        (BY_ID, 0, [None]),
        (BY_ID, 5, [None, "1", "3", "4"]),
        (BY_ID, 4, [None, "1", "3"]),
        (BY_NEXT, 0, [None]),
        (BY_NEXT, 5, [None, "1", "3"]),
        (BY_NEXT, 4, [None, "1"]),
        (BY_OFFSET, 0, [0]),
        (BY_OFFSET, 5, [0, 2, 4, 5]),
        (BY_PAGE, 5, [1, 2, 3, 4]),
        (Pages(items=("items",), by="offset", start=1), 0, [1]),
        (Pages(items=("items",), by="page"), 4, [0, 1, 2]),
    ],
)
def test_all_items_once(pages: Pages, number: int, asked: list[Any]) -> None:
    items = things(*map(str, range(number)))
    assert read(slices(items, pages, 2), pages) == (items, asked)


@pytest.mark.parametrize("pages", [BY_ID, BY_NEXT, BY_OFFSET, BY_PAGE])
@pytest.mark.parametrize("same", [True, False], ids=["the same", "changed"])
def test_a_service_that_ignores_the_place(pages: Pages, same: bool) -> None:
    loads = iter(range(10))
    items, asked = read(lambda place: page(things("a", "b", load=None if same else next(loads)), "b"), pages)
    assert [item.id for item in items] == ["a", "b"]
    assert len(asked) == 2


@pytest.mark.parametrize("pages", [BY_ID, BY_NEXT, BY_OFFSET, BY_PAGE])
def test_a_service_that_begins_again(pages: Pages) -> None:
    order = {None: "a", "a": "b", "b": "c", "c": "a"}

    def answer(place: Any) -> Any:
        mark = order[place] if pages.by == "marker" else "abc"[(place - pages.start) % 3]
        return page(things(mark), mark)

    assert read(answer, pages)[0] == things("a", "b", "c")


@pytest.mark.parametrize("pages", [BY_ID, BY_NEXT, BY_OFFSET, BY_PAGE])
@pytest.mark.parametrize("answer", [None, {}, page(None), page([]), page("text"), page({"id": 1}), page(7), [], "html"])
def test_a_page_without_a_list_is_the_last(pages: Pages, answer: Any) -> None:
    assert read(lambda place: answer, pages) == ([], [None if pages.by == "marker" else pages.start])


@pytest.mark.parametrize("following", [None, "", {"a": 1}, [1], 1.5, Item()])
def test_what_can_be_no_marker_ends_the_list(following: Any) -> None:
    assert read(lambda place: page(things("a"), following), BY_NEXT) == (things("a"), [None])
    assert read(lambda place: page(things(following)), BY_ID) == (things(following), [None])


def test_a_marker_that_repeats() -> None:
    pages = {None: page(things("a"), "m"), "m": page(things("b"), "n"), "n": page(things("c"), "m")}
    assert read(pages.__getitem__, BY_NEXT) == (things("a", "b", "c"), [None, "m", "n"])


def test_an_empty_page_that_names_another_is_not_the_last() -> None:
    pages = {None: page([], 1), 1: page(None, 0), 0: page(things("a"))}
    assert read(pages.__getitem__, BY_NEXT) == (things("a"), [None, 1, 0])


def test_items_that_are_no_models() -> None:
    answers = {None: {"items": [{"id": "a"}, {"id": "b"}]}, "b": {"items": [{"id": "c"}]}, "c": {"items": []}}
    assert read(answers.__getitem__, BY_ID)[0] == [{"id": "a"}, {"id": "b"}, {"id": "c"}]
    assert read(lambda place: page(["x", 1, None][place : place + 2]), BY_OFFSET) == (["x", 1, None], [0, 2, 3])


@pytest.mark.parametrize(
    "pages",
    [
        [things("a", "a", load=1), things("a", "a", load=2)],
        [things(None, load=1), things(None, load=2)],
        [[Item(additional_properties={"x": 1})], [Item(additional_properties={"x": 2})]],
    ],
)
def test_pages_with_the_same_keys_but_other_items_are_others(pages: list[list[Item]]) -> None:
    items, _ = read(lambda place: page(dict(enumerate(pages)).get(place)), Pages(items=("items",), by="page"))
    assert items == pages[0] + pages[1]


LAZILY = [("a", [None]), ("b", [None]), ("c", [None, "b"])]


def test_nothing_is_fetched_before_it_is_needed() -> None:
    service = Service(slices(things(*"abcdef"), BY_ID, 2))
    found = iterate(service.fetch, BY_ID)
    assert service.asked == []
    assert [(next(found).id, [*service.asked]) for _ in range(3)] == LAZILY


def test_nothing_is_fetched_before_it_is_needed_asynchronously() -> None:
    async def main() -> None:
        service = Service(slices(things(*"abcdef"), BY_ID, 2))
        found = aiterate(service.afetch, BY_ID)
        assert service.asked == []
        assert [((await anext(found)).id, [*service.asked]) for _ in range(3)] == LAZILY

    asyncio.run(main())


def clusters(pages: Iterable[list[str]], sent: list[httpx.URL]) -> Callable[[httpx.Request], httpx.Response]:
    listed = dict(enumerate(pages, start=1))

    def answer(request: httpx.Request) -> httpx.Response:
        sent.append(request.url)
        place = int(request.url.params["currentPage"])
        if place not in listed:
            return httpx.Response(404, json={"error_code": "E", "error_msg": "no such page"})
        return httpx.Response(200, json={"clusters": [{"clusterId": each} for each in listed[place]]})

    return answer


def client(handler: Callable[[httpx.Request], httpx.Response]) -> Client:
    wire = httpx.MockTransport(handler)
    return Client(auth=TokenAuth(token="t"), transport=wire, async_transport=wire)


def test_a_generated_list() -> None:
    sent: list[httpx.URL] = []
    with client(clusters([["a", "b"], ["c"], []], sent)) as connected:
        found = show_cluster_infos.iter_cluster_infos("p", client=connected, page_size="2")
        assert sent == []
        assert [each.cluster_id for each in islice(found, 2)] == ["a", "b"]
        assert len(sent) == 1
        assert [each.cluster_id for each in found] == ["c"]
    assert [url.params.multi_items() for url in sent] == [
        [("pageSize", "2"), ("currentPage", number)] for number in "123"
    ]


def test_a_generated_list_asynchronously() -> None:
    sent: list[httpx.URL] = []

    async def main() -> list[str | None]:
        async with client(clusters([["a", "b"], ["c"], []], sent)) as connected:
            found = show_cluster_infos.aiter_cluster_infos("p", client=connected)
            return [each.cluster_id async for each in found]

    assert asyncio.run(main()) == ["a", "b", "c"]
    assert len(sent) == 3


def test_a_page_that_is_refused_raises_where_it_is_read() -> None:
    with client(clusters([["a"]], [])) as connected:
        found = show_cluster_infos.iter_cluster_infos("p", client=connected)
        assert next(found).cluster_id == "a"
        with pytest.raises(NotFound, match="no such page"):
            next(found)
