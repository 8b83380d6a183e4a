"""What a user names as the target of a site, taken apart and opened."""

from __future__ import annotations

import re
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from scraper.outputs.targets.branch import open_branch
from scraper.outputs.targets.bucket import open_bucket
from scraper.outputs.targets.folder import Folder
from scraper.outputs.targets.manifest import TargetError
from scraper.sources import printable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scraper.outputs.targets.change import Target


@contextmanager
def opened(address: str, endpoint: str = "") -> Iterator[Target]:
    """Yield a target: ``s3://BUCKET[/PREFIX]`` at an endpoint, ``git+PATH_OR_URL@BRANCH[#FOLDER]``, or a folder.

    Raises TargetError.
    """
    bucket = address.startswith("s3://")
    if endpoint and not bucket:
        raise TargetError(f"{printable(address)}: has no endpoint; --endpoint goes with s3://BUCKET")
    if bucket:
        yield open_bucket(address, endpoint)
    elif address.startswith("git+"):
        with open_branch(address) as branch:
            yield branch
    elif not address or "\0" in address or re.match(r"[A-Za-z][A-Za-z0-9+.-]+:", address):
        raise TargetError(f"{printable(address)!r} is no target; name a folder, s3://BUCKET/PREFIX or git+REPO@BRANCH")
    else:
        yield Folder(Path(address))
