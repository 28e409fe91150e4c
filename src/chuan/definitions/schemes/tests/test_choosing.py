"""An agency chooses its scheme by decision and days; a second one on the same day is refused, by the database too."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from chuan.base.kernel.refusal import Refused
from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.tests.factories import NOW, Office, office
from chuan.definitions.schemes.models import Choice as Row
from chuan.definitions.schemes.rules.choice import Choice
from chuan.definitions.schemes.services import choices, choose, end_choice, in_force

pytestmark = pytest.mark.django_db
ALL = Scope(everywhere=True)
WEEKLY, LAW, OLD = "trung-tam-tuan", "nghi-dinh-335-2025", "thong-tu-01-2018"


def chosen(here: Office, scheme: str, since: date, until: date | None = None) -> int:
    return choose(Choice(0, here.agency.id, scheme, "", since, until, "12/QĐ"), here.leader.id, NOW)


def keys(here: Office, kind: str, day: date) -> list[str]:
    return [scheme.key for scheme, _ in in_force(ALL, here.agency.id, kind, day)]


def test_a_choice_holds_on_its_days_for_the_periods_its_scheme_scores() -> None:
    here = office()
    chosen(here, WEEKLY, date(2026, 1, 1), date(2026, 7, 1))
    chosen(here, LAW, date(2026, 1, 1))
    assert keys(here, "week", date(2026, 6, 30)) == [WEEKLY]
    assert keys(here, "month", date(2026, 6, 30)) == [WEEKLY, LAW]
    assert keys(here, "week", date(2026, 7, 1)) == []


def test_two_of_one_use_on_one_day_are_refused() -> None:
    here = office()
    chosen(here, OLD, date(2025, 8, 1), date(2025, 9, 1))
    with pytest.raises(Refused) as refused:
        chosen(here, WEEKLY, date(2025, 8, 31))
    assert refused.value.refusals[0].reason.key == "schemes.choice_twice"
    kept = Row.objects.get()
    kept.pk = kept.id + 1
    with pytest.raises(IntegrityError), transaction.atomic():
        kept.save(force_insert=True)


def test_a_scheme_out_of_its_days_or_unknown_is_refused() -> None:
    here = office()
    for scheme, key in ((OLD, "schemes.choice_outside"), ("none", "schemes.choice_unknown")):
        with pytest.raises(Refused) as refused:
            chosen(here, scheme, date(2026, 1, 1))
        assert refused.value.refusals[0].reason.key == key


def test_an_ended_choice_makes_room_for_the_next() -> None:
    here = office()
    first = chosen(here, WEEKLY, date(2026, 1, 1))
    with pytest.raises(Refused):
        end_choice(here.agency.id, first, date(2026, 1, 1), here.leader.id, NOW)
    end_choice(here.agency.id, first, date(2026, 11, 23), here.leader.id, NOW)
    chosen(here, WEEKLY, date(2026, 11, 23))
    assert [one.until for one in choices(ALL, here.agency.id)] == [None, date(2026, 11, 23)]
