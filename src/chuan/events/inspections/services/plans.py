"""The door to plans; one a year and agency."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from django.db import connection

from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.store import services as store
from chuan.base.store.typed import Kind, Standing, Who
from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows, within
from chuan.events.inspections.rules.plan import Decision, Plan, evolve
from chuan.events.inspections.rules.plan_events import PLAN, PlanOpened

KIND: Kind[Plan] = Kind("inspection_plan", "inspections", Plan, PLAN, evolve)
Planned = Standing[Plan]
_ALONE = "SELECT pg_advisory_xact_lock(hashtextextended('inspections.plan ' || %s, 0))"
_PLANS = """
SELECT id, (state ->> 'year')::int AS year FROM store_stream s
WHERE kind = 'inspection_plan' AND {where} ORDER BY year, agency, id
"""


def years(scope: Scope) -> tuple[int, ...]:
    """The years that have a plan in scope, the first first."""
    return tuple(dict.fromkeys(row["year"] for row in _found(scope)))


def of_year(scope: Scope, year: int) -> tuple[Planned, ...]:
    """The plans of a year in scope."""
    return KIND.load_many([row["id"] for row in _found(scope) if row["year"] == year])


def begin(stream: int, agency: int, year: int, who: Who) -> Planned:
    """Open the plan of a year; ``Refused`` where there is one, also one that is being opened at this moment."""
    with connection.cursor() as cursor:
        cursor.execute(_ALONE, [f"{agency} {year}"])
    if of_year(Scope(frozenset({agency})), year):
        raise Refused(refuse("not_now", "inspections.plan_exists", "year"))
    opened = store.open_stream(KIND.name, agency, {}, stream)
    return KIND.carried(opened, lambda *_: (PlanOpened(year),), who)


def more(stream: int, decide: Callable[[Plan], Decision], who: Who) -> Planned:
    """What a rule makes of the plan, inside the caller's transaction."""

    def decided(plan: Plan, _: datetime) -> Decision:
        return decide(plan)

    return KIND.carried(store.load(stream, KIND.name), decided, who)


def _found(scope: Scope) -> list[dict[str, int]]:
    where, facts = within(scope, agency="s.agency")
    return rows(_PLANS.format(where=where), facts)
