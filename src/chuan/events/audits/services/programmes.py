"""The door to programmes; one a year and agency."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from chuan.base.kernel.refusal import Refusal, Refused, refuse
from chuan.base.store import services as store
from chuan.base.store.typed import Kind, Standing, Who
from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows, within
from chuan.events.audits.rules.events import PROGRAMME, Event, Opened
from chuan.events.audits.rules.programme import State, evolve

KIND: Kind[State] = Kind("programme", "audits", State, PROGRAMME, evolve)
Programme = Standing[State]
_OF_YEAR = """
SELECT id FROM store_stream s WHERE kind = 'programme' AND {where} AND (state ->> 'year')::int = %(year)s
ORDER BY agency, id
"""
_YEARS = """
SELECT DISTINCT (state ->> 'year')::int AS year FROM store_stream s WHERE kind = 'programme' AND {where} ORDER BY 1
"""


def years(scope: Scope) -> tuple[int, ...]:
    """The years that have a programme in scope, the first first."""
    where, facts = within(scope, agency="s.agency")
    return tuple(row["year"] for row in rows(_YEARS.format(where=where), facts))


def programmes(scope: Scope, year: int) -> tuple[Programme, ...]:
    """The programmes of a year in scope."""
    where, facts = within(scope, agency="s.agency")
    found = rows(_OF_YEAR.format(where=where), {**facts, "year": year})
    return KIND.load_many([row["id"] for row in found])


def begin(stream: int, agency: int, year: int, edition: str, who: Who) -> Programme:
    """Open the programme of a year; ``Refused`` where there is one."""
    if programmes(Scope(frozenset({agency})), year):
        raise Refused(refuse("not_now", "audits.programme_exists", "year"))
    opened = store.open_stream(KIND.name, agency, {}, stream)
    return KIND.carried(opened, lambda *_: (Opened(year, edition),), who)


def more(
    stream: int, decide: Callable[[State], tuple[Event, ...] | Refusal], who: Who, seen: int | None = None
) -> Programme:
    """What a rule makes of the programme, inside the caller's transaction."""

    def decided(state: State, _: datetime) -> tuple[Event, ...] | Refusal:
        return decide(state)

    return KIND.carried(store.load(stream, KIND.name), decided, who, seen)
