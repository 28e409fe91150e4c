"""Decisions that announce procedures, dated by each agency's calendar, as one statement a lake can be written from."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from chuan.definitions.laws.rules.text import ANNOUNCEMENT, LISTED
from chuan.definitions.organisation.services import rows
from chuan.readings.indices.queries.announcements import Decision
from chuan.readings.indices.services.published import dated
from chuan.readings.lake.services.given import statement as given

ANNOUNCEMENTS: Mapping[str, str] = MappingProxyType(
    {
        "agency": "VARCHAR",
        **dict.fromkeys(("issued", "sign_by", "publish_by", "listed"), "DATE"),
        **dict.fromkeys(("known_from", "known_until", "told"), "TIMESTAMPTZ"),
    }
)
_ALL = """
SELECT t.agency_id AS agency, a.code, t.issued, t.effect, t.entered_at AS known_from, t.annulled_at AS known_until,
       w.at AS told, coalesce(w.day, (w.at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date) AS listed
FROM laws_legaltext t JOIN organisation_agency a ON a.id = t.agency_id
LEFT JOIN laws_textanswer w ON w.text_id = t.id AND w.agency_id = t.agency_id AND w.kind = %(listed)s AND w.undone_at IS NULL
WHERE t.kind = %(kind)s AND t.issued IS NOT NULL ORDER BY t.issued, t.id
"""


def statement(cursor: Any) -> str:
    """What gives every decision with its last days. Tables read: laws_legaltext, laws_textanswer, organisation_agency."""
    found = [_row(row) for row in rows(_ALL, {"kind": ANNOUNCEMENT, "listed": LISTED})]
    return given(cursor, ANNOUNCEMENTS, found)


def _row(row: Mapping[str, Any]) -> dict[str, Any]:
    due = dated(Decision(row["agency"], row["issued"], row["effect"], row["listed"]))
    kept = {name: row[name] for name in ("issued", "listed", "known_from", "known_until", "told")}
    return {"agency": row["code"], "sign_by": due.sign_by, "publish_by": due.publish_by, **kept}
