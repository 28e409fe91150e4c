"""How agencies carry out what is asked of them: a row an agency, a merged one under who answers for it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from chuan.events.instructions.rules.part import DONE, DROPPED, State


@dataclass(frozen=True, slots=True)
class Tally:
    """Of ``given`` parts: finished, of these by their day, and open past their day."""

    agency: int
    given: int = 0
    done: int = 0
    in_time: int = 0
    overdue: int = 0


def tallies(
    parts: Iterable[tuple[int, State]], today: date, heirs: Mapping[int, int] | None = None
) -> tuple[Tally, ...]:
    """The most overdue first; what was taken back counts nowhere."""
    found: dict[int, list[State]] = {}
    for agency, state in parts:
        if state.status != DROPPED:
            found.setdefault((heirs or {}).get(agency, agency), []).append(state)
    made = [_tally(agency, states, today) for agency, states in found.items()]
    return tuple(sorted(made, key=lambda one: (-one.overdue, -(one.given - one.done), one.agency)))


def _tally(agency: int, states: list[State], today: date) -> Tally:
    done = [state for state in states if state.status == DONE]
    late = sum(state.late(today) for state in states if state.status != DONE)
    return Tally(agency, len(states), len(done), sum(not state.late(today) for state in done), late)
