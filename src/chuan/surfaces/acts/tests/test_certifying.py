"""Certificates: once for a class, with a paper from outside, revoked with a reason."""

from __future__ import annotations

from datetime import date

import pytest

from chuan.base.kernel.refusal import Refused
from chuan.definitions.organisation.rules.authority import EVERYTHING
from chuan.events.dossiers.tests.factories import PDF, commune
from chuan.events.training.services.listing import certificates, classes
from chuan.surfaces.acts import certifying
from chuan.surfaces.acts.tests.trained import OPENING, certified

pytestmark = pytest.mark.django_db


def test_a_class_gives_a_person_one_certificate() -> None:
    here = commune()
    lesson = certified(here, "handler")
    (one,) = certificates(EVERYTHING, here.people["handler"].id)
    assert (one.number, one.competence, one.since, one.until) == (
        1,
        "NL-HT",
        date(2026, 11, 20),
        date(2031, 11, 20),
    )
    with pytest.raises(Refused) as caught:
        certifying.award(here.actor("iso"), lesson.id)
    assert caught.value.refusals[0].reason.key == "training.awarded_already"


def test_the_list_of_classes_counts_who_was_there_and_who_passed() -> None:
    here = commune()
    certified(here, "handler")
    (one,) = classes(EVERYTHING, OPENING.starts, OPENING.ends)
    assert (one.enrolled, one.here, one.passed, one.status) == (1, 1, 1, "closed")


def test_one_from_outside_is_kept_with_its_paper_and_may_be_revoked() -> None:
    here = commune()
    iso, who = here.actor("iso"), here.people["handler"].id
    asked = certifying.Outside(who, "NL-SO", date(2026, 3, 1), None, PDF)
    made = certifying.award_outside(iso, asked)
    assert made.state.until == date(2028, 3, 1)
    assert certifying.paper(iso, made.id)[2] == PDF.content
    after = certifying.revoke(iso, made.id, "Văn bằng không đúng")
    assert not after.state.holds(date(2026, 11, 20))
    assert certificates(EVERYTHING, who)[0].until == date(2026, 11, 20)


def test_one_from_outside_without_its_paper_is_refused() -> None:
    here = commune()
    asked = certifying.Outside(here.people["handler"].id, "NL-SO", date(2026, 3, 1), None, None)
    with pytest.raises(Refused) as caught:
        certifying.award_outside(here.actor("iso"), asked)
    assert caught.value.refusals[0].reason.key == "training.no_evidence"
