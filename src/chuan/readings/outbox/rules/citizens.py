"""What the citizen is told, by which channel, at which hour, and when a message has outlived what it says."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from types import MappingProxyType

from chuan.base.kernel.clock import local
from chuan.base.kernel.reason import Reason
from chuan.events.dossiers.rules.state import State
from chuan.readings.outbox.rules.profile import EMAIL, SMS

RECEIVED, SUPPLEMENT, PROMPT, LATE, EARLY, READY, CODE = (
    "received",
    "supplement",
    "prompt",
    "late",
    "early",
    "ready",
    "code",
)
"""``CODE`` follows from no event: somebody waits for it, so it keeps no hours of rest and stands behind nothing."""

TOLD: Mapping[str, str] = MappingProxyType(
    {
        "dossiers.Received": RECEIVED,
        "dossiers.Returned": SUPPLEMENT,
        "dossiers.Prompted": PROMPT,
        "dossiers.Extended": LATE,
        "dossiers.Ready": READY,
    }
)
"""Event -> what the citizen is told of it."""

CHANNELS = (SMS, EMAIL)
"""In the order in which they are preferred: a phone is at hand, a mailbox is opened now and then."""


@dataclass(frozen=True, slots=True)
class Quiet:
    """Hours of rest: from ``since`` in the evening until ``until`` in the morning nobody is written to."""

    since: time
    until: time


@dataclass(frozen=True, slots=True)
class Wording:
    """A text in the three places it may go; templates over code, title, agency, place, promised, count, link."""

    text: str
    subject: str
    letter: str


@dataclass(frozen=True, slots=True)
class Letters:
    """What is said during one period. ``unverified``: values that nobody has confirmed."""

    code: str
    since: date
    until: date | None
    quiet: Quiet
    wordings: Mapping[str, Wording]
    unverified: tuple[str, ...] = ()

    def holds(self, day: date) -> bool:
        return self.since <= day and (self.until is None or day < self.until)


@dataclass(frozen=True, slots=True)
class Telling:
    """One message: what it says, and the moment after which it is no longer true."""

    kind: str
    expires: datetime | None


def told_of(event: str, state: State, at: datetime, by: str = "") -> Telling | None:
    """What an event tells the citizen; None for one that tells nothing.

    Who waits at the counter for a same-day result is not written that the dossier was received; who was reminded
    ``by`` telephone or post is not written as well.
    """
    kind = TOLD.get(event)
    if kind == PROMPT and by not in CHANNELS:
        return None
    day = local(state.promised).date() if state.promised else None
    today = local(at).date()
    if kind == READY:
        return Telling(EARLY if day and today < day else READY, None)
    if kind == RECEIVED and day is not None and day <= today:
        return None
    speaks_of = state.answer_by if kind in {SUPPLEMENT, PROMPT} else state.promised
    return Telling(kind, speaks_of) if kind else None


def channel(phone: str, email: str, connected: Collection[str]) -> str:
    """The channel by which somebody is reached; "" where there is none."""
    reached = {SMS: phone, EMAIL: email}
    return next((one for one in CHANNELS if one in connected and reached[one]), "")


def after_rest(quiet: Quiet, at: datetime) -> datetime:
    """``at`` itself, or the morning where it lies in the hours of rest."""
    here = local(at)
    if quiet.until <= here.time() < quiet.since or quiet.since == quiet.until:
        return at
    day = here.date() + timedelta(days=1) if here.time() >= quiet.since else here.date()
    return datetime.combine(day, quiet.until, here.tzinfo)


def outlived(kind: str, expires: datetime | None, state: State, at: datetime) -> Reason | None:
    """Why a message may no longer be sent at ``at``; None while it is still true."""
    if kind == CODE and expires is not None and at >= expires:
        return Reason.of("outbox.code_outlived", until=f"{local(expires):%H:%M %d/%m/%Y}")
    if expires is not None and at >= expires:
        return Reason.of("outbox.outlived", day=f"{local(expires):%d/%m/%Y}")
    if state.status not in _TRUE_WHILE[kind]:
        return Reason.of("outbox.overtaken")
    if kind in {SUPPLEMENT, PROMPT} and not state.waits:
        return Reason.of("outbox.overtaken")
    return None


_TRUE_WHILE: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        RECEIVED: frozenset({"open"}),
        SUPPLEMENT: frozenset({"open"}),
        PROMPT: frozenset({"open"}),
        LATE: frozenset({"open"}),
        EARLY: frozenset({"ready"}),
        READY: frozenset({"ready"}),
        CODE: frozenset({"open"}),
    }
)


def worded(wording: Wording, facts: Mapping[str, str]) -> Wording:
    """The texts with their facts; where there is no link the sentence about it falls away."""
    link = f" {facts['link']}" if facts["link"] else ""
    told = {**facts, "link": link}
    return Wording(*(text.format(**told).strip() for text in (wording.text, wording.subject, wording.letter)))
