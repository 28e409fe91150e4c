"""What one dossier adds to the counters of its agency: a pure function of its facts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime

from chuan.base.kernel.clock import local
from chuan.readings.cases.rules.facts import RESULT, Facts
from chuan.readings.cases.rules.judged import OPEN, due_of, judged

NEVER = datetime(9999, 12, 1, tzinfo=UTC)
"""The moment at which what depends on no date becomes late."""

Key = tuple[date, str, datetime]
"""The day of reception (of the end, for what was settled), the counter, when it becomes late by the passing of time alone."""


def contributions(facts: Facts | None) -> dict[Key, int]:
    """Each counter a dossier adds one to; nothing for what does not count."""
    if facts is None or not facts.counted:
        return {}
    day, judge = local(facts.received).date(), judged(facts)
    made = {(day, judge.standing, judge.due or NEVER if judge.standing == OPEN else NEVER): 1}
    made |= {(day, counter, NEVER): 1 for counter in (*_held(facts), *_of_procedure(facts))}
    return (
        made | {(local(facts.ended).date(), counter, NEVER): 1 for counter in _ended(facts)}
        if facts.ended
        else made
    )


def deltas(before: Facts | None, after: Facts | None) -> Mapping[Key, int]:
    """What changes when facts change; nothing that stays as it was."""
    change = Counter(contributions(after))
    change.subtract(contributions(before))
    return {key: value for key, value in change.items() if value}


def _held(facts: Facts) -> Iterator[str]:
    resulted = facts.gives_result and facts.how == RESULT
    online, paper = facts.channel == "online", facts.e_result or not facts.gives_result
    return (name for name, holds in (
        ("received", True),
        ("upset", facts.complaints > 0 or facts.disliked),
        ("online_result", online and paper),
        ("eligible", facts.offered_online),
        ("online", facts.offered_online and online),
        ("priced", _priced(facts)),
        ("paid", _priced(facts) and facts.paid_online),
        ("resulted", resulted),
        ("e_result", resulted and facts.e_result),
        ("digitised", resulted and facts.e_result and facts.digitised),
        ("reused", facts.reused > 0),
        ("shared", facts.shared or (facts.e_result and facts.synced is not None)),
        ("population", facts.population),
        ("synced", facts.synced is not None),
    ) if holds)  # fmt: skip


def _of_procedure(facts: Facts) -> Iterator[str]:
    """Counters of one procedure, so that procedures can be counted: how many have any."""
    return (f"{name}:{facts.procedure}" for name, holds in (
        ("procedure", True),
        ("procedure_fee", _priced(facts)),
        ("procedure_paid", _priced(facts) and facts.paid_online),
        ("procedure_population", facts.population),
        ("procedure_online", facts.offered_online and facts.channel == "online"),
    ) if holds)  # fmt: skip


def _ended(facts: Facts) -> Iterator[str]:
    """Counters of what was settled, one a procedure, on the day of the end."""
    due = due_of(facts)
    yield f"ended:{facts.procedure}"
    if facts.ended is not None and due is not None and facts.ended > due:
        yield f"ended_late:{facts.procedure}"


def _priced(facts: Facts) -> bool:
    """Whether its procedure asks a fee and not every line of it came to nothing."""
    return facts.has_fee and facts.due > 0
