"""A scan as its events leave it, and what may be done with it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.base.kernel.refusal import Refusal, refuse
from chuan.events.scans.rules import events as e

RESULT = ":result"
"""In place of a paper's key: the answer itself."""
UPLOAD, PHONE, FOLDER = "upload", "phone", "folder"
WAITING, TIED, DROPPED = "waiting", "tied", "dropped"
Decided = tuple[e.Event, ...] | Refusal


@dataclass(frozen=True, slots=True)
class Version:
    """The PDF as it stood once, and its pages."""

    sha256: str = ""
    strip: str = ""
    pages: int = 0
    blank: tuple[int, ...] = ()
    form: str = ""


@dataclass(frozen=True, slots=True)
class State:
    """``versions``: what is kept, the last one in use; a dropped scan keeps its place for when it is restored."""

    source: str = ""
    how: str = ""
    versions: tuple[Version, ...] = ()
    dossier: Id | None = None
    paper: str = ""
    dropped: bool = False
    taken: datetime | None = None
    by: Id = Id(0)  # 0: the folder's job

    @property
    def now(self) -> Version:
        return self.versions[-1] if self.versions else Version()

    @property
    def status(self) -> str:
        return DROPPED if self.dropped else TIED if self.dossier is not None else WAITING


def evolve(state: State, happened: Happened) -> State:
    event = happened.event
    if isinstance(event, e.Taken):
        return State(event.source, event.how, (_version(event),), taken=happened.at, by=happened.actor)
    turn = _TURNS.get(type(event))
    return turn(state, event) if turn else state


def _version(event: e.Taken | e.Changed) -> Version:
    return Version(event.sha256, event.strip, event.pages, event.blank, event.form)


_TURNS: dict[type, Callable[[State, Any], State]] = {
    e.Tied: lambda s, ev: replace(s, dossier=ev.dossier, paper=ev.paper),
    e.Loosed: lambda s, _: replace(s, dossier=None, paper=""),
    e.Changed: lambda s, ev: replace(s, versions=(*s.versions, _version(ev))),
    e.Undone: lambda s, _: replace(s, versions=s.versions[:-1]),
    e.Dropped: lambda s, _: replace(s, dropped=True),
    e.Restored: lambda s, _: replace(s, dropped=False),
}


def tie(state: State, dossier: Id, paper: str) -> Decided:
    """To this paper of this dossier; from another one it is loosed first, with a reason."""
    if state.status != WAITING:
        return refuse("not_now", "scans.not_waiting")
    return (e.Tied(dossier, paper),)


def loose(state: State, reason: Id | None) -> Decided:
    """It goes back among those that wait for a paper."""
    if state.status != TIED:
        return refuse("not_now", "scans.not_tied")
    return (e.Loosed(reason),) if reason else refuse("invalid", "scans.why", field="reason")


def drop(state: State, reason: Id | None) -> Decided:
    """It is not used any longer."""
    if state.dropped:
        return refuse("not_now", "scans.dropped_already")
    return (e.Dropped(reason),) if reason else refuse("invalid", "scans.why", field="reason")


def restore(state: State) -> Decided:
    return (e.Restored(),) if state.dropped else refuse("not_now", "scans.not_dropped")


def change(state: State, made: e.Changed) -> Decided:
    """Another version of its pages; of a dropped scan none."""
    return refuse("not_now", "scans.dropped_already") if state.dropped else (made,)


def undo(state: State) -> Decided:
    """Back to the version before."""
    if state.dropped or len(state.versions) < 2:
        return refuse("not_now", "scans.nothing_to_undo")
    return (e.Undone(),)
