"""One look of a detector at one subject, and when it becomes a signal: the same judgement for all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from math import sqrt

from chuan.base.kernel.reason import Reason
from chuan.readings.nonconformities.rules.chance import binomial_tail, needed, poisson_tail
from chuan.readings.nonconformities.rules.numbers import Numbers
from chuan.readings.nonconformities.rules.seen import Facts, Seen, Window
from chuan.readings.nonconformities.rules.signal import Evidence, Signal

_ENOUGH = 20
"""A usual share is read from at least so many dossiers; what is tolerated weighs as much as so many."""
_LEAST_OF_TOLERATED = 0.25
"""However well a subject usually works, this much of the tolerated share is no news."""


@dataclass(frozen=True, slots=True)
class Look:
    """How many were looked at, the cases among them, and the same of the time before (found, sample).

    ``only_news``: what the subject always does is told elsewhere, only more than that counts. ``mean``: as many as are expected without anybody's fault, where that is no share of the sample.
    """

    subject: str
    sample: int
    cases: tuple[Evidence, ...]
    before: tuple[int, int] = (0, 0)
    only_news: bool = False
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


def against_usual(
    sample: Callable[[Window], Iterable[Seen]],
    wrong: Callable[[Seen], Reason | None],
    window: Window,
    numbers: Numbers,
    subjects: Callable[[Seen], tuple[str, ...]] = unit_of,
    *,
    only_news: bool = False,
) -> Iterator[Look]:
    """Each subject beside itself: the window, and the same sample of ``baseline_days`` before it."""
    before = Window.of(window.since - timedelta(days=numbers.baseline_days), window.since, window.at)
    usual = grouped(sample(before), wrong, subjects)
    for subject, (count, cases) in grouped(sample(window), wrong, subjects).items():
        earlier, known = usual.get(subject, (0, ()))
        yield Look(subject, count, cases, (len(known), earlier), only_news)


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
    """The share nobody is asked about: between the tolerated one and the subject's own, never above what is tolerated.

    The more is known of a subject that works well, the nearer to its own: what a good division never does speaks sooner.
    What it did counts one standard error higher, since it was itself luck in part. Where only news count, what it did before at a higher share is no news.
    """
    found, sample = look.before
    if look.only_news and sample >= _ENOUGH and found / sample >= numbers.tolerated:
        return found / sample
    between = (found + sqrt(found) + _ENOUGH * numbers.tolerated) / (sample + _ENOUGH)
    return max(_LEAST_OF_TOLERATED * numbers.tolerated, min(numbers.tolerated, between))


def _luck(look: Look, numbers: Numbers) -> tuple[Callable[[int], float], str]:
    """P(at least so many by luck), and what is usual in figures."""
    if look.mean is not None:
        mean = max(numbers.tolerated, look.mean)
        return (lambda count: poisson_tail(count, mean)), f"λ = {mean:.1f}".removesuffix(".0")
    share = usual(look, numbers)
    text = f"{100 * share:.1f}".removesuffix(".0") + " %"
    return (lambda count: binomial_tail(count, look.sample, share)), text
