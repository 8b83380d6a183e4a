"""Exit codes, as ``docs2oas --help`` documents them."""

from __future__ import annotations

from typing import Final

DONE: Final = 0
FINDINGS: Final = 1
USAGE: Final = 2
UNREADABLE: Final = 3
INTERRUPTED: Final = 130
