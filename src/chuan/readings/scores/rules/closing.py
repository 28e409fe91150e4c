"""From exact gains to a sheet whose lines add up: presence, rounding, parts, grade."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from chuan.base.kernel.reason import Reason
from chuan.base.kernel.spans import Span
from chuan.definitions.schemes.rules.grading import graded
from chuan.definitions.schemes.rules.scheme import JUDGED, Criterion, Scheme
from chuan.readings.scores.rules.facts import Facts, Person
from chuan.readings.scores.rules.rounding import rounded
from chuan.readings.scores.rules.sheet import Gain, Line, Part, Sheet

Counted = tuple[Criterion, Fraction, tuple[Gain, ...]]
WORK = ("step_in_time", "step_late", "task_done", "case")


def unrated(scheme: Scheme, span: Span, person: Person) -> Sheet | None:
    """A sheet without points for whoever worked too few days: không xếp loại, which is not 0 points."""
    if person.present >= scheme.least(span.kind):
        return None
    why = Reason.of(
        "scores.unrated",
        period=span.name,
        present=person.present,
        working=person.working,
        least=scheme.least(span.kind),
    )
    return Sheet(
        person.official,
        scheme.key,
        span.code,
        None,
        why=why,
        present=person.present,
        working=person.working,
        rated=0,
    )


def closed(scheme: Scheme, span: Span, facts: Facts, counted: Sequence[Counted]) -> Sheet:
    """The sheet: every line rounded alike, the remainder of the total's rounding a last line."""
    person = facts.person
    gains = [gain for _, _, some in counted for gain in some]
    if not gains:
        return _nothing(scheme, span, person, counted)
    gains += _presence(scheme, person, gains)
    exact = sum((gain.points for gain in gains), start=Fraction(0))
    total = rounded(exact, scheme.rounding.rule, scheme.rounding.digits)
    lines = with_rounding(scheme, tuple(line(scheme, gain) for gain in gains), total)
    waiting = tuple(_missing(criterion) for criterion, _, some in counted if not some)
    found = graded(scheme.grades, total)
    return Sheet(
        person.official, scheme.key, span.code, total, lines, parts_of(scheme, lines, counted), waiting,
        counted=sum(fact.kind in WORK for fact in facts.own), grade=found.key if found and not waiting else "",
        present=person.present, working=person.working,
    )  # fmt: skip


def _nothing(scheme: Scheme, span: Span, person: Person, counted: Sequence[Counted]) -> Sheet:
    """Present, but nothing that counts yet: no points, which is not 0 points."""
    waiting = tuple(_missing(criterion) for criterion, _, _ in counted)
    why = Reason.of("scores.nothing_counted", period=span.name)
    return Sheet(
        person.official, scheme.key, span.code, None, waiting=waiting, why=why, present=person.present,
        working=person.working, rated=0,
    )  # fmt: skip


def line(scheme: Scheme, gain: Gain) -> Line:
    shown = rounded(gain.points, "half_up", scheme.rounding.lines)
    return Line(shown, gain.rule, gain.act, gain.reason, gain.unit)


def with_rounding(scheme: Scheme, lines: tuple[Line, ...], total: Decimal) -> tuple[Line, ...]:
    """The lines, and one more for what rounding added or took, where it did."""
    rest = total - sum((one.points for one in lines), Decimal(0))
    if not rest:
        return lines
    reason = Reason.of("scores.rounding", digits=scheme.rounding.digits, rule=scheme.rounding.rule)
    return (*lines, Line(rest, "rounding", f"scheme:{scheme.key}:rounding", reason))


def parts_of(scheme: Scheme, lines: Sequence[Line], counted: Sequence[Counted]) -> tuple[Part, ...]:
    """What each criterion's lines come to, and what belongs to none (presence, rounding) last."""
    found = [
        Part(one.key, one.name, _sum(lines, one.key), rounded(most, "half_up", 2)) for one, most, _ in counted
    ]
    other = [rule for rule in ("presence", "rounding") if any(one.rule == rule for one in lines)]
    return (*found, *(Part(rule, "", _sum(lines, rule), Decimal(0)) for rule in other))


def _presence(scheme: Scheme, person: Person, gains: Sequence[Gain]) -> list[Gain]:
    """What the share of days present takes off, where the scheme says so."""
    if not scheme.presence or person.present >= person.working:
        return []
    whole = sum((gain.points for gain in gains), start=Fraction(0))
    off = whole * (Fraction(person.present, person.working) - 1)
    reason = Reason.of("scores.presence", present=person.present, working=person.working)
    return [Gain(off, "presence", f"scheme:{scheme.key}:presence", reason)]


def _missing(criterion: Criterion) -> Reason:
    kind = "judgement" if criterion.method == JUDGED else "work"
    return Reason.of(f"scores.waits_{kind}", name=criterion.name)


def _sum(lines: Sequence[Line], rule: str) -> Decimal:
    return sum((one.points for one in lines if one.rule == rule), Decimal(0))
