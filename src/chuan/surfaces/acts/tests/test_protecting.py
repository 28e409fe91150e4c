"""The protected channel against every duty there is: nobody of the chain reads, no list or figure tells."""

from __future__ import annotations

from datetime import date
from uuid import uuid4

import pytest

from chuan.base.kernel.refusal import Refused
from chuan.definitions.organisation.rules.authority import EVERYTHING
from chuan.events.dossiers.tests.factories import NOW, Clock, Commune, commune, stopped_clock
from chuan.events.petitions.services import reports
from chuan.events.petitions.services.counting import reports_counted
from chuan.events.petitions.services.reports import Found
from chuan.readings.matters.queries.work import listed
from chuan.surfaces.acts import protecting
from chuan.surfaces.acts.protecting import Said
from chuan.surfaces.acts.tests.petitioned import NOBODY, WRITER, who, why

__all__ = ["stopped_clock"]
pytestmark = pytest.mark.django_db


@pytest.fixture
def here(stopped_clock: Clock) -> Commune:
    found = commune()
    protecting.entrust(found.actor("leader"), who(found, "clerk"), "QĐ 12/QĐ-UBND", date(2026, 1, 5))
    return found


def reported(here: Commune, unit: str = "handler", **about: object) -> Found:
    chosen = here.actor(unit).held[0].unit
    said = Said("Cán bộ quấy rối tôi", "Một cán bộ", NOBODY, chosen, **about)  # type: ignore[arg-type]
    return protecting.report(here.agency.id, said, uuid4())[0]


def readers(here: Commune, found: Found) -> set[str]:
    return {
        role
        for role, person in here.people.items()
        if any(one.id == found.id for one in reports.readable_by(person.id))
    }


def test_only_the_trusted_one_reads_whatever_the_duty(here: Commune) -> None:
    found = reported(here)
    assert readers(here, found) == {"clerk"}
    for role in set(here.people) - {"clerk"}:
        with pytest.raises(Refused):
            protecting.tell(here.actor(role), found.id, "xem thử")


def test_nobody_of_the_chain_even_where_he_is_trusted(here: Commune) -> None:
    protecting.entrust(here.actor("leader"), who(here, "head"), "QĐ 13", date(2026, 1, 6))
    assert readers(here, reported(here)) == {"clerk"}
    assert readers(here, reported(here, "counter")) == {"clerk", "head"}


def test_of_the_trusted_one_himself_nobody_here_reads(here: Commune) -> None:
    with pytest.raises(Refused) as caught:
        reported(here, "clerk")
    assert why(caught) == "petitions.no_trusted"


def test_naming_somebody_bars_him_and_his_head(here: Commune) -> None:
    protecting.entrust(here.actor("leader"), who(here, "in_charge"), "QĐ 13", date(2026, 1, 6))
    found = reported(here)
    assert readers(here, found) == {"clerk", "in_charge"}
    protecting.name(here.actor("clerk"), found.id, who(here, "counter"))
    assert readers(here, found) == {"clerk"}


def test_no_list_of_matters_and_no_small_figure_tells(here: Commune) -> None:
    for _ in range(4):
        reported(here)
    assert listed(EVERYTHING) == ((), 0)
    start, end = NOW.replace(month=1), NOW.replace(month=12)
    assert reports_counted([here.agency.id], start, end) is None
    reported(here)
    assert reports_counted([here.agency.id], start, end) == 5


def test_told_concluded_and_taken_up_again(here: Commune) -> None:
    found, clerk = reported(here), here.actor("clerk")
    protecting.tell(clerk, found.id, "Đã mời người gửi làm việc")
    done = protecting.conclude(clerk, found.id, "unfounded", "Không có căn cứ")
    assert done.state.ended is not None
    with pytest.raises(Refused):
        protecting.tell(clerk, found.id, "thêm")
    assert protecting.resume(clerk, found.id, "Có nhân chứng mới").state.ended is None


def test_who_is_trusted_no_more_receives_no_new_ones(here: Commune) -> None:
    (trust,) = reports.trusts(here.agency.id)
    old = reported(here)
    protecting.end_trust(here.actor("leader"), trust.id, "Chuyển công tác")
    assert readers(here, old) == {"clerk"}
    with pytest.raises(Refused):
        reported(here)


def test_only_a_leader_names_who_receives(here: Commune) -> None:
    with pytest.raises(Refused):
        protecting.entrust(here.actor("iso"), who(here, "iso"), "QĐ", date(2026, 1, 5))


def test_a_repeated_sending_is_one_report_with_one_code(here: Commune) -> None:
    key, said = uuid4(), Said("Bị quấy rối", "", WRITER, here.actor("handler").held[0].unit)
    assert protecting.report(here.agency.id, said, key) == protecting.report(here.agency.id, said, key)
