"""Which mould a dossier of a day is made from: one of the same day of the week that ended long enough ago; pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from random import Random

from chuan.surfaces.simulator.year.moulds import Mould

_WEEK = 7


@dataclass(slots=True)
class Chooser:
    """Moulds of one kind of agency; ``today``: the ordinal of the day after which nothing may have happened."""

    moulds: Sequence[Mould]
    today: int
    _known: dict[tuple[int, float], tuple[Sequence[Mould], list[float]]] = field(default_factory=dict)

    def choose(self, day: int, count: int, late: float, chance: Random) -> Sequence[Mould]:
        """So many of them; ``late`` times as many of the late ones as usual."""
        if (day, late) not in self._known:
            able = self._able(day)
            self._known[day, late] = able, list(accumulate(late if one.late else 1.0 for one in able))
        able, weights = self._known[day, late]
        return chance.choices(able, cum_weights=weights, k=count) if able else ()

    def _able(self, day: int) -> Sequence[Mould]:
        """Those of that very day, which may still be open; else those of its day of the week that are over; else any."""
        same = [one for one in self.moulds if one.day == day]
        over = [one for one in self.moulds if not one.open and one.last - one.day + day <= self.today]
        return same or [one for one in over if (day - one.day) % _WEEK == 0] or over
