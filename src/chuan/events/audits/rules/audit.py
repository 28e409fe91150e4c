"""One audit as it stands: its scope, its sample, who audits, the checklist and what was found."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.definitions.procedures.rules.course import Course, turned
from chuan.events.audits.rules import events as e

CONFORM, GAP, SHOWN, NOTHING, NOT_HERE = "conform", "gap", "shown", "nothing", "not_here"
"""Verdicts: data also says ``shown`` (a figure with no threshold) and ``nothing`` (no case yet); a person ``not_here``."""
GIVEN = (CONFORM, GAP, NOT_HERE)
NONCONFORMITY, ADVICE, STRENGTH = "nonconformity", "advice", "strength"
_NEW = Course()
KINDS_OF_FINDING = (NONCONFORMITY, ADVICE, STRENGTH)


@dataclass(frozen=True, slots=True)
class Sampled:
    """One dossier of the sample; ``annulled`` says why it no longer counts, ``instead_of`` whose place it took."""

    dossier: Id
    annulled: Id | None = None
    instead_of: Id | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One clause of the checklist as the auditor answered it ("" = not yet)."""

    clause: str
    verdict: str = ""
    note: Id | None = None
    official: Id = Id(0)


@dataclass(frozen=True, slots=True)
class Finding:
    """``matter``: the nonconformity opened for it; ``cleared``: what the re-audit saw."""

    key: int
    clause: str
    kind: str
    text: Id
    dossiers: tuple[Id, ...] = ()
    matter: Id | None = None
    cleared: Id | None = None

    @property
    def open(self) -> bool:
        return self.kind == NONCONFORMITY and self.cleared is None


@dataclass(frozen=True, slots=True)
class State:
    """``report``: SHA-256 of the last report, "" before there is one that says what stands here."""

    course: Course = _NEW
    edition: str = ""
    units: tuple[Id, ...] = ()
    procedures: tuple[str, ...] = ()
    since: date = date.min
    until: date = date.min
    programme: Id = Id(0)
    entry: int = 0
    seed: str = ""
    population: int = 0
    sample: tuple[Sampled, ...] = ()
    auditor: Id = Id(0)
    own_unit: bool = False
    override: Id | None = None
    figures: tuple[e.Figure, ...] = ()
    lines: tuple[Line, ...] = ()
    findings: tuple[Finding, ...] = ()
    report: str = ""

    def line(self, clause: str) -> Line | None:
        return next((line for line in self.lines if line.clause == clause), None)

    def finding(self, key: int) -> Finding | None:
        return next((finding for finding in self.findings if finding.key == key), None)

    @property
    def counted(self) -> tuple[Id, ...]:
        """The dossiers of the sample that still count."""
        return tuple(one.dossier for one in self.sample if one.annulled is None)

    @property
    def unanswered(self) -> tuple[str, ...]:
        return tuple(line.clause for line in self.lines if not line.verdict)

    @property
    def open_findings(self) -> tuple[Finding, ...]:
        return tuple(finding for finding in self.findings if finding.open)


def evolve(state: State, happened: Happened) -> State:
    turn = _TURNS.get(type(happened.event))
    if turn is None:
        return replace(state, course=turned(state.course, happened))
    changed: State = turn(state, happened.event, happened.actor)
    return changed


def _scoped(state: State, event: e.Scoped, _: Id) -> State:
    return replace(
        state, edition=event.edition, units=event.units, procedures=event.procedures, since=event.since,
        until=event.until, programme=event.programme, entry=event.entry,
        lines=tuple(Line(clause) for clause in event.clauses),
    )  # fmt: skip


def _drawn(state: State, event: e.Drawn, _: Id) -> State:
    sample = tuple(Sampled(one) for one in event.dossiers)
    return replace(state, seed=event.seed, population=event.population, sample=sample)


def _replaced(state: State, event: e.Replaced, _: Id) -> State:
    marked = tuple(
        replace(one, annulled=event.reason) if one.dossier == event.dossier else one for one in state.sample
    )
    fresh = (Sampled(event.by, instead_of=event.dossier),) if event.by else ()
    return replace(state, sample=(*marked, *fresh), report="")


def _appointed(state: State, event: e.Appointed, _: Id) -> State:
    return replace(state, auditor=event.auditor, own_unit=event.own_unit, override=event.override)


def _figured(state: State, event: e.Figured, _: Id) -> State:
    return replace(state, figures=event.figures, report="")


def _answered(state: State, event: e.Answered, actor: Id) -> State:
    told = Line(event.clause, event.verdict, event.note, actor)
    lines = tuple(told if line.clause == event.clause else line for line in state.lines)
    return replace(state, lines=lines, report="")


def _found(state: State, event: e.Found, _: Id) -> State:
    fresh = Finding(event.key, event.clause, event.kind, event.text, event.dossiers)
    return replace(state, findings=(*state.findings, fresh), report="")


def _linked(state: State, event: e.Linked, _: Id) -> State:
    return _with(state, event.finding, matter=event.matter)


def _cleared(state: State, event: e.Cleared, _: Id) -> State:
    return _with(state, event.finding, cleared=event.note)


def _reported(state: State, event: e.Reported, _: Id) -> State:
    return replace(state, report=event.sha256)


def _with(state: State, key: int, **change: Any) -> State:
    findings = tuple(replace(one, **change) if one.key == key else one for one in state.findings)
    return replace(state, findings=findings)


_TURNS: dict[type, Any] = {
    e.Scoped: _scoped, e.Drawn: _drawn, e.Replaced: _replaced, e.Appointed: _appointed, e.Figured: _figured,
    e.Answered: _answered, e.Found: _found, e.Linked: _linked, e.Cleared: _cleared, e.Reported: _reported,
}  # fmt: skip
