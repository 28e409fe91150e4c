"""What people order done to a dossier. Facts of other contexts ride in the order as plain values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from types import MappingProxyType

from chuan.base.kernel.codec import Id
from chuan.definitions.calendars.rules.worktime import WorkTime
from chuan.definitions.laws.rules.pack import Pack
from chuan.definitions.procedures.rules.definition import Procedure
from chuan.events.dossiers.rules.events import Lacking, PaperIn


@dataclass(frozen=True, slots=True)
class Terms:
    """What the dossier was promised under: the definition and the rule pack, frozen at reception."""

    procedure: Procedure
    pack: Pack


@dataclass(frozen=True, slots=True)
class Person:
    """A named person in a unit."""

    official: Id
    unit: Id


@dataclass(frozen=True, slots=True)
class Short:
    """Who may do a step but has no valid certificate of what the agency asks there; ``block``: he must not get it.

    ``person`` and ``name`` are what he and the competence are called, for the sentence.
    """

    lacking: Lacking
    block: bool
    person: str
    name: str


@dataclass(frozen=True, slots=True)
class Hands:
    """Who may do which step today, who gets it when nobody is named (the head of its unit), who lacks a competence."""

    able: Mapping[str, frozenset[Id]] = field(default_factory=lambda: MappingProxyType({}))
    inbox: Mapping[str, Person] = field(default_factory=lambda: MappingProxyType({}))
    short: tuple[Short, ...] = ()


@dataclass(frozen=True, slots=True)
class Now:
    """Who acts, when it happened, when it is being recorded, by which calendar.

    ``on_behalf``: in whose stead under a delegation that holds; the act and its blame are the actor's.
    """

    actor: Id
    at: datetime
    recorded: datetime
    calendar: WorkTime
    on_behalf: Id | None = None

    def holds(self, official: Id) -> bool:
        """Whether what this official holds is the actor's to do."""
        return official in (self.actor, self.on_behalf)


@dataclass(frozen=True, slots=True)
class Receive:
    code: str
    case: str
    channel: str
    owner: Id
    submitter: Id
    receiver_unit: Id
    papers: tuple[PaperIn, ...]
    hands: Hands
    relation: Id | None = None
    authorisation: Id | None = None
    sets: int = 1
    copies: int = 0
    fee: int = 0
    deliver: str = "counter"
    late_entry: Id | None = None
    late_signed: Id | None = None
    visit: Id | None = None
    submitted: datetime | None = None
    source: str = "counter"
    foreign: str = ""
    helped: Id | None = None
    outside: bool = False
    parent: Id | None = None


@dataclass(frozen=True, slots=True)
class Pass:
    """End ``step`` with ``outcome``; ``to`` names who gets each step that opens.

    ``signed``: the draft with the person's digital signature; ``issued``: what leaves the office.
    """

    step: str
    outcome: str
    hands: Hands
    to: Mapping[str, Person] = field(default_factory=lambda: MappingProxyType({}))
    note: Id | None = None
    number: int = 0
    symbol: str = ""
    day: date | None = None
    issued: str = ""
    signed: str = ""


@dataclass(frozen=True, slots=True)
class Assign:
    """Give an open step to another person; ``head`` says that the actor leads its unit."""

    step: str
    to: Person
    hands: Hands
    head: bool = False
    reason: Id | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """Attach a draft of the answer: ``kind`` is "result" or "refusal"."""

    kind: str
    sha256: str


@dataclass(frozen=True, slots=True)
class HandOver:
    taker: Id
    channel: str
    proof: Id | None = None


@dataclass(frozen=True, slots=True)
class Annul:
    reason: Id
    head: bool = False


@dataclass(frozen=True, slots=True)
class TakeBack:
    reason: Id


@dataclass(frozen=True, slots=True)
class Remind:
    step: str
    text: Id


@dataclass(frozen=True, slots=True)
class SeeReminder:
    step: str


@dataclass(frozen=True, slots=True)
class Print:
    """``nth``, ``number`` and its line as in ``Printed``."""

    form: str
    sha256: str
    nth: int = 1
    number: int = 0
    symbol: str = ""
    year: int = 0
    line: Id | None = None


@dataclass(frozen=True, slots=True)
class Reschedule:
    promised: datetime | None
    target: datetime | None
    legal: datetime | None
    notice: str


Order = (
    Receive | Pass | Assign | Draft | HandOver | Annul | TakeBack | Remind | SeeReminder | Print | Reschedule
)
