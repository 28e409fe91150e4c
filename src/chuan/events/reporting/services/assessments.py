"""The door to the assessments of months: one draft an agency and a period, approved once."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from chuan.base.kernel.ids import new_id
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.store import files
from chuan.base.store import services as store
from chuan.base.store.typed import Kind, Standing, Who
from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows, within
from chuan.events.reporting.models import AssessmentRow
from chuan.events.reporting.rules.assessing import (
    KINDS,
    Approved,
    Assessment,
    Drafted,
    approve,
    draft,
    evolve,
)

KIND: Kind[Assessment] = Kind("assessment", "reporting", Assessment, KINDS, evolve)
load = KIND.load
_LISTED = """
SELECT a.stream, a.agency, a.period, a.as_of, a.drafted, a.sha256, a.approved, a.changed, coalesce(o.name, '') AS name
FROM reporting_assessment a LEFT JOIN organisation_official o ON o.id = a.official
WHERE {where} ORDER BY a.period DESC, a.stream LIMIT %(limit)s
"""


@dataclass(frozen=True, slots=True)
class Listed:
    """One assessment; ``name`` approved it."""

    stream: int
    agency: int
    period: str
    as_of: datetime
    drafted: datetime
    sha256: str
    approved: datetime | None
    changed: bool
    name: str


def drafted(period: str, agencies: Collection[int]) -> set[int]:
    """Those of the agencies whose period is drafted; one statement."""
    found = AssessmentRow.objects.filter(period=period, agency__in=agencies)
    return set(found.values_list("agency", flat=True))


def keep(agency: int, wanted: Drafted, content: bytes, who: Who) -> bool:
    """The draft with its sentences, inside the caller's transaction; False, and nothing kept, where it stands."""
    stream, at = new_id(), who.at or wanted.as_of
    row = {"stream": stream, "as_of": wanted.as_of, "drafted": at, "sha256": wanted.sha256}
    _row, fresh = AssessmentRow.objects.get_or_create(agency=agency, period=wanted.period, defaults=row)
    if fresh:
        loaded = store.open_stream(KIND.name, agency, {}, stream)
        KIND.carried(loaded, lambda state, _at: draft(state, wanted), who)
        files.keep(stream, f"danh-gia-{wanted.period}.json", "application/json", content)
    return fresh


def carry_approval(stream: int, wanted: Approved, who: Who) -> Standing[Assessment]:
    """A person's words, inside the caller's transaction; ``Refused`` by the rules."""
    made = KIND.carried(store.load(stream, KIND.name), lambda state, _at: approve(state, wanted), who)
    facts = {"approved": made.state.at, "official": int(who.official), "changed": wanted.changed}
    AssessmentRow.objects.filter(stream=stream).update(**facts)
    return made


def listed(scope: Scope, period: str = "", agency: int = 0, limit: int = 50) -> tuple[Listed, ...]:
    """Assessments of agencies in scope, the latest month first; one statement."""
    where, facts = within(scope, agency="a.agency")
    where += " AND a.period = %(period)s" if period else ""
    where += " AND a.agency = %(agency)s" if agency else ""
    values = {**facts, "period": period, "agency": agency, "limit": limit}
    return tuple(Listed(**row) for row in rows(_LISTED.format(where=where), values))


def sentences(stream: int, sha256: str) -> bytes:
    """The very sentences of a draft."""
    return files.read(stream, sha256)[2]


def one(scope: Scope, agency: int, period: str) -> Listed:
    """That of an agency and a period; ``Refused`` where there is none in scope."""
    found = listed(scope, period, agency, 1)
    if not found:
        raise Refused(refuse("missing", "reporting.missing"))
    return found[0]
