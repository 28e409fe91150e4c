"""The file store: bytes under their own hash on disk, written before the transaction commits."""

from __future__ import annotations

import hashlib
import os
import threading
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.store.models import StoredFile

LARGEST = 20 * 1024 * 1024


def keep(stream: int, name: str, media_type: str, content: bytes) -> str:
    """Store ``content`` for ``stream``; its SHA-256. ``Refused(too_large)`` over 20 MiB."""
    if len(content) > LARGEST:
        raise Refused(refuse("too_large", "store.too_large", megabytes=LARGEST // 2**20))
    sha256 = hashlib.sha256(content).hexdigest()
    _write(_place(sha256), content)
    StoredFile.objects.get_or_create(
        stream=stream,
        sha256=sha256,
        name=name[:255],
        defaults={"media_type": media_type, "size": len(content)},
    )
    return sha256


def read(stream: int, sha256: str) -> tuple[str, str, bytes]:
    """(name, media type, bytes) of a file of this stream; ``Refused(missing)`` otherwise."""
    row = StoredFile.objects.filter(stream=stream, sha256=sha256).values_list("name", "media_type").first()
    path = _place(sha256)
    if row is None or not path.exists():
        raise Refused(refuse("missing", "store.no_file"))
    return row[0], row[1], path.read_bytes()


def _place(sha256: str) -> Path:
    return Path(settings.MEDIA_ROOT) / sha256[:2] / sha256[2:]


def _write(path: Path, content: bytes) -> None:
    if path.exists():
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_suffix(f".{os.getpid()}-{threading.get_ident()}")
    fresh.write_bytes(content)
    fresh.replace(path)


@dataclass(frozen=True, slots=True)
class Filed:
    """A file of a stream; many streams may share the same bytes."""

    stream: int
    name: str
    media_type: str
    content: bytes


def keep_many(filed: Iterable[Filed]) -> int:
    """Register many files of many new streams, writing each content once; how many rows."""
    hashes: dict[bytes, str] = {}
    rows = []
    for one in filed:
        if one.content not in hashes:
            hashes[one.content] = hashlib.sha256(one.content).hexdigest()
            _write(_place(hashes[one.content]), one.content)
        rows.append(
            StoredFile(
                stream=one.stream,
                sha256=hashes[one.content],
                name=one.name[:255],
                media_type=one.media_type,
                size=len(one.content),
            )
        )
    return len(StoredFile.objects.bulk_create(rows, batch_size=1000))
