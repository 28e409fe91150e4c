"""Who wrote more than once, without saying who: the first id under which the same phone was kept.

Tables read by this room: petitions_author.
"""

from __future__ import annotations

from chuan.definitions.organisation.services import rows

ASKER = """(SELECT coalesce(min(x.id), 0) FROM petitions_author y JOIN petitions_author x ON x.phone = y.phone
 WHERE y.id = %(author)s AND y.phone <> '')"""
"""Of one author; 0 for one without a phone, or whose data were erased."""
_ALL = (
    "SELECT a.id, min(a.id) OVER (PARTITION BY a.phone) AS first FROM petitions_author a WHERE a.phone <> ''"
)


def askers() -> dict[int, int]:
    """Author -> the first one with the same phone."""
    return {int(row["id"]): int(row["first"]) for row in rows(_ALL, {})}
