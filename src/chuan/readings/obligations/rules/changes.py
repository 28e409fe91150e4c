"""A law change and the procedures it touches: until when each must be revised, and which have been."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from chuan.base.kernel.clock import local
from chuan.definitions.laws.rules.text import UNAFFECTED, Answer, LegalText, number_key
from chuan.definitions.procedures.rules.definition import Ground, Procedure

REVISED, CONFIRMED, WITHDRAWN = "revised", "confirmed", "withdrawn"
COMING, WAITING, OVERDUE = "coming", "waiting", "overdue"
ACTED = frozenset({REVISED, CONFIRMED, WITHDRAWN})
"""States in which nothing more is to be done."""


@dataclass(frozen=True, slots=True)
class Cited:
    """Where a definition cites a text: ``what`` is procedure, paper, fee, step or law; ``name`` says which."""

    what: str
    name: str
    key: str


@dataclass(frozen=True, slots=True)
class Cites:
    """One version of a procedure at an agency and the numbers of the texts it cites."""

    agency: int
    agency_name: str
    code: str
    name: str
    adoption: int
    edition: str
    version: int
    since: date
    until: date | None
    keys: frozenset[str]


@dataclass(frozen=True, slots=True)
class Touched:
    """One procedure under one change; ``limit``: last day to have it revised; ``acted``: when it was."""

    text: int
    before: Cites
    now: Cites
    state: str
    limit: date
    acted: date | None = None
    answer: Answer | None = None


def months_later(day: date, months: int) -> date:
    """The same day so many months on, or the last day of a shorter month."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def touched(text: LegalText, versions: Iterable[Cites], today: date, months: int) -> tuple[Touched, ...]:
    """Every procedure whose version in force when the change came cites a text that it replaces or amends."""
    grouped = groupby(
        sorted(versions, key=lambda one: (one.agency_name, one.agency, one.code, one.version)),
        key=lambda one: (one.agency, one.code),
    )
    found = (_touched(text, tuple(group), today, months) for _, group in grouped)
    return tuple(one for one in found if one is not None)


def began(text: LegalText) -> date:
    """From when on a version in force had to follow: the text was issued, or took effect."""
    return min(filter(None, (text.issued, text.effect)))


def _touched(text: LegalText, versions: Sequence[Cites], today: date, months: int) -> Touched | None:
    then = [one for one in versions if one.until is None or one.until > began(text)]
    before = next((one for one in then if one.keys & text.numbers), None)
    if before is None:
        return None
    now, limit = then[-1], months_later(text.effect, months)
    revised = next((one for one in then if text.key in one.keys and one.version >= before.version), None)
    answer = text.answered(before.agency, UNAFFECTED, before.code)
    if revised is not None:
        return Touched(text.id, before, now, REVISED, limit, revised.since)
    if answer is not None:
        return Touched(text.id, before, now, CONFIRMED, limit, local(answer.at).date(), answer)
    if now.until is not None and now.until <= today:
        return Touched(text.id, before, now, WITHDRAWN, limit, now.until)
    return Touched(text.id, before, now, _open(text, today, limit), limit)


def _open(text: LegalText, today: date, limit: date) -> str:
    if today > limit:
        return OVERDUE
    return WAITING if today >= text.effect else COMING


def cited(procedure: Procedure) -> tuple[Cited, ...]:
    """Every text a definition cites and where: the procedure itself, a paper, a fee, a step, its own law."""
    return tuple(Cited(what, name, number_key(ground.number)) for what, name, ground in _grounds(procedure))


def _grounds(procedure: Procedure) -> Iterator[tuple[str, str, Ground]]:
    yield from (("procedure", procedure.name, ground) for ground in procedure.grounds)
    named = (("paper", procedure.papers), ("fee", procedure.fees), ("step", procedure.steps))
    for what, parts in named:
        yield from ((what, part.name, part.ground) for part in parts if part.ground is not None)
    own = (procedure.special.ground, *(pause.ground for pause in procedure.special.pauses))
    yield from (("law", procedure.name, ground) for ground in own if ground is not None)
