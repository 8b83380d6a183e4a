"""A client made of hostile texts: none of them runs, leaves its place in the code, or writes outside the folder."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
import tomllib
import unicodedata
import warnings
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import pytest
from click.testing import CliRunner
from markdown_it import MarkdownIt

from scraper.cli import main

if TYPE_CHECKING:
    from pathlib import Path

#: ``RUN`` becomes an expression that leaves a file behind.
PAYLOADS: Final = (
    "RUN", "'+RUN+'", '"+RUN+"', "'''+RUN+'''", '"""+RUN+"""', '\\"""+RUN+"""', '\\\\"""+RUN+"""', '""""', '"', "'",
    '"""\nRUN\n"""', "'\nRUN\n'", '"\nRUN\n"', "\nRUN\n", "\rRUN\r", "\r\nRUN", "\u2028RUN\u2029", "\x0cRUN",
    "\x85RUN", "\x0bRUN", "\x00RUN", "\x1b]0;RUN\x07", "a\\", "a\\\\", "\\N{BULLET}", "\\x41\\u0041\\U00110000",
    "\\q\\'", "\\\nRUN", "{RUN}", "{{RUN}}", "{{ 7*7 }}", "{{ metadata.__class__.__init__.__globals__ }}", "{% raw %}",
    "{% endraw %}", "{#", "#}", "{%- include 'client.py.jinja' -%}", "${RUN}", "%(RUN)s%n", "{0.__class__!r:>{1}}",
    "__import__('os').abort()", '"), RUN, ("', "'), RUN, ('", ") or RUN or (", "]: RUN #", "=RUN", " = RUN\n", "@RUN",
    "lambda: RUN", "\tRUN", ";RUN", "# -*- coding: utf-7 -*-", "# type: ignore  # noqa", "\n    RUN", "../../RUN",
    "/etc/RUN", "C:\\RUN", "..\\..\\RUN", "~/RUN", "con", "a:b", ".", "..", "", " ", "]\n[tool.RUN]\nx = '",
    '"\n[project.scripts]\nRUN = "', "]]>", "'''\n[x]", "<script>RUN</script>", "<img src=x onerror=RUN>", "<!-- RUN",
    "</a><a href='javascript:RUN'>", "&lt;script&gt;", "[x](javascript:RUN)", "![x](https://evil.example/x.png)",
    "](https://evil.example)", "```\n<script>", "| x | y |", "\n# RUN\n\n- RUN\n", "<https://evil.example>", "`<b>`",
    "\u202eRUN\u2066", "\ud800", "\udc00RUN\ud83d", "\ufeffRUN", "\u200b", "ｅｖａｌ", "名", "e\u0301", "x" * 3000,
    "__init__", "import", "self", "__class__", "eval(RUN)", "*RUN", "**RUN",
)  # fmt: skip
#: An operation with a text, ``§``, wherever one can be; so is the document around it, with all texts at once.
OPERATION: Final = {
    "operationId": "§", "summary": "§", "description": "§\n\n§", "tags": ["§"], "externalDocs": {"url": "https://x/§"},
    "x-§": "§",
    "parameters": [
        {"name": "§", "in": place, "required": True, "description": "§", "schema": {
            "type": "string", "enum": ["§", "a"], "default": "§", "pattern": "§", "format": "§", "x-unit": "§",
        }}
        for place in ("path", "query", "header", "cookie", "§")
    ] + [{"name": "deep§", "in": "query", "style": "deepObject", "schema": {"properties": {"§": {"const": "§"}}}}],
    "requestBody": {"description": "§", "content": {"application/json;§": {"schema": {
        "title": "§", "description": "§", "required": ["§"], "discriminator": {"propertyName": "§"},
        "properties": {"§": {"enum": ["§"], "description": "§", "examples": ["§"]}, "§ 2": {"oneOf": [
            {"title": "§", "properties": {"§": {"type": "string"}}}, {"type": "array", "items": {"pattern": "§"}},
        ]}},
    }}, "§": {}}},
    "responses": {
        "200": {"description": "§", "headers": {"§": {}}, "content": {"application/json": {"schema": {
            "title": "§", "properties": {"§": {"description": "§", "properties": {"§": {}}}},
        }}}},
        "2§": {"description": "§", "content": {"§": {}}}, "§": {}, "201": {"content": {"§": {}}},
    },
}  # fmt: skip
FRAME: Final = {
    "openapi": "3.1.0",
    "info": {"title": "§", "version": "1§", "description": "§", "contact": {"name": "§"}, "license": {"name": "§"}},
    "servers": [{"url": "https://{region}.example/{§}/§", "variables": {
        "region": {"default": "§"}, "§": {"default": "§"}, "__class__": {"default": "§"},
    }}],
    "tags": [{"name": "§", "description": "§"}], "externalDocs": {"url": "§"}, "x-§": "§",
}  # fmt: skip
PACKAGE: Final = "hostile_client"
FILE: Final = re.compile(rf"README\.md|pyproject\.toml|{PACKAGE}/([a-z0-9_]+/)?[a-z0-9_]+\.(py|typed)")
SCHEMES: Final = {"Key": {"type": "apiKey", "in": "header", "name": PAYLOADS[0], "description": PAYLOADS[0]}}
#: Names that generated code uses.
UNDERSCORED: Final = {
    "_OPERATION",
    "_arguments",
    "_runtime",
    "_MODULES",
    "_NAMES",
    "_field",
    "__all__",
    "__name__",
    "__version__",
}
CALLED: Final = {
    "_arguments",
    "Service",
    "getattr",
    "import_module",
    "AttributeError",
    "list",
    "dataclass",
    "frozenset",
    "sorted",
    "_field",
}

