"""A bucket of an S3-compatible store as the target of a site."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

import msgspec

from scraper.outputs.targets.change import groups
from scraper.outputs.targets.manifest import MANIFEST, TargetError, digest, is_safe
from scraper.outputs.targets.media import cache_control, media_type
from scraper.sources import printable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from scraper.outputs.targets.change import Change

_ADDRESS: Final = re.compile(r"s3://(?P<bucket>[A-Za-z0-9][A-Za-z0-9._-]{1,61}[A-Za-z0-9])(?:/(?P<prefix>.*))?")
_AT_ONCE: Final = 8
_KEPT: Final = "what was published before is still there; mend that and publish again"
#: Where a store wants keys from, as the library reads them.
_HINT: Final = "check its name, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_ENDPOINT_URL"


class Bucket(msgspec.Struct, frozen=True):
    """What is below ``prefix``, "" or ending in a slash, in a bucket. Each object carries its digest as metadata."""

    name: str
    client: Any
    bucket: str
    prefix: str
    trusts: bool = True

    def read_manifest(self) -> bytes | None:
        with self._told("cannot be read", _HINT):
            found = self._found(self.client.get_object, MANIFEST)
            return None if found is None else bytes(found["Body"].read())

    def is_empty(self) -> bool:
        """Return whether there is no object; one that stands for the folder itself does not count.

        Asked the first way of S3, as some stores answer the second in part only.
        """
        with self._told("cannot be listed", _HINT):
            listing = self.client.list_objects(Bucket=self.bucket, Prefix=self.prefix, MaxKeys=2)
        return all(each["Key"] == self.prefix for each in listing.get("Contents", ()))

    def digests(self, paths: Sequence[str]) -> dict[str, str | None]:
        with ThreadPoolExecutor(_AT_ONCE) as pool:
            return dict(zip(paths, pool.map(self._digest, paths), strict=True))

    def apply(self, change: Change) -> None:
        """Put files, those that nothing depends on side by side, then remove what is gone. One request per file."""
        if change.put:
            self._put(MANIFEST, change.before)
        with ThreadPoolExecutor(_AT_ONCE) as pool:
            for paths in groups(change.put):
                for _ in pool.map(self._put, paths, map(change.put.__getitem__, paths)):
                    pass
        for path in change.remove:
            with self._told(f"{path} cannot be removed", "the new content is there; mend that and publish again"):
                self.client.delete_object(Bucket=self.bucket, Key=self.prefix + path)
        self._put(MANIFEST, change.after)

    def _digest(self, path: str) -> str | None:
        with self._told(f"cannot tell whether {path} is there", _HINT):
            found = self._found(self.client.head_object, path)
        return None if found is None else str(found["Metadata"].get("sha256", ""))

    def _put(self, path: str, content: bytes) -> None:
        with self._told(f"{path} cannot be put there", _KEPT):
            self.client.put_object(
                Bucket=self.bucket, Key=self.prefix + path, Body=content, ContentType=media_type(path),
                CacheControl=cache_control(path), Metadata={"sha256": digest(content)},
            )  # fmt: skip

    def _found(self, ask: Callable[..., dict[str, Any]], path: str) -> dict[str, Any] | None:
        from botocore.exceptions import ClientError

        try:
            return ask(Bucket=self.bucket, Key=self.prefix + path)
        except ClientError as error:
            if error.response.get("Error", {}).get("Code") in ("NoSuchKey", "404"):
                return None
            raise

    @contextmanager
    def _told(self, problem: str, remedy: str) -> Iterator[None]:
        """Turn an error of the library into one line."""
        from botocore.exceptions import BotoCoreError, ClientError

        try:
            yield
        except (BotoCoreError, ClientError) as error:
            raise _failure(self.name, problem, error, remedy) from error


def open_bucket(address: str, endpoint: str = "") -> Bucket:
    """Return the bucket ``s3://BUCKET[/PREFIX]`` names, at an endpoint or the one that environment or AWS files name.

    Raises TargetError if that is no address, or the library is not installed or not configured.
    """
    match = _ADDRESS.fullmatch(address)
    prefix = (match["prefix"] or "").rstrip("/") if match else ""
    if match is None or (prefix and not is_safe(prefix)):
        raise TargetError(f"{printable(address)}: is no bucket; write s3://BUCKET or s3://BUCKET/PREFIX")
    try:
        from botocore.exceptions import BotoCoreError
        from botocore.session import get_session
    except ImportError:
        text = "buckets need the library botocore; pip install 'docs2oas[s3]'"
        raise TargetError(f"{printable(address)}: {text}") from None
    try:
        client = _client(get_session(), endpoint)
    except (BotoCoreError, ValueError) as error:
        raise _failure(address, "no client for it can be made", error, _HINT) from error
    return Bucket(address.rstrip("/"), client, match["bucket"], prefix and f"{prefix}/")


def _client(session: Any, endpoint: str) -> Any:
    """Return a client that other stores than Amazon's understand: no checksums in trailers, the bucket in the host.

    The host is what Huawei's OBS insists on. AWS files may say ``addressing_style``; addresses in numbers and names
    without a dot have no subdomains.
    """
    style = (session.get_scoped_config().get("s3") or {}).get("addressing_style")
    client = _made(session, endpoint, style or "virtual")
    host = urlsplit(client.meta.endpoint_url).hostname or ""
    return client if style or "." in host else _made(session, endpoint, "path")


def _made(session: Any, endpoint: str, style: str) -> Any:
    from botocore.config import Config

    config = Config(
        signature_version="s3v4", s3={"addressing_style": style}, request_checksum_calculation="when_required",
        response_checksum_validation="when_required",
    )  # fmt: skip
    return session.create_client("s3", endpoint_url=endpoint or None, config=config)


def _failure(name: str, problem: str, error: Exception, remedy: str) -> TargetError:
    return TargetError(f"{printable(name)}: {problem} ({printable(str(error))[:300].rstrip('.')}); {remedy}")
