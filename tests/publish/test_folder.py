"""A site in a folder: what is new first, what leads to it last, and nothing touched that publish did not put there."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from scraper import files
from scraper.failures import UsageFailure
from scraper.files import WriteError
from scraper.outputs.targets.change import Change, publish
from scraper.outputs.targets.folder import Folder
from scraper.outputs.targets.manifest import MANIFEST, TargetError, digest
from tests.publish.sites import NEXT, SITE, contents


def put(folder: Path, site: dict[str, bytes | Path] = SITE, *, force: bool = False) -> Change:
    return publish(site, Folder(folder), force=force)


def times(folder: Path) -> dict[str, int]:
    return {str(path.relative_to(folder)): path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()}


def test_a_site_is_put_there_with_a_list_of_its_files(tmp_path: Path) -> None:
    asset = tmp_path / "library.js"
    asset.write_bytes(b"run()")
    put(tmp_path / "site", SITE | {"assets/library.js": asset})
    expected = SITE | {"assets/library.js": b"run()"}
    assert contents(tmp_path / "site") == expected
    manifest = json.loads((tmp_path / "site" / MANIFEST).read_bytes())
    assert manifest == {"version": 1, "files": {path: digest(expected[path]) for path in sorted(expected)}}


def test_nothing_is_written_twice(tmp_path: Path) -> None:
    put(tmp_path)
    for path in tmp_path.rglob("*"):
        os.utime(path, ns=(1, 1))
    assert not put(tmp_path).needed
    assert {*times(tmp_path).values()} == {1}
    change = put(tmp_path, NEXT)
    assert [*change.put] == ["assets/new.css", "cce/2.0.0/index.html", "cce/index.html", "apis.json", "index.html"]
    assert change.remove == ["assets/old.css", "cce/1.0.0/index.html", "cce/1.0.0/openapi-3.1.json"]
    assert contents(tmp_path) == NEXT
    assert {path for path, time in times(tmp_path).items() if time == 1} == {*NEXT} - {*change.put}
    assert not (tmp_path / "cce" / "1.0.0").exists()


def test_folders_of_others_are_refused(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("mine")
    with pytest.raises(TargetError, match=r"holds files that publish did not put there; .* --force"):
        put(tmp_path)
    assert contents(tmp_path) == {"thesis.txt": b"mine"}


def test_force_replaces_its_own_files_only(tmp_path: Path) -> None:
    (tmp_path / "cce").mkdir()
    (tmp_path / "cce" / "thesis.txt").write_text("mine")
    (tmp_path / "index.html").write_text("theirs")
    put(tmp_path, force=True)
    assert contents(tmp_path) == SITE | {"cce/thesis.txt": b"mine"}
    put(tmp_path, NEXT)
    assert contents(tmp_path) == NEXT | {"cce/thesis.txt": b"mine"}
    put(tmp_path, {"index.html": b""})
    assert contents(tmp_path) == {"index.html": b"", "cce/thesis.txt": b"mine"}


def test_files_that_appear_where_one_has_to_go(tmp_path: Path) -> None:
    put(tmp_path)
    (tmp_path / "assets" / "new.css").write_text("theirs")
    with pytest.raises(TargetError, match=r"publish did not put assets/new.css there; .* --force"):
        put(tmp_path, NEXT)
    assert contents(tmp_path) == SITE | {"assets/new.css": b"theirs"}
    put(tmp_path, NEXT, force=True)
    assert contents(tmp_path) == NEXT


def test_files_that_others_changed_are_mended_or_left(tmp_path: Path) -> None:
    put(tmp_path)
    (tmp_path / "index.html").write_text("theirs")
    (tmp_path / "assets" / "old.css").write_text("theirs")
    (tmp_path / "cce" / "1.0.0" / "index.html").unlink()
    assert put(tmp_path, NEXT).left == ["assets/old.css"]
    assert contents(tmp_path) == NEXT | {"assets/old.css": b"theirs"}
    assert put(tmp_path, NEXT).left == []


def test_files_are_replaced_in_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The disk fails at the start page: all that it leads to is new by then, and nothing it led to is gone."""
    put(tmp_path)
    replace = Path.replace

    def fail(self: Path, target: Path) -> Path:
        if target == tmp_path / "index.html":
            raise OSError(28, "No space left on device")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(WriteError, match=r"index.html: cannot be written \(No space left on device\)"):
        put(tmp_path, NEXT)
    assert contents(tmp_path) == SITE | NEXT | {"index.html": SITE["index.html"]}
    monkeypatch.undo()
    put(tmp_path, NEXT)
    assert contents(tmp_path) == NEXT


