"""Answers, asked and share of one group; what may be concluded from them."""

from __future__ import annotations

from dataclasses import dataclass

from chuan.readings.satisfaction.rules.interval import apart, interval

WHOLE, PROCEDURE, CHANNEL, DELIVER, UNIT = "whole", "procedure", "channel", "deliver", "unit"
DIMENSIONS = (WHOLE, PROCEDURE, CHANNEL, DELIVER, UNIT)


@dataclass(frozen=True, slots=True)
class Group:
    """``asked``: dossiers that could be rated; ``answers`` counted votes; ``excluded`` votes a person left out."""

    by: str
    key: str
    name: str
    asked: int
    answers: int
    satisfied: int
    low: int
    excluded: int = 0

    @property
    def interval(self) -> tuple[float, float]:
        """In which the share of satisfied people lies, in per cent."""
        return interval(self.satisfied, self.answers)

    def enough(self, fewest: int) -> bool:
        return self.answers >= fewest


def silent(groups: tuple[Group, ...]) -> tuple[Group, ...]:
    """The groups that answer surely less often than all others together: where the figures lean."""
    asked, answers = sum(one.asked for one in groups), sum(one.answers for one in groups)
    return tuple(
        one
        for one in groups
        if apart((one.answers, one.asked), (answers - one.answers, asked - one.asked))
        and one.answers * (asked - one.asked) < (answers - one.answers) * one.asked
    )
