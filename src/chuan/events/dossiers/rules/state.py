"""Where a dossier stands: what its events fold to (see ``evolve``)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from chuan.base.kernel.codec import Id
from chuan.definitions.procedures.rules.walk import Marking
from chuan.events.dossiers.rules import events as e
from chuan.events.dossiers.rules.interruptions import SUPPLEMENT, SUSPEND, Lack, Motion
from chuan.events.dossiers.rules.stops import Leg, Stop


@dataclass(frozen=True, slots=True)
class Done:
    """A step somebody finished: what separation of duties and taking back look at."""

    step: str
    official: Id
    at: datetime


@dataclass(frozen=True, slots=True)
class Undo:
    """What the last passing replaced; gone as soon as anything else happens."""

    step: str
    official: Id
    marking: Marking
    holds: tuple[e.Hold, ...]


@dataclass(frozen=True, slots=True)
class State:
    """``status``: new, open, ready (kết quả ở quầy), closed (đã trả), annulled (đã hủy), stopped (dừng giải quyết).

    While it waits for the citizen it stays open: ``paused`` says since when, the last of ``stops`` why.
    """

    status: str = "new"
    code: str = ""
    procedure: str = ""
    case: str = ""
    channel: str = ""
    owner: Id = Id(0)
    submitter: Id = Id(0)
    receiver: Id = Id(0)
    received: datetime | None = None
    promised: datetime | None = None
    target: datetime | None = None
    legal: datetime | None = None
    paused: datetime | None = None
    ready: datetime | None = None
    on_time: bool = True
    marking: Marking = Marking()  # noqa: RUF009 - frozen value
    holds: tuple[e.Hold, ...] = ()
    done: tuple[Done, ...] = ()
    undo: Undo | None = None
    document: e.Document | None = None
    prints: tuple[tuple[str, int], ...] = ()  # paper -> copies
    numbers: tuple[tuple[str, int], ...] = ()  # paper -> its own number
    reminded: tuple[str, ...] = ()
    received_unit: Id = Id(0)
    sets: int = 1
    copies: int = 0
    fee: int = 0
    deliver: str = "counter"
    late_entry: bool = False
    closed: datetime | None = None
    taken_by: Id = Id(0)
    struck: tuple[e.Hold, ...] = ()  # who had it when it was annulled or stopped: they may still see why
    submitted: datetime | None = None
    source: str = "counter"
    foreign: str = ""
    outside: bool = False
    parent: Id | None = None
    started: datetime | None = None  # where the legal clock started, last
    arrived: datetime | None = None  # the competent agency's stamp
    stops: tuple[Stop, ...] = ()
    motion: Motion | None = None  # what waits for a head's signature
    supplements: int = 0
    asked: tuple[Lack, ...] = ()  # what the citizen must still bring
    answer_by: datetime | None = None
    extensions: int = 0
    escalated: bool = False
    untold: str = ""  # what the one-stop must still tell the citizen
    ended_by: str = ""  # "withdrawn" or the rule by which waiting lapsed
    silent: str = ""
    legs: tuple[Leg, ...] = ()

    @property
    def to_arrive(self) -> bool:
        """Whether it was received outside and the competent agency has not taken it in yet."""
        return self.outside and self.arrived is None

    def awaits(self, step: str) -> bool:
        """Whether an answer of another agency is waited for at this step."""
        return any(leg.step == step and leg.waited_for for leg in self.legs)

    def hold(self, step: str) -> e.Hold | None:
        return next((hold for hold in self.holds if hold.step == step), None)

    @property
    def stop(self) -> Stop | None:
        """The stop in force, if the clock stands."""
        return self.stops[-1] if self.stops and self.stops[-1].until is None else None

    @property
    def waits(self) -> bool:
        """Whether no step may be taken: the citizen, or the law's own pause, is waited for."""
        return self.stop is not None and self.stop.rule in {SUPPLEMENT, SUSPEND}

    @property
    def ended(self) -> datetime | None:
        """When the answer was ready, or the dossier stopped."""
        return self.ready or self.closed

    def printed(self, form: str, nth: int = 1) -> int:
        """How often the ``nth`` paper of a kind was printed."""
        return dict(self.prints).get(paper_key(form, nth), 0)

    def number_of(self, form: str, nth: int = 1) -> int:
        """The number that paper has; 0 before its first printing, and for forms without one."""
        return dict(self.numbers).get(paper_key(form, nth), 0)


def paper_key(form: str, nth: int) -> str:
    """The name of a paper: the form for the first of its kind, "supplement-2" for the second."""
    return form if nth == 1 else f"{form}-{nth}"


def standing(state: State, stop: Stop) -> State:
    """The clock stands from here."""
    return replace(state, paused=stop.since, stops=(*state.stops, stop))


def running(state: State, at: datetime, rule: str = "") -> State:
    """The clock runs again; ``rule`` names the stop anew where it was a mistake."""
    if state.stop is None:
        return replace(state, paused=None)
    ended = replace(state.stop, until=at, rule=rule or state.stop.rule)
    return replace(state, paused=None, stops=(*state.stops[:-1], ended))
