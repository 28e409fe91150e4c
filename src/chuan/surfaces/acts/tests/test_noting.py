"""Conduct notes cite the agency's own published rules; the person sees and answers."""

from __future__ import annotations

from datetime import timedelta

import pytest

from chuan.base.kernel.refusal import Refused
from chuan.definitions.organisation.rules.authority import scope
from chuan.events.appraisals.services import listing
from chuan.events.dossiers.tests.factories import NOW, Clock, Commune, commune
from chuan.surfaces.acts import charging, noting
from chuan.surfaces.acts.conduct import articles
from chuan.surfaces.acts.noting import Written
from chuan.surfaces.acts.tests.conducted import ruled

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("stopped_clock")]


def wanted(here: Commune, role: str = "handler", article: str = "Điều 6") -> Written:
    code = ruled(here) if article else 0
    return Written(here.people[role].id, False, f"{code}/{article}", "Trả lời cộc lốc", "khoản 1")


def test_without_published_rules_there_is_no_note() -> None:
    here = commune()
    with pytest.raises(Refused, match=r"appraisals\.no_code"):
        noting.write(here.actor("head"), wanted(here, article=""))


def test_the_article_is_one_of_the_rules_in_force() -> None:
    here = commune()
    with pytest.raises(Refused, match=r"appraisals\.article"):
        noting.write(here.actor("head"), wanted(here, article="Điều 9"))
    known = articles(here.actor("head"), here.agency.id, NOW)
    assert [(one.number, one.words) for one in known] == [
        ("Điều 5", "Tác phong"),
        ("Điều 6", "Giao tiếp với người dân"),
    ]


def test_the_person_sees_it_answers_and_it_is_taken_back(stopped_clock: Clock) -> None:
    here = commune()
    head, handler = here.actor("head"), here.actor("handler")
    note = noting.write(head, wanted(here))
    assert noting.see(head, note.id).state.seen is None
    assert noting.see(handler, note.id).state.seen is not None
    noting.answer(handler, note.id, "Lúc đó máy chủ lỗi, tôi đã xin lỗi người dân")
    noting.withdraw(head, note.id, "Đã xác minh")
    (row,) = listing.notes(
        scope(handler, charging.VIEW, NOW), here.agency.id, NOW - timedelta(days=1), NOW + timedelta(days=1)
    )
    assert (row.code, row.article, row.plus, row.withdrawn) == ("QT.UX", "khoản 1 Điều 6", False, True)
    assert row.answered is not None


def test_nobody_notes_himself_and_only_who_is_in_charge_notes() -> None:
    here = commune()
    own = wanted(here, "head")
    with pytest.raises(Refused, match=r"appraisals\.own_note"):
        noting.write(here.actor("head"), own)
    with pytest.raises(Refused, match=r"acts\.not_in_charge"):
        noting.write(here.actor("handler"), own)
