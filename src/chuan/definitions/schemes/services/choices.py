"""Which schemes agencies chose, and which one counts on a day; one statement, ``scope`` first."""

from __future__ import annotations

from datetime import date

from chuan.base.kernel.period import Period
from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows, within
from chuan.definitions.schemes.imports.schemes import shipped
from chuan.definitions.schemes.rules.choice import Choice
from chuan.definitions.schemes.rules.scheme import SCORE, Scheme

_CHOICES = """
SELECT c.id, c.agency_id AS agency, c.scheme, c.use, c.since, c.until, c.document, c.reason
FROM schemes_choice c WHERE {where} AND NOT c.undone AND (%(agency)s = 0 OR c.agency_id = %(agency)s)
ORDER BY c.agency_id, c.since DESC, c.use, c.id
"""


def choices(scope: Scope, agency: int = 0) -> tuple[Choice, ...]:
    """Every choice in scope that was not undone, the newest first."""
    where, facts = within(scope, agency="c.agency_id")
    return tuple(Choice(**row) for row in rows(_CHOICES.format(where=where), {**facts, "agency": agency}))


def in_force(scope: Scope, agency: int, kind: str, day: date) -> tuple[tuple[Scheme, Period], ...]:
    """The schemes by which an agency scores periods of this kind on that day, each with the days it was chosen for."""
    found = [(shipped()[one.scheme], one.period) for one in choices(scope, agency) if one.period.holds(day)]
    fitting = [(scheme, days) for scheme, days in found if scheme.scores(kind)]
    return tuple(sorted(fitting, key=lambda one: one[0].use != SCORE))
