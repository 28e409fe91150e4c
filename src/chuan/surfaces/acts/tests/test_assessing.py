"""The month that ended writes itself once; a person's words then stand for it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from chuan.base.kernel.refusal import Refused
from chuan.definitions.organisation.rules.authority import Scope
from chuan.events.dossiers.services.people import texts_of
from chuan.events.dossiers.tests.factories import Commune, stopped_clock
from chuan.events.reporting.services import assessments
from chuan.readings.comparisons.rules.month import BAD
from chuan.readings.statistics.tests.world import APRIL, told_late
from chuan.surfaces.acts import assessing
from chuan.surfaces.acts.assessing import Words

__all__ = ["stopped_clock"]
pytestmark = pytest.mark.django_db
NIGHT = APRIL + timedelta(hours=2)
MARCH = "2026-03"


@pytest.fixture
def here() -> Commune:
    made = told_late()
    assert assessing.draft_months(NIGHT) == 1
    return made


def the_one(here: Commune) -> assessments.Listed:
    (found,) = assessments.listed(Scope(agencies=frozenset({here.agency.id})))
    return found


def test_the_job_twice_makes_one_draft_on_the_figures_of_its_night(here: Commune) -> None:
    assert assessing.draft_months(NIGHT + timedelta(days=1)) == 0
    found = the_one(here)
    assert (found.period, found.as_of, found.drafted, found.approved) == (MARCH, NIGHT, NIGHT, None)
    kept = assessing.kept(found.stream, found.sha256)
    assert [(one.side, one.of.late) for one in kept] == [(BAD, 2)]


@pytest.mark.parametrize("changed", [False, True])
def test_a_person_approves_the_draft_or_other_words(here: Commune, changed: bool) -> None:  # noqa: FBT001 - a case
    found = the_one(here)
    words = assessing.texts(assessing.kept(found.stream, found.sha256))
    typed = Words("", words.bad + "\n" if not changed else "Hai hồ sơ quá hạn, đã xin lỗi", "")
    made = assessing.approve(here.actor("leader"), here.agency.id, MARCH, typed)
    approved = made.state.approved
    assert approved is not None
    assert (approved.changed, the_one(here).changed) == (changed, changed)
    assert texts_of([int(approved.bad or 0)]) == {int(approved.bad or 0): typed.bad.strip()}
    assert assessments.KIND.replay(made.id) == made.state


def test_not_twice_not_without_words_and_not_by_everybody(here: Commune) -> None:
    words, leader, agency = Words("Không trễ", "", ""), here.actor("leader"), here.agency.id
    for actor, typed, period in (
        (leader, Words(" ", "", ""), MARCH), (leader, words, "2026-02"), (here.actor("handler"), words, MARCH)
    ):  # fmt: skip
        with pytest.raises(Refused):
            assessing.approve(actor, agency, period, typed)
    assessing.approve(leader, agency, MARCH, words)
    with pytest.raises(Refused) as again:
        assessing.approve(leader, agency, MARCH, words)
    assert again.value.refusals[0].reason.key == "reporting.approved_already"
