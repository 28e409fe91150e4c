"""A declaration as it stands, and what must hold before one of its steps may end."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime

from chuan.base.kernel.canonical import digest
from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.base.kernel.refusal import Refusal, refuse
from chuan.definitions.procedures.rules.course import Course, turned
from chuan.definitions.procedures.rules.course_orders import EndStep
from chuan.events.declarations.rules.events import (
    EVIDENCED,
    Covered,
    Decided,
    Evidenced,
    Issued,
    Numbered,
    ScopeSet,
)

_NEW = Course()
_SMALL = frozenset({"và", "của"})
_OF_PROVINCE = re.compile(r"\s(?:tỉnh|thành phố)\s")
BEFORE = frozenset({"R2", "R3"})
"""Rules that must hold before the head can confirm: the system was audited and reviewed within the year."""


@dataclass(frozen=True, slots=True)
class State:
    """``sha256`` freezes the annex; ``number`` 0 until the decision is signed, ``notice`` None until the notice is made."""

    course: Course = _NEW
    covered: tuple[Covered, ...] = ()
    bodies: int = 0
    sha256: str = ""
    unmet: tuple[str, ...] = ()
    signed_scope: str = ""
    number: int = 0
    year: int = 0
    symbol: str = ""
    decided: datetime | None = None
    signer: Id = Id(0)
    issued: tuple[Issued, ...] = ()
    evidence: tuple[Evidenced, ...] = ()
    notice: Numbered | None = None

    @property
    def said(self) -> str:
        """The number as the decision carries it: "12/QĐ-UBND"; "" before it is signed."""
        return f"{self.number}/{self.symbol}" if self.number else ""

    @property
    def notice_said(self) -> str:
        """The number of the notice: "3/TB-UBND"; "" before it is made."""
        return f"{self.notice.number}/{self.notice.symbol}" if self.notice else ""

    @property
    def units(self) -> frozenset[Id]:
        """The bodies in the scope."""
        return frozenset(unit for one in self.covered for unit in one.units)

    @property
    def codes(self) -> frozenset[str]:
        return frozenset(one.code for one in self.covered)

    def shown(self, step: str) -> Evidenced | None:
        """The last evidence of a step."""
        return next((one for one in reversed(self.evidence) if one.step == step), None)


def symbol_of(agency: str, kind: str = "QĐ") -> str:
    """The symbol of an agency's decisions: "QĐ-UBND", "QĐ-SKHCN"; or of another ``kind`` of its documents.

    The province an agency is of ("Sở Khoa học và Công nghệ tỉnh Quảng Ninh") is no part of it.
    """
    if agency.lower().startswith("ủy ban nhân dân"):
        return f"{kind}-UBND"
    own = _OF_PROVINCE.split(agency)[0]
    initials = "".join(word[0] for word in own.split() if word[0].isalpha() and word not in _SMALL)
    return f"{kind}-{initials.upper()}"


def scope_hash(agency: int, covered: tuple[Covered, ...]) -> str:
    """SHA-256 of the annex: which procedures in which versions, done by which units."""
    lines = [
        {"code": c.code, "edition": c.edition, "version": c.version, "units": [str(u) for u in c.units]}
        for c in sorted(covered, key=lambda one: one.code)
    ]
    return digest({"agency": str(agency), "procedures": lines})


def evolve(state: State, happened: Happened) -> State:
    event = happened.event
    if isinstance(event, ScopeSet):
        return replace(
            state, covered=event.covered, bodies=event.bodies, sha256=event.sha256, unmet=event.unmet
        )
    if isinstance(event, Decided):
        return replace(
            state, number=state.number or event.number, year=event.year, symbol=event.symbol, decided=happened.at,
            signed_scope=event.sha256, signer=happened.actor,
        )  # fmt: skip
    if isinstance(event, Numbered):
        return replace(state, notice=event)
    if isinstance(event, Issued):
        return replace(state, issued=(*state.issued, event))
    if isinstance(event, Evidenced):
        return replace(state, evidence=(*state.evidence, event))
    return replace(state, course=turned(state.course, happened))


def gate(state: State, order: EndStep) -> Refusal | None:
    """Why a step may not end yet; the state already has what came with the order."""
    if order.step == "scope":
        return _scope(state, order)
    if order.step == "decide" and order.outcome == "ok":
        return _decision(state)
    if order.step in EVIDENCED and state.shown(order.step) is None:
        return refuse("not_now", f"declarations.no_{order.step}")
    return None


def _scope(state: State, order: EndStep) -> Refusal | None:
    if not state.covered:
        return refuse("not_now", "declarations.empty")
    for rule in sorted(BEFORE & set(state.unmet)):
        return refuse("not_now", f"declarations.before_{rule}")
    if state.unmet and order.note is None:
        return refuse("invalid", "declarations.say_why", "note")
    return None


def _decision(state: State) -> Refusal | None:
    confirmed = state.course.last("confirm")
    if confirmed is None or confirmed.outcome != "ok":
        return refuse("not_now", "declarations.not_confirmed")
    if state.signed_scope != state.sha256:
        return refuse("not_now", "declarations.scope_moved")
    return None


def numbered(state: State) -> Refusal | None:
    """Why a decision cannot take a number: it has one."""
    return refuse("closed", "declarations.numbered", number=state.said) if state.number else None


def number_notice(state: State, wanted: Numbered) -> tuple[Numbered, ...] | Refusal:
    """Once, of a decision that was signed; made again the notice keeps its number."""
    if state.decided is None:
        return refuse("not_now", "declarations.not_decided")
    return () if state.notice else (wanted,)


def showing(state: State, event: Evidenced, today: datetime) -> Refusal | None:
    """Why this is no evidence: of no such step, before the decision, of a day to come, or nothing at all."""
    if event.step not in EVIDENCED or state.decided is None:
        return refuse("not_now", "declarations.not_decided")
    if event.address is None and not event.file:
        return refuse("invalid", "declarations.nothing_shown", "address")
    if event.day < state.decided.astimezone(today.tzinfo).date():
        return refuse("invalid", "declarations.day_before", "day")
    return refuse("invalid", "declarations.day_to_come", "day") if event.day > today.date() else None
