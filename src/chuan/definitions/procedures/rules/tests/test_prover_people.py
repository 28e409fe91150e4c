"""People and grounds: who may do a step, and on what basis something is asked."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date

import pytest

from chuan.base.kernel.reason import say
from chuan.definitions.procedures.rules.definition import RESULT, Fee, Ground, Paper, Procedure
from chuan.definitions.procedures.rules.prover import Flaw, Person, Staffing, prove
from chuan.definitions.procedures.rules.tests.samples import DAY, days, office, procedure, step
from chuan.definitions.procedures.rules.words import WORDS

LAN, MINH = Person("1", "Nguyễn Thị Lan"), Person("2", "Trần Văn Minh")
STANDING_IN = Person("1", "Nguyễn Thị Lan", substitute_for="2")
CITED = Ground("01/2026/NĐ-XX")


def handled() -> Procedure:
    made = procedure(step("draft", "sign", role="handler"), step("sign", RESULT, role="leader"))
    return replace(made, separate=(("handler", "leader"),))


def found(
    tried: Procedure, staffing: Staffing | None = None, national: Procedure | None = None
) -> list[Flaw]:
    return list(prove(tried, office(), staffing, DAY, national))


def kinds(flaws: list[Flaw]) -> Counter[tuple[str, str]]:
    return Counter((flaw.kind, flaw.severity) for flaw in flaws)


@pytest.mark.parametrize(
    ("staffing", "expected"),
    [
        (None, []),
        ({"handler": (LAN, MINH)}, [("nobody_may", "error")]),
        ({"handler": (LAN, MINH), "leader": ()}, [("nobody_may", "error")]),
        ({"handler": (LAN, LAN), "leader": (MINH,)}, [("single_person", "warning")] * 2),
        ({"handler": (LAN, MINH), "leader": (Person("3", "A"), Person("4", "B"))}, []),
    ],
)
def test_who_may_do_the_steps(staffing: Staffing | None, expected: list[tuple[str, str]]) -> None:
    assert kinds(found(handled(), staffing)) == Counter(expected)


@pytest.mark.parametrize("leader", [LAN, STANDING_IN])
def test_one_person_in_two_separate_duties_is_named(leader: Person) -> None:
    staffing = {"handler": (LAN, Person("3", "A")), "leader": (leader, Person("4", "B"))}
    (flaw,) = found(handled(), staffing)
    assert (flaw.kind, flaw.severity, flaw.steps) == ("same_person", "error", ("draft", "sign"))
    assert "Nguyễn Thị Lan giữ cả hai việc" in say(flaw.reason, WORDS)


def test_duties_not_declared_separate_may_meet() -> None:
    tried = replace(handled(), separate=())
    assert not found(tried, {"handler": (LAN, MINH), "leader": (LAN, MINH)})


def test_no_ground_at_all_is_an_error() -> None:
    tried = replace(handled(), grounds=())
    assert kinds(found(tried)) == Counter([("no_ground", "error")])


def test_what_the_agency_added_needs_a_ground() -> None:
    own_step = step("own", RESULT, role="leader", origin="agency")
    tried = replace(
        procedure(step("draft", "own", role="leader"), own_step),
        papers=(Paper("a", "Ảnh", origin="agency"), Paper("b", "Đơn", origin="agency", ground=CITED)),
        fees=(Fee("f", "Phí thêm", 1000, origin="agency"),),
    )
    assert kinds(found(tried)) == Counter([("no_ground", "error")] * 3)


def test_a_paper_the_national_definition_does_not_ask_was_added() -> None:
    tried = replace(handled(), papers=(Paper("x1", "Tờ khai"), Paper("x2", "Ảnh 4x6")))
    national = replace(handled(), papers=(Paper("p1", "TỜ  KHAI"),))
    flaws = found(tried, national=national)
    assert kinds(flaws) == Counter([("no_ground", "error"), ("no_ground", "warning")])
    assert "Ảnh 4x6" in say(flaws[0].reason, WORDS)


def test_national_papers_without_own_ground_are_one_warning() -> None:
    tried = replace(handled(), papers=(Paper("a", "Đơn"), Paper("b", "Ảnh"), Paper("c", "Sổ", ground=CITED)))
    (flaw,) = found(tried)
    assert flaw.severity == "warning"
    assert say(flaw.reason, WORDS).startswith("2 giấy tờ")


@pytest.mark.parametrize(("expired", "told"), [(date(2026, 11, 20), 1), (date(2026, 11, 21), 0), (None, 0)])
def test_a_text_expired_by_that_day_is_told_once(expired: date | None, told: int) -> None:
    old = Ground("02/2014/TT-XX", expired=expired)
    tried = replace(handled(), grounds=(CITED, old), papers=(Paper("a", "Đơn", ground=old),))
    flaws = found(tried)
    assert [(flaw.kind, flaw.severity) for flaw in flaws] == [("ground_expired", "warning")] * told


@pytest.mark.parametrize(("stated", "told"), [(3, 0), (4, 1)])
def test_a_stated_total_is_compared_with_the_steps(stated: int, told: int) -> None:
    made = procedure(step("a", "b", days(2)), step("b", RESULT, days(1)))
    flaws = found(replace(made, stated_total=days(stated)))
    assert kinds(flaws) == Counter({("bad_sum", "warning"): told} if told else {})
