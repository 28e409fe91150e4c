"""Paper from the counter to a unit, results back: a list made, each line taken over or declined by a named person, and undone."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from chuan.base.kernel.clock import local
from chuan.base.kernel.codec import Id
from chuan.base.kernel.ids import new_id
from chuan.base.kernel.refusal import Refusal, Refused, refuse
from chuan.base.store import files
from chuan.base.store.typed import Who
from chuan.definitions.organisation.rules.authority import Thing, check, scope
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.rules.roles import COUNTER
from chuan.events.custody.rules import handover as h
from chuan.events.custody.rules.events import Line
from chuan.events.custody.services import handovers
from chuan.events.custody.services.handovers import Handover
from chuan.events.dossiers.services import people
from chuan.events.dossiers.services.numbers import take_number
from chuan.readings.whereabouts.queries.due import ToHand, to_hand_over
from chuan.surfaces.acts import originals
from chuan.surfaces.acts.asking import clock, demand, me
from chuan.surfaces.acts.interrupting import arrive_with_paper, undo_arrival_with_paper
from chuan.surfaces.acts.outside import counter_of
from chuan.surfaces.acts.steps import PDF


@dataclass(frozen=True, slots=True)
class Handing:
    """What the giver chose: dossiers of one agency for one unit; ``taker`` 0 = whoever is there."""

    agency: int
    unit: int
    dossiers: tuple[int, ...]
    taker: int = 0


def make_list(actor: Actor, form: Handing, key: UUID | None = None) -> Handover:
    """A hand-over list under the next number of the year; ``Refused`` where a dossier is no longer due."""
    now = clock()
    unit = counter_unit(actor, form.agency)
    demand(actor, "custody.hand_over", Thing(form.agency, received=int(unit)), now)

    def make() -> Handover:
        due = _due(actor, form, now)
        year = local(now).year
        number = take_number(form.agency, "handover", str(year))
        taker = Id(form.taker) if form.taker else None
        order = h.MakeList(number, year, unit, Id(form.unit), _lines(due), taker)
        return handovers.make(form.agency, order, Who(me(actor), key=key), new_id())

    return handovers.once(key, make)


def _due(actor: Actor, form: Handing, now: datetime) -> tuple[ToHand, ...]:
    """What the giver chose, as it is due now."""
    wanted = tuple(dict.fromkeys(form.dossiers))
    if not wanted:
        raise Refused(refuse("invalid", "custody.nothing_listed", field="dossier"))
    found, _ = to_hand_over(scope(actor, "dossiers.receive", now), wanted, len(wanted))
    due = tuple(one for one in found if (one.agency, one.unit) == (form.agency, form.unit))
    if len(due) != len(wanted):
        raise Refused(refuse("stale", "custody.not_due", field="dossier"))
    return due


def take_over(actor: Actor, stream: int, dossiers: Collection[int], key: UUID | None = None) -> Handover:
    """The papers of these dossiers were counted and are with the unit; the citizens' originals with who took them."""
    found = _mine(actor, stream, "custody.take_over")

    def take() -> Handover:
        after = handovers.take_over(stream, dossiers, Who(me(actor), key=key))
        originals.moved_by_list(dossiers, me(actor), found.state.to_unit, Id(stream), Who(me(actor)))
        for dossier in dossiers:
            arrive_with_paper(actor, dossier, found.state.to_unit)
        return after

    return handovers.once(key, take)


def decline(
    actor: Actor, stream: int, dossiers: Collection[int], reason: str, key: UUID | None = None
) -> Handover:
    """Dossiers are not taken over: their papers stay at the counter, with the reason."""
    _mine(actor, stream, "custody.take_over")

    def turn_down() -> Handover:
        words = people.keep_words(stream, reason)
        return handovers.decline(stream, dossiers, words, Who(me(actor), key=key))

    return handovers.once(key, turn_down)


def reopen(
    actor: Actor, stream: int, dossiers: Collection[int], reason: str, key: UUID | None = None
) -> Handover:
    """Take one's own answers back: the lines wait again, the originals are with the giver, a second stamp made so falls away."""
    found = _mine(actor, stream, "custody.take_over").state
    taken = [one for one in dossiers if (answer := found.answer(one)) and answer.status == h.TAKEN]

    def open_again() -> Handover:
        words = people.keep_words(stream, reason)
        after = handovers.reopen(stream, dossiers, words, Who(me(actor), key=key))
        originals.moved_by_list(taken, found.giver, found.from_unit, Id(stream), Who(me(actor)))
        for dossier in taken if found.content != h.RESULTS else ():
            _undo_stamp(actor, found, dossier, reason)
        return after

    return handovers.once(key, open_again)


def _undo_stamp(actor: Actor, found: h.State, dossier: int, reason: str) -> None:
    answer = found.answer(dossier)
    if answer is not None and answer.at is not None:
        undo_arrival_with_paper(actor, dossier, answer.at, reason)


def annul(actor: Actor, stream: int, reason: str, key: UUID | None = None) -> Handover:
    """A wrong list is annulled before anything on it was taken over."""
    seen_by(actor, stream, giving(handovers.load(stream)))

    def strike() -> Handover:
        return handovers.annul(stream, people.keep_words(stream, reason), Who(me(actor), key=key))

    return handovers.once(key, strike)


def list_printed(actor: Actor, stream: int, make: Callable[[Handover], bytes]) -> str:
    """Print a list for both to sign; the SHA-256 its bytes are kept under."""
    _mine(actor, stream, "custody.view")
    sha256 = ""

    def paper() -> Handover:
        nonlocal sha256
        sha256 = files.keep(stream, "handover.pdf", PDF, make(handovers.load(stream)))
        return handovers.printed(stream, sha256, Who(me(actor)))

    handovers.once(None, paper)
    return sha256


def seen_by(actor: Actor, stream: int, act: str = "custody.view") -> Handover:
    """A list, if ``actor`` may see it, or do this to it; ``Refused`` as missing or not his otherwise."""
    return _mine(actor, stream, act)


def giving(found: Handover) -> str:
    """The act of whoever makes such a list."""
    return "custody.bring" if found.state.content == h.RESULTS else "custody.hand_over"


def may(actor: Actor, found: Handover, act: str) -> bool:
    """Whether ``actor`` may do this to the list."""
    return _refused(actor, found, act) is None


def counter_unit(actor: Actor, agency: int) -> Id:
    """The unit in which the actor receives for this agency: the one that serves it, else the one of today."""
    held = (
        one
        for one in actor.held
        if COUNTER in one.roles and agency in (one.agency, *one.inherits, *one.serves)
    )
    return Id(next(held, counter_of(actor, clock()) or actor.held[0]).unit)


def _lines(due: Collection[ToHand]) -> tuple[Line, ...]:
    return tuple(Line(Id(one.stream), one.papers, one.originals, one.hand_by) for one in due)


def _mine(actor: Actor, stream: int, act: str) -> Handover:
    found = handovers.load(stream)
    refusal = _refused(actor, found, act)
    if refusal is not None:
        raise Refused(refusal)
    return found


def _refused(actor: Actor, found: Handover, act: str) -> Refusal | None:
    """Why the actor may not do this to the list; the side that gives results sees and annuls it as the other does."""
    given, taken = int(found.state.from_unit), int(found.state.to_unit)
    giver = act == "custody.bring" or (act == "custody.view" and given in actor.unit_ids)
    unit = given if giver and found.state.content == h.RESULTS else taken
    return check(actor, act, Thing(found.agency, unit, received=given), clock(), see="custody.view")
