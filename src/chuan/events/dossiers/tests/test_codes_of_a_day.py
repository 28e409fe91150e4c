"""Codes: one each, no holes, a new series each Vietnamese day, and every unused number explained."""

from __future__ import annotations

from datetime import datetime
from functools import partial

import pytest

from chuan.base.kernel.clock import VIETNAM
from chuan.base.kernel.refusal import Refused
from chuan.definitions.organisation.rules.authority import scope
from chuan.events.dossiers.models import Counter
from chuan.events.dossiers.rules.codes import parse
from chuan.events.dossiers.services.dossiers import Dossier
from chuan.events.dossiers.tests.factories import NOW, Clock, at_once, commune, dossier, form
from chuan.readings.deadlines.queries.counting import unused_codes
from chuan.surfaces.acts import reception


@pytest.mark.django_db(transaction=True)
def test_eight_receivers_at_one_moment_share_no_number_and_leave_none_out() -> None:
    here = commune()
    both = [here.actor("counter"), here.actor("in_charge")]

    def many(n: int) -> list[Dossier]:
        return [reception.receive(both[n % 2], form(here)) for _ in range(3)]

    answers = at_once([partial(many, n) for n in range(8)])
    codes = sorted(one.state.code for answer in answers if isinstance(answer, list) for one in answer)
    assert codes == [f"H49.98-261120-{n:04d}" for n in range(1, 25)]


@pytest.mark.django_db
def test_a_refused_reception_takes_no_number() -> None:
    here = commune()
    with pytest.raises(Refused):
        dossier(here, papers=())
    assert dossier(here).state.code == "H49.98-261120-0001"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("moment", "code"),
    [("2026-11-20 23:59:59", "H49.98-261120-0002"), ("2026-11-21 00:00:00", "H49.98-261121-0001")],
)
def test_the_series_turns_at_midnight_in_vietnam(stopped_clock: Clock, moment: str, code: str) -> None:
    here = commune()
    dossier(here)
    stopped_clock.stand(datetime.fromisoformat(moment).replace(tzinfo=VIETNAM))
    assert dossier(here).state.code == code


@pytest.mark.django_db
def test_the_ten_thousandth_of_a_day_gets_five_digits() -> None:
    here = commune()
    Counter.objects.create(agency=here.agency.id, series="dossier", period="261120", last=9999)
    code = dossier(here).state.code
    read = parse(code)
    assert code == "H49.98-261120-10000"
    assert read is not None
    assert (read.number, read.central) == (10000, False)


@pytest.mark.django_db
def test_two_agencies_count_apart() -> None:
    assert [dossier(commune(code)).state.code[-4:] for code in ("H49.98", "H19.85")] == ["0001", "0001"]


@pytest.mark.django_db
def test_an_annulled_code_is_listed_with_its_reason_and_never_used_again() -> None:
    here = commune()
    counter = here.actor("counter")
    wrong = dossier(here)
    reception.annul(counter, wrong.id, "Nhận nhầm thủ tục", wrong.seq)
    assert dossier(here).state.code == "H49.98-261120-0002"
    seen = scope(counter, "register.view", NOW)
    (unused,) = unused_codes(seen, NOW.replace(hour=0), NOW.replace(hour=23))
    assert (unused.code, unused.reason) == ("H49.98-261120-0001", "Nhận nhầm thủ tục")
    assert unused.receiver == here.people["counter"].name
    assert unused_codes(scope(commune("H19.85").actor("counter"), "register.view", NOW), NOW, NOW) == ()
