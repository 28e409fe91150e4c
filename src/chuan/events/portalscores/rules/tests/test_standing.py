"""A month is told once; what is annulled never stood and stays readable; absent is no 0."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from chuan.base.kernel.clock import VIETNAM
from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.base.kernel.reason import say
from chuan.base.kernel.refusal import Refusal
from chuan.events.portalscores.rules.events import Annulled, Published
from chuan.events.portalscores.rules.standing import State, evolve
from chuan.events.portalscores.rules.telling import Made, annul, publish
from chuan.events.portalscores.rules.words import WORDS

AT, OCTOBER = datetime(2026, 11, 20, 9, tzinfo=VIETNAM), date(2026, 10, 1)
TOLD = Published("766", OCTOBER, date(2026, 11, 5), Decimal("83.8"))
OTHER = Published("766", OCTOBER, date(2026, 11, 6), Decimal(70))


def after(state: State, made: Made) -> State:
    assert not isinstance(made, Refusal)
    for one in made:
        state = evolve(state, Happened(one, AT, Id(7)))
    return state


def test_equal_figures_change_nothing_and_others_are_refused() -> None:
    state = after(State(), publish(State(), TOLD))
    assert publish(state, TOLD) == ()
    refused = publish(state, OTHER, "Dòng 4: ")
    assert isinstance(refused, Refusal)
    assert "Dòng 4: tháng 10/2026 đã có số của Cổng là 83,8 điểm" in say(refused.reason, WORDS)


def test_an_annulled_month_is_absent_until_it_is_told_again() -> None:
    state = after(State(), publish(State(), TOLD))
    state = after(state, annul(state, 1, Id(3)))
    assert state.of("766", OCTOBER) is None
    (entry,) = state.entries
    assert entry.undone is not None
    assert (entry.undone.by, entry.undone.reason) == (Id(7), Id(3))
    state = after(state, publish(state, OTHER))
    standing = state.of("766", OCTOBER)
    assert standing is not None
    assert standing.told == OTHER


def test_once_with_a_reason() -> None:
    state = after(State(), publish(State(), TOLD))
    for made in (annul(state, 1, None), annul(state, 9, Id(3)), annul(State(), 1, Id(3))):
        assert isinstance(made, Refusal)
    assert annul(state, 1, Id(3)) == (Annulled(1, Id(3)),)
    assert isinstance(annul(after(state, annul(state, 1, Id(3))), 1, Id(3)), Refusal)
