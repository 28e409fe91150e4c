"""Where a risk or an opportunity stands: what its events fold to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from chuan.base.kernel.codec import Id
from chuan.definitions.procedures.rules.actions import Action, of_round, took_effect
from chuan.definitions.procedures.rules.course import Course
from chuan.events.risks.rules import events as e
from chuan.events.risks.rules.coded import RISK

ASSESS, APPROVE, CARRY, REVIEW = "assess", "approve", "carry", "review"
"""The steps of the procedure ``xu-ly-rui-ro``."""
OK, BACK, CLOSED, AGAIN = "ok", "back", "closed", "again"
_NOTHING = Course()


@dataclass(frozen=True, slots=True)
class State:
    """``likelihood``, ``source``, ``reading``, ``line``: as assessed or reviewed last; ``renew``: to be assessed anew."""

    course: Course = _NOTHING
    kind: str = RISK
    measure: str = ""
    procedure: str = ""
    unit: Id = Id(0)
    clause: str = ""
    matters: tuple[Id, ...] = ()
    round: int = 1
    renew: bool = True
    assessed: e.Assessed | None = None
    likelihood: int = 0
    source: str = ""
    reading: e.Reading | None = None
    line: int = 0
    treatment: str = ""
    treatment_words: Id | None = None
    actions: tuple[Action, ...] = ()
    accepted: e.Accepted | None = None
    reviews: tuple[e.Reviewed, ...] = ()

    @property
    def consequence(self) -> int:
        return self.assessed.consequence if self.assessed else 0

    @property
    def level(self) -> int:
        """Consequence times likelihood as last written; 0 before the first assessment."""
        return self.consequence * self.likelihood

    @property
    def above(self) -> bool:
        """Whether a risk is above the agency's line; an opportunity never is."""
        return self.kind == RISK and self.level > self.line

    @property
    def lived_with(self) -> bool:
        """Whether the head accepted a level as high as this one."""
        return self.accepted is not None and self.level <= self.accepted.level

    @property
    def current(self) -> tuple[Action, ...]:
        """The actions of this round that were not cancelled."""
        return of_round(self.actions, self.round)

    @property
    def took_effect(self) -> date | None:
        """From when on the actions of this round work; None while one is open or where there is none."""
        return took_effect(self.current)
