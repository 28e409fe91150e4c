"""Every kind of event has its sentence in the words of the office; times that differ are both told."""

from __future__ import annotations

from datetime import timedelta

import pytest

from chuan.events.dossiers.rules.kinds import KINDS
from chuan.events.dossiers.services.dossiers import lived
from chuan.events.dossiers.tests.factories import NOW, commune, dossier, form, stopped_clock
from chuan.surfaces.acts import reception, steps
from chuan.surfaces.telling import moments
from chuan.surfaces.telling.file import open_file

__all__ = ["stopped_clock"]
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("stopped_clock")]


def test_every_kind_of_event_can_be_told() -> None:
    assert set(moments._SAID) == set(KINDS.values())


def test_a_life_is_told_newest_first_with_names() -> None:
    here = commune()
    found = dossier(here, "nobody")
    told = open_file(here.actor("counter"), found.id, NOW).teller.moments(lived(found.id))
    assert [str(one.text) for one in (told[0], told[-1])] == ["trả kết quả cho công dân", "nhận đủ hồ sơ"]
    assert {one.who for one in told} <= {official.name for official in here.people.values()}
    assert not any("dossiers." in str(one.text) for one in told)


def test_an_officers_words_stand_beside_what_he_did() -> None:
    here = commune()
    found = dossier(here, "check")
    steps.remind(here.actor("head"), found.id, "check", "Sắp đến hạn")
    newest = open_file(here.actor("head"), found.id, NOW).teller.moments(lived(found.id))[0]
    assert newest.text == f"nhắc {here.people['handler'].name}"
    assert newest.sub == "Sắp đến hạn"


def test_a_late_entry_tells_both_times() -> None:
    here = commune()
    late = form(here, at=NOW - timedelta(hours=1), late_entry="Mất điện")
    found = reception.receive(here.actor("counter"), late)
    first = open_file(here.actor("counter"), found.id, NOW).teller.moments(lived(found.id))[-1]
    assert "nhập sau: Mất điện" in first.sub
    assert "ghi lúc" in first.sub


def test_who_may_not_see_the_citizen_sees_no_name_and_no_words() -> None:
    here = commune()
    found = dossier(here, "check")
    steps.remind(here.actor("head"), found.id, "check", "Gọi bà Hoa")
    file = open_file(here.actor("iso"), found.id, NOW)
    assert (file.masked, file.owner.name, file.owner.phone, file.texts) == (True, "(ẩn tên)", "", {})
    assert not open_file(here.actor("handler"), found.id, NOW).masked
