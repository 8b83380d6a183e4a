"""Overlays: what they change, what they leave alone, and how they say what is wrong with them."""

from __future__ import annotations

import copy
import re
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from scraper.document import overlay
from scraper.document.overlay import OverlayError

if TYPE_CHECKING:
    from pathlib import Path

HEAD = 'overlay: 1.0.0\ninfo: {title: t, version: "1"}\n'
DOCUMENT: dict[str, Any] = yaml.safe_load("""
info: {title: CCE, version: v3}
tags: [{name: Cluster}, {name: 节点}]
paths:
  /x:
    get:
      operationId: ListX
      parameters:
        - {name: limit, in: query, schema: {type: string}}
        - {name: marker, in: query, schema: {type: string}}
        - {name: limit, in: header, schema: {type: string}}
    post: {parameters: [{name: limit, in: query, schema: {type: string}}]}
  "/it's/{a}":
    get: {operationId: GetIts, tags: [节点]}
components:
  schemas:
    Node: {type: object, required: [名称], properties: {名称: {type: string, description: 节点名称}}}
""")


def load(tmp_path: Path, text: str, name: str = "o.yaml") -> dict[str, Any]:
    (tmp_path / name).write_text(text, "utf-8")
    return overlay.load(tmp_path / name)


def apply(tmp_path: Path, actions: str) -> dict[str, Any]:
    """Apply actions written as YAML list; the document must stay as it was."""
    before = copy.deepcopy(DOCUMENT)
    result = overlay.apply(DOCUMENT, load(tmp_path, f"{HEAD}actions:\n{actions}"), "o.yaml")
    assert before == DOCUMENT
    return result


def parameters(document: dict[str, Any], method: str = "get") -> list[Any]:
    found: list[Any] = document["paths"]["/x"][method]["parameters"]
    return found


def test_update_of_what_a_filter_selects(tmp_path: Path) -> None:
    target = "$.paths['/x'].get.parameters[?@.name=='limit'].schema"
    result = apply(tmp_path, f"- target: {target}\n  update: {{type: integer, maximum: 100}}")
    integer, string = {"type": "integer", "maximum": 100}, {"type": "string"}
    assert [parameter["schema"] for parameter in parameters(result)] == [integer, string, integer]
    assert parameters(result, "post") == parameters(DOCUMENT, "post")


def test_removal_of_list_items_by_filter(tmp_path: Path) -> None:
    result = apply(tmp_path, "- {target: \"$.paths.*.*.parameters[?@.name=='limit']\", remove: true}")
    assert [parameter["name"] for parameter in parameters(result)] == ["marker"]
    assert parameters(result, "post") == []


def test_keys_with_quotes_and_chinese(tmp_path: Path) -> None:
    result = apply(
        tmp_path,
        r"""
- {update: {summary: 查询}, target: '$.paths["/it''s/{a}"].get'}
- {update: {deprecated: true}, target: "$.paths['/it\\'s/{a}'].get"}
- {update: {description: 节点的“名称”, maxLength: 64}, target: "$.components.schemas.Node.properties['名称']"}
- {update: {description: 节点管理}, target: "$.tags[?@.name=='节点']"}
""",
    )
    operation = {"operationId": "GetIts", "tags": ["节点"], "summary": "查询", "deprecated": True}
    assert result["paths"]["/it's/{a}"]["get"] == operation
    name = {"type": "string", "description": "节点的“名称”", "maxLength": 64}
    assert result["components"]["schemas"]["Node"]["properties"]["名称"] == name
    assert result["tags"] == [{"name": "Cluster"}, {"name": "节点", "description": "节点管理"}]


def test_update_merges_objects_concatenates_lists_and_replaces_the_rest(tmp_path: Path) -> None:
    result = apply(
        tmp_path,
        """
- target: $
  update:
    info: {version: v4, x-more: {a: [1]}}
    tags: [{name: Job}]
    servers: [{url: https://example.org}]
    components: {schemas: {Node: {type: [object, "null"], required: [id], properties: {名称: null}}}}
""",
    )
    assert result["info"] == {"title": "CCE", "version": "v4", "x-more": {"a": [1]}}
    assert result["tags"] == [{"name": "Cluster"}, {"name": "节点"}, {"name": "Job"}]
    assert result["servers"] == [{"url": "https://example.org"}]
    node = {"type": ["object", "null"], "required": ["名称", "id"], "properties": {"名称": None}}
    assert result["components"]["schemas"]["Node"] == node


