"""Who reads what of a petition: one function, asked by every page, list and print."""

from __future__ import annotations

from enum import IntEnum

from chuan.base.kernel.codec import Id
from chuan.events.petitions.rules import coded as c
from chuan.events.petitions.rules.petition import State

GRAVE = frozenset({c.DENUNCIATION, "harassment"})
"""What the words may show that nobody else reads before it is decided what it is."""


class Sight(IntEnum):
    """``SEALED``: that it is there and where it went; ``COVERED``: its text without personal data; ``FULL``: all of it."""

    SEALED = 0
    COVERED = 1
    FULL = 2


def sight(state: State, official: int) -> Sight:
    """What this person reads of it, where it is in his scope at all.

    Of khiếu nại and tố cáo the author is known only to whoever took it, who decided what it is, and the receiver;
    the text of a tố cáo to nobody else either. What may be one is treated as one until somebody decided.
    """
    if official in _hands(state):
        return Sight.FULL
    if state.kind in {c.DENUNCIATION, c.PROTECTED} or (not state.kind and _grave(state)):
        return Sight.SEALED
    return Sight.COVERED


def _hands(state: State) -> frozenset[Id | None]:
    """Whose work it is or was; of another law only those it went through, never who looked after the agency."""
    through = {state.taker, state.classifier, state.receiver} - {Id(0), None}
    holder = state.course.holder(c.CLASSIFY)
    if state.kind in {*c.OTHER_LAWS, c.PROTECTED}:
        return frozenset(through)
    return frozenset({*through, *state.course.people} if state.kind else {*through, holder})


def _grave(state: State) -> bool:
    return not GRAVE.isdisjoint(state.signals)
