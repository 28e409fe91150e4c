"""One possible mend of a promise that cannot be kept, tried before it is proposed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from chuan.base.kernel.reason import Fact, Reason
from chuan.definitions.calendars.rules.duration import (
    Duration,
    Part,
    Unit,
    working_minutes,
)
from chuan.definitions.procedures.rules.chains import longest_chains
from chuan.definitions.procedures.rules.definition import Limit, Procedure, Step
from chuan.definitions.procedures.rules.lengths import minutes, runs
from chuan.definitions.procedures.rules.prover.flaw import Changes
from chuan.definitions.procedures.rules.prover.law import first_exceeding
from chuan.definitions.procedures.rules.prover.wording import hours, length
from chuan.definitions.procedures.rules.prover.worst import Late, Office, late_dossiers

_STEPS_TRIED = 4
_LEAST_SHARE = 4  # one step alone is cut to a quarter at most; beyond, all steps share the cut
_GRAIN = 5  # minutes
_LONGEST_PROMISE = 260  # working days: a year


@dataclass(frozen=True, slots=True)
class Mend:
    """What to change: durations of steps, or else the promise."""

    reason: Reason
    changes: Changes = ()
    promise: Limit | None = None


def mend(procedure: Procedure, office: Office, limit: Limit, legal: Limit | None, late: Late) -> Mend | None:
    """Shorten one step, else all steps of the chain, else promise more within the law; None if none holds."""
    trial = _Trial(procedure, office, limit)
    return _one_step(trial, late) or _all_steps(trial, late) or _longer_promise(trial, legal)


@dataclass(frozen=True, slots=True)
class _Trial:
    procedure: Procedure
    office: Office
    limit: Limit

    def holds(self, changes: Changes) -> bool:
        """Whether every dossier tried is on time with these durations."""
        mended = changed(self.procedure, changes)
        chains = longest_chains(mended, self.office.pack.day_minutes).chains
        return next(late_dossiers(self.office, chains, self.limit), None) is None

    def promises(self, limit: Limit) -> bool:
        chains = longest_chains(self.procedure, self.office.pack.day_minutes).chains
        return next(late_dossiers(self.office, chains, limit), None) is None


def changed(procedure: Procedure, changes: Changes) -> Procedure:
    """The procedure with new durations."""
    new = dict(changes)
    steps = tuple(replace(step, duration=new.get(step.key, step.duration)) for step in procedure.steps)
    return replace(procedure, steps=steps)


def _one_step(trial: _Trial, late: Late) -> Mend | None:
    day = trial.office.pack.day_minutes
    longest = sorted(_running(late.chain), key=lambda step: -minutes(runs(step), day))
    for step in longest[:_STEPS_TRIED]:
        shorter = list(_shorter(step, day))
        at = _first(len(shorter), lambda i, k=step.key, s=shorter: trial.holds(((k, s[i]),)))  # type: ignore[misc]
        if at is not None:
            facts: dict[str, Fact] = {
                "row": trial.procedure.row(step.key) + 1,
                "step": step.name,
                "time": length(minutes(shorter[at], day), day),
                "minutes": minutes(shorter[at], day),
            }
            return Mend(Reason("procedures.mend_one_step", facts), ((step.key, shorter[at]),))
    return None


def _shorter(step: Step, day: int) -> Iterator[Duration]:
    """Shorter limits from long to short: whole days, then hours, then half an hour."""
    now = minutes(runs(step), day)
    least = now // _LEAST_SHARE
    days = range((now - 1) // day, 0, -1) if now > day else ()
    yield from (_working_days(n) for n in days if n * day >= least)
    for size in (*range((min(now, day) - 1) // 60 * 60, 0, -60), 30):
        if max(least, 1) <= size < now:
            yield _minutes(size)


def _all_steps(trial: _Trial, late: Late) -> Mend | None:
    """Every step of the chain cut by the same share, to the grain; the fewest minutes given up."""
    day = trial.office.pack.day_minutes
    lengths = {
        step.key: working_minutes(limit, day) for step in _running(late.chain) if (limit := runs(step))
    }
    if any(length is None for length in lengths.values()):
        return None
    now = {key: length for key, length in lengths.items() if length}
    totals = range((sum(now.values()) - 1) // _GRAIN * _GRAIN, _GRAIN * len(now) - 1, -_GRAIN)
    at = _first(len(totals), lambda i: trial.holds(_shared(now, totals[i])))
    if at is None:
        return None
    changes = _shared(now, totals[at])
    facts: dict[str, Fact] = {
        "count": len(changes),
        "total": hours(totals[at]),
        "minutes": totals[at],
        "each": " + ".join(hours(working_minutes(duration, day) or 0) for _, duration in changes),
    }
    return Mend(Reason("procedures.mend_all_steps", facts), changes)


def _shared(now: dict[str, int], total: int) -> Changes:
    """``total`` minutes shared out as the lengths are now, each at least one grain."""
    whole = sum(now.values())
    cut = {key: max(_GRAIN, length * total // whole // _GRAIN * _GRAIN) for key, length in now.items()}
    left = total - sum(cut.values())
    for key in sorted(cut, key=lambda key: -now[key]):
        more = min(left, now[key] - cut[key]) // _GRAIN * _GRAIN if left > 0 else 0
        cut[key] += more
        left -= more
    return tuple((key, _minutes(length)) for key, length in cut.items())


def _longer_promise(trial: _Trial, legal: Limit | None) -> Mend | None:
    """The shortest promise in whole working days that holds, where the law allows it."""
    limits = [replace(trial.limit, duration=_working_days(n), rules=()) for n in range(1, _LONGEST_PROMISE)]
    at = _first(len(limits), lambda i: trial.promises(limits[i]))
    if at is None or (legal is not None and first_exceeding(trial.office, limits[at], legal)):
        return None
    return Mend(Reason.of("procedures.mend_promise", days=at + 1), promise=limits[at])


def _running(chain: Sequence[Step]) -> list[Step]:
    found = {step.key: step for step in chain if runs(step)}
    return list(found.values())


def _first(count: int, holds: Callable[[int], bool]) -> int | None:
    """The first of ``count`` places that holds, where all after it do too; None if none does."""
    if not count or not holds(count - 1):
        return None
    low, high = 0, count - 1
    while low < high:
        middle = (low + high) // 2
        if holds(middle):
            high = middle
        else:
            low = middle + 1
    return low


def _working_days(count: int) -> Duration:
    return Duration((Part(Decimal(count), Unit.WORKING_DAY),))


def _minutes(count: int) -> Duration:
    return Duration((Part(Decimal(count) / 60, Unit.HOUR),))
