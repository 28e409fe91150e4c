"""Whether an issued result was revoked or replaced, for anybody who holds it: by its dossier, its code or its very file.

No scope: who asks has the slip, the code or the file. Tables read by this room: reading_standing, reading_dossier, reading_outgoing.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from chuan.definitions.organisation.services import rows

_ENDED = """
SELECT t.status, t.decision, t.day FROM reading_standing t
WHERE t.status <> 'valid' AND ({which}) LIMIT 1
"""
_BY_CODE = "t.dossier IN (SELECT d.stream FROM reading_dossier d WHERE d.code = %(asked)s)"
_BY_FILE = "t.dossier IN (SELECT g.stream FROM reading_outgoing g WHERE g.sha256 = %(asked)s)"


@dataclass(frozen=True, slots=True)
class Ended:
    """``status``: "revoked" or "replaced"; by which decision of which day."""

    status: str
    decision: str
    day: date


def of_dossier(dossier: int) -> Ended | None:
    return _ended("t.dossier = %(asked)s", dossier)


def of_code(code: str) -> Ended | None:
    return _ended(_BY_CODE, code)


def of_file(sha256: str) -> Ended | None:
    return _ended(_BY_FILE, sha256)


def _ended(which: str, asked: int | str) -> Ended | None:
    found = rows(_ENDED.format(which=which), {"asked": asked})
    return Ended(**found[0]) if found else None
