"""When agencies existed and stood in a tree, and what they were passed on to; one statement for any number of them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from chuan.base.kernel.period import Period
from chuan.definitions.organisation.rules.stood import Stood
from chuan.definitions.organisation.services.asking import rows

_STOOD = """
WITH went AS (
    SELECT old, new, bool_or(first) AS first FROM (
        SELECT id AS old, successor_id AS new, TRUE AS first FROM organisation_agency WHERE successor_id IS NOT NULL
        UNION ALL SELECT old_id, new_id, FALSE FROM organisation_agency_passing
    ) each_one GROUP BY 1, 2
), heir AS (
    SELECT went.old, array_agg(n.short_name ORDER BY went.first DESC, n.sort_key) AS heirs
    FROM went JOIN organisation_agency n ON n.id = went.new GROUP BY 1
), up AS (
    SELECT agency_id, array_agg(since ORDER BY since) AS begun, array_agg(until ORDER BY since) AS left
    FROM organisation_agency_parent GROUP BY 1
)
SELECT a.id, a.short_name AS name, a.since, a.until, coalesce(a.successor_id, 0) AS heir, up.begun, up.left, heir.heirs
FROM organisation_agency a LEFT JOIN up ON up.agency_id = a.id LEFT JOIN heir ON heir.old = a.id
WHERE a.id = ANY(%(agencies)s)
"""


def stood(agencies: Collection[int]) -> dict[int, Stood]:
    """Agency -> its days."""
    return {row["id"]: _stood(row) for row in rows(_STOOD, {"agencies": sorted(agencies)})}


def _stood(row: Mapping[str, Any]) -> Stood:
    spans = zip(row["begun"] or (), row["left"] or (), strict=True)
    return Stood(
        row["name"],
        Period(row["since"], row["until"]),
        tuple(Period(since, until) for since, until in spans),
        row["heir"],
        tuple(row["heirs"] or ()),
    )
