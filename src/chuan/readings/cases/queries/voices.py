"""When a petition counts, is in time, has a content author: 5.1 to 5.3 of the national index; written once, in SQL.

``q`` is the version known at ``%(as_of)s`` (``KNOWN``). Khiếu nại, tố cáo, the protected channel, mere information and
what was annulled count nowhere. One still running within its limits is not judged yet; the limits are moments kept with
each petition. Tables read by this room: reading_voice.
"""

from __future__ import annotations

from types import MappingProxyType

KNOWN = "q.known_from <= %(as_of)s AND (q.known_until IS NULL OR q.known_until > %(as_of)s)"
COUNTED = "NOT q.dropped AND q.kind IN ('', 'own', 'act', 'others', 'not_received')"
_AWAY = "q.kind IN ('act', 'others', 'not_received')"
_LATE = f"""(({_AWAY} AND q.classified > q.pass_back) OR (q.asked > q.supplement)
  OR (NOT {_AWAY} AND coalesce(q.answered, %(as_of)s) > q.answer)
  OR (NOT q.withheld AND coalesce(q.published, %(as_of)s) > q.publish))"""
_AGAIN = """EXISTS (SELECT 1 FROM reading_voice r WHERE r.agency = q.agency AND r.dossier = q.dossier AND r.asker = q.asker
  AND r.asker <> 0 AND NOT r.dropped AND (r.sent, r.stream) > (q.sent, q.stream) AND r.known_from <= %(as_of)s
  AND (r.known_until IS NULL OR r.known_until > %(as_of)s))"""

SORTED = "(q.kind <> '' OR q.pass_back < %(as_of)s)"
JUDGED = f"({_AWAY} OR q.answered IS NOT NULL OR q.answer < %(as_of)s)"
"""What can be judged: classified or past the limit for it; handled or past its limit."""

HOLDS = MappingProxyType(
    {
        "petitions_sorted": SORTED,
        "petitions_classified": f"{SORTED} AND coalesce(q.classified, %(as_of)s) <= q.pass_back",
        "petitions": JUDGED,
        "petitions_in_time": f"{JUDGED} AND {_LATE} IS NOT TRUE",
        "petitions_content": f"{JUDGED} AND {_LATE} IS NOT TRUE AND q.liked IS NOT FALSE AND NOT {_AGAIN}",
    }
)
"""Counter -> when a petition adds one to it."""
