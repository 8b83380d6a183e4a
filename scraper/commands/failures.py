"""Expected failures and their exit codes."""

from __future__ import annotations

from scraper.commands.exit_codes import UNREADABLE, USAGE


def exit_code_of(error: Exception) -> int | None:
    """Return the exit code of an expected failure, None for a defect."""
    names = {kind.__name__ for kind in type(error).__mro__}
    if names & {"ConfigError", "OverlayError", "WriteError", "UsageError"}:
        return USAGE if "UsageError" not in names else None
    if names & {"SourceError", "DocumentError"}:
        return UNREADABLE
    return None
