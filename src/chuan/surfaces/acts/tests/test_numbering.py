"""Numbers of what goes out: next, held, void, noted elsewhere; two for one and one for two are refused."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from chuan.base.kernel.refusal import Refused
from chuan.events.dossiers.tests.factories import NOW, Clock, Commune, at_once, commune, stopped_clock
from chuan.events.registers.models import Number
from chuan.surfaces.acts import numbered, numbering
from chuan.surfaces.acts.documents import Upload
from chuan.surfaces.acts.tests.papers import decision

__all__ = ["stopped_clock"]
pytestmark = pytest.mark.django_db


@pytest.fixture
def here(stopped_clock: Clock) -> Commune:
    return commune()


def refused(act: object) -> str:
    with pytest.raises(Refused) as caught:
        act()  # type: ignore[operator]  # any act of this file
    return caught.value.refusals[0].reason.key


def test_the_next_number_is_taken_and_the_same_one_typed_again_is_refused(here: Commune) -> None:
    clerk = here.actor("clerk")
    first = numbering.enter(clerk, decision(here))
    assert first.state.said == "01/QĐ-UBND"
    again = decision(here, number=1, subject="Về việc khác")
    assert refused(lambda: numbering.enter(clerk, again)) == "registers.number_taken"
    assert refused(lambda: numbering.enter(clerk, decision(here, number=9))) == "registers.hole"
    assert numbering.enter(clerk, decision(here, number=2)).state.taken.number == 2


def test_held_numbers_are_used_one_by_one_or_voided(here: Commune) -> None:
    clerk = here.actor("clerk")
    numbering.reserve(clerk, "QĐ-UBND", 3, "Sổ giấy đã cấp khi mất mạng")
    assert numbering.enter(clerk, decision(here)).state.taken.number == 4
    assert numbering.enter(clerk, decision(here, number=2)).state.taken.number == 2
    left = Number.objects.get(number=3)
    numbered.void(clerk, left.stream, "number", "Viết hỏng tờ giấy")
    assert refused(lambda: numbering.enter(clerk, decision(here, number=3))) == "registers.number_taken"
    assert refused(lambda: numbered.void(clerk, left.stream, "number", "lần nữa")) == "registers.void_already"


def test_one_file_has_one_number(here: Commune) -> None:
    clerk, upload = here.actor("clerk"), Upload("qd.txt", "Điều 1".encode())
    numbering.enter(clerk, decision(here, upload=upload))
    assert refused(lambda: numbering.enter(clerk, decision(here, upload=upload))) == "registers.content_taken"
    assert numbering.enter(clerk, decision(here)).state.taken.number == 2


def test_the_database_refuses_what_the_rules_did_not_see(here: Commune) -> None:
    made = numbering.enter(here.actor("clerk"), decision(here))
    row = Number.objects.get(stream=made.id)
    row.pk = made.id + 1
    with pytest.raises(IntegrityError, match="registers_once"), transaction.atomic():
        row.save(force_insert=True)


def test_another_systems_number_is_noted_once_and_changed_with_its_reason(here: Commune) -> None:
    clerk = here.actor("clerk")
    one, two = numbering.enter(clerk, decision(here)), numbering.enter(clerk, decision(here))
    numbered.name(clerk, one.id, "number", "IO-148")
    assert refused(lambda: numbered.name(clerk, two.id, "number", "IO-148")) == "registers.own_taken"
    assert refused(lambda: numbered.name(clerk, one.id, "number", "IO-149")) == "registers.own_reason"
    assert numbered.name(clerk, one.id, "number", "IO-149", "Ghi nhầm").state.own == "IO-149"


def test_who_does_not_keep_the_register_enters_nothing(here: Commune) -> None:
    assert refused(lambda: numbering.enter(here.actor("leader"), decision(here))) == "organisation.no_duty"
    assert refused(lambda: numbering.enter(here.actor("handler"), decision(here))) == "organisation.missing"


def test_secrets_and_impossible_days_are_refused(here: Commune) -> None:
    clerk = here.actor("clerk")
    secret = decision(here, subject="Kế hoạch, độ mật: Tối mật")
    assert refused(lambda: numbering.enter(clerk, secret)) == "documents.secret"
    ahead = decision(here, day=date(2026, 11, 21))
    assert refused(lambda: numbering.enter(clerk, ahead)) == "registers.day"


def test_the_line_begins_anew_on_the_first_of_january(here: Commune, stopped_clock: Clock) -> None:
    clerk = here.actor("clerk")
    stopped_clock.stand(NOW.replace(month=12, day=31, hour=23, minute=59))
    last = numbering.enter(clerk, decision(here, day=date(2026, 12, 31)))
    stopped_clock.stand(NOW.replace(year=2027, month=1, day=1, hour=0, minute=0))
    first = numbering.enter(clerk, decision(here, day=date(2027, 1, 1)))
    late = numbering.enter(clerk, decision(here, day=date(2026, 12, 31)))
    assert [(one.state.taken.year, one.state.taken.number) for one in (last, first, late)] == [
        (2026, 1), (2027, 1), (2026, 2),
    ]  # fmt: skip


@pytest.mark.django_db(transaction=True)
def test_many_at_once_get_a_number_each_without_holes(here: Commune) -> None:
    clerk = here.actor("clerk")
    made = at_once([lambda: numbering.enter(clerk, decision(here)) for _ in range(12)])
    assert sorted(one.state.taken.number for one in made if not isinstance(one, Refused)) == list(
        range(1, 13)
    )


@pytest.mark.django_db(transaction=True)
def test_a_held_number_goes_to_one_of_two_who_want_it_at_once(here: Commune) -> None:
    clerk = here.actor("clerk")
    numbering.reserve(clerk, "QĐ-UBND", 1, "Sổ giấy")
    made = at_once([lambda: numbering.enter(clerk, decision(here, number=1)) for _ in range(2)])
    wrong = [one for one in made if isinstance(one, Refused)]
    assert len(wrong) == 1
    assert wrong[0].refusals[0].reason.key in {
        "store.stale",
        "registers.used_already",
        "registers.number_taken",
    }
