"""The documents' examples: read them, run them, write down what comes out.

``python -m tests.readme`` rewrites the outputs shown in the documents; the git diff is the review.

- A ``console`` block holds commands after ``$ ``, each followed by its output. Commands of a document run in order, in
  one copy of the samples and what is made of them, a git repository tagged ``v1``.
- A ``python`` block runs there too; a ``text`` block right after it is its output. One that uses a client of the
  samples meets the stand-in for their services.
- A block after ``<!-- excerpt: FILE -->`` quotes a file of the project.
- In outputs and excerpts a line ``…`` stands for any lines; in excerpts ``…`` within a line for any text.
"""

from __future__ import annotations

import difflib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from contextlib import contextmanager, nullcontext
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from markdown_it import MarkdownIt

from tests.standin.server import SERVICES, serve

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT: Final = Path(__file__).parents[1]
DOCUMENTS: Final = ("README.md", "CONTRIBUTING.md", "docs/reference.md", "docs/reading.md")
#: What is not run, and why.
NOT_RUN: Final = {
    "make": "makes a virtual environment, or runs these tests",
    "pip install": "needs an index of packages; tests/client/test_package.py does it without",
}
ELISION: Final = "…"
_PROMPT: Final = "$ "
_EXCERPT: Final = re.compile(r"<!-- excerpt: (\S+) -->")
#: The day of the examples, in seconds since 1970.
_DAY: Final = 1796000000
_IDENTITY: Final = ("-c", "user.name=a", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false")


class Block(NamedTuple):
    """A fenced block: its language, its lines, the index of the first of them in the document, the line before it."""

    language: str
    lines: list[str]
    start: int
    before: str


class Example(NamedTuple):
    """Something that runs, and the output shown for it: ``shown`` begins at line index ``start``."""

    command: list[str]
    text: str
    shown: list[str]
    start: int


def blocks(name: str) -> list[Block]:
    """Return the fenced blocks of a document."""
    text = (ROOT / name).read_text("utf-8")
    lines = text.split("\n")
    found = []
    for token in MarkdownIt("commonmark").parse(text):
        if token.type == "fence" and token.map:
            start, end = token.map
            before = next((line for line in reversed(lines[:start]) if line.strip()), "")
            found.append(Block(token.info.strip(), lines[start + 1 : end - 1], start + 1, before))
    return found


def examples(name: str) -> Iterator[Example]:
    """Return what a document shows to run, in order."""
    found = blocks(name)
    for block, following in zip_longest(found, found[1:]):
        if block.language == "console":
            yield from _commands(block)
        elif block.language == "python":
            text = "\n".join(block.lines)
            output = following if following and following.language == "text" and following.before == "```" else None
            shown, start = (output.lines, output.start) if output else ([], 0)
            yield Example([sys.executable, "-c", text], text, shown, start)


def _commands(block: Block) -> Iterator[Example]:
    prompts = [index for index, line in enumerate(block.lines) if line.startswith(_PROMPT)]
    assert prompts[:1] == [0], f"line {block.start + 1}: a console block begins with a command"
    for index, end in zip(prompts, [*prompts[1:], len(block.lines)], strict=True):
        first = index + 1
        while block.lines[first - 1].endswith("\\"):
            first += 1
        text = "\n".join(block.lines[index:first]).removeprefix(_PROMPT)
        yield Example(["bash", "-c", text], text, block.lines[first:end], block.start + first)


def is_run(example: Example) -> bool:
    """Tell whether an example can run anywhere."""
    return not any(example.text == prefix or example.text.startswith(prefix + " ") for prefix in NOT_RUN)


def prepare(folder: Path) -> None:
    """Put the samples and what is made of them into an empty folder that is a git repository, tagged ``v1``."""
    for name in ("samples", "spec", "generated"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("docs2oas.toml", "docs2oas.lock"):
        shutil.copy(ROOT / name, folder)
    for arguments in (["init", "-q"], ["add", "."], [*_IDENTITY, "commit", "-qm", "docs"], ["tag", "v1"]):
        subprocess.run(["git", *arguments], cwd=folder, check=True, env=_environment(folder))


def run(example: Example, folder: Path) -> list[str]:
    """Run an example; return the lines it prints. Raises AssertionError if it fails."""
    with _service() if "_client" in example.text else nullcontext(dict[str, str]()) as service:
        done = subprocess.run(
            example.command, cwd=folder, env=_environment(folder) | service, text=True, encoding="utf-8", check=False,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        )  # fmt: skip
    assert done.returncode == 0, f"{example.text}: exit code {done.returncode}\n{done.stdout}"
    return done.stdout.rstrip("\n").split("\n") if done.stdout.strip() else []


@contextmanager
def _service() -> Iterator[dict[str, str]]:
    """Serve the stand-in meanwhile; yield the environment in which the clients of the samples find it."""
    paths = os.pathsep.join(str(ROOT / "generated" / service) for service in SERVICES)
    with serve() as urls:
        yield {"PYTHONPATH": paths, "CCE_ENDPOINT": urls["cce"], "MRS_ENDPOINT": urls["mrs"], "OS_TOKEN": "of-nobody"}


def _environment(folder: Path) -> dict[str, str]:
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ.get("PATH", os.defpath)))
    fixed = {"PATH": path, "HOME": str(folder), "LC_ALL": "C.UTF-8", "SOURCE_DATE_EPOCH": str(_DAY)}
    return fixed | {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}


