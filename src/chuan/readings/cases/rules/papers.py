"""What the papers of a reception say of digitisation: the one place that index 4.2 to 4.5 are read from."""

from __future__ import annotations

from dataclasses import dataclass, replace

from chuan.definitions.procedures.rules.definition import Procedure
from chuan.events.dossiers.rules.events import Received
from chuan.events.holdings.rules.reuse import State as Reuse
from chuan.events.scans.rules.scan import RESULT, TIED
from chuan.events.scans.rules.scan import State as Scan
from chuan.readings.cases.rules.facts import Facts

POPULATION = "dân cư"
"""In the name of a register: the national population database (CSDL quốc gia về dân cư)."""


@dataclass(frozen=True, slots=True)
class Papers:
    """``files``: papers answered by what the office held; ``reused``: these, and those looked up and not asked; the rest:
    from where.
    """

    digitised: bool = False
    files: int = 0
    reused: int = 0
    shared: bool = False
    population: bool = False


def papers_of(procedure: Procedure, event: Received) -> Papers:
    """Papers whose data was found in a register count as re-used where no copy was taken.

    What came through the Portal came as files; scans and reuses of the rest come later, with their own events.
    """
    registers = {paper.key: paper.register for paper in procedure.papers}
    found = [paper for paper in event.papers if paper.looked_up is not None and paper.ground is None]
    held = sum(paper.reused is not None for paper in event.papers)
    return Papers(
        digitised=event.channel == "online" or held > 0,
        files=held,
        reused=len(found) + held,
        shared=bool(found),
        population=any(POPULATION in registers.get(paper.key, "").lower() for paper in found),
    )


@dataclass(frozen=True, slots=True)
class Held:
    """What one scan or reuse is to a dossier: a file of a paper, reused or not, or of its result; of no dossier: 0."""

    dossier: int = 0
    result: bool = False
    reused: bool = False


def held_by_scan(state: Scan) -> Held:
    """A scan counts while it is tied to a paper of a dossier; what hangs under no paper's key does not."""
    if (
        state.status != TIED
        or state.dossier is None
        or (state.paper.startswith(":") and state.paper != RESULT)
    ):
        return Held()
    return Held(int(state.dossier), result=state.paper == RESULT)


def held_by_reuse(dossier: int, state: Reuse) -> Held:
    """A paper answered by what the office held counts while nobody took it back."""
    return Held(dossier, reused=True) if state.live else Held()


def with_held(facts: Facts, held: Held, more: int) -> Facts:
    """One file of it more, or one less."""
    if held.result:
        scans = max(0, facts.result_files + more)
        return replace(facts, result_files=scans, e_result=facts.issued or scans > 0)
    files = max(0, facts.files + more)
    reused = max(0, facts.reused + more) if held.reused else facts.reused
    return replace(facts, files=files, reused=reused, digitised=facts.channel == "online" or files > 0)
