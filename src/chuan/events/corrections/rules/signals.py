"""What a signal does: joins an open matter, opens one, or stays quiet because it was answered already."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from chuan.base.kernel.clock import local
from chuan.events.corrections.rules.state import State

OPENS, JOINS, KNOWN, ANSWERED = "opens", "joins", "known", "answered"


@dataclass(frozen=True, slots=True)
class Spoken:
    """A signal as a plain value: its key, window, figures, and the dossiers behind."""

    detector: str
    subject: str
    rule: str
    since: date
    until: date
    sample: int
    found: int
    threshold: str
    sentence: str
    cases: tuple[tuple[int, str], ...]

    @property
    def key(self) -> tuple[str, str, str]:
        return self.detector, self.subject, self.rule

    @property
    def weight(self) -> tuple[int, int]:
        """Which of two is worse: more found, then a greater share of the sample (in ten-thousandths)."""
        return self.found, self.found * 10_000 // max(1, self.sample)


def answer(spoken: Spoken, last: State | None) -> str:
    """What to do with a signal, given the last matter under its key.

    Nothing new joins nothing; what was closed or rejected is not opened again by dossiers that were looked at then.
    """
    if last is None:
        return OPENS
    new = fresh(spoken, last)
    if last.course.status == "open":
        return JOINS if new else KNOWN
    ended = last.course.ended
    again = ended is not None and spoken.since >= local(ended).date()
    return OPENS if again and new else ANSWERED


def fresh(spoken: Spoken, last: State) -> Collection[int]:
    """The dossiers behind a signal that the matter does not know."""
    known = {int(case.dossier) for case in last.cases}
    return [dossier for dossier, _ in spoken.cases if dossier not in known]
