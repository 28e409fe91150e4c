"""What agencies offer on a day: procedures in force, those provided online, those published with their whole content.

A procedure is known from its first day on. Whole content is what 1.3 names: name, steps, manner, papers, time limit,
subject; the agency is the one that adopted it. Tables read by this room: procedures_adoption, laws_edition.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from chuan.definitions.organisation.services import rows

IN_FORCE = "NOT a.internal AND a.since <= %(day)s AND (a.until IS NULL OR a.until > %(day)s)"
ONLINE = """jsonb_path_exists(e.body, '$.channels[*] ? (@.kind == "online")')"""
_FILLED = ("steps", "channels", "papers", "applicants")
FULL = " AND ".join(
    (
        "coalesce(e.body ->> 'name', '') <> ''",
        "jsonb_path_exists(e.body, '$.channels[*].legal')",
        *(f"coalesce(jsonb_array_length(e.body -> '{name}'), 0) > 0" for name in _FILLED),
    )
)
_OFFERS = f"""
WITH kinds AS MATERIALIZED (
    SELECT e.hash, {ONLINE} AS online, {FULL} AS whole FROM laws_edition e
    WHERE e.hash IN (SELECT a.edition_id FROM procedures_adoption a WHERE a.agency_id = ANY(%(agencies)s) AND {IN_FORCE})
)
SELECT a.agency_id AS agency, count(*) AS offered, count(*) FILTER (WHERE k.online) AS offered_online,
       count(*) FILTER (WHERE k.whole) AS offered_full
FROM procedures_adoption a JOIN kinds k ON k.hash = a.edition_id
WHERE a.agency_id = ANY(%(agencies)s) AND {IN_FORCE} GROUP BY 1
"""  # noqa: S608 - our own text


def offers(agencies: Sequence[int], day: date) -> dict[int, dict[str, int]]:
    """Agency -> counters of what it offers on a day; one statement."""
    return {
        int(row["agency"]): {name: int(value) for name, value in row.items() if name != "agency"}
        for row in rows(_OFFERS, {"agencies": list(agencies), "day": day})
    }
