"""The exact bytes of sheets: canonical JSON in the file store under their own hash."""

from __future__ import annotations

import json

from chuan.base.kernel import codec
from chuan.base.kernel.canonical import canonical
from chuan.base.store import files
from chuan.events.appraisals.rules.sheets import Sheets

JSON = "application/json"


def keep(stream: int, sheets: Sheets) -> str:
    """Keep them; the SHA-256 of the bytes. Equal sheets have equal bytes."""
    return files.keep(stream, f"bang-diem-{sheets.period}.json", JSON, canonical(codec.dump(sheets)))


def read(stream: int, sha256: str) -> Sheets:
    """Those bytes read back; ``Refused(missing)`` where the stream never kept them."""
    return codec.load(Sheets, json.loads(files.read(stream, sha256)[2]))
