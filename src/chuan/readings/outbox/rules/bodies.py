"""What a delivery keeps of an event: facts and ids, no name, no phone; those are joined when it is sent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from chuan.base.kernel.codec import Id
from chuan.readings.outbox.rules.profile import Profile


@dataclass(frozen=True, slots=True)
class Named:
    """A paper or a result: its key or number, and its name in the definition."""

    key: str
    name: str


@dataclass(frozen=True, slots=True)
class Asked:
    """One supplement: which papers are lacking and why; the words are kept beside the events, by id."""

    papers: tuple[str, ...]
    at: datetime
    closed: bool = False
    whys: tuple[Id, ...] = ()


@dataclass(frozen=True, slots=True)
class CaseBody:
    """A dossier as the portal is told of it.

    ``known_as``: its code at the portal; ``paused_step``: the open step while the clock stands; ``note``: why,
    in an officer's words kept beside the events.
    """

    status: str
    updating: bool
    at: datetime
    procedure: str
    title: str
    field: str
    channel: str
    deliver: str
    owner: Id
    official: Id
    unit: Id
    known_as: str = ""
    note: Id | None = None
    received: datetime | None = None
    promised: datetime | None = None
    promised_before: datetime | None = None
    finished: datetime | None = None
    returned: datetime | None = None
    since: datetime | None = None
    step: str = ""
    step_name: str = ""
    paused_step: str = ""
    fee: int = 0
    papers: tuple[Named, ...] = ()
    results: tuple[Named, ...] = ()
    supplements: tuple[Asked, ...] = ()


@dataclass(frozen=True, slots=True)
class CitizenBody:
    """A message to a citizen. ``own``: the phone or mailbox is the owner's, so the link of the slip may be in it.

    ``counter``: the unit to come to where it is not the agency's own; 0 where it is.
    ``confirmation``: the one-time code it carries, which is made when it is sent and kept nowhere.
    """

    title: str
    party: Id
    own: bool
    promised: datetime | None = None
    count: int = 0
    confirmation: Id | None = None
    counter: Id = Id(0)


def status_told(profile: Profile, body: CaseBody) -> str:
    """The state a partner is told: a pause at certain steps has a state of its own there."""
    return profile.steps.get(body.paused_step, body.status) if body.status == "working" else body.status
