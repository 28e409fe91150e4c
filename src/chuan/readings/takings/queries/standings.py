"""Who still owes, and who must get money back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from chuan.definitions.organisation.rules.authority import Scope
from chuan.readings.takings.queries.asking import counted, scoped, without

_STANDING = """
SELECT count(*) OVER () AS n, sum(x.back) OVER ()::bigint AS back_all, sum(x.owing) OVER ()::bigint AS owing_all, x.*
FROM (
  SELECT p.dossier, p.code, p.standing, p.collect, p.due, p.paid, p.owing,
         CASE WHEN d.status = 'annulled' THEN p.paid - p.refunded ELSE p.to_refund END AS back,
         coalesce(d.title, '') AS title, coalesce(d.status, '') AS status, d.received,
         coalesce(o.name, '') AS owner, coalesce(o.phone, '') AS phone
  FROM reading_payment p
  LEFT JOIN reading_dossier d ON d.stream = p.dossier
  LEFT JOIN dossiers_person o ON o.id = d.owner
  WHERE {where}
) x
WHERE CASE WHEN %(back)s THEN x.back > 0
      ELSE x.owing > 0 AND x.back = 0 AND x.status NOT IN ('annulled', 'stopped') END
ORDER BY x.received DESC NULLS LAST, x.code LIMIT %(limit)s OFFSET %(offset)s
"""


@dataclass(frozen=True, slots=True)
class Standing:
    """A dossier that owes money or must get some back (``back``); đồng."""

    dossier: int
    code: str
    standing: str
    collect: int
    due: int
    paid: int
    owing: int
    back: int
    title: str
    status: str
    received: datetime | None
    owner: str
    phone: str


def standings(
    scope: Scope, *, back: bool, limit: int = 50, offset: int = 0
) -> tuple[tuple[Standing, ...], int, int]:
    """Dossiers that must get money back, or that owe: one page, the number of all, and their sum."""
    found = scoped(scope, _STANDING, "p", {"back": back}, limit=limit, offset=offset)
    total = int(found[0]["back_all" if back else "owing_all"]) if found else 0
    read = (Standing(**without(row, "n", "back_all", "owing_all")) for row in found)
    return tuple(read), counted(found), total
