"""After reception some dossiers lack something: sent back, completed, asked twice, withdrawn, or left by their citizens."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from random import Random

from chuan.definitions.procedures.rules.definition import Paper, Step
from chuan.events.dossiers.rules import interruption_orders as io
from chuan.events.dossiers.rules.events import Hold, PaperIn
from chuan.events.dossiers.rules.interruptions import SUPPLEMENT, Lack
from chuan.surfaces.simulator.apologising import signer
from chuan.surfaces.simulator.book import Book, Matter
from chuan.surfaces.simulator.papers import Papers

_ASKED, _ASKED_AGAIN = 0.07, 0.03
"""Chance that a handler of a longer procedure finds something lacking; and that he finds more afterwards."""
_COMPLETES, _LEAVES = 0.8, 0.95
"""Of those asked, up to the first share complete, up to the second stay silent, the rest withdraw."""
_DAY = 480
_WHY = "Khi tiếp nhận chưa đối chiếu hết nội dung, đến lúc thẩm định mới thấy."
_AGAIN = "Công dân nộp lại đúng bản cũ, quầy nhận mà không đối chiếu."
_LACKS = (
    "Thiếu chữ ký của người khai ở trang cuối.",
    "Bản sao đã quá sáu tháng, cần bản mới.",
    "Số định danh ghi không khớp với căn cước.",
    "Thiếu xác nhận của tổ trưởng tổ dân phố.",
)
_REOPENED = "Công dân rút nhầm hồ sơ của người nhà, đề nghị làm tiếp."


@dataclass(slots=True)
class Supplements:
    """``opened`` plans the work of a hold anew, once its dossier moves again."""

    book: Book
    papers: Papers
    opened: Callable[[Matter, Hold], None]
    seen: set[int] = field(default_factory=set)
    withdrawn: int = 0

    def takes(self, matter: Matter, hold: Hold, step: Step, at: datetime) -> bool:
        """Whether the holder asks for papers instead of ending his step now."""
        state = matter.life.state
        if step.act != "work" or step.role == "counter" or matter.life.id in self.seen or matter.fate.refused:
            return False
        self.seen.add(matter.life.id)
        rng = Random(matter.life.id ^ 0x5B)  # noqa: S311 - its own dice: the other days stay as they are
        busy = state.stop is not None or state.motion is not None or state.document is not None
        if busy or not _long(matter) or rng.random() >= _ASKED or not _papers(matter):
            return False
        return self._ask(matter, hold, rng, at)

    def _ask(self, matter: Matter, hold: Hold, rng: Random, at: datetime, again: str = "") -> bool:
        head = signer(matter, {held.official for held in matter.life.state.holds})
        if head is None:
            return False
        stream = matter.life.id
        lacks = tuple(
            Lack(paper.key, self.book.text(stream, rng.choice(_LACKS), at))
            for paper in _papers(matter)[: rng.randint(1, 2)]
        )
        why, once_more = self.book.text(stream, _WHY, at), None
        if again:
            once_more = self.book.text(stream, again, at)
        order = io.Propose(SUPPLEMENT, hold.step, why, lacks=lacks, again=once_more)
        matter.order(order, hold.official, at)
        self._later(matter, rng.randint(20, 900), partial(self._sign, matter, rng, head.official))
        return True

    def _sign(self, matter: Matter, rng: Random, head: int, at: datetime) -> None:
        state = matter.life.state
        if (
            state.motion is None
            or state.motion.kind != SUPPLEMENT
            or any(held.official == head for held in state.holds)
        ):
            return
        matter.order(io.Grant(), type(state.receiver)(head), at)
        odds = rng.random()
        if matter.life.state.supplements > 1 or odds < _COMPLETES:
            wait = int(rng.triangular(60, 9 * _DAY, 2 * _DAY))
            self._later(matter, wait, partial(self._complete, matter, rng))
        elif odds < _LEAVES:
            self._later(matter, 7 * _DAY, partial(self._prompt, matter, rng))
        else:
            self._later(matter, rng.randint(_DAY, 5 * _DAY), partial(self._withdraw, matter, rng))

    def _complete(self, matter: Matter, rng: Random, at: datetime) -> None:
        state, calendar = matter.life.state, matter.office.calendar
        if not state.waits or state.paused is None:
            return
        rest = calendar.elapsed(state.paused, matter.done_by)
        papers = tuple(PaperIn(lack.paper, 1) for lack in state.asked)
        matter.order(io.Complete(papers), state.receiver, at)
        matter.done_by = calendar.advance(at, max(rest, _DAY // 2))
        first = matter.life.state.holds[0]
        if matter.life.state.supplements == 1 and rng.random() < _ASKED_AGAIN:
            self._later(matter, rng.randint(30, _DAY), partial(self._again, matter, rng))
        else:
            self.opened(matter, first)
        for held in matter.life.state.holds[1:]:
            self.opened(matter, held)

    def _again(self, matter: Matter, rng: Random, at: datetime) -> None:
        hold = matter.life.state.holds[0]
        if not self._ask(matter, hold, rng, at, _AGAIN):
            self.opened(matter, hold)

    def _prompt(self, matter: Matter, rng: Random, at: datetime) -> None:
        state = matter.life.state
        if state.waits:
            matter.order(io.Prompt(rng.choice(("phone", "sms"))), state.receiver, at)
            if state.answer_by is not None and rng.random() < 0.6:
                self.book.plan(state.answer_by + timedelta(days=3, hours=15), partial(self._lapse, matter))

    def _lapse(self, matter: Matter, at: datetime) -> None:
        if matter.life.state.waits:
            at = matter.office.calendar.moved(at)
            matter.order(io.Lapse(), matter.life.state.receiver, at)

    def _withdraw(self, matter: Matter, rng: Random, at: datetime) -> None:
        state = matter.life.state
        if not state.waits:
            return
        matter.order(io.Withdraw(self.papers.request(matter)), state.receiver, at)
        self.withdrawn += 1
        if self.withdrawn == 1:
            self._later(matter, rng.randint(60, 240), partial(self._reopen, matter))

    def _reopen(self, matter: Matter, at: datetime) -> None:
        head = signer(matter, set())
        if matter.life.state.status != "stopped" or head is None:
            return
        matter.order(io.Reopen(self.book.text(matter.life.id, _REOPENED, at)), head.official, at)
        for held in matter.life.state.holds:
            self.opened(matter, held)

    def _later(self, matter: Matter, after: int, deed: Callable[[datetime], None]) -> None:
        """Plan a deed so many working minutes after the last one."""
        self.book.plan(matter.office.calendar.advance(matter.last, after), deed)


def stands(matter: Matter) -> bool:
    """Whether nobody works it: the citizen is waited for, or a head has yet to sign that he be asked."""
    state = matter.life.state
    return state.waits or (state.motion is not None and state.motion.kind == SUPPLEMENT)


def _long(matter: Matter) -> bool:
    """Whether more than a day was promised: what is answered at once is complete or not received."""
    state = matter.life.state
    if state.promised is None or state.received is None:
        return False
    return matter.office.calendar.elapsed(state.received, state.promised) > 2 * _DAY


def _papers(matter: Matter) -> tuple[Paper, ...]:
    """What the citizen brings himself: nothing that a register holds."""
    asked = matter.office.procedure.papers_for(matter.life.state.case)
    return tuple(paper for paper in asked if paper.required and not paper.register)
