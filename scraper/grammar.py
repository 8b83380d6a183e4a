"""What stands where in an OpenAPI document, as data. A leaf."""

from __future__ import annotations

from typing import Final

METHODS: Final = ("get", "put", "post", "delete", "options", "head", "patch", "trace")

#: What stands under which key of an object: ``kind`` one, ``[kind]`` a list, ``{kind}`` a map, ``(kind)`` a map that
#: may hold ``x-`` extensions as well.
_PARAMETER: Final = {"schema": "schema", "content": "{media}", "examples": "{example}"}
GRAMMAR: Final[dict[str, dict[str, str]]] = {
    "document": {
        "info": "info", "servers": "[server]", "tags": "[tag]", "externalDocs": "docs", "paths": "(path_item)",
        "webhooks": "{path_item}", "components": "components",
    },
    "info": {"contact": "contact", "license": "license"},
    "server": {"variables": "{variable}"},
    "tag": {"externalDocs": "docs"},
    "components": {
        "schemas": "{schema}", "responses": "{response}", "parameters": "{parameter}", "examples": "{example}",
        "requestBodies": "{body}", "headers": "{header}", "securitySchemes": "{security_scheme}", "links": "{link}",
        "callbacks": "{callback}", "pathItems": "{path_item}",
    },
    "path_item": {"servers": "[server]", "parameters": "[parameter]", **dict.fromkeys(METHODS, "operation")},
    "operation": {
        "externalDocs": "docs", "servers": "[server]", "parameters": "[parameter]", "requestBody": "body",
        "responses": "(response)", "callbacks": "{callback}",
    },
    "parameter": _PARAMETER,
    "header": _PARAMETER,
    "body": {"content": "{media}"},
    "response": {"headers": "{header}", "content": "{media}", "links": "{link}"},
    "media": {"schema": "schema", "examples": "{example}", "encoding": "{encoding}"},
    "encoding": {"headers": "{header}"},
    "link": {"server": "server"},
    "schema": {
        "externalDocs": "docs",
        **dict.fromkeys(("properties", "patternProperties", "dependentSchemas", "$defs"), "{schema}"),
        **dict.fromkeys(("allOf", "anyOf", "oneOf", "prefixItems"), "[schema]"),
        **dict.fromkeys(("not", "items", "additionalProperties", "if", "then", "else", "contains", "propertyNames",
                         "unevaluatedItems", "unevaluatedProperties", "contentSchema"), "schema"),
    },
}  # fmt: skip
