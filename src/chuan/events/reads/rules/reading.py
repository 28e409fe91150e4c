"""Whether a dossier of another agency may be read now under a purpose, and what is recorded of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refusal, refuse
from chuan.events.reads.rules.events import Barred, Closed, Read, Stated
from chuan.events.reads.rules.kinds import MANDATE, SAMPLE, Oversight
from chuan.events.reads.rules.purpose import Purpose, lately


@dataclass(frozen=True, slots=True)
class Asked:
    """One dossier somebody wants to read; ``what``: the page, the whole PDF, a paper."""

    dossier: Id
    agency: Id
    what: str


def state_purpose(kinds: Oversight, stated: Stated, words: str, at: datetime) -> tuple[Stated, ...] | Refusal:
    """A purpose is of the kept list and says in words what it is for."""
    known = stated.kind == MANDATE or kinds.kind(stated.kind) is not None
    checks = (
        (not known, "reads.no_kind", "kind"),
        (stated.kind != MANDATE and len(words.strip()) < kinds.shortest, "reads.no_words", "words"),
        (stated.until <= at, "reads.over", "kind"),
        (stated.kind == SAMPLE and not stated.dossiers, "reads.nothing_to_draw", "kind"),
    )
    wrong = next(((key, field) for holds, key, field in checks if holds), None)
    return refuse("invalid", wrong[0], wrong[1]) if wrong else (stated,)


def choose(purposes: Sequence[tuple[int, Purpose]], asked: Asked, at: datetime) -> int | None:
    """The live purpose a reading goes under; None where none opens this dossier."""
    open_to = (number for number, one in purposes if one.live(at) and one.opens(asked.dossier, asked.agency))
    return next(open_to, None)


def read(state: Purpose, asked: Asked, at: datetime, kinds: Oversight) -> tuple[Read, ...] | Refusal:
    """The reading as recorded; nothing where it was recorded a moment ago."""
    if not state.live(at):
        return refuse("not_now", "reads.over")
    if not state.opens(asked.dossier, asked.agency):
        return refuse("not_yours", "reads.outside")
    before = lately(state, asked.dossier, asked.what)
    if before is not None and at - before < kinds.again:
        return ()
    outside = not state.covers(asked.dossier, asked.agency)
    return (Read(asked.dossier, asked.agency, asked.what, outside),)


def read_outside(state: Purpose, asked: Asked, words: Id | None, at: datetime) -> tuple[Read, ...] | Refusal:
    """Read beyond the purpose: said in words and marked for both sides."""
    if not state.live(at):
        return refuse("not_now", "reads.over")
    if state.mandate:
        return refuse("not_yours", "reads.mandate_beyond")
    if words is None:
        return refuse("invalid", "reads.outside_words", "words")
    return (Read(asked.dossier, asked.agency, asked.what, outside=True, words=words),)


def bar(state: Purpose, asked: Asked, at: datetime, kinds: Oversight) -> tuple[Barred, ...]:
    """An attempt that was not allowed, recorded as a reading is."""
    before = lately(state, asked.dossier, asked.what)
    if before is not None and at - before < kinds.again:
        return ()
    return (Barred(asked.dossier, asked.agency, asked.what),)


def close(state: Purpose, at: datetime) -> tuple[Closed, ...]:
    """Done before the time ran out; nothing where it already was."""
    return (Closed(),) if state.live(at) else ()
