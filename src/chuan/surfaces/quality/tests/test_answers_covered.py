"""How few people answered stays covered in objectives and reviews of an agency that one only oversees."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from chuan.base.kernel.codec import Id
from chuan.events.dossiers.tests.factories import Clock, dossier, stopped_clock
from chuan.events.reviews.rules.events import Figure
from chuan.surfaces.acts import reviews, voting
from chuan.surfaces.acts.tests.inspected import Province, province
from chuan.surfaces.quality.tests.test_objectives import WRITE, signed_in, typed
from chuan.surfaces.quality.web.answers_covered import seen_by
from chuan.surfaces.studio.tests.world import browser, words

__all__ = ["stopped_clock"]
pytestmark = pytest.mark.django_db


@pytest.fixture
def above(stopped_clock: Clock) -> Province:
    return province()


def told(above: Province, whole: int, until: date = date(2026, 10, 1)) -> tuple[Figure, Figure]:
    """The figure of votes before the agency's own leader, and before the province's inspector."""
    here = above.here
    made = reviews.begin(here.actor("iso"), "Xem xét", date(2026, 7, 1), until)
    figure = Figure("satisfaction", "satisfaction", "gap", 1, whole, "50%", dossiers=(Id(7),))
    found = replace(made, state=replace(made.state, figures=(figure,)))
    (own,), (far,) = (seen_by(who, found).state.figures for who in (here.actor("leader"), above.inspector))
    return own, far


def test_few_votes_are_words_to_the_inspector_and_figures_to_the_agency(above: Province) -> None:
    own, far = told(above, 2)
    assert (own.value, own.whole, own.dossiers) == ("50%", 2, (Id(7),))
    assert "Dưới 5 phiếu" in far.value
    assert (far.part, far.whole, far.dossiers) == (0, 0, ())


def test_enough_votes_are_a_figure_without_the_list_of_who_answered_how(above: Province) -> None:
    _own, far = told(above, 40)
    assert (far.value, far.whole, far.dossiers) == ("50%", 40, ())


def test_a_review_of_other_days_than_a_quarter_tells_no_votes(above: Province) -> None:
    """Beside the quarters of the objectives it would tell what is between them."""
    own, far = told(above, 40, date(2026, 12, 1))
    assert (own.whole, far.whole) == (40, 0)
    assert "không trọn quý" in far.value


def test_an_objective_of_votes_is_words_to_the_inspector_and_opens_to_no_list(above: Province) -> None:
    file = dossier(above.here, "nobody")
    voting.vote(file.id, voting.Vote("qr", {"access": 5, "result": 5}, "", "d", 0))
    sent = signed_in(above.here, "iso").post(WRITE, typed(above.here, measure="satisfaction"))
    place = str(sent["Location"])
    far, own = browser(above.officials["inspector"]), signed_in(above.here, "leader")
    assert "Dưới 5 phiếu" in words(far.get(place))
    assert "Dưới 5 phiếu" not in words(own.get(place))
    cases = f"{place}ho-so/?quy=4&xem=tat-ca"
    assert file.state.code in words(own.get(cases))
    assert file.state.code not in words(far.get(cases))