#: Imports all, calls all with every argument, and says how many functions there are.
PROGRAM: Final = """
import importlib, inspect, pkgutil, sys
import httpx, hostile_client, hostile_client.api as api, hostile_client.models as models

for name in dir(models):
    getattr(models, name).from_dict({}).to_dict()
answer = httpx.MockTransport(lambda request: httpx.Response(200, json={}))
client = hostile_client.Client(auth=httpx.Auth(), endpoint="https://service.test", transport=answer)
for module in pkgutil.iter_modules(api.__path__):
    function = importlib.import_module(f"hostile_client.api.{module.name}").sync
    taken = [name for name in inspect.signature(function).parameters if name not in ("client", "body")]
    function(client=client, body={"a": 1}, **dict.fromkeys(taken, "a"))
print(len(list(pkgutil.iter_modules(api.__path__))))
"""


class Hostile(NamedTuple):
    """What a run made: its messages, the client, and the file that would be there if something had run."""

    folder: Path
    messages: str
    marker: Path

    def python(self) -> list[Path]:
        return sorted(self.folder.rglob("*.py"))


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Hostile:
    home = tmp_path_factory.mktemp("hostile")
    marker = home / "ran"
    run = f"__import__('pathlib').Path('{marker}').touch()"
    payloads = [each.replace("RUN", run) for each in PAYLOADS]
    together = filled(FRAME, "".join(payloads))
    paths = {f"/p{index}/{each}/{{{each}}}": {"delete": filled(OPERATION, each)} for index, each in enumerate(payloads)}
    schemas = {
        f"{each}{index}": filled({"description": "§", "properties": {"§": {}}}, each)
        for index, each in enumerate(payloads)
    }
    components = {"schemas": schemas, "securitySchemes": SCHEMES}
    (home / "hostile.json").write_text(json.dumps({**together, "paths": paths, "components": components}))
    result = CliRunner().invoke(main, ["generate", str(home / "hostile.json"), "-o", str(home / "made"), "-v"])
    assert result.exit_code == 0, result.output[-3000:]
    assert sorted(each.name for each in home.iterdir()) == ["hostile.json", "made"]
    assert [each.name for each in (home / "made").iterdir()] == ["hostile"]
    return Hostile(home / "made" / "hostile", result.stderr, marker)


