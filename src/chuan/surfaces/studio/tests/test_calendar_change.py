"""A holiday added and withdrawn moves real dossiers by the rules of the issue, and only those."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from chuan.base.kernel.clock import VIETNAM
from chuan.base.kernel.refusal import Refused
from chuan.definitions.calendars import services as calendars
from chuan.definitions.calendars.imports.calendar import sessions
from chuan.definitions.calendars.rules.entries import Entry
from chuan.events.dossiers.services import dossiers
from chuan.events.dossiers.services.dossiers import Dossier
from chuan.events.dossiers.tests.factories import Commune, commune, dossier
from chuan.readings.deadlines.models import DossierRow, OpenStep
from chuan.readings.deadlines.services import rebuild
from chuan.surfaces.acts import calendar

pytestmark = pytest.mark.django_db
OFF = Entry("Nghỉ do bão", (date(2026, 11, 25),), document="15/TB-UBND")
ON_THE_DAY = Entry("Nghỉ do bão", (date(2026, 12, 3),), document="16/TB-UBND")
DAY = sessions(["07:30-11:30", "13:30-17:30"])


@pytest.fixture
def here() -> Commune:
    return commune()


def at(month: int, day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=VIETNAM)


def dates(found: Dossier) -> tuple[datetime | None, datetime | None, datetime | None]:
    """(printed, worked for, legal) as they stand."""
    state = dossiers.load(found.id).state
    return state.promised, state.target, state.legal


def change(here: Commune, edit: calendar.Edit) -> calendar.Preview:
    return calendar.carry_out(here.actor("admin"), here.agency.id, edit)


def test_a_preview_counts_and_writes_nothing(here: Commune) -> None:
    before = dossier(here)
    told = calendar.preview(here.actor("admin"), here.agency.id, calendar.Add(OFF)).summary
    assert (told.looked_at, told.later, told.earlier, told.told) == (1, 1, 0, 0)
    assert dates(before) == (before.state.promised, before.state.target, before.state.legal)
    assert calendars.history(here.agency.id) == ()


def test_the_legal_limit_later_leaves_the_printed_date(here: Commune) -> None:
    found = dossier(here)
    assert dates(found) == (at(12, 3, 17, 30), at(12, 3, 17, 30), at(12, 7, 17, 30))
    change(here, calendar.Add(OFF))
    assert dates(found) == (at(12, 3, 17, 30), at(12, 3, 17, 30), at(12, 8, 17, 30))


def test_withdrawing_it_brings_everything_back(here: Commune) -> None:
    found = dossier(here)
    before = dates(found)
    key = _entered(here, OFF)
    told = change(here, calendar.Withdraw(key, "Bão đã tan")).summary
    assert (told.later, told.earlier) == (0, 1)
    assert dates(found) == before
    assert [type(one.event).__name__ for one in dossiers.lived(found.id)].count("Rescheduled") == 2


def test_a_printed_moment_in_closed_time_moves_to_the_next_opening_and_is_not_late(here: Commune) -> None:
    found = dossier(here)
    told = change(here, calendar.Add(ON_THE_DAY)).summary
    assert told.told == 1
    assert dates(found)[0] == at(12, 4, 7, 30)


def test_the_legal_limit_earlier_than_the_promise_becomes_the_work_target(here: Commune) -> None:
    found = dossier(here)
    for day in (22, 28, 29):
        change(here, calendar.Add(Entry("Làm bù", worked=date(2026, 11, day), sessions=DAY, document="1/TB")))
    assert dates(found) == (at(12, 3, 17, 30), at(12, 2, 17, 30), at(12, 2, 17, 30))


def test_dossiers_that_are_done_are_left_alone(here: Commune) -> None:
    done = dossier(here, "result")
    told = change(here, calendar.Add(OFF)).summary
    assert told.looked_at == 0
    assert dossiers.load(done.id).seq == done.seq


def test_the_lists_hold_what_a_rebuild_would(here: Commune) -> None:
    for waiting in ("assign", "check", "sign"):
        dossier(here, waiting)
    change(here, calendar.Add(OFF))
    live = [list(model.objects.order_by("pk").values()) for model in (DossierRow, OpenStep)]
    rebuild()
    assert live == [list(model.objects.order_by("pk").values()) for model in (DossierRow, OpenStep)]


def test_an_awaited_day_changes_nothing_until_its_document_comes(here: Commune) -> None:
    found = dossier(here)
    before = dates(found)
    key = _entered(here, Entry("Hoán đổi", (date(2026, 11, 27),)))
    assert dates(found) == before
    change(here, calendar.Notice(key, "9999/VPCP-KGVX"))
    assert dates(found)[2] == at(12, 8, 17, 30)


def test_only_the_administrator_may(here: Commune) -> None:
    with pytest.raises(Refused):
        calendar.preview(here.actor("handler"), here.agency.id, calendar.Add(OFF))


def _entered(here: Commune, entry: Entry) -> str:
    change(here, calendar.Add(entry))
    return next(row.key for row in calendars.history(here.agency.id) if row.name == entry.name)
