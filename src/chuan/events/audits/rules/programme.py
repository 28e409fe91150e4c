"""The programme of one year: what will be audited when, and what became of each entry."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.base.kernel.refusal import Refusal, refuse
from chuan.events.audits.rules import events as e


@dataclass(frozen=True, slots=True)
class Entry:
    """One audit of the programme; ``audit`` once it began, ``struck`` why it was taken out."""

    key: int
    month: int
    units: tuple[Id, ...]
    procedures: tuple[str, ...] = ()
    clauses: tuple[str, ...] = ()
    audit: Id | None = None
    struck: Id | None = None


@dataclass(frozen=True, slots=True)
class State:
    """``status``: new, draft or approved; ``writers`` are those who entered something since it was approved."""

    year: int = 0
    edition: str = ""
    status: str = "new"
    entries: tuple[Entry, ...] = ()
    writers: tuple[Id, ...] = ()

    def entry(self, key: int) -> Entry | None:
        return next((entry for entry in self.entries if entry.key == key), None)

    @property
    def live(self) -> tuple[Entry, ...]:
        return tuple(entry for entry in self.entries if entry.struck is None)


def evolve(state: State, happened: Happened) -> State:
    event = happened.event
    if isinstance(event, e.Opened):
        return State(event.year, event.edition, "draft", (), (happened.actor,))
    if isinstance(event, e.Entered):
        fresh = Entry(event.key, event.month, event.units, event.procedures, event.clauses)
        return _written(replace(state, entries=(*state.entries, fresh)), happened)
    if isinstance(event, e.Struck):
        return _written(_changed(state, event.key, struck=event.reason), happened)
    if isinstance(event, e.Approved):
        return replace(state, status="approved", writers=())
    if isinstance(event, e.Started):
        return _changed(state, event.key, audit=event.audit)
    return state


def enter(
    state: State, month: int, units: Collection[Id], procedures: Collection[str], clauses: Collection[str]
) -> tuple[e.Event, ...] | Refusal:
    """One more audit; the programme has to be approved again."""
    if not 1 <= month <= 12:
        return refuse("invalid", "audits.month", "month")
    if not units:
        return refuse("invalid", "audits.no_units", "units")
    if not clauses:
        return refuse("invalid", "audits.no_clauses", "clauses")
    key = len(state.entries) + 1
    return (e.Entered(key, month, tuple(units), tuple(procedures), tuple(clauses)),)


def strike(state: State, key: int, reason: Id | None) -> tuple[e.Event, ...] | Refusal:
    """Take an entry out, unless its audit began."""
    entry = state.entry(key)
    if entry is None or entry.struck is not None:
        return refuse("missing", "audits.no_entry")
    if entry.audit is not None:
        return refuse("not_now", "audits.entry_began")
    return (e.Struck(key, reason),) if reason else refuse("invalid", "audits.reason", "reason")


def approve(state: State, actor: Id) -> tuple[e.Event, ...] | Refusal:
    """The head approves what another wrote."""
    if state.status == "approved":
        return refuse("not_now", "audits.approved_already")
    if not state.live:
        return refuse("not_now", "audits.empty_programme")
    return refuse("not_yours", "audits.own_programme") if actor in state.writers else (e.Approved(),)


def start(state: State, key: int, audit: Id) -> tuple[e.Event, ...] | Refusal:
    """Begin the audit of an entry."""
    entry = state.entry(key)
    if entry is None or entry.struck is not None:
        return refuse("missing", "audits.no_entry")
    if state.status != "approved":
        return refuse("not_now", "audits.not_approved")
    return refuse("not_now", "audits.entry_began") if entry.audit else (e.Started(key, audit),)


def _written(state: State, happened: Happened) -> State:
    return replace(state, status="draft", writers=tuple(dict.fromkeys((*state.writers, happened.actor))))


def _changed(state: State, key: int, **change: Id) -> State:
    entries = tuple(
        replace(entry, **change) if entry.key == key else entry  # type: ignore[arg-type]  # a field of an entry
        for entry in state.entries
    )
    return replace(state, entries=entries)
