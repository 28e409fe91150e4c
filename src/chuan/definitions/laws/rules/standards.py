"""Editions of the quality standard as clause trees in our own words, and what became of a clause in the next edition."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

SAME, CHANGED, NEW, DROPPED = "same", "changed", "new", "dropped"
"""What became of a clause: as before; something of it is otherwise; nothing of it was asked before; no longer asked."""

IN_FORCE, WITHDRAWN, DRAFT = "in_force", "withdrawn", "draft"


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause. ``maintain``: the document it wants; ``retain``: the record; ``answers``: data that can speak for it.

    A clause that asks nothing is a heading.
    """

    code: str
    title: str
    asks: str = ""
    maintain: str = ""
    retain: str = ""
    answers: tuple[str, ...] = ()

    @property
    def heading(self) -> bool:
        return not self.asks


@dataclass(frozen=True, slots=True)
class Edition:
    """An edition, its clauses in order. ``verified``: somebody compared it with a bought copy."""

    code: str
    name: str
    state: str
    source: str
    verified: bool
    clauses: tuple[Clause, ...]
    since: date | None = None
    until: date | None = None
    base: str = ""

    def clause(self, code: str) -> Clause | None:
        return next((clause for clause in self.clauses if clause.code == code), None)

    @property
    def asked(self) -> tuple[Clause, ...]:
        """The clauses that ask for something."""
        return tuple(clause for clause in self.clauses if not clause.heading)


@dataclass(frozen=True, slots=True)
class Pair:
    """A clause of the old edition and one of the new; one of both is "" where there is none."""

    old: str
    new: str
    kind: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Map:
    """What became of every clause that asks for something, from one edition to the next."""

    old: str
    new: str
    pairs: tuple[Pair, ...]

    def to(self, clause: str) -> tuple[Pair, ...]:
        """What a clause of the new edition comes from."""
        return tuple(pair for pair in self.pairs if pair.new == clause)


def carried(edition: Edition, base: Edition, without: tuple[str, ...]) -> Edition:
    """A draft of which only changes are known: every other clause is that of its base."""
    own = {clause.code for clause in edition.clauses}
    kept = tuple(one for one in base.clauses if one.code not in own and one.code not in without)
    return replace(edition, clauses=tuple(sorted((*kept, *edition.clauses), key=lambda one: order(one.code))))


def whole(old: Edition, new: Edition, pairs: tuple[Pair, ...]) -> Map:
    """The map with the clauses nobody named: the same where the new edition is a draft on the old, else dropped."""
    named = {pair.old for pair in pairs}
    rest = (clause.code for clause in old.asked if clause.code not in named)
    kept = (
        Pair(code, code, SAME) if new.base == old.code and new.clause(code) else Pair(code, "", DROPPED)
        for code in rest
    )
    found = (*pairs, *kept)
    return Map(old.code, new.code, tuple(sorted(found, key=lambda pair: order(pair.new or pair.old))))


def order(code: str) -> tuple[int, ...]:
    """Clauses in the order of their numbers: 8.5.2 before 10.1."""
    return tuple(int(part) for part in code.split("."))
