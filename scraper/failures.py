"""Failures a user can mend: one line each, that names what is wrong and says what to do. A leaf."""

from __future__ import annotations


class Failure(Exception):  # noqa: N818 - not every failure is an error of the program
    """An expected failure; its text is all the user sees."""


class UsageFailure(Failure):
    """What was asked for cannot be done: configuration, overlay, output (exit code 2)."""


class InputFailure(Failure):
    """What was to be read cannot be read (exit code 3)."""
