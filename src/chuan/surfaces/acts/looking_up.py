"""Papers looked up at reception: in what the agency itself issued, or by hand at the register, and kept."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refusal, Refused
from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.procedures.rules.definition import Procedure
from chuan.events.dossiers.rules.events import PaperIn
from chuan.events.dossiers.services import people
from chuan.events.lookups import services as lookups
from chuan.events.lookups.rules.events import AskedAnyway, LookedUp
from chuan.events.lookups.rules.lookup import State, decide
from chuan.events.lookups.rules.port import Known
from chuan.readings.deadlines.queries.issued import issued_to


@dataclass(frozen=True, slots=True)
class OwnResults:
    """The one source that works: what this agency issued to the same person before."""

    scope: Scope

    def facts_of(self, identity: str) -> tuple[Known, ...]:
        """Issued results by identity number, newest first; each found again by its dossier's code."""
        return tuple(
            Known(
                one.title,
                one.code,
                f"{one.number:02d}/{one.symbol}" if one.symbol else f"{one.number:02d}",
                one.day,
                Id(one.stream),
            )
            for one in issued_to(self.scope, identity)
        )


@dataclass(frozen=True, slots=True)
class Looking:
    """What the officer typed of one paper; "" where nothing was. ``ground`` says why the paper was taken."""

    paper: str
    outcome: str = ""
    reference: str = ""
    result: str = ""
    ground: str = ""
    words: str = ""
    asked: bool = False


def kept_lookups(
    agency: int,
    dossier: int,
    official: Id,
    asked: Iterable[Looking],
    procedure: Procedure,
    known: Collection[Known],
) -> dict[str, tuple[Id | None, Id | None]]:
    """Keep the look-ups of a reception: paper -> (looked_up, ground); ``Refused`` with every one that may not stand."""
    registers = {paper.key: paper.register for paper in procedure.papers if paper.register}
    facts = {one.reference.upper(): one.dossier for one in known}
    states = {
        one.paper: _state(one, registers[one.paper], facts, dossier)
        for one in asked
        if one.paper in registers and (one.outcome or one.asked)
    }
    wrong = [refusal for state in states.values() if isinstance(refusal := decide(state), Refusal)]
    if wrong:
        raise Refused(*wrong)
    return {paper: lookups.keep(agency, dossier, state, official) for paper, state in states.items()}


def pointing(
    papers: tuple[PaperIn, ...], found: dict[str, tuple[Id | None, Id | None]]
) -> tuple[PaperIn, ...]:
    """The papers, each pointing at its look-up and at the ground on which it was taken."""
    return tuple(
        replace(paper, looked_up=found[paper.key][0], ground=found[paper.key][1])
        if paper.key in found
        else paper
        for paper in papers
    )


def answered(papers: tuple[PaperIn, ...], kept: dict[str, Id]) -> tuple[PaperIn, ...]:
    """The papers, with those that what the office holds answers."""
    given = {paper.key: paper for paper in papers}
    more = (PaperIn(key, reused=reuse) for key, reuse in kept.items() if key not in given)
    return (*(replace(paper, reused=kept.get(paper.key)) for paper in papers), *more)


def _state(one: Looking, register: str, facts: dict[str, Id | None], dossier: int) -> State:
    fact = facts.get(one.reference.strip().upper())
    looked = LookedUp(
        one.paper,
        register,
        one.outcome,
        "own" if fact else "source",
        fact,
        people.keep_words(dossier, one.reference),
        people.keep_words(dossier, one.result),
    )
    asked = AskedAnyway(one.paper, one.ground, people.keep_words(dossier, one.words)) if one.asked else None
    return State(looked if one.outcome else None, asked)
