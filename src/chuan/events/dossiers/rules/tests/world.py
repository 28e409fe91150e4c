"""A small office for the tests: one procedure with a split, a return, a pause and a refusal."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from chuan.base.kernel.clock import VIETNAM
from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.base.kernel.period import Period
from chuan.base.kernel.refusal import Refusal
from chuan.definitions.calendars.rules.entries import Session, Week, Year
from chuan.definitions.calendars.rules.worktime import WorkTime
from chuan.definitions.laws.rules.pack import Pack
from chuan.definitions.procedures.rules.definition import Procedure
from chuan.definitions.procedures.rules.wire import load
from chuan.events.dossiers.rules import orders as o
from chuan.events.dossiers.rules.decide import Order, decide
from chuan.events.dossiers.rules.events import PaperIn
from chuan.events.dossiers.rules.evolve import evolve
from chuan.events.dossiers.rules.state import State

COUNTER, HEAD, HANDLER, LEADER, CLERK, POLICE = (Id(n) for n in range(1, 7))
UNIT = Id(100)
ROLES = {
    "counter": COUNTER,
    "head": HEAD,
    "handler": HANDLER,
    "leader": LEADER,
    "clerk": CLERK,
    "police": POLICE,
}

_TEXT: dict[str, object] = {
    "code": "1.000001",
    "name": "Trợ cấp",
    "field": "Bảo trợ xã hội",
    "level": "Cấp xã",
    "cases": [{"key": "usual", "name": "Thông thường"}],
    "papers": [
        {"key": "form", "name": "Tờ khai", "originals": "1"},
        {"key": "copy", "name": "Bản sao giấy khuyết tật", "copies": "1", "required": "no"},
    ],
    "channels": [
        {
            "kind": "direct",
            "legal": {"time": "10 ngày làm việc"},
            "promised": {"time": "8 ngày làm việc"},
        }
    ],
    "results": [{"key": "decision", "name": "Quyết định", "symbol": "QĐ-UBND"}],
    "grounds": [{"number": "20/2021/NĐ-CP", "verified": "yes"}],
    "roles": [{"key": role, "name": role} for role in ROLES],
    "separate": [["handler", "leader"]],
    "steps": [
        {"key": "receive", "name": "Tiếp nhận", "role": "counter", "act": "receive", "duration": "2 giờ", "to": "assign"},
        {"key": "assign", "name": "Phân công", "role": "head", "act": "assign", "duration": "2 giờ", "to": "check"},
        {
            "key": "check",
            "name": "Thẩm định",
            "role": "handler",
            "duration": "8 giờ",
            "outcomes": [
                {"key": "ask", "name": "Hỏi ý kiến", "to": ["home", "police"]},
                {"key": "tax", "name": "Chờ nộp thuế", "to": "wait"},
                {"key": "no", "name": "Không đủ", "to": "sign-no"},
            ],
        },
        {"key": "home", "name": "Xác minh", "role": "handler", "duration": "8 giờ", "to": "combine"},
        {"key": "police", "name": "Hỏi Công an", "role": "police", "act": "opinion", "duration": "8 giờ", "to": "combine"},
        {"key": "wait", "name": "Chờ nộp thuế", "role": "handler", "act": "pause", "clock": "no", "to": "draft"},
        {"key": "combine", "name": "Tổng hợp", "role": "handler", "duration": "1 giờ", "join": ["home", "police"], "to": "draft"},
        {"key": "draft", "name": "Dự thảo", "role": "handler", "duration": "4 giờ", "to": "sign"},
        {
            "key": "sign",
            "name": "Ký",
            "role": "leader",
            "act": "sign",
            "duration": "2 giờ",
            "outcomes": [
                {"key": "ok", "name": "Ký", "to": "number"},
                {"key": "back", "name": "Trả lại", "to": "draft"},
            ],
        },
        {"key": "number", "name": "Cấp số", "role": "clerk", "act": "number", "duration": "1 giờ", "to": "issue"},
        {"key": "issue", "name": "Phát hành", "role": "clerk", "act": "issue", "duration": "1 giờ", "to": ":result"},
        {"key": "sign-no", "name": "Ký từ chối", "role": "leader", "act": "sign", "duration": "2 giờ", "to": "number-no"},
        {"key": "number-no", "name": "Cấp số", "role": "clerk", "act": "number", "duration": "1 giờ", "to": "issue-no"},
        {"key": "issue-no", "name": "Phát hành", "role": "clerk", "act": "issue", "duration": "1 giờ", "to": ":refused"},
    ],
}  # fmt: skip
PROCEDURE: Procedure = load(_TEXT)
PACK = Pack(code="2026-08-05", since=date(2026, 8, 5))
TERMS = o.Terms(PROCEDURE, PACK)
_DAY = (Session(450, 690), Session(810, 1050))
_WEEK = Week(Period(date(2020, 1, 1)), (_DAY, _DAY, _DAY, _DAY, _DAY, (), ()))
CALENDAR = WorkTime((_WEEK,), (), tuple(Year(year, "", "", True) for year in (2026, 2027)), 2028)
HANDS = o.Hands(
    able={step.key: frozenset({ROLES[step.role]}) for step in PROCEDURE.steps},
    inbox={step.key: o.Person(ROLES[step.role], UNIT) for step in PROCEDURE.steps},
)


def moment(text: str) -> datetime:
    """Local time as "11/11 08:15" of 2026."""
    return datetime.strptime(f"2026/{text}", "%Y/%d/%m %H:%M").replace(tzinfo=VIETNAM)


def now(actor: Id, at: datetime, recorded: datetime | None = None) -> o.Now:
    return o.Now(actor, at, recorded or at, CALENDAR)


def reception(**changes: object) -> o.Receive:
    """A complete reception by the owner in person; ``changes`` replace its fields."""
    plain = o.Receive(
        code="H49.98-261111-0001",
        case="usual",
        channel="direct",
        owner=Id(50),
        submitter=Id(50),
        receiver_unit=UNIT,
        papers=(PaperIn("form", 1),),
        hands=HANDS,
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


class Life:
    """A dossier lived through: each order is decided and folded, or its refusal kept."""

    def __init__(self, at: datetime | None = None, terms: o.Terms = TERMS) -> None:
        self.at = at or moment("11/11 08:15")
        self.terms = terms
        self.state = State()
        self.events: list[Happened] = []
        self.refusal: Refusal | None = None

    def order(self, actor: Id, order: Order, at: datetime | None = None) -> Life:
        self.at = at or self.at
        decided = decide(self.terms, self.state, order, now(actor, self.at))
        self.refusal = decided if isinstance(decided, Refusal) else None
        for event in () if isinstance(decided, Refusal) else decided:
            happened = Happened(event, self.at, actor)
            self.events.append(happened)
            self.state = evolve(self.state, happened)
        return self

    def received(self, **changes: object) -> Life:
        return self.order(COUNTER, reception(**changes))

    def passed(self, actor: Id, step: str, outcome: str = "", at: datetime | None = None) -> Life:
        definition = PROCEDURE.step(step)
        assert definition is not None
        chosen = outcome or definition.outcomes[0].key
        order = o.Pass(
            step, chosen, HANDS, number=7, symbol="QĐ-UBND", day=date(2026, 11, 20), issued="e" * 64
        )
        return self.order(actor, order, at)

    def drafted(self, kind: str = "result") -> Life:
        return self.order(HANDLER, o.Draft(kind, "d" * 64))

    def to_draft(self) -> Life:
        """Received, assigned, checked, both opinions in."""
        self.received().passed(HEAD, "assign").passed(HANDLER, "check", "ask")
        return self.passed(HANDLER, "home").passed(POLICE, "police").passed(HANDLER, "combine")

    def to_ready(self, at: datetime | None = None) -> Life:
        self.to_draft().drafted().passed(HANDLER, "draft").passed(LEADER, "sign", "ok")
        return self.passed(CLERK, "number").passed(CLERK, "issue", at=at)
