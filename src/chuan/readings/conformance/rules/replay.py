"""The order of work, walked again on the dossier's own version: what was left out, turned round or done twice.

Where a step was taken that the walk does not open, the shortest way there is what was left out; what of
it is done later was turned round.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from chuan.base.kernel.codec import Id
from chuan.base.kernel.reason import Reason
from chuan.base.kernel.refusal import Refusal
from chuan.definitions.procedures.rules import walk
from chuan.definitions.procedures.rules.definition import Procedure
from chuan.definitions.procedures.rules.walk import Marking
from chuan.events.dossiers.rules import events as e
from chuan.readings.conformance.rules import deviation as d
from chuan.readings.conformance.rules.deviation import Deed, Deviation

_FARTHEST = 2_000
"""Places looked at for a way; a proved procedure has far fewer."""


def replayed(procedure: Procedure, deeds: Iterable[Deed]) -> tuple[Deviation, ...]:
    """Every place where the order differs from the declared one; lateness and roles are judged elsewhere."""
    walked = _Walked(procedure, walk.start(procedure))
    for deed in deeds:
        if isinstance(deed.event, e.Passed):
            walked.passed(deed, deed.event)
        elif isinstance(deed.event, e.TakenBack):
            walked.taken_back(deed.event.step)
        elif isinstance(deed.event, e.Ready):
            walked.ready(deed, deed.event.ended)
    return tuple(sorted((*walked.found, *walked.left_out.values()), key=lambda one: one.seq))


def way(procedure: Procedure, marking: Marking, wanted: str) -> tuple[tuple[str, ...], Marking] | None:
    """The steps of the shortest way on until ``wanted`` is open, or is the end reached; None without one."""
    seen = {marking}
    places: deque[tuple[tuple[str, ...], Marking]] = deque([((), marking)])
    while places and len(seen) < _FARTHEST:
        steps, here = places.popleft()
        if wanted in here.open or wanted == here.ended:
            return steps, here
        for step, outcome in walk.choices(procedure, here):
            there = walk.take(procedure, here, step.key, outcome.key)
            if procedure.is_return(step, outcome) or isinstance(there, Refusal) or there in seen:
                continue
            seen.add(there)
            places.append(((*steps, step.key), there))
    return None


@dataclass(slots=True)
class _Walked:
    """The walk so far; ``left_out`` holds what may still turn out to be done later."""

    procedure: Procedure
    marking: Marking
    last: str = ""
    before: Marking = Marking()  # noqa: RUF009 - frozen value
    done: set[str] = field(default_factory=set)
    undone: set[str] = field(default_factory=set)
    left_out: dict[str, Deviation] = field(default_factory=dict)
    found: list[Deviation] = field(default_factory=list)

    def passed(self, deed: Deed, event: e.Passed) -> None:
        step = self.procedure.step(event.step)
        if step is None or step.outcome(event.outcome) is None:
            self._note(d.UNDECLARED, event.step, "unknown_step", deed)
            return
        taken = walk.take(self.procedure, self.marking, event.step, event.outcome)
        if not isinstance(taken, Refusal):
            if event.step in self.undone:
                self._note(d.REPEATED, event.step, "done_again", deed)
            self._go(event.step, taken)
        elif event.step in self.marking.open:
            self._note(d.REPEATED, event.step, "rounds", deed)
            self._take(event)
        else:
            self._out_of_turn(deed, event)

    def taken_back(self, step: str) -> None:
        self.marking = self.before
        self.undone.add(step)

    def ready(self, deed: Deed, ended: str) -> None:
        """The answer is at the counter: what still stood open was left out."""
        onward = None if self.marking.ended else way(self.procedure, self.marking, ended)
        for key in onward[0] if onward else ():
            self._leave_out(key, "left_at_end", deed, "")

    def _out_of_turn(self, deed: Deed, event: e.Passed) -> None:
        if event.step in self.left_out:
            left = self.left_out.pop(event.step)
            other = str(left.sentence.facts["before"])
            self._note(d.SWAPPED, event.step, "swapped", deed, after=other)
            self.last = event.step
            return
        onward = way(self.procedure, self.marking, event.step)
        if onward is None:
            again = event.step in self.done
            kind, key = (d.REPEATED, "twice") if again else (d.UNDECLARED, "off_the_way")
            self._note(kind, event.step, key, deed)
            return
        for key in onward[0]:
            self._leave_out(key, "skipped", deed, event.step)
        self.marking = onward[1]
        self._take(event)

    def _take(self, event: e.Passed) -> None:
        """Go on although the walk refuses more rounds."""
        fresh = replace(self.marking, rounds=())
        taken = walk.take(self.procedure, fresh, event.step, event.outcome)
        if not isinstance(taken, Refusal):
            self._go(event.step, taken)

    def _go(self, step: str, taken: Marking) -> None:
        self.undone.discard(step)
        self.done.add(step)
        self.before, self.marking, self.last = self.marking, taken, step

    def _leave_out(self, step: str, key: str, deed: Deed, before: str) -> None:
        sentence = self._says(key, step, before=self._name(before), next=before)
        self.left_out[step] = Deviation(d.SKIPPED, step, sentence, deed.seq, deed.at, _whose(deed), self.last)

    def _note(self, kind: str, step: str, key: str, deed: Deed, **facts: str) -> None:
        sentence = self._says(key, step, **facts)
        self.found.append(Deviation(kind, step, sentence, deed.seq, deed.at, _whose(deed), self.last))

    def _says(self, key: str, step: str, **facts: str) -> Reason:
        return Reason.of(f"conformance.{key}", **{"step": self._name(step), **facts})

    def _name(self, key: str) -> str:
        found = self.procedure.step(key)
        return found.name if found else key


def _whose(deed: Deed) -> Id:
    return deed.on_behalf or deed.actor