def filled(template: Any, text: str) -> Any:
    """Return a template with a text for each ``§``, in keys and values."""
    if isinstance(template, dict):
        return {filled(key, text): filled(value, text) for key, value in template.items()}
    if isinstance(template, list):
        return [filled(each, text) for each in template]
    return template.replace("§", text) if isinstance(template, str) else template


def test_files_are_called_plainly(hostile: Hostile) -> None:
    names = [str(each.relative_to(hostile.folder)) for each in hostile.folder.rglob("*") if each.is_file()]
    assert [name for name in names if not FILE.fullmatch(name)] == []
    assert max(len(name.rpartition("/")[2]) for name in names) < 250
    assert not any(each.is_symlink() for each in hostile.folder.rglob("*"))


def test_no_text_becomes_code(hostile: Hostile) -> None:
    """Every file compiles without a warning, and neither holds what cannot be seen nor names what is not its own."""
    for path in hostile.python():
        text = path.read_text("utf-8")
        assert all(each.isprintable() or each == "\n" for each in text), path
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            tree = ast.parse(text, str(path))
            compile(tree, str(path), "exec")
        if path.parent.name != "_runtime":
            names = {each.id for each in ast.walk(tree) if isinstance(each, ast.Name)}
            assert {each for each in names if each[0] == "_"} <= UNDERSCORED, path
            calls = [each.func for each in ast.walk(tree) if isinstance(each, ast.Call)]
            assert {each.id for each in calls if isinstance(each, ast.Name)} <= CALLED, path


def test_importing_and_calling_runs_nothing(hostile: Hostile) -> None:
    command = [sys.executable, "-W", "error", "-B", "-c", PROGRAM]
    done = subprocess.run(command, cwd=hostile.folder, capture_output=True, text=True, check=False)
    assert (done.stderr, done.stdout) == ("", f"{len(PAYLOADS)}\n")
    assert not hostile.marker.exists()


FORMAT: Final = ["format", "--check", "--line-length", "120"]


@pytest.mark.parametrize("options", [["check", "--select", "E9,F,PLE", "--target-version", "py311"], FORMAT])
def test_the_code_is_clean(hostile: Hostile, options: list[str]) -> None:
    command = [sys.executable, "-m", "ruff", *options, "--isolated", "--no-cache", "."]
    done = subprocess.run(command, cwd=hostile.folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-3000:]


def test_the_project_file_says_what_it_should(hostile: Hostile) -> None:
    found = tomllib.loads((hostile.folder / "pyproject.toml").read_text("utf-8"))
    assert found.keys() == {"build-system", "project", "tool"}
    wheel = {"build": {"targets": {"wheel": {"packages": [PACKAGE]}}}}
    assert found["tool"] == {"hatch": wheel, "docs2oas": {"service": "hostile"}}
    assert found["project"]["name"] == "hostile-client"
    assert re.fullmatch(r"[0-9]+(\.[0-9]+)*", found["project"]["version"])
    assert "scripts" not in found["project"]


def test_the_readme_holds_no_html_and_no_link_but_the_docs(hostile: Hostile) -> None:
    text = (hostile.folder / "README.md").read_text("utf-8")
    tokens = MarkdownIt("commonmark", {"html": True}).enable("table").parse(text)
    flat = [each for token in tokens for each in (token, *(token.children or ()))]
    assert {each.type for each in flat} & {"html_block", "html_inline", "image", "blockquote_open"} == set()
    links = [str(each.attrs["href"]) for each in flat if each.type == "link_open"]
    assert [each for each in links if not each.startswith(("https://x/", "https://www.python-httpx.org/"))] == []
    assert len([each for each in tokens if each.type == "heading_open"]) == 5
    rows = text.rpartition("|---|---|---|\n")[2].splitlines()
    assert len(rows) == len(PAYLOADS)
    for token in tokens:
        if token.type == "fence" and token.info == "python":
            compile(token.content, "README.md", "exec")


def test_messages_steer_no_terminal(hostile: Hostile) -> None:
    assert {unicodedata.category(each) for each in hostile.messages} & {"Cc", "Cf", "Cs", "Zl", "Zp"} <= {"Cc"}
    assert "\x1b" not in hostile.messages
    assert "\r" not in hostile.messages
