"""A changed calendar: first what it does to open dossiers, then the change and its events in one transaction."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from django.db import transaction

from chuan.base.kernel.refusal import Refused, refuse
from chuan.definitions.calendars import services as calendars
from chuan.definitions.calendars.rules.change import Change, Promise, Summary, changes, summary
from chuan.definitions.calendars.rules.entries import Entry
from chuan.definitions.calendars.rules.keeping import entry_faults
from chuan.definitions.calendars.rules.worktime import WorkTime
from chuan.definitions.laws import services as laws
from chuan.definitions.organisation.rules.authority import EVERYTHING, Thing
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.procedures import services as procedures
from chuan.definitions.procedures.rules.definition import Channel
from chuan.definitions.procedures.rules.promise import counting_rules, deadline, shifted
from chuan.events.dossiers.rules.orders import Reschedule, Terms
from chuan.events.dossiers.services import dossiers
from chuan.events.dossiers.services.dossiers import Dossier
from chuan.readings.deadlines.queries.standing import open_streams
from chuan.readings.deadlines.services import recount
from chuan.surfaces.acts.asking import clock, demand, me

EDIT = "calendars.edit"


@dataclass(frozen=True, slots=True)
class Add:
    """Enter days off, a day worked or a swap; without a document it is awaited and changes nothing."""

    entry: Entry


@dataclass(frozen=True, slots=True)
class Notice:
    """The document of an awaited entry has come."""

    key: str
    document: str


@dataclass(frozen=True, slots=True)
class Withdraw:
    """Take an entry back, with a reason."""

    key: str
    reason: str


Edit = Add | Notice | Withdraw


@dataclass(frozen=True, slots=True)
class Preview:
    """What an edit does: counts, and each changed dossier with its change."""

    summary: Summary
    changed: tuple[tuple[Dossier, Change], ...]
    name: str


def preview(actor: Actor, agency: int, edit: Edit) -> Preview:
    """What the edit would do; nothing is written."""
    demand(actor, EDIT, Thing(agency), clock())
    old = calendars.worktime_for(agency)
    entry = _entry(old, edit)
    new = _new(agency, edit, entry)
    standing = _standing(agency)
    known = {one.id: one for one in standing}
    promises = [promise for one in standing if (promise := _promise(one)) is not None]
    found = tuple(_after_pauses(known[one.id], one, old, new) for one in changes(promises, old, new))
    return Preview(
        summary(len(standing), found), tuple((known[one.id], one) for one in found), _named(edit, entry)
    )


@transaction.atomic
def carry_out(actor: Actor, agency: int, edit: Edit) -> Preview:
    """Enter the edit and tell every dossier it changes; the same counts as ``preview``."""
    known = preview(actor, agency, edit)
    _enter(actor, agency, edit, clock())
    calendar = calendars.worktime_for(agency)
    who = dossiers.Actor(me(actor))
    for dossier, change in known.changed:
        order = _rescheduling(change, known.name)
        dossiers.carry_out(dossier.id, order, _terms(dossier), calendar, who, dossier.seq)
    touched = {dossier.id for dossier, _ in known.changed}
    recount([number for number in open_streams(EVERYTHING, agency) if number not in touched])
    return known


def _rescheduling(change: Change, notice: str) -> Callable[[Dossier], Reschedule]:
    """The order; a dossier without a promise is not given one."""

    def order(dossier: Dossier) -> Reschedule:
        promised = change.promised if dossier.state.promised is not None else None
        return Reschedule(promised, change.target if promised else None, change.legal, notice)

    return order


def _standing(agency: int) -> tuple[Dossier, ...]:
    return dossiers.load_many(open_streams(EVERYTHING, agency))


def _entry(calendar: WorkTime, edit: Edit) -> Entry:
    """The entry that is entered, noticed or withdrawn; ``Refused(missing)``."""
    if isinstance(edit, Add):
        if wrong := entry_faults(edit.entry, calendars.national()):
            raise Refused(*wrong)
        return edit.entry
    found = next((entry for entry in calendar.entries if entry.key == edit.key and not entry.void), None)
    if found is None:
        raise Refused(refuse("missing", "calendars.no_entry"))
    return found


def _new(agency: int, edit: Edit, entry: Entry) -> WorkTime:
    if isinstance(edit, Withdraw):
        return calendars.would_be_without(agency, edit.key)
    known = replace(entry, document=edit.document) if isinstance(edit, Notice) else entry
    return calendars.would_be(agency, [known])


def _named(edit: Edit, entry: Entry) -> str:
    """How dossiers' events call the change."""
    if isinstance(edit, Withdraw):
        return f"Rút lại: {entry.name}"
    document = edit.document if isinstance(edit, Notice) else entry.document
    return f"{entry.name} ({document})" if document else entry.name


def _enter(actor: Actor, agency: int, edit: Edit, at: datetime) -> None:
    if isinstance(edit, Add):
        calendars.add_entry(agency, edit.entry, actor.account, at)
    elif isinstance(edit, Notice):
        calendars.notice(agency, edit.key, edit.document, actor.account, at, verified=False)
    else:
        calendars.withdraw(agency, edit.key, edit.reason, actor.account, at)


def _promise(dossier: Dossier) -> Promise | None:
    """The dossier as far as time goes; None where nothing was promised and the law states nothing."""
    state, terms = dossier.state, _terms(dossier)
    channel = _channel(dossier)
    told = state.promised or state.legal
    if state.received is None or told is None:
        return None
    legal = channel.legal if channel else None
    rules = counting_rules(legal, terms.pack) if legal else ()
    duration = legal.duration if legal else None
    return Promise(dossier.id, state.received, told, duration, rules, terms.pack.day_minutes)


def _after_pauses(dossier: Dossier, change: Change, old: WorkTime, new: WorkTime) -> Change:
    """The change of a dossier that was paused: the minutes its clock stood still are added again."""
    legal, state, terms = change.legal, dossier.state, _terms(dossier)
    channel = _channel(dossier)
    if channel is not None and legal is not None and state.legal is not None and state.received is not None:
        plain = deadline(channel.legal, terms.pack, old, state.received)
        stood = old.elapsed(plain, state.legal) if plain is not None else 0
        if stood > 0:
            legal = shifted(legal, stood, channel.legal, terms.pack, new)
    target = change.promised if legal is None else min(legal, change.promised)
    return replace(change, legal_before=state.legal or change.legal_before, legal=legal, target=target)


def _terms(dossier: Dossier) -> Terms:
    return Terms(procedures.procedure(dossier.terms["edition"]), laws.pack(dossier.terms["pack"]))


def _channel(dossier: Dossier) -> Channel | None:
    return _terms(dossier).procedure.channel(dossier.state.channel)
