"""Memory: when it is looked for what nothing leads to any more. A leaf: imports nothing of the project."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def without_collection() -> Iterator[None]:
    """Hold the cycle collector: pages, models and documents have no cycles, and it would walk them over and over."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.freeze()
            gc.unfreeze()  # what was made counts as old now, and is not walked right after
            gc.enable()
