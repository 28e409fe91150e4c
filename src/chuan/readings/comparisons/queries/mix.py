"""What each agency settled of each procedure in a period, and how much of it late; as known at a moment.

Tables read by this room: reading_case, reading_dossier, reading_counter_span, reading_counter_day, reading_counter_delta.
"""

from __future__ import annotations

from collections.abc import Sequence

from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows, within
from chuan.readings.comparisons.rules.standard import Work
from chuan.readings.counters.queries.expressions import COUNTED
from chuan.readings.counters.queries.settled import settled
from chuan.readings.indices.queries.counting import Of
from chuan.readings.statistics.queries.conditions import DONE, HOLD
from chuan.readings.statistics.queries.counting import MINE
from chuan.readings.statistics.rules.figures import CASES

_MIX = f"""
SELECT f.agency, f.procedure, count(*) AS settled, count(*) FILTER (WHERE {HOLD[CASES]["late"]}) AS late
FROM reading_case f WHERE {MINE} AND {COUNTED} AND {DONE} AND {{scope}} GROUP BY 1, 2 ORDER BY 1, 2
"""  # noqa: S608 - our own text
_AT_WORK = f"SELECT DISTINCT f.agency FROM reading_case f WHERE {MINE} AND {COUNTED} AND {{scope}} ORDER BY 1"  # noqa: S608 - our own text


def at_work(scope: Scope, of: Of) -> tuple[int, ...]:
    """The agencies that had a dossier in hand within the period; one statement."""
    where, facts = within(scope, agency="f.agency")
    found = rows(_AT_WORK.format(scope=where), {**facts, **of.facts()})
    return tuple(int(one["agency"]) for one in found)


def mix_now(scope: Scope, of: Of) -> Sequence[Work]:
    """The same as known now, by the counters: for every agency of a province at once; one statement."""
    mine = [one for one in of.agencies if scope.everywhere or one in scope.agencies]
    return tuple(Work(*one) for one in settled(mine, of.since, of.until))


def mix(scope: Scope, of: Of) -> Sequence[Work]:
    """One line an agency and a procedure; one statement."""
    where, facts = within(scope, agency="f.agency")
    found = rows(_MIX.format(scope=where), {**facts, **of.facts()})
    return tuple(
        Work(int(one["agency"]), one["procedure"], int(one["settled"]), int(one["late"])) for one in found
    )
