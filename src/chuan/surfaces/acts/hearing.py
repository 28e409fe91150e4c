"""What the machine does with what detectors say: opens drafts, lets signals join, keeps the rest in sight."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from chuan.base.kernel.codec import Id
from chuan.base.kernel.ids import new_id
from chuan.base.store.typed import Who
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import EVERYTHING
from chuan.events.corrections.imports.standard import limits
from chuan.events.corrections.rules import events as e
from chuan.events.corrections.rules.noise import allowance
from chuan.events.corrections.rules.signals import JOINS, OPENS, Spoken, answer
from chuan.events.corrections.services import corrections, keys
from chuan.events.dossiers.services import people
from chuan.surfaces.acts.courses import candidates

MOST_CASES = 100
"""So many dossiers of a signal are kept with it; its figure counts all."""


@dataclass(frozen=True, slots=True)
class Heard:
    """How many signals opened a draft, joined one, and wait."""

    opened: int = 0
    joined: int = 0
    waiting: int = 0


def hear(agency: int, spoken: Sequence[Spoken], at: datetime) -> Heard:
    """All that the detectors say of one agency today, the worst first; run twice it does nothing more."""
    room, opened, joined, waiting = left(agency, at), 0, 0, []
    for one in sorted(_once(spoken), key=lambda signal: signal.weight, reverse=True):
        done = _heard(agency, one, at, may_open=room > opened)
        opened, joined = opened + (done == OPENS), joined + (done == JOINS)
        if done == WAITS:
            waiting.append(one)
    keys.wait(agency, waiting, at)
    return Heard(opened, joined, len(waiting))


def hear_now(agency: int, spoken: Sequence[Spoken], at: datetime) -> int:
    """The same of some signals only, the moment they come up; those that find no room wait for the night."""
    room = left(agency, at)
    return sum(_heard(agency, one, at, may_open=room > 0) in {OPENS, JOINS} for one in spoken)


WAITS = "waits"


def left(agency: int, at: datetime) -> int:
    """How many drafts signals may still open at this agency now."""
    staff = {one.official for one in organisation.officials(EVERYTHING, at, agency=agency)}
    days, drafts = allowance(len(staff), limits().a_week)
    return max(0, drafts - keys.opened_since(agency, at, days))


def confirmer(agency: int, at: datetime) -> int:
    """Who is asked to confirm: the ISO secretary, else a leader; 0 where there is neither."""
    fit = candidates(agency, "iso", at) or candidates(agency, "leader", at)
    return fit[0].official if fit else 0


def opened_by(agency: int, one: Spoken, at: datetime, who: Who) -> int:
    """A draft opened from a signal, whose key's row the caller holds; its stream, 0 where nobody could confirm it."""
    holder = confirmer(agency, at)
    if not holder:
        return 0
    stream = new_id()
    title = people.keep_text(stream, one.sentence)
    corrections.begin(stream, agency, title, Id(holder), who, _event(stream, one))
    keys.stands(agency, one.key, stream, at)
    return stream


@transaction.atomic
def _heard(agency: int, one: Spoken, at: datetime, *, may_open: bool) -> str:
    """What became of one signal; the row of its key is held, so two hearings never open two drafts."""
    last = keys.held(agency, one.key, at)
    state = corrections.load(last).state if last else None
    wanted = answer(one, state)
    if wanted == JOINS:
        corrections.join(last, _event(last, one, new_to=state), Who(at=at))
    if wanted != OPENS:
        return wanted
    return OPENS if may_open and opened_by(agency, one, at, Who(at=at)) else WAITS


def _event(stream: int, one: Spoken, new_to: object = None) -> e.Signalled:
    """The signal as the event keeps it; its words beside, of those dossiers only that are new."""
    known = {int(case.dossier) for case in getattr(new_to, "cases", ())}
    fresh = [(dossier, said) for dossier, said in one.cases if dossier not in known][:MOST_CASES]
    cases = tuple(e.Case(Id(dossier), people.keep_text(stream, said)) for dossier, said in fresh)
    return e.Signalled(
        one.detector, one.subject, one.rule, one.since, one.until, one.sample, one.found,
        people.keep_text(stream, one.threshold), people.keep_text(stream, one.sentence), cases,
    )  # fmt: skip


def _once(spoken: Sequence[Spoken]) -> list[Spoken]:
    """One signal a key: the first, which is of the latest window."""
    return list({one.key: one for one in reversed(spoken)}.values())
