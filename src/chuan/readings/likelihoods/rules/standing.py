"""A risk as it was written and as dossiers say it today, side by side; the written level is never overwritten."""

from __future__ import annotations

from dataclasses import dataclass

from chuan.events.risks.rules.coded import OPPORTUNITY, RISK
from chuan.events.risks.rules.events import Reading
from chuan.events.risks.rules.scale import Scales
from chuan.readings.measures.rules.measured import Measured

HIGHER, LOWER, SAME, FEW, TYPED = "higher", "lower", "same", "few", "typed"


@dataclass(frozen=True, slots=True)
class Standing:
    """``written``: the likelihood as assessed or reviewed last; ``reading``: of today, None where nothing is measured."""

    kind: str
    consequence: int
    written: int
    line: int
    reading: Reading | None = None

    @property
    def likelihood(self) -> int:
        """Today's: as measured, else as written."""
        return self.reading.level if self.reading is not None and self.reading.level else self.written

    @property
    def level(self) -> int:
        return self.consequence * self.likelihood

    @property
    def before(self) -> int:
        """The level as written."""
        return self.consequence * self.written

    @property
    def way(self) -> str:
        """How today's level stands to the written one."""
        if self.reading is None:
            return TYPED
        if not self.reading.level:
            return FEW
        if self.level == self.before:
            return SAME
        return HIGHER if self.level > self.before else LOWER

    @property
    def above(self) -> bool:
        """Whether a risk is above the line today; an opportunity never is."""
        return self.kind == RISK and self.level > self.line

    @property
    def rose(self) -> bool:
        """Whether it is above the line only by what is measured today."""
        return self.above and self.before <= self.line


def read_off(kind: str, found: Measured, scales: Scales, few: int) -> Reading:
    """The reading of one figure: of a risk what was wrong is counted, of an opportunity what was right."""
    since, until = found.period.since, found.period.until
    assert until is not None
    count = max(0, found.whole - found.wrong) if kind == OPPORTUNITY else found.wrong
    scale = scales.scale(found.key, since)
    level = scale.level(count, found.whole) if found.whole >= few else 0
    return Reading(found.key, since, until, count, found.whole, level, few, scale.key)