def segments(lines: list[str]) -> list[list[str]]:
    """Split lines at elisions."""
    parts: list[list[str]] = [[]]
    for line in lines:
        if line.strip() in (ELISION, "..."):
            parts.append([])
        else:
            parts[-1].append(line)
    return parts


def matches(shown: list[str], real: list[str]) -> bool:
    """Tell whether the lines shown are the real ones, elisions aside."""
    first, *rest = segments(shown)
    if real[: len(first)] != first or (not rest and len(real) != len(first)):
        return False
    position = len(first)
    for number, part in enumerate(rest, 1):
        last = number == len(rest) and part
        starts = [len(real) - len(part)] if last else range(position, len(real) - len(part) + 1)
        start = next((s for s in starts if s >= position and real[s : s + len(part)] == part), None)
        if start is None:
            return False
        position = start + len(part)
    return True


def renewed(shown: list[str], real: list[str]) -> list[str]:
    """Return what to show instead: each part between elisions becomes the lines of the output most like it."""
    first, *rest = segments(shown)
    if not rest:
        return real
    lines = real[: len(first)]
    position = len(first)
    for number, part in enumerate(rest, 1):
        size = len(part)
        starts = range(position, max(position, len(real) - size) + 1)
        best = max(starts, key=lambda s: _likeness(part, real[s : s + size]))
        if number == len(rest) and part:
            best = max(position, len(real) - size)
        position = best + size
        lines += [ELISION, *real[best:position]]
    return lines


def _likeness(part: list[str], lines: list[str]) -> float:
    return difflib.SequenceMatcher(None, "\n".join(part), "\n".join(lines), autojunk=False).ratio()


def quotes(block: Block) -> str:
    """Return the file a block quotes, "" if none."""
    match = _EXCERPT.search(block.before)
    return match[1] if match else ""


def is_quoted(block: Block) -> bool:
    """Tell whether the lines of an excerpt stand in its file, in order, lines between elisions without a gap."""
    pattern = "(?:.*\n)*?".join(
        "".join(re.escape(line).replace(re.escape(ELISION), ".*?") + "\n" for line in part)
        for part in segments(block.lines)
    )
    return re.search(f"^{pattern}", (ROOT / quotes(block)).read_text("utf-8"), re.MULTILINE) is not None


def rewrite(name: str) -> bool:
    """Put the real outputs into a document; tell whether that changed anything."""
    file = ROOT / name
    old = file.read_text("utf-8")
    lines = old.split("\n")
    changes = []
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        prepare(folder)
        for example in examples(name):
            if is_run(example):
                real = run(example, folder)
                if example.start and not matches(example.shown, real):
                    changes.append((example.start, len(example.shown), renewed(example.shown, real)))
    for start, count, shown in reversed(changes):
        lines[start : start + count] = shown
    file.write_text("\n".join(lines), "utf-8")
    return bool(changes)


def main() -> int:
    """Rewrite the outputs of all documents; print the files that changed."""
    for name in DOCUMENTS:
        if rewrite(name):
            sys.stdout.write(f"{name}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
