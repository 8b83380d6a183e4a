"""The same operation documented in English HTML and in Chinese Markdown gives the same document, texts aside."""

from __future__ import annotations

from typing import Any

import pytest

from scraper.diagnostics import Collector
from scraper.document.assemble import assemble
from scraper.interpret import interpret
from scraper.readers import markdown
from scraper.readers.markup import read as read_html

#: The words of the tables.
ENGLISH = {
    "name": "Parameter", "type": "Type", "required": "Mandatory", "description": "Description",
    "code": "Status Code", "yes": "Yes", "no": "No",
}  # fmt: skip
CHINESE = {
    "name": "参数", "type": "参数类型", "required": "是否必选", "description": "描述",
    "code": "状态码", "yes": "是", "no": "否",
}  # fmt: skip


def table(anchor: str, words: dict[str, str], columns: str, *rows: str) -> str:
    """A table as the exports have them; cells of a row are split by ``|``, ``+``/``-`` stand for yes and no."""
    head = "".join(f"<th><p>{words[column]}</p></th>" for column in columns.split())
    marks = {"+": words["yes"], "-": words["no"]}
    cells = [[marks.get(cell.strip(), cell.strip()) for cell in row.split("|")] for row in rows]
    body = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in cells)
    return f'<a name="{anchor}"></a>\n<table id="{anchor}"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'


EXAMPLE_REQUEST = """POST https://{endpoint}/v2/0123/disks?dry_run=true

{"disk": {"name": "a", "size": 10, "kind": "SSD", "tags": {"k": "v"}, "parts": [{"label": "x"}], "parent": null}}"""
EXAMPLE_RESPONSE = (
    '{"id": "70a599e0-31e7-49b7-b260-868f441e862b", "state": "ACTIVE", "hosts": ["h1"], "links": [{"href": "u"}]}'
)
FULL = "name required type description"
SHORT = "name type description"

ENGLISH_TABLES = {
    "path": table("p", ENGLISH, FULL, "project_id | + | String | Project ID"),
    "query": table(
        "q", ENGLISH, FULL,
        "dry_run | - | Boolean | <p>Checks only. The default value is <b>false</b>.</p>",
        "limit | - | Integer | <p>Page size.</p><p>Minimum: 1</p><p>Maximum: 100</p>",
    ),
    "header": table("h", ENGLISH, FULL, "X-Auth-Token | + | String | Token", "X-Trace | - | String | Trace"),
    "body": table("request_Disk", ENGLISH, FULL, 'disk | + | <a href="#disk">disk</a> object | Disk'),
    "disk": table(
        "disk", ENGLISH, FULL,
        "name | + | String | <p>Name.</p><p>Minimum length: 1</p><p>Maximum length: 64</p>",
        "size | - | Integer | <p>Size. The value ranges from 1 to 1024. Unit: GB</p>",
        "kind | - | String | <p>Options:</p><ul><li>SSD: fast</li><li>SATA: slow</li></ul><p>Default: SSD</p>",
        "tags | - | Map&lt;String,String&gt; | Tags",
        'parts | - | Array of <a href="#part">part</a> objects | Parts',
        "parent | - | String | Parent. The value can be null.",
        "old | - | String | This parameter has been deprecated.",
        "script | - | String | The content must be Base64-encoded.",
    ),
    "part": table("part", ENGLISH, FULL, "label | - | String(32) | Label", "weight | - | Double | Weight"),
    "answer": table(
        "response_Answer", ENGLISH, SHORT,
        "id | String | ID in UUID format.",
        "created | String | Time in the format of yyyy-MM-ddTHH:mm:ssZ.",
        "state | String | State. The value can be ACTIVE or ERROR.",
        "hosts | Array of strings | Hosts",
        'links | Array of objects | Links. For details, see <a href="#links">Table 8</a>.',
    ),
    "links": table("links", ENGLISH, SHORT, "href | String | Target"),
    "status": table("s", ENGLISH, "code description", "202 | Accepted", "404 | Not found"),
}  # fmt: skip
CHINESE_TABLES = {
    "path": table("p", CHINESE, FULL, "project_id | + | String | 项目ID"),
    "query": table(
        "q", CHINESE, FULL,
        "dry_run | - | Boolean | <p>仅检查，默认值为false。</p>",
        "limit | - | Integer | <p>每页条数。</p><p>最小值：1</p><p>最大值：100</p>",
    ),
    "header": table("h", CHINESE, FULL, "X-Auth-Token | + | String | Token", "X-Trace | - | String | 跟踪"),
    "body": table("request_Disk", CHINESE, FULL, 'disk | + | <a href="#disk">disk</a> object | 磁盘'),
    "disk": table(
        "disk", CHINESE, FULL,
        "name | + | String | <p>名称。</p><p>最小长度：1</p><p>最大长度：64</p>",
        "size | - | Integer | <p>大小。</p><p>取值范围：1~1024</p><p>单位：GB</p>",
        "kind | - | String | <p>取值范围：</p><ul><li>SSD：快</li><li>SATA：慢</li></ul><p>缺省值：SSD</p>",
        "tags | - | Map&lt;String,String&gt; | 标签",
        'parts | - | Array of <a href="#part">part</a> objects | 部分',
        "parent | - | String | 父磁盘，可以为null。",
        "old | - | String | 该字段已废弃。",
        "script | - | String | 内容需要使用Base64编码。",
    ),
    "part": table("part", CHINESE, FULL, "label | - | 字符串(32) | 标签", "weight | - | 浮点数 | 权重"),
    "answer": table(
        "response_Answer", CHINESE, SHORT,
        "id | String | ID，UUID格式。",
        "created | String | 时间，格式为YYYY-MM-DDTHH:MM:SSZ。",
        "state | String | 状态，取值为ACTIVE或ERROR。",
        "hosts | Array of strings | 主机",
        'links | Array of objects | 链接，详情请参见<a href="#links">表8</a>。',
    ),
    "links": table("links", CHINESE, SHORT, "href | String | 目标"),
    "status": table("s", CHINESE, "code description", "202 | 已接受", "404 | 不存在"),
}  # fmt: skip


