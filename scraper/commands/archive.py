"""The folder of a service beside its spec: its changelog, and the specs it had."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from scraper.files import WriteError, read, reason
from scraper.outputs.diff.reports.released import contract, prepended, section
from scraper.outputs.diff.versions import is_version, parsed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scraper.commands.baseline import Baseline
    from scraper.outputs.diff.reports.released import Released


def archive(spec: Path) -> Path:
    """Return the folder of a spec: its name without the suffix."""
    return spec.with_suffix("")


def changelog_path(spec: Path) -> Path:
    """Return where the changelog of a spec is."""
    return archive(spec) / "CHANGELOG.md"


def changelog(spec: Path) -> str:
    """Return the changelog as it is, "" if there is none. Raises WriteError: what cannot be read is not replaced."""
    path = changelog_path(spec)
    try:
        return read(path).decode("utf-8-sig")
    except FileNotFoundError:
        return ""
    except (OSError, UnicodeDecodeError) as error:
        text = f"cannot be read as UTF-8 text ({reason(error)}); mend it, or move it away"
        raise WriteError(f"{path}: {text}") from error


def news(spec: Path, title: str, text: str, released: Released | None, *, again: bool) -> dict[Path, str]:
    """Return the changelog that is ``text`` with a release, which it may hold already if ``again``; {} without one."""
    return {changelog_path(spec): prepended(text, title, section(released), again=again)} if released else {}


def kept(spec: Path, before: Baseline | None, released: Released | None, was: str) -> dict[Path, bytes]:
    """Return the spec so far as that of an older version, if the API changed."""
    if not (before and was and released and released.comparison and contract(released.comparison)):
        return {}
    return {archive(spec) / f"{was}{suffix}": content for suffix, content in before.contents.items()}


def outdated(spec: Path, most: int, added: Iterable[Path]) -> list[Path]:
    """Return the files of older versions that are too many, with those that are added."""
    folder = archive(spec)
    files = {*filter(Path.is_file, folder.glob("*.*.*")), *(path for path in added if path.parent == folder)}
    names = {path.name.removesuffix(".sources.json").removesuffix(path.suffix): None for path in files}
    versions = sorted(filter(is_version, names), key=parsed, reverse=True)
    return [folder / f"{name}{suffix}" for name in versions[most:] for suffix in (".yaml", ".json", ".sources.json")]
