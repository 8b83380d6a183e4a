"""Takes the pictures of web pages that the README shows: ``python -m docs.screenshots``.

The pages are real output, opened in headless Chromium. Each picture carries a digest of the text of its page, by which
a test tells whether it still shows what the program makes.
"""

from __future__ import annotations

import hashlib
import json
import struct
import sys
import tempfile
import zlib
from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from tests import readme
from tests.browser import MISSING, chromium, find_chromium, served

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

DOCS: Final = Path(__file__).parent
#: How many pixels pictures are wide, and what is left of a page below its end.
PIXELS, MARGIN = 1200, 24
_LABEL: Final = b"Digest"
_MAGIC: Final = 8
_HEADER: Final = 25


class Picture(NamedTuple):
    """What makes a page in an empty folder and returns its path there, which elements it has once it is complete, the
    width that it is laid out in, and the most of its height to show.
    """

    make: Callable[[Path], str]
    complete: str = "main"
    width: int = 900
    height: int = 1000

    def options(self) -> dict[str, Any]:
        """Return the options of a context in which to open the page."""
        size = {"width": self.width, "height": self.height}
        return {"viewport": size, "device_scale_factor": PIXELS / self.width, "color_scheme": "light"}


def make_report(folder: Path) -> str:
    """Edit the samples as the README does, and report what that changed."""
    readme.prepare(folder)
    commands = [example.text for example in readme.examples("README.md")]
    diff = next(number for number, command in enumerate(commands) if command.startswith("docs2oas diff "))
    edits = takewhile(lambda command: command.startswith("sed -i "), reversed(commands[:diff]))
    for command in (*edits, f"{commands[diff]} --format html --report report.html"):
        _run(command, folder)
    return "report.html"


def make_catalogue(folder: Path) -> str:
    """Publish the samples; show all services."""
    readme.prepare(folder)
    _run("docs2oas publish -o site", folder)
    return "site/index.html"


def make_reference(folder: Path) -> str:
    """Publish the samples; show an operation."""
    make_catalogue(folder)
    lock = json.loads((folder / "docs2oas.lock").read_bytes())
    return f"site/cce/{lock['services']['cce']['version']}/index.html#DeleteNode"


def _run(command: str, folder: Path) -> None:
    readme.run(readme.Example(["bash", "-c", command], command, [], 0), folder)


PICTURES: Final = {
    "diff-report.png": Picture(make_report),
    "portal-catalogue.png": Picture(make_catalogue, width=1100, height=900),
    "portal-reference.png": Picture(make_reference, ".is-open .responses-wrapper", width=1100, height=920),
}


def take(picture: Picture, page: Page) -> bytes:
    """Return a picture of a page that is open, as PNG."""
    signature = digest(picture, page)
    page.evaluate("document.activeElement.blur()")
    box = page.get_by_role("main").bounding_box() or {}
    height = min(picture.height, box["y"] + box["height"] + MARGIN)
    return signed(page.screenshot(clip={"x": 0, "y": 0, "width": picture.width, "height": height}), signature)


def digest(picture: Picture, page: Page) -> str:
    """Return a digest of the text of a page, without its head, once it is complete."""
    page.locator(picture.complete).first.wait_for()
    return hashlib.sha256(page.get_by_role("main").inner_text().encode()).hexdigest()


def signed(png: bytes, text: str) -> bytes:
    """Put a text into a PNG, as a chunk behind its header."""
    content = _LABEL + b"\0" + text.encode("ascii")
    chunk = struct.pack(">I", len(content)) + b"tEXt" + content
    end = _MAGIC + _HEADER
    return png[:end] + chunk + struct.pack(">I", zlib.crc32(chunk[4:])) + png[end:]


def signature(png: bytes) -> str:
    """Return the text that ``signed`` put there, "" if it did not."""
    before, found, content = png[_MAGIC + _HEADER :].partition(b"tEXt" + _LABEL + b"\0")
    return content[: hashlib.sha256().digest_size * 2].decode("ascii") if found and len(before) == 4 else ""


def main() -> str | None:
    """Take all pictures; return what is missing."""
    executable = find_chromium()
    if executable is None:
        return f"docs.screenshots: {MISSING}"
    with chromium(executable) as browser:
        for name, picture in PICTURES.items():
            with tempfile.TemporaryDirectory() as folder, served(Path(folder)) as home:
                page = browser.new_page(**picture.options())
                page.goto(home + picture.make(Path(folder)))
                (DOCS / name).write_bytes(take(picture, page))
            sys.stdout.write(f"docs/{name}\n")
    return None


if __name__ == "__main__":
    sys.exit(main())
