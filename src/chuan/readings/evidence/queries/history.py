"""What happened to one sampled dossier, step by step, without anything of the citizen's: for whoever audits it.

Tables read by this room: reading_conformance_pass, reading_conformance_deviation, reading_dossier,
organisation_official, organisation_unit.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime

from chuan.base.kernel.reason import Reason
from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows, within


@dataclass(frozen=True, slots=True)
class Passed:
    """One step as it was done: by whom, of which unit, from when to when, in how many working minutes of those given."""

    step: str
    outcome: str
    official: str
    unit: str
    since: datetime
    at: datetime
    used: int
    given: int | None
    late: bool


@dataclass(frozen=True, slots=True)
class Told:
    """A dossier: its days, its steps, and where it left its own procedure."""

    stream: int
    code: str
    title: str
    status: str
    received: datetime
    promised: datetime | None
    ready: datetime | None
    edition: str
    steps: tuple[Passed, ...]
    deviations: tuple[Reason, ...]


_DOSSIER = """
SELECT d.stream, d.code, d.title, d.status, d.received, d.promised, d.ready, a.edition_id AS edition
FROM reading_dossier d JOIN procedures_adoption a ON a.id = d.adoption
WHERE {where} AND d.stream = %(stream)s
"""
_STEPS = """
SELECT p.step, p.outcome, coalesce(o.name, '') AS official, coalesce(u.name, '') AS unit, p.since, p.at, p.used,
       p.given, p.late
FROM reading_conformance_pass p LEFT JOIN organisation_official o ON o.id = p.official
LEFT JOIN organisation_unit u ON u.id = p.unit
WHERE p.stream = %(stream)s ORDER BY p.nth
"""
_DEVIATIONS = "SELECT reason, facts FROM reading_conformance_deviation WHERE stream = %(stream)s ORDER BY nth"


def told(scope: Scope, stream: int) -> Told | None:
    """The dossier, None where it is not in scope; steps once it ended."""
    where, facts = within(scope, agency="d.agency")
    asked = {**facts, "stream": stream}
    found = rows(_DOSSIER.format(where=where), asked)
    if not found:
        return None
    return Told(
        **found[0],
        steps=tuple(Passed(**row) for row in rows(_STEPS, asked)),
        deviations=tuple(
            Reason.of(row["reason"], **json.loads(row["facts"])) for row in rows(_DEVIATIONS, asked)
        ),
    )
