"""What anybody may learn from a code alone: that it exists and how far it is. No scope: nothing else is read."""

from __future__ import annotations

from dataclasses import dataclass

from chuan.definitions.organisation.services import rows
from chuan.events.dossiers.rules.codes import spellings

_SAID = {
    "open": "Đang giải quyết",
    "ready": "Đã có kết quả",
    "closed": "Đã trả kết quả",
    "stopped": "Đã dừng giải quyết",
}
_GLIMPSE = """
SELECT d.code, d.status,
       (SELECT count(*) FROM store_event e WHERE e.stream = d.stream AND e.kind = 'dossiers.Passed') AS done,
       (SELECT count(*) FROM reading_open_step o WHERE o.stream = d.stream) AS open
FROM reading_dossier d
WHERE (d.code = ANY(%(codes)s) OR d.foreign = ANY(%(codes)s)) AND d.status <> 'annulled' AND d.system = ''
"""


@dataclass(frozen=True, slots=True)
class Glimpse:
    """A code and its progress: ``done`` steps finished; ``of`` counts those and the open ones."""

    code: str
    said: str
    done: int
    of: int


def glimpse(code: str) -> Glimpse | None:
    """The progress of a code, ours or that of the system it came from; None for one that does not exist or was annulled."""
    found = rows(_GLIMPSE, {"codes": list(spellings(code)) or [code]})
    if not found:
        return None
    row = found[0]
    return Glimpse(row["code"], _SAID[row["status"]], int(row["done"]), int(row["done"]) + int(row["open"]))


def stream_of(code: str) -> int | None:
    """The dossier of a code, annulled ones too; for the keeper of the machine, never for a page."""
    found = rows(
        "SELECT d.stream FROM reading_dossier d WHERE d.code = %(code)s AND d.system = ''", {"code": code}
    )
    return int(found[0]["stream"]) if found else None
