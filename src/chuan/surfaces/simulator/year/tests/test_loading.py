"""A small year: its events fold to the facts that were loaded, its counters are those one counts again, its chains hold."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from chuan.base.engine import places
from chuan.base.kernel.refusal import Refused
from chuan.base.store.services import check_chain, streams
from chuan.definitions.organisation.models import Agency, AgencyParent
from chuan.definitions.organisation.rules.authority import EVERYTHING
from chuan.definitions.organisation.tests import factories as organisation
from chuan.events.dossiers.tests.factories import NOW, commune, dossier, form, stopped_clock, work
from chuan.events.money.rules.vietqr import purpose_of
from chuan.events.money.services import payments
from chuan.readings.cases.models import CaseRow
from chuan.readings.cases.services.rebuilding import refolded
from chuan.readings.cases.services.standing import in_force
from chuan.readings.conformance.queries.ended import unread
from chuan.readings.deadlines.models import DossierRow
from chuan.readings.indices.models import IndexDay
from chuan.readings.indices.queries.quiet import silent_weeks
from chuan.readings.outbox.models import Delivery, Theirs
from chuan.readings.outbox.services.acknowledging import acknowledged
from chuan.readings.outbox.services.recording import key_of
from chuan.readings.takings import services as takings
from chuan.readings.takings.models import MoveRow, PaymentRow
from chuan.surfaces.acts import money, reception, reusing, year_progress
from chuan.surfaces.acts.money import Paying
from chuan.surfaces.acts.recounting import recount
from chuan.surfaces.acts.reusing import Reusing
from chuan.surfaces.acts.year_progress import Year
from chuan.surfaces.simulator.year.loading import load
from chuan.surfaces.simulator.year.planning import copied_from, parts, plan, province
from chuan.surfaces.simulator.year.sizes import silent

__all__ = ["stopped_clock"]
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("stopped_clock")]
AT = NOW + timedelta(days=30)
CODES = ("H49.91", "H49.92", "H49.110")
"""The last one's line to the Portal is out of order in two weeks."""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(places, "DATA", tmp_path)
    return tmp_path


@pytest.fixture
def tree() -> None:
    """A commune with dossiers at every end, one paid with a paper reused, and three communes with none, below one province."""
    here = commune()
    for end in ("check", "wait", "refused"):
        dossier(here, end)
    issued = dossier(here, "nobody")
    paid = reception.receive(here.actor("counter"), form(here, fee=25_000))
    money.pay(here.actor("counter"), paid.id, Paying(25_000, "portal"))
    reusing.reuse(here.actor("counter"), paid.id, Reusing("copy", "result", issued.id, "spoken"))
    work(here, paid, "result")
    root = organisation.agency("H49", level="province")
    AgencyParent.objects.create(agency=here.agency, parent=root, since=organisation.BEGIN)
    for code in CODES:
        organisation.agency(code, parent=root)


def copies() -> list[int]:
    return [number for number, _, terms, _ in streams("dossier") if "simulated" in terms]


def told_as_planned(year: Year, made: list[int]) -> None:
    """Every copy has one message and one answer; nothing of a week out of order was taken, nearly all else was."""
    messages = Delivery.objects.filter(stream__in=made)
    assert {one.stream: one.key for one in messages} == {one: key_of("portal", one, 1) for one in made}
    assert sorted(Theirs.objects.filter(stream__in=made).values_list("stream", flat=True)) == sorted(made)
    agency, first, last = (
        Agency.objects.get(code=CODES[-1]).id,
        *map(date.fromisoformat, (year.first, year.last)),
    )
    out = silent(CODES[-1], first, last)
    found = {week.monday.toordinal() for week in silent_weeks([agency], first, last)[agency]}
    assert len(out) == 2
    assert out <= found
    states = Counter(messages.values_list("state", flat=True))
    assert 0 < states["dead"] < 25
    assert states["sent"] == 300 - states["dead"]
    assert (
        states["sent"]
        == CaseRow.objects.filter(stream__in=made, known_until=None, synced__isnull=False).count()
    )


def money_is_what_its_events_say(made: list[int]) -> None:
    """The lists of money are those that are made again from the streams, and every copy finds its own."""
    lists = [sorted(table.objects.values_list()) for table in (PaymentRow, MoveRow)]
    assert takings.rebuild() == PaymentRow.objects.count() > 20
    assert lists == [sorted(table.objects.values_list()) for table in (PaymentRow, MoveRow)]
    paid = PaymentRow.objects.filter(dossier__in=made).first()
    assert paid is not None
    found = payments.by_codes([paid.agency], [purpose_of(paid.code)])[purpose_of(paid.code)]
    assert (found.dossier, found.state.paid) == (paid.dossier, 25_000)


def test_what_is_loaded_is_what_its_events_say(tree: None) -> None:
    year = load(300, AT)
    assert (year.state, year.loaded) == ("done", 300)
    assert year.events > 300 * 4
    assert {stream: made[-1].facts for stream, made in refolded(acknowledged())} == in_force()
    counters, wrong = recount()
    assert (wrong, counters > 100) == ([], True)
    made = copies()
    assert 0 < len(unread(EVERYTHING)) == len(set(unread(EVERYTHING)) - set(made))
    told_as_planned(year, made)
    money_is_what_its_events_say(made)
    assert len(made) == DossierRow.objects.filter(stream__in=made).count() == 300
    assert {check_chain(stream) for stream in made[::20]} == {None}
    nights = IndexDay.objects.filter(day=date.fromisoformat(year.last))
    assert (
        sum(nights.values_list("received", flat=True))
        == DossierRow.objects.filter(received__gte=AT.replace(day=1, hour=0), stream__in=made).count()
    )


def test_stopped_it_goes_on_and_nothing_is_there_twice(tree: None) -> None:
    def stop(year: Any) -> None:
        if year.loaded > 100:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        load(300, AT, stop)
    half = year_progress.read()
    assert half is not None
    assert (half.state, 100 < half.loaded < 300) == ("stopped", True)
    assert len(copies()) == half.loaded
    assert (
        load(300, AT).loaded == 300 == len(copies()) == len(set(DossierRow.objects.values_list("code"))) - 5
    )
    with pytest.raises(Refused, match="another"):
        load(301, AT)
    assert recount()[1] == []


def test_the_year_ends_yesterday_and_whoever_has_dossiers_gets_none(tree: None) -> None:
    found = province(AT)
    own = copied_from(found)
    year = plan(found, own, 120, AT)
    assert [code for code, _ in year.agencies] == sorted(CODES)
    made = list(parts(year, own[0].id))
    assert sum(part.dossiers for part in made) == 120
    assert max(day for part in made for day in part.days) < AT.date()
    assert next(iter(made[0].days)).month == date.fromisoformat(year.last).month
    assert len({part.base for part in made}) == len(made)


def test_without_a_province_or_dossiers_it_says_so() -> None:
    with pytest.raises(Refused, match="no_province"):
        load(10, AT)
    organisation.agency("H49", level="province")
    with pytest.raises(Refused, match="nothing_to_copy"):
        load(10, datetime(2026, 12, 1, tzinfo=AT.tzinfo))
    assert not Agency.objects.filter(code="H49.91").exists()
