"""One look of a detector at one subject, and when it becomes a signal: the same judgement for all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from chuan.base.kernel.reason import Reason
from chuan.readings.nonconformities.rules.chance import binomial_tail, needed, poisson_tail
from chuan.readings.nonconformities.rules.numbers import Numbers
from chuan.readings.nonconformities.rules.seen import Facts, Seen, Window
from chuan.readings.nonconformities.rules.signal import Evidence, Signal

_ENOUGH = 30
"""A usual share is read from at least so many dossiers."""


@dataclass(frozen=True, slots=True)
class Look:
    """How many were looked at, the cases among them, and the same of the time before (found, sample).

    ``mean``: as many as are expected without anybody's fault, where that is no share of the sample.
    """

    subject: str
    sample: int
    cases: tuple[Evidence, ...]
    before: tuple[int, int] = (0, 0)
    mean: float | None = None


@dataclass(frozen=True, slots=True)
class Detector:
    """``key`` names it in the registry, the catalogue and the words."""

    key: str
    looks: Callable[[Facts, Window, Numbers], Iterable[Look]]


def unit_of(seen: Seen) -> tuple[str, ...]:
    return (f"unit:{seen.unit}",)


def counter_of(seen: Seen) -> tuple[str, ...]:
    return (f"unit:{seen.counter}",)


def procedure_of(seen: Seen) -> tuple[str, ...]:
    return (f"procedure:{seen.procedure}",)


def grouped(
    sample: Iterable[Seen],
    wrong: Callable[[Seen], Reason | None],
    subjects: Callable[[Seen], tuple[str, ...]] = unit_of,
) -> dict[str, tuple[int, tuple[Evidence, ...]]]:
    """Subject -> how many were looked at, and the cases among them."""
    counts: dict[str, int] = {}
    cases: dict[str, list[Evidence]] = {}
    for seen in sample:
        reason = wrong(seen)
        for subject in subjects(seen):
            counts[subject] = counts.get(subject, 0) + 1
            if reason is not None:
                cases.setdefault(subject, []).append(Evidence(seen.stream, seen.code, reason))
    return {subject: (count, tuple(cases.get(subject, ()))) for subject, count in counts.items()}


def looks(
    sample: Iterable[Seen],
    wrong: Callable[[Seen], Reason | None],
    subjects: Callable[[Seen], tuple[str, ...]] = unit_of,
) -> Iterator[Look]:
    """The plain look: each subject of the sample by itself."""
    for subject, (count, cases) in grouped(sample, wrong, subjects).items():
        yield Look(subject, count, cases)


def judged(look: Look, numbers: Numbers, window: Window) -> Signal | None:
    """The signal of a look, where there are more cases than luck and the tolerated share explain."""
    found = len(look.cases)
    if found < max(1, numbers.least):
        return None
    tail, usually = _luck(look, numbers)
    if tail(found) > numbers.chance:
        return None
    reached = needed(tail, max(1, numbers.least), found, numbers.chance)
    return Signal(
        detector=numbers.key,
        subject=look.subject,
        rule=numbers.rule,
        sentence=Reason.of(f"nonconformities.{numbers.key}", found=found, sample=look.sample),
        since=window.since,
        until=window.until,
        sample=look.sample,
        found=found,
        threshold=f"≥ {reached}/{look.sample} ({usually}; p ≤ {numbers.chance:g})".replace(".", ","),
        cases=look.cases,
    )


def usual(look: Look, numbers: Numbers) -> float:
    """The share nobody is asked about: what is tolerated, or the subject's own usual share where that is more."""
    found, sample = look.before
    return max(numbers.tolerated, found / sample) if sample >= _ENOUGH else numbers.tolerated


def _luck(look: Look, numbers: Numbers) -> tuple[Callable[[int], float], str]:
    """P(at least so many by luck), and what is usual in figures."""
    if look.mean is not None:
        mean = max(numbers.tolerated, look.mean)
        return (lambda count: poisson_tail(count, mean)), f"λ = {mean:.1f}".removesuffix(".0")
    share = usual(look, numbers)
    text = f"{100 * share:.1f}".removesuffix(".0") + " %"
    return (lambda count: binomial_tail(count, look.sample, share)), text
