"""What all tests share: the form of recordings, and what they cover, at the end of a run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.client import coverage, recording

if TYPE_CHECKING:
    import pytest
    from vcr import VCR

pytest_plugins = ["tests.browser"]


def pytest_recording_configure(config: pytest.Config, vcr: VCR) -> None:
    vcr.register_serializer("yaml", recording)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    terminalreporter.write_line(coverage.line())
