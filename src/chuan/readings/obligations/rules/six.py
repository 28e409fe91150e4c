"""The six rules of the quality system of agencies, each judged from facts: holds, since when, who must act, by what."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from chuan.base.kernel.clock import local
from chuan.base.kernel.reason import Fact, Reason
from chuan.readings.obligations.rules.changes import months_later
from chuan.readings.obligations.rules.standing import Ended, Evidence, Facts, Rule

ISO, LEADER = "iso", "leader"
PUBLIC = ("notice", "post", "website")


def rules(facts: Facts) -> tuple[Rule, ...]:
    """R1 to R6."""
    return tuple(judge(facts) for judge in _ALL)


def _rule(
    facts: Facts, key: str, word: str, since: date | None, duty: str = ISO,
    evidence: tuple[Evidence, ...] = (), *, holds: bool = False, **told: Fact,
) -> Rule:  # fmt: skip
    who = facts.people.get(duty, "")
    return Rule(key, holds, since, duty, who, Reason.of(f"obligations.{key}_{word}", **told), evidence)


def _law(facts: Facts) -> Rule:
    """R1: what the law changed is in the procedures within its months."""
    late = [one for one in facts.left if one.overdue]
    evidence = tuple(Evidence("law", str(one.text), f"{one.number}: {one.name}", one.limit) for one in (late or facts.left))  # fmt: skip
    if late:
        since = min(one.limit for one in late) + timedelta(days=1)
        texts = ", ".join(dict.fromkeys(one.number for one in late))
        return _rule(facts, "R1", "late", since, evidence=evidence, n=len(late), texts=texts)
    if facts.left:
        limit = min(one.limit for one in facts.left)
        return _rule(
            facts, "R1", "waiting", None, evidence=evidence, holds=True, n=len(facts.left), day=_day(limit)
        )
    return _rule(facts, "R1", "holds", None, holds=True)


def _audit(facts: Facts) -> Rule:
    """R2: an internal audit at least once a year."""
    return _yearly(facts, "R2", "audit", facts.audit, ISO)


def _review(facts: Facts) -> Rule:
    """R3: a management review at least once a year."""
    return _yearly(facts, "R3", "review", facts.review, LEADER)


def _yearly(facts: Facts, key: str, kind: str, last: Ended | None, duty: str) -> Rule:
    if last is None:
        return _rule(facts, key, "never", facts.began, duty)
    day = local(last.at).date()
    until = months_later(day, facts.months)
    evidence = (Evidence(kind, str(last.stream), last.title, day),)
    if facts.today > until:
        return _rule(facts, key, "late", until + timedelta(days=1), duty, evidence, last=_day(day))
    return _rule(facts, key, "holds", day, duty, evidence, holds=True, last=_day(day), until=_day(until))


def _scope(facts: Facts) -> Rule:
    """R4: every procedure in force is in the declared scope, as declared; else it must be declared again."""
    declared = facts.declared
    if declared is None:
        return _rule(facts, "R4", "never", facts.began)
    seen = (Evidence("declaration", str(declared.stream), declared.number, local(declared.decided).date()),)
    codes = {one.code for one in facts.published}
    added = [one for one in facts.published if one.code not in declared.editions]
    gone = sorted(set(declared.editions) - codes)
    day = local(declared.decided).date()
    moved = [one for one in facts.built if one.code in declared.editions and one.since > day]
    evidence = (*seen, *(Evidence("procedure", one.code, one.name, one.since) for one in added))
    if added or gone:
        since = min((one.since for one in added), default=None)
        return _rule(facts, "R4", "moved", since, evidence=evidence, added=len(added), gone=len(gone))
    if moved:
        texts = ", ".join(dict.fromkeys(one.number for one in moved))
        since = min(one.since for one in moved)
        return _rule(
            facts, "R4", "law", since, evidence=seen, n=len({one.code for one in moved}), texts=texts
        )
    return _rule(facts, "R4", "holds", day, evidence=seen, holds=True, n=len(codes))


def _confirmed(facts: Facts) -> Rule:
    """R5: the head confirmed that the system works before it was declared."""
    declared = facts.declared
    if declared is None:
        return _rule(facts, "R5", "never", None, LEADER)
    day = local(declared.decided).date()
    evidence = (Evidence("declaration", str(declared.stream), declared.number, day),)
    if declared.confirmed is None or declared.confirmed > declared.decided:
        return _rule(facts, "R5", "after", day, LEADER, evidence, number=declared.number)
    confirmed = local(declared.confirmed).date()
    return _rule(facts, "R5", "holds", confirmed, LEADER, evidence, holds=True, day=_day(confirmed))


def _public(facts: Facts) -> Rule:
    """R6: notice, posting and publication each have evidence."""
    declared = facts.declared
    if declared is None:
        return _rule(facts, "R6", "never", None)
    day = local(declared.decided).date()
    evidence = (Evidence("declaration", str(declared.stream), declared.number, day),)
    missing = [step for step in PUBLIC if not declared.has(step)]
    if missing:
        return _rule(facts, "R6", f"no_{missing[0]}", day, evidence=evidence, number=declared.number, n=len(missing))  # fmt: skip
    last = max(one.day for one in declared.shown)
    return _rule(facts, "R6", "holds", last, evidence=evidence, holds=True, number=declared.number)


def _day(day: date) -> str:
    return f"{day:%d/%m/%Y}"


_ALL: tuple[Callable[[Facts], Rule], ...] = (_law, _audit, _review, _scope, _confirmed, _public)
