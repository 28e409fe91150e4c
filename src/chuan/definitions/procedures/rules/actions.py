"""Actions of a matter that goes round: planned, carried out or cancelled; each round has its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from chuan.base.kernel.codec import Id


@dataclass(frozen=True, slots=True)
class Action:
    """One action of a round; ``done`` and ``since`` once it was carried out."""

    number: int
    round: int
    owner: Id
    due: date
    words: Id
    done: Id | None = None
    since: date | None = None
    cancelled: Id | None = None

    @property
    def open(self) -> bool:
        return self.done is None and self.cancelled is None


Actions = tuple[Action, ...]


def changed(actions: Actions, number: int, **changes: Any) -> Actions:
    """One action changed, the others as they were."""
    return tuple(replace(one, **changes) if one.number == number else one for one in actions)


def of_round(actions: Actions, round_: int) -> Actions:
    """The actions of a round that were not cancelled."""
    return tuple(one for one in actions if one.round == round_ and one.cancelled is None)


def took_effect(actions: Sequence[Action]) -> date | None:
    """From when on all of them work; None while one is open or where there is none."""
    days = [one.since for one in actions if one.since is not None]
    return max(days) if days and not any(one.open for one in actions) else None