def english() -> str:
    t = ENGLISH_TABLES
    return f"""<a name="CreateDisk"></a><h1>Creating a Disk (Deprecated)</h1>
<h4>Function</h4><p>Creates a disk.</p>
<h4>URI</h4><p>POST /v2/{{project_id}}/disks</p>
<p>Table 1 Path parameters</p>{t["path"]}<p>Table 2 Query parameters</p>{t["query"]}
<h4>Request Parameters</h4><p>Table 3 Request header parameters</p>{t["header"]}
<p>Table 4 Request body parameters</p>{t["body"]}<p>Table 5 disk</p>{t["disk"]}<p>Table 6 part</p>{t["part"]}
<h4>Response Parameters</h4><p><b>Status code: 202</b></p>
<p>Table 7 Response body parameters</p>{t["answer"]}<p>Table 8 links field description</p>{t["links"]}
<h4>Example Requests</h4><pre>{EXAMPLE_REQUEST}</pre>
<h4>Example Responses</h4><p><b>Status code: 202</b></p><pre>{EXAMPLE_RESPONSE}</pre>
<h4>Status Codes</h4>{t["status"]}
"""


def chinese() -> str:
    t = CHINESE_TABLES
    return f"""# 创建磁盘（废弃）<a name="CreateDisk"></a>

## 功能介绍

创建磁盘。

## URI

POST /v2/\\{{project\\_id\\}}/disks

**表 1**  路径参数

{t["path"]}

**表 2**  Query参数

{t["query"]}

## 请求参数

**表 3**  请求Header参数

{t["header"]}

**表 4**  请求Body参数

{t["body"]}

**表 5**  disk

{t["disk"]}

**表 6**  part

{t["part"]}

## 响应参数

**状态码： 202**

**表 7**  响应Body参数

{t["answer"]}

**表 8**  links字段说明

{t["links"]}

## 请求示例

```
{EXAMPLE_REQUEST}
```

## 响应示例

**状态码： 202**

```
{EXAMPLE_RESPONSE}
```

## 状态码

{t["status"]}
"""


def documents() -> tuple[dict[str, Any], dict[str, Any]]:
    pages = (read_html("CreateDisk.html", english()), markdown.read("CreateDisk.md", chinese()))
    found = [Collector(), Collector()]
    readings = [interpret([page], into, service="disk") for page, into in zip(pages, found, strict=True)]
    assert [reading.api.language for reading in readings] == ["en", "zh"]
    first, second = (assemble(reading.api, into).document for reading, into in zip(readings, found, strict=True))
    codes = [into.counts() for into in found]
    assert codes[0] == codes[1]
    return first, second


def without_texts(value: Any) -> Any:
    """Drop what is prose, and places, which differ by nature. Property names are no keys of prose."""
    dropped = {"summary", "description", "tags", "title", "servers", "x-source", "info"}
    if isinstance(value, list):
        return [without_texts(item) for item in value]
    if not isinstance(value, dict):
        return value
    kept = {key: each for key, each in value.items() if key not in dropped}
    fields = {name: without_texts(each) for name, each in kept.pop("properties", {}).items()}
    return {key: without_texts(each) for key, each in kept.items()} | {"properties": fields}


def test_documents_are_equal() -> None:
    first, second = documents()
    assert without_texts(first) == without_texts(second)


@pytest.mark.parametrize("number", [0, 1], ids=["english", "chinese"])
def test_every_construct_is_there(number: int) -> None:
    """Equal documents prove nothing if both are empty."""
    document = documents()[number]
    operation = document["paths"]["/v2/{project_id}/disks"]["post"]
    assert operation["operationId"] == "CreateDisk"
    assert operation["deprecated"] is True
    assert [(p["name"], p["in"]) for p in operation["parameters"]] == [
        ("project_id", "path"), ("dry_run", "query"), ("limit", "query"), ("X-Trace", "header"),
    ]  # fmt: skip
    assert set(operation["responses"]) == {"202", "404", "default"}
    assert "example" in operation["requestBody"]["content"]["application/json"]
    assert "example" in operation["responses"]["202"]["content"]["application/json"]
    disk = next(s for s in document["components"]["schemas"].values() if "kind" in s.get("properties", {}))
    fields = disk["properties"]
    assert disk["required"] == ["name"]
    assert fields["kind"]["enum"] == ["SSD", "SATA"]
    assert fields["kind"]["default"] == "SSD"
    assert (fields["size"]["minimum"], fields["size"]["maximum"], fields["size"]["x-unit"]) == (1, 1024, "GB")
    assert fields["tags"]["additionalProperties"] == {"type": "string"}
    assert fields["parts"]["items"]["$ref"].endswith("art")
    assert fields["parent"]["type"] == ["string", "null"]
    assert fields["old"]["deprecated"] is True
    assert fields["script"]["format"] == "byte"
