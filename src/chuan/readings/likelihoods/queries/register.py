"""The register of risks in a scope, each with its level as written and of today; the highest first.

Tables read by this room: reading_matter, reading_matter_step, store_stream, organisation_agency, organisation_official.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from chuan.base.kernel.clock import local
from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows, within
from chuan.events.risks.imports.scales import scales
from chuan.events.risks.rules.coded import RISK
from chuan.events.risks.rules.events import Reading
from chuan.readings.likelihoods.queries.today import Watched, readings
from chuan.readings.likelihoods.rules.standing import Standing

_LIST = """
SELECT m.stream, m.agency, a.code AS agency_code, m.title, m.status, m.begun, h.step_name, h.due,
       coalesce(f.name, '') AS holder, coalesce(s.state ->> 'kind', 'risk') AS kind,
       coalesce(s.state ->> 'measure', '') AS measure, coalesce(s.state ->> 'procedure', '') AS procedure,
       coalesce((s.state ->> 'unit')::bigint, 0) AS unit, coalesce(s.state ->> 'treatment', '') AS treatment,
       coalesce((s.state -> 'assessed' ->> 'consequence')::int, 0) AS consequence,
       coalesce((s.state ->> 'likelihood')::int, 0) AS likelihood,
       coalesce((s.state -> 'accepted' ->> 'level')::int, 0) AS accepted,
       coalesce(s.state -> 'reviews' -> -1 -> 'compared' ->> 'verdict', '') AS verdict
FROM reading_matter m JOIN store_stream s ON s.id = m.stream JOIN organisation_agency a ON a.id = m.agency
LEFT JOIN LATERAL (SELECT step_name, official, due FROM reading_matter_step WHERE stream = m.stream LIMIT 1) h ON TRUE
LEFT JOIN organisation_official f ON f.id = h.official
WHERE {where} AND m.kind = 'risk' ORDER BY m.begun DESC, m.stream
"""


@dataclass(frozen=True, slots=True)
class Listed:
    """One risk of the register; ``standing``: its level as written and of today; ``accepted``: up to which the head does."""

    stream: int
    title: str
    status: str
    begun: datetime
    step_name: str
    due: datetime | None
    holder: str
    watched: Watched
    treatment: str
    accepted: int
    verdict: str
    standing: Standing

    @property
    def open(self) -> bool:
        return self.status == "open"

    @property
    def above(self) -> bool:
        """An open risk above the line today, higher than the head accepted."""
        return self.open and self.standing.above and self.standing.level > self.accepted


def register(scope: Scope, at: datetime) -> tuple[Listed, ...]:
    """Every risk and opportunity in scope, open and highest first; two statements."""
    where, facts = within(scope, agency="m.agency")
    found = rows(_LIST.format(where=where), facts)
    seen = readings({_watched(row) for row in found if row["status"] == "open"}, at)
    today = local(at).date()
    lines = {code: scales().line(today, code) for code in {row["agency_code"] for row in found}}
    listed = (_listed(row, seen.get(_watched(row)), lines[row["agency_code"]]) for row in found)
    return tuple(sorted(listed, key=lambda one: (not one.open, not one.above, -one.standing.level)))


def _watched(row: Mapping[str, Any]) -> Watched:
    open_ = row["status"] == "open"
    return Watched(row["kind"], row["agency"], row["measure"] if open_ else "", row["procedure"], row["unit"])


def _listed(row: Mapping[str, Any], reading: Reading | None, line: int) -> Listed:
    names = ("stream", "title", "status", "begun", "due", "holder", "treatment", "accepted", "verdict")
    standing = Standing(row["kind"] or RISK, row["consequence"], row["likelihood"], line, reading)
    return Listed(
        **{name: row[name] for name in names}, step_name=row["step_name"] or "", watched=_watched(row),
        standing=standing,
    )  # fmt: skip
