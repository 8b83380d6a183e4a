"""Portals to test with: that of the samples, and one of docs that mean harm."""

from __future__ import annotations

import copy
from functools import cache
from pathlib import Path
from typing import Any, Final

import msgspec

from scraper.outputs.portal.entries import Entry, Finding, Portal, Quality, Version
from scraper.outputs.portal.load import Built, load
from scraper.outputs.portal.website import site

ROOT: Final = Path(__file__).parents[2]
DOCS: Final = "https://docs.example.com/api/"
CHANGELOG: Final = """# Changelog of Cloud Container Engine

Written by people and programs.

## 2.0.0 - 2026-11-21

Docs of commit `0123456789`.

1 breaking, 0 warnings, 1 info, 3 texts reworded.

### `DELETE /api/v3/projects/{project_id}/clusters/{cluster_id}`

- **breaking** `query tobedeleted`: parameter removed (request-parameter-removed; old `a.html:1`, new `-`)
- info `response 200 spec.name`: property added (response-property-added; old `-`, new `b.html:2`)

### Names of the client

- **breaking** no longer there: `ToBeDeleted`

## 1.1.0 - 2026-10-02

First version, with 19 operations.
"""


@cache
def samples() -> Portal:
    """The samples as they were built; the first has one older version and a changelog, the other neither."""
    cce = load(Built("cce", ROOT / "spec" / "cce.yaml", "2.0.0", "2026-11-21", DOCS, owner="containers"))
    mrs = load(Built("mrs", ROOT / "spec" / "mrs.yaml", "1.0.0", "2026-11-02"))
    older = copy.deepcopy(cce.versions[0].document)
    older["paths"].popitem()
    versions = (cce.versions[0], Version("1.1.0", older, {}, "2026-10-02"))
    cce = msgspec.structs.replace(cce, versions=versions, changelog=CHANGELOG)
    mrs = msgspec.structs.replace(mrs, versions=mrs.versions[:1], changelog="")
    return Portal("Cloud APIs", "", "https://apis.example.com", "Docs team", "docs@example.com", (cce, mrs))


def written(portal: Portal, folder: Path) -> Path:
    """Write a portal's files into a folder, as publishing would."""
    for path, content in site(portal).items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.read_bytes())
    return folder


#: Each would set ``hacked`` or do other harm if it were taken for more than text.
PAYLOADS: Final = (
    "<script>hacked=1</script>",
    "</title><script>hacked=2</script>",
    "</textarea></noscript><script>hacked=3</script>",
    "--><script>hacked=4</script><!--",
    "<!-- open comment",
    "<!--><img src=x onerror=hacked=5>",
    "<img src=x onerror=hacked=6>",
    "<svg onload=hacked=7>",
    "<svg><script>hacked=8</script></svg>",
    "<math><mtext></p><img src=x onerror=hacked=9>",
    '" onmouseover="hacked=10" x="',
    "' onfocus='hacked=11' autofocus='",
    "\" autofocus tabindex=1 onfocus=hacked=12 x=\"",
    "<a href='javascript:hacked=13'>a</a>",
    "[a](javascript:hacked=14)",
    "[a](JaVaScRiPt&colon;hacked=15)",
    "[a](data:text/html,<script>hacked=16</script>)",
    "[a](vbscript:hacked=17)",
    "![a](https://evil.example/pixel.png)",
    "![a](x 'onerror=hacked=18')",
    "<iframe srcdoc='<script>parent.hacked=19</script>'></iframe>",
    "<iframe src=https://evil.example></iframe>",
    "<object data=javascript:hacked=20></object>",
    "<embed src=https://evil.example/a.swf>",
    "<base href=https://evil.example/>",
    "<meta http-equiv=refresh content='0;url=https://evil.example'>",
    "<link rel=stylesheet href=https://evil.example/a.css>",
    "<style>*{display:none}</style>",
    "<form action=https://evil.example><button>a</button></form>",
    "<details open ontoggle=hacked=21>",
    "<video><source onerror=hacked=22></video>",
    "{{ 7 * 7 }}{% raw %}",
    "${hacked=23}`hacked=24`",
    "\u202egnp.exe\u2066 bidi \u2069\u200f",
    "\x00\x08\x1b[31mcontrol\x7f\x85",
    "\u2028hacked=25\u2029",
    "]]><![CDATA[<script>hacked=26</script>",
    "&lt;script&gt;hacked=27&lt;/script&gt;",
    "%3Cscript%3Ehacked=28%3C/script%3E",
    "javascript:hacked=29",
    "//evil.example/x",
    "../../../../etc/passwd",
)  # fmt: skip


def hostile() -> Portal:
    """A portal in which every text that docs or configuration decide is a payload, all of them at once or in turn."""
    everything = "\n\n".join(PAYLOADS)
    paths: dict[str, Any] = {}
    for number, payload in enumerate(PAYLOADS):
        paths[f"/{number}/{payload}"] = {"get": _operation(number, payload)}
    document = {
        "openapi": "3.1.0",
        "info": {"title": everything, "version": everything, "description": everything},
        "tags": [{"name": payload} for payload in PAYLOADS],
        "paths": paths,
        "components": {"schemas": {payload: _schema(payload) for payload in PAYLOADS}},
    }
    findings = tuple(Finding(payload, 1, "warning", payload, payload, payload) for payload in PAYLOADS)
    quality = Quality(dict.fromkeys(PAYLOADS, 1), dict.fromkeys(PAYLOADS, 1), 2, 1, findings)
    changelog = f"## {PAYLOADS[0]} - 2026-11-21\n\n{everything}\n" + "".join(
        f"\n## {payload} - 2026-11-21\n\n- **breaking** {payload}\n\n{payload}\n" for payload in PAYLOADS
    )
    version = Version(PAYLOADS[10], document, {}, PAYLOADS[11])
    entry = Entry(
        "evil", everything, (version,), quality, changelog, "javascript:hacked=30", *["evil", "evil", everything]
    )
    return Portal(everything, everything, "", everything, everything, (entry,))


def _operation(number: int, payload: str) -> dict[str, Any]:
    reference = {"$ref": f"#/components/schemas/{payload.replace('~', '~0').replace('/', '~1')}"}
    return {
        "operationId": f"{payload}{number}",
        "summary": payload,
        "description": payload,
        "tags": [payload],
        "externalDocs": {"url": payload},
        "x-source": [f"{payload}:1"],
        "parameters": [{"name": payload, "in": "query", "description": payload, "schema": {"type": "string"}}],
        "responses": {"200": {"description": payload, "content": {"application/json": {"schema": reference}}}},
    }


def _schema(payload: str) -> dict[str, Any]:
    return {"type": "object", "description": payload, "properties": {payload: {"type": "string", "title": payload}}}
