"""Golden folders: pages, the document they give and the findings on the way.

``python -m tests.golden [FOLDER...]`` rewrites the expectations, without arguments also the outputs that README.md and
CONTRIBUTING.md show (:mod:`tests.readme`). A folder ``tests/pages/<lang>-<service>-<topic>/``
holds ``page.html`` or ``page.md``, further pages where the case needs them, ``expected.yaml`` and ``diagnostics.txt``.
A folder with ``xfail.txt`` holds the right result of something the program gets wrong, and the reason; it is written by
hand and never rewritten.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any, Final

import yaml

from scraper.pipeline import Result, scrape

PAGES: Final = Path(__file__).parent / "pages"
EXPECTED: Final = "expected.yaml"
DIAGNOSTICS: Final = "diagnostics.txt"
XFAIL: Final = "xfail.txt"
_ERROR: Final = "#/components/responses/Error"


class _Dumper(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc]
    """Writes texts of several lines as such."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def _string(dumper: Any, text: str) -> Any:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)


_Dumper.add_representer(str, _string)


def folders() -> list[Path]:
    """Return the golden folders by name."""
    return sorted(path for path in PAGES.iterdir() if path.is_dir())


def texts(folder: Path) -> dict[str, str]:
    """Return what the program makes of a folder: file name -> text."""
    result = scrape(str(folder))
    document = yaml.dump(reduce(result), Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=110)
    return {EXPECTED: document, DIAGNOSTICS: "".join(f"{diagnostic}\n" for diagnostic in result.found.sorted())}


def reduce(result: Result) -> dict[str, Any]:
    """Return the part of a result that pages decide.

    That is the kinds of pages that are no operations, ``paths`` with shared parameters in place and without the
    constant error response, and ``schemas`` without the constant ``Error``.
    """
    components = result.document["components"]
    kinds = {path: note.kind for path, note in result.reading.pages.items() if note.kind != "operation"}
    paths = {
        path: {method: _operation(operation, components["parameters"]) for method, operation in item.items()}
        for path, item in result.document["paths"].items()
    }
    schemas = {name: schema for name, schema in components["schemas"].items() if name != "Error"}
    parts = {"kinds": kinds, "paths": paths, "schemas": schemas}
    return {name: part for name, part in parts.items() if part}


def _operation(operation: dict[str, Any], shared: dict[str, Any]) -> dict[str, Any]:
    operation = dict(operation)
    if "parameters" in operation:
        operation["parameters"] = [
            shared[parameter["$ref"].rpartition("/")[2]] if "$ref" in parameter else parameter
            for parameter in operation["parameters"]
        ]
    responses = operation["responses"]
    operation["responses"] = {s: r for s, r in responses.items() if (s, r) != ("default", {"$ref": _ERROR})}
    return operation


def main(names: list[str]) -> int:
    """Rewrite the expectations of the named folders, or of all; print the files that changed."""
    for folder in folders():
        if (names and folder.name not in names) or (folder / XFAIL).exists():
            continue
        for name, text in texts(folder).items():
            file = folder / name
            if not file.exists() or file.read_text("utf-8") != text:
                file.write_text(text, "utf-8")
                sys.stdout.write(f"{folder.name}/{name}\n")
    return 0


if __name__ == "__main__":
    from tests import readme

    code = main(sys.argv[1:])
    sys.exit(code if sys.argv[1:] else code or readme.main())
