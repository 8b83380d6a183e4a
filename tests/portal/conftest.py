"""The portal of the samples, written once for all tests of a worker."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.portal.portals import samples, written

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="session")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(samples(), tmp_path_factory.mktemp("portal"))
