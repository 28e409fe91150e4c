"""A scoring scheme (thang điểm): what gives how many points, as dated data; nothing here counts anything."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from types import MappingProxyType

from chuan.base.kernel.period import Period
from chuan.definitions.schemes.rules.grading import Cap, Grade

POINTS, SHARE, MEAN, JUDGED = "points", "share", "mean", "judged"
"""Sum of points; share of what was to be done; mean of the cases; a superior's signed judgement."""
METHODS = (POINTS, SHARE, MEAN, JUDGED)
SUM, AVERAGE = "sum", "average"
EVERYBODY, STAFF, MANAGER = "everybody", "staff", "manager"
SCORE, GRADE = "score", "grade"
"""Two uses: points of a week or month among colleagues, and the grade the law asks for."""


@dataclass(frozen=True, slots=True)
class Rule:
    """Facts of ``fact`` give ``points`` (of a share: the part of 1 they keep); the first rule that fits counts.

    ``where``: a count must be equal ("0"), at least ("1+") or in order of these; ``weighed``: times difficulty;
    ``less``: what each unit of a count takes off, never below nothing.
    """

    fact: str
    points: Decimal
    where: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    less: Mapping[str, Decimal] = field(default_factory=lambda: MappingProxyType({}))
    weighed: bool = False


@dataclass(frozen=True, slots=True)
class Criterion:
    """``most`` and ``least`` bound it in a period; ``over``: how far better than expected may pass ``most``.

    ``few``: less weight than this is filled up at the usual points, so that little work costs none;
    ``mix``: lateness usual for the procedure is given back; ``scale``: the points a judgement may give.
    """

    key: str
    name: str
    method: str
    most: Decimal
    least: Decimal = Decimal(0)
    base: Decimal = Decimal(0)
    over: Decimal = Decimal(0)
    few: Decimal = Decimal(0)
    mix: bool = False
    scale: Decimal = Decimal(0)
    digits: int | None = None
    whom: str = EVERYBODY
    rules: tuple[Rule, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """``combine``: the criteria's points added, or ``most`` times the average of their shares."""

    key: str
    name: str
    most: Decimal
    criteria: tuple[Criterion, ...]
    combine: str = SUM
    periods: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Weights:
    """Difficulty: by procedure, else by the working minutes given: ``bands`` of (up to, weight), the last for all longer."""

    procedures: Mapping[str, Decimal] = field(default_factory=lambda: MappingProxyType({}))
    bands: tuple[tuple[int, Decimal], ...] = ()


@dataclass(frozen=True, slots=True)
class Rounding:
    """``rule``: half_up, half_even or down; ``digits`` of the total, ``lines`` of each line."""

    rule: str = "half_up"
    digits: int = 2
    lines: int = 4


@dataclass(frozen=True, slots=True)
class Scheme:
    """``periods``: scored from facts; ``sums``: (period, the shorter one it adds up), e.g. ("month", "week");
    ``means``: of these longer periods the mean of the graded parts counts, of at least so many, not their sum.

    ``least_days``: by kind of period; fewer days present and it is not rated; ``ranked``: fewer counted facts and no rank.
    """

    key: str
    name: str
    use: str
    since: date
    until: date | None
    source: str
    verified: bool
    periods: tuple[str, ...]
    groups: tuple[Group, ...]
    sums: tuple[tuple[str, str], ...] = ()
    means: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    weights: Weights = field(default_factory=Weights)
    rounding: Rounding = field(default_factory=Rounding)
    least_days: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    presence: bool = False  # the total times the share of working days present
    ranked: int = 10
    grades: tuple[Grade, ...] = ()
    cap: Cap | None = None

    @property
    def valid(self) -> Period:
        return Period(self.since, self.until)

    @property
    def most(self) -> Decimal:
        """What all groups give together at the most, better than expected left out."""
        return sum((group.most for group in self.groups), Decimal(0))

    def criteria(self) -> tuple[Criterion, ...]:
        return tuple(one for group in self.groups for one in group.criteria)

    def least(self, kind: str) -> int:
        """Days present without which a period of this kind is not rated: one, where the scheme asks no more."""
        return max(1, self.least_days.get(kind, 1))

    def scores(self, kind: str) -> bool:
        """Whether it has sheets of this kind of period."""
        return kind in self.periods or any(kind == longer for longer, _ in self.sums)
