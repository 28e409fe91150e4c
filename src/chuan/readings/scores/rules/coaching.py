"""Hints of what one could learn, from what repeats in one's own dossiers: private at first, gone when dismissed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from chuan.base.kernel.reason import Reason


@dataclass(frozen=True, slots=True)
class Pattern:
    """``least`` cases within ``days`` make a hint; for ``private_days`` the person alone sees it."""

    kind: str
    least: int
    days: int
    private_days: int
    competence: str


@dataclass(frozen=True, slots=True)
class Case:
    """One time it happened; ``about``: the step or the criterion, ``name`` as people call it; ``title``: the procedure's."""

    kind: str
    official: int
    unit: int
    at: datetime
    dossier: int
    code: str
    procedure: str
    about: str
    name: str
    title: str = ""

    @property
    def key(self) -> str:
        """What makes cases alike: low votes whatever the procedure, the others at one step of one procedure."""
        return f"{self.kind}/{'' if self.kind == 'low_vote' else self.procedure}/{self.about}"


@dataclass(frozen=True, slots=True)
class Hint:
    """``since``: when the cases became enough; ``opens``: from when the superior sees it too."""

    pattern: Pattern
    cases: tuple[Case, ...]
    since: datetime
    opens: datetime

    @property
    def key(self) -> str:
        return self.cases[0].key

    @property
    def official(self) -> int:
        return self.cases[0].official

    @property
    def reason(self) -> Reason:
        last = self.cases[-1]
        return Reason.of(
            f"scores.hint_{self.pattern.kind}", n=len(self.cases), days=self.pattern.days, name=last.name,
            procedure=f"“{last.title}” ({last.procedure})" if last.title else last.procedure,
        )  # fmt: skip


def hints(
    patterns: Iterable[Pattern], cases: Iterable[Case], dismissed: Mapping[tuple[int, str], datetime], at: datetime
) -> tuple[Hint, ...]:  # fmt: skip
    """Each person's repeated cases of the window; those before the dismissal of the same hint count no more."""
    known = {one.kind: one for one in patterns}
    alike: dict[tuple[int, str], list[Case]] = {}
    for one in sorted(cases, key=lambda case: (case.at, case.dossier)):
        pattern = known.get(one.kind)
        begun = dismissed.get((one.official, one.key))
        if (
            pattern
            and at - timedelta(days=pattern.days) <= one.at <= at
            and (begun is None or one.at > begun)
        ):
            alike.setdefault((one.official, one.key), []).append(one)
    found = (_hint(known[some[0].kind], some) for some in alike.values())
    return tuple(
        sorted((one for one in found if one), key=lambda one: (one.official, -len(one.cases), one.key))
    )


def _hint(pattern: Pattern, some: list[Case]) -> Hint | None:
    if len(some) < pattern.least:
        return None
    since = some[pattern.least - 1].at
    return Hint(pattern, tuple(some), since, since + timedelta(days=pattern.private_days))
