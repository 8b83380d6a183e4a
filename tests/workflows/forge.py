"""Plays ``gh`` and ``curl`` before GitHub and GitLab, whose change requests are a file.

Run as ``forge.py gh ARGUMENTS`` or ``forge.py curl ARGUMENTS``. ``FORGE_REQUESTS`` names the file, a list of
``{"number", "owner", "source", "target", "title", "text"}``, all open; ``FORGE_ORIGIN`` the repository, whose branches
must be there for a request; ``FORGE_TOKEN`` the token asked for. It knows the calls of the workflows and no others.
"""

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path

OWNER = "owner"


class RefusedError(Exception):
    """What the forge answers with a status that is no success."""


def requests() -> list[dict[str, str]]:
    loaded: list[dict[str, str]] = json.loads(Path(os.environ["FORGE_REQUESTS"]).read_text("utf-8"))
    return loaded


def save(found: list[dict[str, str]]) -> None:
    Path(os.environ["FORGE_REQUESTS"]).write_text(json.dumps(found), "utf-8")


def allow(token: str | None) -> None:
    if token != os.environ["FORGE_TOKEN"]:
        raise RefusedError("401 bad credentials")


def create(source: str, target: str, title: str, text: str) -> dict[str, str]:
    """Open a request; refuse a second one from a branch to another, or one from a branch that there is not."""
    found = requests()
    if [each for each in found if (each["owner"], each["source"], each["target"]) == (OWNER, source, target)]:
        raise RefusedError("there is one already")
    origin = ["git", "--git-dir", os.environ["FORGE_ORIGIN"], "rev-parse", "--quiet", "--verify"]
    for branch in (source, target):
        if subprocess.run([*origin, f"refs/heads/{branch}"], check=False, capture_output=True).returncode:
            raise RefusedError(f"no branch {branch}")
    made = {"number": str(len(found) + 1), "owner": OWNER, "source": source, "target": target}
    save([*found, made | {"title": title, "text": text}])
    return made


def edit(number: str, text: str) -> None:
    found = requests()
    (request,) = [each for each in found if each["number"] == number]
    request["text"] = text
    save(found)


def gh(arguments: list[str]) -> str:
    """``gh api``: pull requests of a repository."""
    parser = argparse.ArgumentParser(allow_abbrev=False)
    parser.add_argument("api", choices=["api"])
    parser.add_argument("path")
    parser.add_argument("--method", required=True)
    parser.add_argument("--raw-field", action="append", default=[])
    parser.add_argument("--field", action="append", default=[])
    parser.add_argument("--jq", required=True)
    call = parser.parse_args(arguments)
    allow(os.environ.get("GH_TOKEN"))
    values = dict(field.split("=", 1) for field in call.raw_field)
    for name, value in (field.split("=", 1) for field in call.field):
        values[name] = Path(value[1:]).read_text("utf-8") if value.startswith("@") else value
    pulls, _, number = call.path.removeprefix("repos/owner/specs/").partition("/")
    match call.method, pulls, number, call.jq:
        case "GET", "pulls", "", ".[].number":
            wanted = (values["head"], values["base"], values["state"])
            found = [
                each for each in requests() if (f"{each['owner']}:{each['source']}", each["target"], "open") == wanted
            ]
            return "\n".join(each["number"] for each in found)
        case "POST", "pulls", "", ".html_url":
            number = create(values["head"], values["base"], values["title"], values["body"])["number"]
        case "PATCH", "pulls", number, ".html_url":
            edit(number, values["body"])
        case _:
            raise RefusedError("404 not found")
    return f"https://github.example.org/owner/specs/pull/{number}"


def curl(arguments: list[str]) -> str:
    """``curl``: merge requests of a project, with forms."""
    parser = argparse.ArgumentParser(allow_abbrev=False)
    parser.add_argument("address")
    parser.add_argument("--request")
    parser.add_argument("--header", required=True)
    for name in ("--data", "--data-urlencode"):
        parser.add_argument(name, action="append", default=[])
    for name in ("--get", "--silent", "--show-error", "--fail-with-body"):
        parser.add_argument(name, action="store_true")
    parser.add_argument("--output")
    call = parser.parse_args(arguments)
    allow(call.header.removeprefix("PRIVATE-TOKEN: "))
    values = dict(field.split("=", 1) for field in call.data)
    values |= dict(_urlencoded(field) for field in call.data_urlencode)
    number = call.address.removeprefix("https://gitlab.example.org/api/v4/projects/5/merge_requests").removeprefix("/")
    method = call.request or ("GET" if call.get else "POST")
    match method, number:
        case "GET", "":
            wanted = (values["source_branch"], values["target_branch"], values["state"])
            found = [each for each in requests() if (each["source"], each["target"], "opened") == wanted]
            return json.dumps([_merge_request(each) for each in found])
        case "POST", "":
            create(values["source_branch"], values["target_branch"], values["title"], values["description"])
        case "PUT", _:
            edit(number, values["description"])
        case _:
            raise RefusedError("404 not found")
    return "" if call.output == "/dev/null" else "{}"


def _urlencoded(field: str) -> tuple[str, str]:
    """Return name and value as curl understands ``name=value`` and ``name@file``; a ``=`` makes it the first."""
    name, sign, value = field.partition("=")
    if sign:
        return name, value
    name, _, file = field.partition("@")
    return name, Path(file).read_text("utf-8")


def _merge_request(request: dict[str, str]) -> dict[str, object]:
    source = 5 if request["owner"] == OWNER else 99
    return {"iid": int(request["number"]), "source_project_id": source, "target_project_id": 5, "project_id": 5}


if __name__ == "__main__":
    try:
        sys.stdout.write({"gh": gh, "curl": curl}[sys.argv[1]](sys.argv[2:]))
    except RefusedError as error:
        sys.exit(f"{sys.argv[1]}: {error}")