def test_update_is_appended_to_each_targeted_list(tmp_path: Path) -> None:
    result = apply(
        tmp_path,
        """
- {target: "$.paths['/x'][*].parameters", update: {name: offset, in: query}}
- {target: "$.paths['/x'].get.parameters[-1]", update: {required: true}}
""",
    )
    assert parameters(result)[3:] == [{"name": "offset", "in": "query", "required": True}]
    assert parameters(result, "post")[1:] == [{"name": "offset", "in": "query"}]


def test_actions_run_in_order(tmp_path: Path) -> None:
    result = apply(
        tmp_path,
        """
- target: >
    $.info
  update: {contact: {name: a}}
- {target: $.info.contact, update: {name: b}}
- {target: $.tags, remove: true, update: {name: remove wins}}
- {target: $, update: {tags: [{name: only}]}}
""",
    )
    assert (result["info"]["contact"], result["tags"]) == ({"name": "b"}, [{"name": "only"}])


def test_node_matched_twice_is_updated_once(tmp_path: Path) -> None:
    assert len(apply(tmp_path, "- {target: \"$['tags','tags']\", update: {name: Job}}")["tags"]) == 3


def test_a_thing_and_what_is_in_it(tmp_path: Path) -> None:
    result = apply(tmp_path, "- {target: $..schema, remove: true}\n- {target: $.paths..*, remove: true}")
    assert result == DOCUMENT | {"paths": {}}
    schemas = apply(tmp_path, "- {target: '$.components..*[?@.type]', update: {type: {type: x}}}")["components"][
        "schemas"
    ]
    assert schemas["Node"]["type"] == {"type": "x"}
    assert schemas["Node"]["properties"]["名称"]["type"] == {"type": "x"}


def test_aliased_parts_of_document_and_update_stay_apart(tmp_path: Path) -> None:
    shared = {"type": "string"}
    document = {"a": {"schema": shared}, "b": {"schema": shared}}
    actions = """
- {target: $.a.schema, update: {maxLength: 1}}
- {target: "$['a','b']", update: {x: &x {n: [1]}, y: *x}}
- {target: $.a.x.n, update: 2}
"""
    result = overlay.apply(document, load(tmp_path, f"{HEAD}actions:\n{actions}"), "o.yaml")
    a, one = {"schema": {"type": "string", "maxLength": 1}, "x": {"n": [1, 2]}, "y": {"n": [1]}}, {"n": [1]}
    assert result["a"]["y"] is not result["b"]["y"]
    assert result == {"a": a, "b": {"schema": {"type": "string"}, "x": one, "y": one}}
    assert shared == {"type": "string"}


@pytest.mark.parametrize(
    ("action", "message"),
    [
        ("{target: $.nothing, update: {}}", "o.yaml: actions[1]: target $.nothing: matches nothing; mend the target"),
        ("{target: '$.tags[', remove: true}", "actions[1]: target $.tags[: invalid JSONPath (unbalanced brackets"),
        ("{target: paths, remove: true}", "actions[1]: target paths: invalid JSONPath"),
        ("{target: '$[?@.a==1e400]', remove: true}", "invalid JSONPath (cannot convert float infinity"),
        ("{target: $.paths.名称, remove: true}", "stands in ['...']"),
        ("{target: $.info.title, update: {a: 1}}", "$.info.title: /info/title is neither an object nor a list"),
        ("{target: \"$.paths['/x'].get\", update: text}", "/paths/~1x/get is an object, so update must be one"),
        ("{target: $, remove: true}", "the whole document cannot be removed"),
    ],
)
def test_actions_that_cannot_be_applied(tmp_path: Path, action: str, message: str) -> None:
    with pytest.raises(OverlayError, match=re.escape(message)) as error:
        apply(tmp_path, f"- {{target: $.info, update: {{}}}}\n- {action}")
    assert "\n" not in str(error.value)


