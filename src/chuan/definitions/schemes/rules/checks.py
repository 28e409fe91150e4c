"""What is wrong with a scheme as written: one sentence each, none where it can be used."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from decimal import Decimal
from itertools import pairwise

from chuan.base.kernel.refusal import Refusal, refuse
from chuan.definitions.schemes.rules.scheme import AVERAGE, METHODS, SHARE, SUM, Criterion, Group, Scheme

ROUNDINGS = ("half_up", "half_even", "down", "up")
PERIODS = ("week", "month", "quarter", "year")


def scheme_faults(scheme: Scheme, kinds: Collection[str]) -> tuple[Refusal, ...]:
    """Everything wrong; ``kinds``: the facts that exist."""
    return tuple(
        refuse("invalid", f"schemes.scheme_{key}", scheme=scheme.name, **facts)
        for key, facts in _faults(scheme, kinds)
    )


def _faults(scheme: Scheme, kinds: Collection[str]) -> Iterator[tuple[str, dict[str, str]]]:
    yield from _whole(scheme)
    for group in scheme.groups:
        yield from _group(group)
        for criterion in group.criteria:
            yield from _criterion(criterion, kinds)


def _whole(scheme: Scheme) -> Iterator[tuple[str, dict[str, str]]]:
    keys = [one.key for one in scheme.criteria()]
    longer = [kind for pair in scheme.sums for kind in pair]
    checks = (
        (scheme.until is not None and scheme.until <= scheme.since, "backwards"),
        (not scheme.source, "no_source"),
        (not scheme.periods or not set(scheme.periods).union(longer) <= set(PERIODS), "periods"),
        (len(set(keys)) < len(keys), "criterion_twice"),
        (scheme.rounding.rule not in ROUNDINGS, "rounding"),
        (any(a.least < b.least for a, b in pairwise(scheme.grades)), "grades"),
        (scheme.cap is not None and scheme.cap.grade not in {one.key for one in scheme.grades}, "cap"),
        (scheme.cap is not None and scheme.cap.rounding not in ROUNDINGS, "rounding"),
    )
    yield from ((key, {}) for wrong, key in checks if wrong)


def _group(group: Group) -> Iterator[tuple[str, dict[str, str]]]:
    told = {"group": group.name}
    if group.combine not in {SUM, AVERAGE}:
        yield "combine", told
    if group.combine == SUM and sum((one.most for one in group.criteria), Decimal(0)) != group.most:
        yield "group_sum", told


def _criterion(criterion: Criterion, kinds: Collection[str]) -> Iterator[tuple[str, dict[str, str]]]:
    told = {"criterion": criterion.name}
    unknown = [rule.fact for rule in criterion.rules if rule.fact not in kinds]
    beyond = criterion.method == SHARE and any(not 0 <= rule.points <= 1 for rule in criterion.rules)
    checks = (
        (criterion.method not in METHODS, "method"),
        (bool(unknown), "fact"),
        (criterion.least > criterion.most, "bounds"),
        (beyond, "share"),
    )
    yield from ((key, told) for wrong, key in checks if wrong)
