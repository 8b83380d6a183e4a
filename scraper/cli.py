"""The command line. Each command lives in a module of its own, imported when it runs."""

from __future__ import annotations

import sys
from typing import Any

import click

from scraper import __version__
from scraper.commands.group import Group
from scraper.model import LANGUAGES

_EPILOG = (
    "Exit codes: 0 done; 1 findings at or above --fail-on; 2 wrong usage or configuration; 3 input could not be read;"
    " 130 interrupted."
)
_FAIL_ON = click.option(
    "--fail-on", type=click.Choice(["error", "warning", "never"]), help="Findings that make the exit code 1."
)
_FORMAT = click.option(
    "--format", "form", type=click.Choice(["human", "json", "sarif"]), default="human", show_default=True,
    help="How findings are written.",
)  # fmt: skip
_REPORT = click.option(
    "--report", type=click.Path(dir_okay=False), help="Write findings to this file instead of standard error."
)
_QUIET = click.option("-q", "--quiet", is_flag=True, help="Print errors only.")
_VERBOSE = click.option(
    "-v", "--verbose", is_flag=True, help="Print notes too: all that was shown, inferred, repaired."
)


@click.group(cls=Group, epilog=_EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="docs2oas")
def main() -> None:
    """Turn a cloud vendor's API reference (HTML or Markdown, English or Chinese) into OpenAPI."""


@main.command(epilog=_EPILOG)
@click.argument("source")
@click.option("-o", "--output", help="Where to write the spec (.yaml or .json); standard output if left out.")
@click.option("--service", help="Name of the service; by default what the docs or their folder are called.")
@click.option(
    "--lang", type=click.Choice(["auto", *LANGUAGES]), default="auto", show_default=True, help="Language of the docs."
)
@click.option("--openapi", type=click.Choice(["3.1", "3.0"]), default="3.1", show_default=True, help="OpenAPI version.")
@click.option("--overlay", type=click.Path(dir_okay=False), help="OpenAPI Overlay file with corrections.")
@click.option(
    "--sources",
    type=click.Path(dir_okay=False),
    help="Where to write JSON pointer -> file:line; by default beside the spec.",
)
@click.option("--base-url", default="", help="Where the docs are published; operations then link to their pages.")
@click.option(
    "--max-page-size", type=click.IntRange(1), default=16, show_default=True, help="Largest page read, in MB."
)
@_FAIL_ON
@_FORMAT
@_REPORT
@_QUIET
@_VERBOSE
def scrape(**options: Any) -> None:
    """Read SOURCE and write an OpenAPI document.

    SOURCE is a folder, a file, or git+PATH_OR_URL[@REV][#SUBDIR], read straight from git objects.
    """
    from scraper.commands.scrape import run

    sys.exit(run(**options))


@main.command(epilog=_EPILOG)
@click.argument("specs", nargs=-1, required=True, type=click.Path())
@_FAIL_ON
@_FORMAT
@_REPORT
@_QUIET
@_VERBOSE
def validate(**options: Any) -> None:
    """Check SPECS: OpenAPI validity, examples, and the rules of a publishable document.

    Findings stand at the line of the docs where <spec>.sources.json lies beside the spec.
    """
    from scraper.commands.validate import run

    sys.exit(run(**options))


@main.command(epilog=_EPILOG)
@click.argument("specs", nargs=-1, required=True, type=click.Path())
@click.option(
    "-o", "--output", default="generated", show_default=True, type=click.Path(), help="Folder the packages go to."
)
@_FAIL_ON
@_FORMAT
@_REPORT
@_QUIET
@_VERBOSE
def generate(**options: Any) -> None:
    """Make a Python client package of each of SPECS.

    cce.yaml becomes <output>/cce with the distribution cce-client and the package cce_client. A client is replaced
    only by one that has every operation and every object of its spec.
    """
    from scraper.commands.generate import run

    sys.exit(run(**options))


@main.command(epilog=_EPILOG)
@click.argument("sources", nargs=-1, required=True)
@click.option(
    "--format", "form", type=click.Choice(["human", "markdown", "html", "json", "junit", "sarif", "github", "gitlab"]),
    default="human", show_default=True, help="How changes are written.",
)  # fmt: skip
@click.option(
    "-o", "--output", "--report", "report", type=click.Path(dir_okay=False),
    help="Write changes to this file instead of standard output.",
)  # fmt: skip
@click.option(
    "--fail-on",
    type=click.Choice(["breaking", "warning", "any", "never"]),
    help="Changes that make the exit code 1, by default none, and that fail in JUnit, by default those that break.",
)
@click.option("--wording", is_flag=True, help="Show changes of text for people too.")
@click.option("--across-languages", is_flag=True, help="Compare the structure of two vendors' references.")
@click.option(
    "--ignore",
    type=click.Path(),
    help="YAML file of accepted changes: a list of id, reason, place, expires.",
)
@click.option("-c", "--config", type=click.Path(), help="Configuration file, for its [levels]: rules and their levels.")
def diff(**options: Any) -> None:
    """Say what changed in an API between two versions of its docs.

    SOURCES are an old and a new one, each a spec, a folder of docs or git+PATH_OR_URL[@REV][#SUBDIR], or one
    git+PATH_OR_URL@REV1..REV2[#SUBDIR].
    """
    from scraper.commands.diff import run

    sys.exit(run(**options))


