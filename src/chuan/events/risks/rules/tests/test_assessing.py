"""The likelihood is read off dossiers wherever there are enough of them; typed ones are marked and need a reason."""

from __future__ import annotations

import pytest

from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refusal
from chuan.events.risks.rules import events as e
from chuan.events.risks.rules.assessing import Said, Shown, assess, review
from chuan.events.risks.rules.tests.world import LINE, MINE, OTHER, assessed, reading, standing

MEASURED, FEW, NOTHING = Shown(reading(4), LINE), Shown(reading(0, 2, 12), LINE), Shown(None, LINE)
LEFT, TYPED = Said(0, None), Said(3, Id(5))


def key(made: object) -> str:
    assert isinstance(made, Refusal)
    return made.reason.key.removeprefix("risks.")


def test_a_measured_likelihood_is_taken_and_none_typed() -> None:
    made = assess(standing("assess"), 4, Id(1), LEFT, MEASURED, MINE)
    assert isinstance(made, e.Assessed)
    assert (made.likelihood, made.source, made.reading) == (4, "measured", reading(4))
    assert key(assess(standing("assess"), 4, Id(1), TYPED, MEASURED, MINE)) == "measured_here"


@pytest.mark.parametrize("shown", [FEW, NOTHING])
def test_without_enough_dossiers_it_is_typed_with_a_reason(shown: Shown) -> None:
    made = assess(standing("assess"), 4, Id(1), TYPED, shown, MINE)
    assert isinstance(made, e.Assessed)
    assert (made.likelihood, made.source, made.thought) == (3, "typed", Id(5))
    assert key(assess(standing("assess"), 4, Id(1), LEFT, shown, MINE)) == "likelihood"
    assert key(assess(standing("assess"), 4, Id(1), Said(3, None), shown, MINE)) == "thought"


def test_a_consequence_is_one_to_five() -> None:
    assert key(assess(standing("assess"), 6, Id(1), LEFT, MEASURED, MINE)) == "consequence"


def test_only_who_has_the_step_assesses() -> None:
    assert key(assess(standing("assess"), 4, Id(1), LEFT, MEASURED, OTHER)) == "not_your_step"
    assert key(assess(standing("carry"), 4, Id(1), LEFT, MEASURED, MINE)) == "step_assess"


def test_too_few_dossiers_leave_the_level_as_it_was() -> None:
    made = review(standing("review", assessed()), LEFT, FEW, None, MINE)
    assert isinstance(made, e.Reviewed)
    assert (made.likelihood, made.source, made.reading) == (4, "measured", reading(0, 2, 12))
