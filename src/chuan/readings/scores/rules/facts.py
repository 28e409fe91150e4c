"""What sheets are counted from: acts of officials as plain values, gathered by the caller, one kind a meaning."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from types import MappingProxyType

_EMPTY: Mapping[str, str | int] = MappingProxyType({})
_NONE: Mapping[str, int] = MappingProxyType({})

FACT_KINDS = (
    "step_in_time", "step_late", "step_overdue", "received", "case", "supplement_again", "apology_late",
    "nonconformity", "put_off", "task_done", "task_open", "judgement", "self_rating", "note_plus", "note_minus",
    "vote_low", "vote_fair", "vote_high", "petition_founded", "petition_in_time", "petition_late",
)  # fmt: skip
"""Every kind has its sentence ``scores.fact_<kind>``. ``put_off``: refused, returned or paused; it gives nothing."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One act of one official.

    ``act``: stream and number of the event, or the key of what else it is; ``minutes``: working minutes the step was
    given; ``expected``: the share usually late of such steps; ``counts``: what rules look at; ``words``: what its
    sentence names; ``criterion`` and ``points``: of a judgement, which and how many; ``key``: of a step, which.
    """

    kind: str
    act: str
    official: int
    at: datetime
    unit: int = 0
    dossier: int | None = None
    procedure: str = ""
    weight: Decimal = Decimal(1)
    minutes: int | None = None
    expected: Decimal | None = None
    criterion: str = ""
    points: Decimal | None = None
    key: str = ""
    counts: Mapping[str, int] = field(default_factory=lambda: _NONE)
    words: Mapping[str, str | int] = field(default_factory=lambda: _EMPTY)

    @property
    def place(self) -> tuple[datetime, str, str, str]:
        """The one order in which facts are counted and shown, and what tells two of them apart."""
        return self.at, self.act, self.kind, self.criterion


@dataclass(frozen=True, slots=True)
class Person:
    """Whose sheet: ``working`` days of the period while in post, and on how many of them ``present``."""

    official: int
    working: int
    present: int
    manager: bool = False
    group: str = ""  # with whom he or she is compared: those of like tasks


@dataclass(frozen=True, slots=True)
class Correction:
    """An objection that was granted: a line gets other ``points``; None strikes the fact itself."""

    act: str
    official: int
    of: str
    criterion: str
    points: Decimal | None
    document: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """All that one sheet rests on."""

    person: Person
    items: tuple[Fact, ...] = ()
    corrections: tuple[Correction, ...] = ()

    @property
    def own(self) -> tuple[Fact, ...]:
        """The person's facts, each once, in their one order."""
        once = {fact.place: fact for fact in self.items if fact.official == self.person.official}
        return tuple(once[place] for place in sorted(once))
