"""Five days of simulated work, written: as true to the rules as if people had clicked it together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

import pytest

from chuan.base.kernel.clock import VIETNAM, local
from chuan.base.store import files
from chuan.base.store.services import check_chain, streams
from chuan.events.dossiers.models import Counter, Person
from chuan.events.dossiers.rules.codes import parse
from chuan.events.dossiers.services import dossiers
from chuan.events.dossiers.services.numbers import take_number
from chuan.events.dossiers.services.slips import slip
from chuan.events.money.services import payments
from chuan.readings.deadlines import services as deadlines
from chuan.readings.deadlines.models import DossierRow, OpenStep
from chuan.readings.takings.models import PaymentRow
from chuan.surfaces.simulator.handing import COUNTING
from chuan.surfaces.simulator.history import live
from chuan.surfaces.simulator.services import SEED, fill
from chuan.surfaces.simulator.tests.filled import NOW, Filled, filled

DAYS = 5


@pytest.fixture(scope="module")
def short(
    django_db_setup: None, django_db_blocker: Any, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Filled]:
    with filled(django_db_blocker, tmp_path_factory.mktemp("files"), DAYS) as whole:
        yield whole


def test_every_chain_holds(short: Filled) -> None:
    kept = [stream for kind in ("dossier", "slip") for stream, *_ in streams(kind)]
    assert len(kept) == len(short.history.book.load.lives) + len(short.history.book.load.slips)
    assert [stream for stream in kept if check_chain(stream) is not None] == []


def test_every_state_is_the_fold_of_its_events(short: Filled) -> None:
    for life in short.history.book.load.lives:
        assert dossiers.replay(life.id) == dossiers.load(life.id).state == life.state


def test_codes_of_a_day_are_consecutive_and_the_next_one_follows(short: Filled) -> None:
    taken: dict[tuple[int, str], list[int]] = defaultdict(list)
    for life in short.history.book.load.lives:
        code = parse(life.state.code)
        assert code is not None
        taken[life.agency, f"{code.day:%y%m%d}"].append(code.number)
    for (agency, day), numbers in taken.items():
        assert sorted(numbers) == list(range(1, len(numbers) + 1))
        assert Counter.objects.get(agency=agency, series="dossier", period=day).last == len(numbers)
    (agency, day), numbers = next(iter(taken.items()))
    assert take_number(agency, "dossier", day) == len(numbers) + 1


def test_documents_are_numbered_in_the_order_of_time(short: Filled) -> None:
    given: dict[tuple[int, str], list[tuple[datetime, int]]] = defaultdict(list)
    for life in short.history.book.load.lives:
        for dated in life.lived:
            document = dated.fact.body.get("document", {})
            if dated.fact.kind == "dossiers.Numbered":
                given[life.agency, document.get("symbol", "")].append((dated.by.at, document["number"]))
    assert given
    for numbers in given.values():
        assert [number for _, number in sorted(numbers)] == list(range(1, len(numbers) + 1))


def test_each_open_step_has_one_named_holder_who_may(short: Filled) -> None:
    for matter in short.history.book.matters:
        state = matter.life.state
        if state.status != "open":
            continue
        assert sorted(hold.step for hold in state.holds) == sorted(set(state.marking.open))
        for hold in state.holds:
            assert hold.official in matter.office.hands.able[hold.step]
    held = sum(len(life.state.holds) for life in short.history.book.load.lives)
    assert OpenStep.objects.count() == held > 0


def test_the_lists_are_what_the_projector_would_have_written(short: Filled) -> None:
    def tables() -> list[Any]:
        steps = OpenStep.objects.order_by("stream", "step")
        return [*DossierRow.objects.order_by("stream").values(), *steps.values()]

    by_copy = tables()
    DossierRow.objects.all().delete()
    OpenStep.objects.all().delete()
    deadlines.recount([stream for stream, *_ in streams("dossier")])
    assert tables() == by_copy


def test_nothing_is_recorded_after_now_or_acted_outside_office_hours(short: Filled) -> None:
    for matter in short.history.book.matters:
        moments = [dated.by.at for dated in matter.life.lived]
        assert moments == sorted(moments)
        assert matter.life.lived[-1].recorded <= short.now
        for at in moments:
            minute = at.replace(second=0, microsecond=0)
            settled = matter.office.calendar.settled(minute)
            assert settled - minute == timedelta(0), local(at)


def test_the_files_of_a_dossier_open(short: Filled) -> None:
    drafted = [life for life in short.history.book.load.lives if life.state.document is not None]
    for life in drafted[:20]:
        assert life.state.document is not None
        _, media_type, content = files.read(life.id, life.state.document.draft)
        assert media_type == "application/pdf"
        assert content.startswith(b"%PDF-")


def test_parties_and_slips_can_be_read_back(short: Filled) -> None:
    known = set(Person.objects.values_list("id", flat=True))
    for life in short.history.book.load.lives:
        assert {life.state.owner, life.state.submitter} <= known
    for kept in short.history.book.load.slips:
        assert slip(kept.id).asked.party in known


def test_a_second_start_writes_nothing(short: Filled) -> None:
    assert fill(NOW) is None


def test_one_seed_gives_one_history(short: Filled) -> None:
    def told(seed: int) -> list[Any]:
        lived = live(seed, NOW, 2).book.load
        return [(life.state.code, life.lived) for life in lived.lives] + [lived.parties, lived.texts]

    first = told(SEED)
    assert told(SEED) == first
    assert told(SEED + 1) != first


@pytest.mark.parametrize(
    "now",
    [
        datetime(2026, 11, 22, 3, 0, tzinfo=VIETNAM),  # a Sunday night
        datetime(2026, 11, 23, 7, 5, tzinfo=VIETNAM),  # before the first opening of a week
        datetime(2026, 9, 2, 9, 0, tzinfo=VIETNAM),  # a national day off
        datetime(2026, 11, 20, 12, 0, tzinfo=VIETNAM),  # between two sessions
    ],
)
def test_it_ends_sensibly_whenever_the_demo_starts(short: Filled, now: datetime) -> None:
    history = live(SEED, now, 3)
    last = max(dated.recorded for life in history.book.load.lives for dated in life.lived)
    closed = history.odd.end
    assert closed - timedelta(hours=2) < last <= now
    assert any(life.state.status == "open" for life in history.book.load.lives)


def test_handlers_draft_what_leaders_sign(short: Filled) -> None:
    heads_draft = 0
    for matter in short.history.book.matters:
        for dated in matter.life.lived:
            if dated.fact.kind == "dossiers.Drafted" and dated.fact.body["document"]["kind"] == "result":
                able = {seat.official for seat in matter.office.team.seats["handler"]}
                heads_draft += dated.by.actor not in able
    assert heads_draft == 0


def test_every_fee_is_charged_and_most_are_paid(short: Filled) -> None:
    asked = {
        life.id: life.state.fee
        for life in short.history.book.load.lives
        if life.state.fee and life.state.status != "annulled"
    }
    rows = {row.dossier: row for row in PaymentRow.objects.all()}
    assert {number: row.charged for number, row in rows.items()} == asked
    assert sum(row.standing == "paid" for row in rows.values()) > 0.8 * len(rows)
    for row in rows.values():
        assert check_chain(row.stream) is None
        assert payments.replay(row.stream) == payments.load(row.stream).state


def test_some_were_received_for_another_agency_and_got_the_second_stamp_with_their_paper(
    short: Filled,
) -> None:
    found = [one for one in short.history.book.matters if one.life.state.outside]
    sent = [one for one in found if one.sent]
    assert 0 < len(sent) < len(found)
    for one in found:
        arrived = one.life.state.arrived
        assert (arrived is not None) == (one.sent is not None)
        assert arrived is None or one.sent is None or arrived >= one.sent + COUNTING