def test_yaml_is_read_as_json_would_be(tmp_path: Path) -> None:
    text = (
        HEAD
        + """
x-base: &base {name: a, in: query}
actions:
  - target: $.info
    update:
      200: {description: OK}
      on: [yes, no, 2024-01-01, 12:30, 010, true, null, 1, 1.5, 1e2, ""]
      merged: {<<: *base, in: header}
"""
    )
    update = load(tmp_path, text)["actions"][0]["update"]
    assert update == {
        "200": {"description": "OK"},
        "on": ["yes", "no", "2024-01-01", "12:30", "010", True, None, 1, 1.5, 100.0, ""],
        "merged": {"name": "a", "in": "header"},
    }


def test_json(tmp_path: Path) -> None:
    info, action = '{"title": "\\ud83d\\ude00", "version": "1"}', '{"target": "$", "update": {}}'
    text = f'\ufeff{{"overlay": "1.0.1",\t"info": {info}, "actions": [{action}]}}'
    assert load(tmp_path, text, "o.json")["info"]["title"] == "😀"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("openapi: 3.1.0", "o.yaml: no overlay"),
        ("overlay: 1.1.0", "overlay version 1.1.0 is not supported; write overlay: 1.0.0"),
        ("overlay: 1.0", "overlay version 1.0 is not supported"),
        ("overlay: 1.0.0\ninfo: {title: t, version: 1.0}", "info.version must be a text; add it, in quotes"),
        ("overlay: 1.0.0\ninfo: {title: '', version: v}", "info.title must be a text"),
        (HEAD + "actions: []", "actions must be a list with at least one action"),
        (HEAD + "action: []", 'unknown key "action"'),
        (HEAD + "actions: [a]", "actions[0]: an action is an object with a target"),
        (HEAD + "actions: [{target: $.a}]", "actions[0]: target $.a: nothing to do; add update"),
        (HEAD + "actions: [{target: $.a, remove: false}]", "nothing to do"),
        (HEAD + "actions: [{target: $.a, remove: yes}]", "remove must be true or false"),
        (HEAD + "actions: [{target: $.a, updates: {}}]", '$.a: unknown key "updates"'),
        (HEAD + "actions: [{target: $.a, update: {a: 1, a: 2}}]", 'o.yaml:3: "a" stands twice; mend the YAML'),
        (HEAD + "actions: [{target: $.a, update: {[a]: 1}}]", "o.yaml:3: a key is no string"),
        (HEAD + "actions: [{", "o.yaml:3: "),
        (HEAD + "actions: &a [*a]", "an alias inside what it stands for"),
        (HEAD + "x: !!timestamp 2024-01-01", "has no form in JSON"),
        (HEAD + 'x: "\\ud800"', "surrogates not allowed; mend the file"),
        (HEAD + "x: !!python/name:os.system ''", "o.yaml:3: could not determine a constructor"),
        ("[" * 1500, "mend the file"),
        ("a: \x07", "mend the file"),
        ("a: b\n---\nc: d", "o.yaml:2: but found another document"),
        ('{"overlay":\n}', "o.json:2: Expecting value; mend the JSON"),
        ('{"a": 1, "a": 2}', '"a" stands twice'),
        ('{"a": NaN}', "NaN is no JSON number"),
    ],
)
def test_what_is_no_overlay(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(OverlayError, match=re.escape(message)) as error:
        load(tmp_path, text, "o.json" if text[:1] == "{" else "o.yaml")
    assert str(error.value).startswith(str(tmp_path))
    assert "\n" not in str(error.value)


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(OverlayError, match=r"no\.yaml: No such file or directory; check the path"):
        overlay.load(tmp_path / "no.yaml")
    (tmp_path / "o.yaml").write_bytes(b"overlay: \xff")
    with pytest.raises(OverlayError, match="can't decode byte 0xff"):
        overlay.load(tmp_path / "o.yaml")
