"""Open dossiers under versions of procedures; one statement.

Tables read by this room: reading_dossier.
"""

from __future__ import annotations

from collections.abc import Collection

from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows, within

_OPEN = """
SELECT d.adoption, count(*) AS n FROM reading_dossier d
WHERE {where} AND d.adoption = ANY(%(adoptions)s) AND d.closed IS NULL AND d.status = 'open' AND d.system = ''
GROUP BY d.adoption
"""


def open_dossiers(scope: Scope, adoptions: Collection[int]) -> dict[int, int]:
    """Adoption -> how many dossiers received under it are still being worked on."""
    where, facts = within(scope, agency="d.agency")
    found = rows(_OPEN.format(where=where), {**facts, "adoptions": sorted(adoptions)})
    return {row["adoption"]: row["n"] for row in found}