def test_a_run_that_was_cut_off_may_be_taken_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What it had put there by then counts as ours, though no list of all files was written."""
    put(tmp_path)
    with monkeypatch.context() as patched:
        patched.setattr(Path, "rmdir", lambda _: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            put(tmp_path, NEXT)
    assert contents(tmp_path).keys() == {*SITE, *NEXT} - {"assets/old.css"}
    put(tmp_path)
    assert contents(tmp_path) == SITE


def test_a_full_disk_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path)
    stage = files._stage

    def fail(path: Path, content: bytes) -> Path:
        if path.name == "index.html":
            raise OSError(28, "No space left on device")
        return stage(path, content)

    monkeypatch.setattr(files, "_stage", fail)
    with pytest.raises(WriteError, match="No space left"):
        put(tmp_path, NEXT)
    assert contents(tmp_path) == SITE


def test_what_open_pages_load_stays_until_the_next_change(tmp_path: Path) -> None:
    """Files that are called by their content: pages of the publish before may still ask for them."""
    style, code, index = "assets/0123456789ab/a.css", "assets/0123456789ac/b.js", "search/index/en_0123456.pf_index"
    first, second, third = SITE | {style: b"1", index: b"1"}, SITE | {code: b"2"}, SITE | {"index.html": b"3"}
    put(tmp_path, first)
    change = put(tmp_path, second)
    assert (change.remove, change.left) == ([], [])
    assert contents(tmp_path) == first | second
    assert json.loads((tmp_path / MANIFEST).read_bytes())["kept"] == [style, index]
    assert not put(tmp_path, second).needed
    change = put(tmp_path, third)
    assert change.remove == [style, index]
    assert contents(tmp_path) == third | {code: b"2"}
    put(tmp_path, second)
    assert contents(tmp_path) == second
    assert "kept" not in json.loads((tmp_path / MANIFEST).read_bytes())


def test_what_is_kept_outlives_a_run_that_was_cut_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    style = "assets/0123456789ab/a.css"
    put(tmp_path, SITE | {style: b"1"})
    with monkeypatch.context() as patched:
        patched.setattr(Path, "rmdir", lambda _: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            put(tmp_path, NEXT)
    put(tmp_path, NEXT)
    assert contents(tmp_path) == NEXT | {style: b"1"}
    (tmp_path / style).write_bytes(b"theirs")
    assert put(tmp_path, SITE).left == [style]


def test_a_list_with_names_that_steer_a_terminal(tmp_path: Path) -> None:
    """They are no names of ours: nothing is done with them, and nothing said."""
    put(tmp_path)
    names = ["a\x9b31mb", "a\u202eb", "a\x85b", "\u2028", "a\u200fb"]
    manifest = json.loads((tmp_path / MANIFEST).read_bytes())
    (tmp_path / MANIFEST).write_text(json.dumps(manifest | {"files": manifest["files"] | dict.fromkeys(names, "0")}))
    for name in names:
        (tmp_path / name).write_text("mine")
    change = put(tmp_path, NEXT)
    assert change.left == []
    assert contents(tmp_path) == NEXT | dict.fromkeys(names, b"mine")


@pytest.mark.parametrize(
    "path",
    [
        "../x",
        "/x",
        "a/../../x",
        "a//x",
        "",
        ".",
        "a/",
        "a\\..\\x",
        "a\nb",
        "C:/x",
        ".git/config",
        MANIFEST,
        "a\x9bb",
        "\u202e",
    ],
)
def test_no_path_leaves_the_folder(tmp_path: Path, path: str) -> None:
    with pytest.raises(TargetError, match="is no path that a site may hold"):
        put(tmp_path / "site", {path: b""})
    assert list(tmp_path.iterdir()) == []


def test_a_list_that_leads_elsewhere(tmp_path: Path) -> None:
    outside = tmp_path / "thesis.txt"
    outside.write_text("mine")
    put(tmp_path / "site")
    listed = dict.fromkeys(["../thesis.txt", str(outside), "cce/../../thesis.txt", "thesis.txt"], digest(b"mine"))
    (tmp_path / "site" / "thesis.txt").symlink_to(outside)
    (tmp_path / "site" / MANIFEST).write_text(json.dumps({"version": 1, "files": listed}))
    with pytest.raises(TargetError, match=r"thesis.txt: is a link, which publish does not follow; remove it"):
        put(tmp_path / "site", force=True)
    (tmp_path / "site" / "thesis.txt").unlink()
    put(tmp_path / "site", force=True)
    assert outside.read_text() == "mine"


@pytest.mark.parametrize(
    "content", ["", "[]", "{}{", '{"version": 2}', '{"files": {"a": 1}}', '{"version": 1, "files": []}']
)
def test_a_list_that_is_none(tmp_path: Path, content: str) -> None:
    put(tmp_path)
    (tmp_path / MANIFEST).write_text(content)
    with pytest.raises(TargetError, match="is no list of what publish put there; put the right one back, or remove it"):
        put(tmp_path, NEXT, force=True)
    assert contents(tmp_path) == SITE


@pytest.mark.parametrize("link", ["index.html", "cce", "cce/1.0.0", MANIFEST])
def test_links_are_not_followed(tmp_path: Path, link: str) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "index.html").write_text("theirs")
    place = tmp_path / "site" / link
    place.parent.mkdir(parents=True)
    place.symlink_to(outside if not place.suffix else outside / "index.html")
    with pytest.raises(TargetError, match="is a link, which publish does not follow; remove it"):
        put(tmp_path / "site", force=True)
    assert contents(outside) == {"index.html": b"theirs"}


def test_the_folder_itself_may_be_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "site").symlink_to(tmp_path / "real")
    put(tmp_path / "site")
    assert contents(tmp_path / "real") == SITE


def test_files_and_folders_in_each_others_place(tmp_path: Path) -> None:
    (tmp_path / "index.html").mkdir()
    with pytest.raises(TargetError, match=r"index.html: a file has to be there; move it away"):
        put(tmp_path, force=True)
    (tmp_path / "index.html").rmdir()
    (tmp_path / "cce").write_text("theirs")
    with pytest.raises(TargetError, match="cce: a folder has to be there; move it away"):
        put(tmp_path, force=True)
    with pytest.raises(TargetError, match="cce: is no folder; name one"):
        put(tmp_path / "cce")
    assert contents(tmp_path) == {"cce": b"theirs"}


def test_a_place_that_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(UsageFailure, match=r"/dev/null/site.*: .*"):
        put(Path("/dev/null/site"))
    with pytest.raises(WriteError, match=r"/proc/.*cannot be written"):
        put(Path("/proc/docs2oas-site"))
