"""The files of a lake, and whether they still are what was written."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from chuan.base.kernel.refusal import Refused, refuse

MANIFEST = "lake.json"


def seal(folder: Path, rows: Mapping[str, int]) -> None:
    """The manifest: when it was written, and of each file how many rows and its SHA-256."""
    listed = [{"file": name, "rows": count, "sha256": _sha256(folder / name)} for name, count in rows.items()]
    said = {"written": datetime.now(UTC).isoformat(), "files": listed}
    (folder / MANIFEST).write_text(json.dumps(said, indent=1), encoding="utf-8")


def proved(lakes: Sequence[Path]) -> None:
    """``Refused`` where a folder is no lake, or one of its files is not what was written."""
    for lake in lakes:
        if not (lake / MANIFEST).is_file():
            raise Refused(refuse("missing", "lake.no_lake", folder=lake.name))
        for said in json.loads((lake / MANIFEST).read_text(encoding="utf-8"))["files"]:
            path = lake / said["file"]
            if not path.is_file() or _sha256(path) != said["sha256"]:
                raise Refused(refuse("invalid", "lake.changed", file=said["file"]))


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
