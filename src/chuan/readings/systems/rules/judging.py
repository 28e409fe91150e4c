"""A line computed from what was known of the agency on the day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from chuan.readings.obligations.rules.changes import ACTED, Touched, months_later
from chuan.readings.systems.rules.board import AUDITED, DECLARED, EDITION, LAW, REVIEWED, SCOPE, Said


@dataclass(frozen=True, slots=True)
class Done:
    """The last audit or review finished up to the day."""

    stream: int
    day: date


@dataclass(frozen=True, slots=True)
class Declared:
    """The last declaration signed up to the day; ``codes`` are the procedures of its annex."""

    stream: int
    number: str
    day: date
    codes: frozenset[str]


@dataclass(frozen=True, slots=True)
class Known:
    """Everything one agency is judged by."""

    published: frozenset[str] = frozenset()
    edition: str = ""
    since: date | None = None
    declared: Declared | None = None
    audit: Done | None = None
    review: Done | None = None
    changes: Sequence[Touched] = ()


def judged(known: Known, day: date, months: int) -> Mapping[str, Said]:
    """The computed columns; the stage is told and not computed."""
    return {
        EDITION: Said(bool(known.edition) or None, known.edition, known.since, kind="edition"),
        DECLARED: _declared(known.declared),
        AUDITED: _yearly(known.audit, "audit", day, months),
        REVIEWED: _yearly(known.review, "review", day, months),
        SCOPE: _scope(known),
        LAW: _law(known.changes, day),
    }


def _declared(found: Declared | None) -> Said:
    if found is None:
        return Said(False)
    return Said(True, found.number, found.day, kind="declaration", ref=found.stream)


def _yearly(last: Done | None, kind: str, day: date, months: int) -> Said:
    if last is None:
        return Said(False)
    return Said(day <= months_later(last.day, months), "", last.day, kind=kind, ref=last.stream)


def _scope(known: Known) -> Said:
    """Procedures in the declared scope of all in force; nothing to divide where none is in force."""
    whole = len(known.published)
    if not whole:
        return Said()
    codes = known.declared.codes if known.declared else frozenset()
    part = len(known.published & codes)
    stream = known.declared.stream if known.declared else 0
    return Said(part == whole, "", None, part, whole, "declaration" if stream else "", stream)


def _law(changes: Sequence[Touched], day: date) -> Said:
    """Of the changes whose months are over or that were acted on: how many in time."""
    judged = [one for one in changes if one.limit < day or _acted(one, day)]
    if not judged:
        return Said()
    part = sum(1 for one in judged if _acted(one, min(day, one.limit)))
    return Said(part == len(judged), "", None, part, len(judged), "law", judged[0].text)


def _acted(one: Touched, until: date) -> bool:
    return one.state in ACTED and one.acted is not None and one.acted <= until
