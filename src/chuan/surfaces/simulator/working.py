"""Dossiers worked step by step, by those who hold them, until the answer is in the citizen's hands."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial

from chuan.base.kernel.clock import local
from chuan.definitions.procedures.rules.definition import Outcome, Step
from chuan.definitions.procedures.rules.lengths import minutes, runs
from chuan.events.dossiers.rules import orders as o
from chuan.events.dossiers.rules.events import Hold, Ready, Resumed
from chuan.events.registers.rules.lines import series
from chuan.surfaces.simulator.apologising import Apologies
from chuan.surfaces.simulator.asking import Asking
from chuan.surfaces.simulator.book import Book, Matter
from chuan.surfaces.simulator.fate import next_minutes, step_minutes
from chuan.surfaces.simulator.oddities import Oddities
from chuan.surfaces.simulator.office import Office
from chuan.surfaces.simulator.papers import Papers
from chuan.surfaces.simulator.supplementing import Supplements, stands

_DAY = 480
_BACK = (
    "Đề nghị sửa lại số liệu cho khớp với giấy tờ trong hồ sơ.",
    "Căn cứ pháp lý ghi chưa đúng, đề nghị sửa.",
    "Sai chính tả tên chủ hồ sơ, đề nghị in lại.",
)
_WRONG = (
    "Nhập nhầm thủ tục, đã tiếp nhận lại theo thủ tục đúng.",
    "Nhập trùng hồ sơ.",
    "Công dân đổi ý, xin rút ngay tại quầy.",
)


@dataclass(slots=True)
class Work:
    """All desks: they share the agenda, the papers and the oddities planted."""

    book: Book
    papers: Papers
    odd: Oddities
    asking: Asking
    supplements: Supplements = field(init=False)

    def __post_init__(self) -> None:
        self.supplements = Supplements(self.book, self.papers, self._opened)

    def begins(self, matter: Matter) -> None:
        """The dossier was just taken in: what comes next is planned."""
        if matter.fate.annulled and matter.life.state.late_entry is False:
            self._later(matter, matter.rng.randint(4, 25), partial(self._annul, matter))
            return
        if matter.fate.reprinted:
            self._print(matter, 0)
            self._later(matter, matter.rng.randint(60, 2 * _DAY), partial(self._print_again, matter))
        Apologies(self.book, self.odd).watch(matter)
        for hold in matter.life.state.holds:
            self._opened(matter, hold, fresh=True)

    def _opened(self, matter: Matter, hold: Hold, *, fresh: bool = False) -> None:
        """Plan when an open step will be finished; an inbox step first goes to the one who does it."""
        step = matter.office.procedure.step(hold.step)
        assert step is not None
        there = self.asking.office(matter, step)
        if there is not None:
            self._ask(matter, hold, there)
            return
        if fresh and step.act == "work":
            chosen = matter.office.choose(matter.rng, step, self.odd.away(matter.last))
            if chosen is not None and chosen.official != hold.official:
                deed = partial(self._give, matter, step.key, chosen)
                self._later(matter, matter.rng.randint(2, 12), deed)
                return
        self._later(matter, self._length(matter, step), partial(self._finish, matter, step.key))

    def _length(self, matter: Matter, step: Step) -> int:
        rng = matter.rng
        if not step.clock:
            return (
                rng.randint(2 * _DAY, 5 * _DAY) if step.duration else int(rng.triangular(60, 14 * _DAY, 960))
            )
        left = matter.office.left(matter.life.state.marking)
        calendar, own = matter.office.calendar, minutes(runs(step))
        taken = next_minutes(rng, calendar, matter.last, matter.done_by, own, left)
        return step_minutes(rng, matter.fate, taken, own)

    def _later(self, matter: Matter, after: int, deed: partial[None]) -> None:
        """Plan a deed so many working minutes after the last one."""
        at = matter.office.calendar.advance(matter.last, after) - timedelta(minutes=1)
        self.book.plan(at + timedelta(seconds=matter.rng.randint(0, 55)), deed)

    def _give(self, matter: Matter, step: str, to: o.Person, at: datetime) -> None:
        hold = matter.life.state.hold(step)
        if hold is None or hold.official in self.odd.away(at):
            return
        matter.order(o.Assign(step, to, matter.office.hands), hold.official, at)
        fresh = matter.life.state.hold(step)
        assert fresh is not None
        self._opened(matter, fresh)

    def _finish(self, matter: Matter, key: str, at: datetime) -> None:
        """End a step, unless somebody is away, keeps it for later, or closes it with many others."""
        hold, step = matter.life.state.hold(key), matter.office.procedure.step(key)
        if hold is None or step is None or stands(matter) or self.odd.rests(matter, step, hold, at):
            return
        if self.supplements.takes(matter, hold, step, at):
            return
        put_off = self.odd.put_off(matter, step, hold, at)
        if put_off is not None:
            self.book.plan(put_off, partial(self._pass, matter, key))
            return
        self._pass(matter, key, at)

    def _pass(self, matter: Matter, key: str, at: datetime) -> None:
        state, office = matter.life.state, matter.office
        if stands(matter):
            return
        hold, step = state.hold(key), office.procedure.step(key)
        assert hold is not None
        assert step is not None
        outcome = _outcome(matter, step)
        self._draft(matter, hold, step, outcome, at)
        before = {held.step for held in state.holds}
        actor, whose = self.odd.lent.signs(step, hold, at) if self.odd.lent else (hold.official, None)
        made = matter.order(self._order(matter, step, outcome, at), actor, at, whose)
        for event in made:
            if isinstance(event, Resumed):
                matter.done_by = office.calendar.advance(matter.done_by, event.minutes)
            if isinstance(event, Ready) and state.parent is not None:
                self._answer(matter, at)
            elif isinstance(event, Ready):
                self._plan_collection(matter)
        for held in matter.life.state.holds:
            if held.step not in before or held.step in outcome.to:
                self._opened(matter, held)

    def _order(self, matter: Matter, step: Step, outcome: Outcome, at: datetime) -> o.Pass:
        office, state = matter.office, matter.life.state
        number, symbol = self._number(matter, step, outcome, at)
        returned = office.procedure.is_return(step, outcome)
        return o.Pass(
            step=step.key,
            outcome=outcome.key,
            hands=office.hands,
            to=self._named(matter, outcome, self.odd.away(at)),
            note=self.book.text(matter.life.id, matter.rng.choice(_BACK), at) if returned else None,
            number=number,
            symbol=symbol,
            day=local(at).date() if number else None,
            issued=state.document.draft if step.act == "issue" and state.document else "",
        )

    def _named(self, matter: Matter, outcome: Outcome, away: Collection[int]) -> dict[str, o.Person]:
        """Who gets each step that opens; a role somebody filled already goes back to that person."""
        steps = (step for key in outcome.to if (step := matter.office.procedure.step(key)))
        chosen = ((step, self._who(matter, step, away)) for step in steps)
        return {step.key: person for step, person in chosen if person is not None}

    def _who(self, matter: Matter, step: Step, away: Collection[int]) -> o.Person | None:
        signer = self.odd.signer(matter.office, matter.last) if step.act == "sign" else None
        return signer or matter.before(step) or matter.office.choose(matter.rng, step, away)

    def _draft(self, matter: Matter, hold: Hold, step: Step, outcome: Outcome, at: datetime) -> None:
        """The last handler before the signature attaches the draft; who turns to a refusal, that one."""
        office, document = matter.office, matter.life.state.document
        signing = any((to := office.procedure.step(key)) and to.act == "sign" for key in outcome.to)
        kind = "refusal" if office.refuses(outcome) else "result"
        there = document is not None and document.kind == kind
        if there or not (signing or (kind == "result" and step.key in office.drafting)):
            return
        draft = o.Draft(kind, self.papers.draft(matter, kind))
        matter.order(draft, hold.official, at - timedelta(seconds=matter.rng.randint(20, 90)))

    def _number(self, matter: Matter, step: Step, outcome: Outcome, at: datetime) -> tuple[int, str]:
        procedure, document = matter.office.procedure, matter.life.state.document
        if step.act != "number" or document is None or procedure.is_return(step, outcome):
            return 0, ""
        symbol = "" if document.kind == "refusal" or not procedure.results else procedure.results[0].symbol
        return self.book.load.take_number(matter.life.agency, series(symbol), f"{local(at):%Y}"), symbol

    def _ask(self, matter: Matter, hold: Hold, there: Office) -> None:
        """Another agency works its own leg; the step waits."""
        leg = self.asking.ask(matter, hold, there)
        for opened in leg.life.state.holds:
            self._opened(leg, opened, fresh=True)

    def _answer(self, leg: Matter, at: datetime) -> None:
        """The answer goes back; whoever waits for it reads it and goes on."""
        asking, step = self.asking.answer(leg, at)
        if asking.life.state.hold(step) is not None:
            self._later(asking, asking.rng.randint(10, 90), partial(self._finish, asking, step))

    def _plan_collection(self, matter: Matter) -> None:
        """Most come within a day or two of the promise, some after weeks, a few never."""
        rng, odds = matter.rng, matter.rng.random()
        if odds < 0.02:
            return
        if odds < 0.07:
            wait = rng.randint(12 * _DAY, 30 * _DAY)
        else:
            wait = int(rng.expovariate(1 / 45)) + 5 if odds < 0.75 else rng.randint(60, 3 * _DAY)
        self._later(matter, wait, partial(self._hand_over, matter))

    def _hand_over(self, matter: Matter, at: datetime) -> None:
        state = matter.life.state
        how = "counter" if matter.gives else state.deliver
        matter.order(o.HandOver(state.submitter, how), matter.giver.official, at)

    def _annul(self, matter: Matter, at: datetime) -> None:
        state = matter.life.state
        if state.received is None or local(state.received).date() != local(at).date():
            for hold in state.holds:
                self._opened(matter, hold, fresh=True)
            return
        why = self.book.text(matter.life.id, matter.rng.choice(_WRONG), at)
        matter.order(o.Annul(why), state.receiver, at)

    def _print_again(self, matter: Matter, at: datetime) -> None:
        self._print(matter, 1, at)

    def _print(self, matter: Matter, reprint: int, at: datetime | None = None) -> None:
        sha256 = self.papers.receipt(matter, reprint)
        matter.order(o.Print("receipt", sha256), matter.life.state.receiver, at or matter.last)


def _outcome(matter: Matter, step: Step) -> Outcome:
    """Forward as a rule; a return once, or the way to a refusal, where the fate says so."""
    office, fate, rounds = matter.office, matter.fate, matter.life.state.marking.rounds
    returns = [one for one in step.outcomes if office.procedure.is_return(step, one)]
    refusals = [one for one in step.outcomes if one not in returns and office.refuses(one)]
    onward = [one for one in step.outcomes if one not in returns and one not in refusals]
    if fate.returned and returns and not rounds:
        return returns[0]
    if refusals and (fate.refused or not onward):
        return refusals[0]
    return onward[0]
