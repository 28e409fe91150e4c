"""Assessing and looking again: the likelihood is read off dossiers wherever there are enough, else typed and marked so."""

from __future__ import annotations

from dataclasses import dataclass

from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refusal, refuse
from chuan.events.risks.rules import events as e
from chuan.events.risks.rules.coded import MEASURED, TYPED, fits
from chuan.events.risks.rules.gates import at_step
from chuan.events.risks.rules.state import ASSESS, REVIEW, State


@dataclass(frozen=True, slots=True)
class Said:
    """What a person says: ``likelihood`` 0 where he leaves it to the dossiers; ``words`` are why."""

    likelihood: int
    words: Id | None


@dataclass(frozen=True, slots=True)
class Shown:
    """What is read off on that day: the reading, None where nothing is measured; the agency's line."""

    reading: e.Reading | None
    line: int

    @property
    def measured(self) -> bool:
        return self.reading is not None and self.reading.level > 0


def assess(
    state: State, consequence: int, why: Id, said: Said, shown: Shown, official: Id
) -> e.Assessed | Refusal:
    """The assessment, or why there is none."""
    refusal = at_step(state, ASSESS, official)
    if refusal is not None:
        return refusal
    if not fits(consequence):
        return refuse("invalid", "risks.consequence", "consequence")
    likely = _likely(said, shown)
    if isinstance(likely, Refusal):
        return likely
    likelihood, source = likely
    thought = said.words if source == TYPED else None
    return e.Assessed(consequence, why, likelihood, source, shown.line, thought, shown.reading)


def review(
    state: State, said: Said, shown: Shown, compared: e.Compared | None, official: Id
) -> e.Reviewed | Refusal:
    """Looked at again: with too few dossiers and nothing typed the level stays as it was, and is marked."""
    refusal = at_step(state, REVIEW, official)
    if refusal is not None:
        return refusal
    if said.likelihood == 0 and not shown.measured:
        kept = state.likelihood, state.source
    else:
        likely = _likely(said, shown)
        if isinstance(likely, Refusal):
            return likely
        kept = likely
    return e.Reviewed(kept[0], kept[1], shown.line, said.words, shown.reading, compared)


def _likely(said: Said, shown: Shown) -> tuple[int, str] | Refusal:
    if shown.reading is not None and shown.measured:
        if said.likelihood:
            return refuse("invalid", "risks.measured_here", "likelihood", level=shown.reading.level)
        return shown.reading.level, MEASURED
    if not fits(said.likelihood):
        return refuse("invalid", "risks.likelihood", "likelihood")
    if said.words is None:
        return refuse("invalid", "risks.thought", "thought")
    return said.likelihood, TYPED