@main.command(epilog=_EPILOG)
@click.argument("source")
@click.option("--since", default="", help="Oldest revision to compare with; by default the first.")
@click.option("-o", "--output", help="Where to write it (.md, .html, .json); Markdown to standard output if left out.")
@click.option("--wording", is_flag=True, help="Show changes of text for people too.")
def history(**options: Any) -> None:
    """Write the API changelog of a docs repository, the newest revision first.

    SOURCE is git+PATH_OR_URL[@REV][#SUBDIR]; revisions are read from git objects.
    """
    from scraper.commands.history import run

    sys.exit(run(**options))


@main.command(epilog=_EPILOG)
@click.argument("page", type=click.Path())
@click.option(
    "--lang", type=click.Choice(["auto", *LANGUAGES]), default="auto", show_default=True, help="Language of the page."
)
@click.option("--alone", is_flag=True, help="Read this page only; links to the pages beside it lead nowhere then.")
def inspect(**options: Any) -> None:
    """Show what was understood of one PAGE: sections, tables and their roles, operation, findings."""
    from scraper.commands.inspection import run

    sys.exit(run(**options))


@main.command(epilog=_EPILOG)
@click.option(
    "-c", "--config", default="docs2oas.toml", show_default=True, type=click.Path(), help="Configuration file."
)
@click.option("--service", "chosen", multiple=True, help="Build this service only; may be repeated.")
@_FAIL_ON
@_FORMAT
@_REPORT
@_QUIET
@_VERBOSE
def build(**options: Any) -> None:
    """Do everything the configuration asks for, for every service."""
    from scraper.commands.build import run

    sys.exit(run(**options))


@main.command(epilog=_EPILOG)
@click.option(
    "-c", "--config", default="docs2oas.toml", show_default=True, type=click.Path(), help="Configuration file."
)
@click.option("--service", "chosen", multiple=True, help="Update this service only; may be repeated.")
@click.option("--check", is_flag=True, help="Write nothing; the exit code is 1 if anything would change.")
@click.option("--report", type=click.Path(dir_okay=False), help="Write what changed to this file, as Markdown.")
@_FAIL_ON
@_QUIET
@_VERBOSE
def update(**options: Any) -> None:
    """Bring specs, versions, changelogs and clients up to date with docs that changed.

    What was made of which docs is in the lock file, docs2oas.lock. A service with findings at or above --fail-on is
    left as it was.
    """
    from scraper.commands.update import run

    sys.exit(run(**options))


@main.command(epilog=_EPILOG)
@click.option(
    "-c", "--config", default="docs2oas.toml", show_default=True, type=click.Path(), help="Configuration file."
)
@click.option("-o", "--output", type=click.Path(), help="Folder the portal goes to; by default what [portal] names.")
@click.option("--to", metavar="TARGET", help="Put it there instead: a folder, s3://BUCKET/PREFIX, git+REPO@BRANCH.")
@click.option("--endpoint", default="", metavar="URL", help="Where the S3-compatible store of the bucket is.")
@click.option("--force", is_flag=True, help="Replace files of others that are where its own go; no others.")
@_QUIET
def publish(**options: Any) -> None:
    """Make a portal of the built specs, for people and for catalogues.

    Files that did not change stay as they are, files of others too. What other pages lead to is put first, the start
    page last, so that what was published before works until the new is there.
    """
    from scraper.commands.publish import run

    sys.exit(run(**options))


@main.command(epilog=_EPILOG)
@click.argument("folder", default="site", type=click.Path())
@click.option("--port", default=8000, show_default=True, type=click.IntRange(0, 65535), help="Port; 0 for a free one.")
def serve(**options: Any) -> None:
    """Show a portal in FOLDER on this machine only."""
    from scraper.commands.serve import run

    sys.exit(run(**options))


@main.command(epilog=_EPILOG)
@click.argument("code", required=False)
def explain(**options: Any) -> None:
    """Say what a diagnostic CODE means and what to do about it; without CODE, list all."""
    from scraper.commands.explain import run

    sys.exit(run(**options))
