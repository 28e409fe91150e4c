"""What the product issued stands in the register by itself, and again after a rebuild."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from chuan.base.kernel.refusal import Refused
from chuan.definitions.organisation.rules.authority import Scope
from chuan.events.dossiers.tests.factories import Clock, Commune, commune, dossier, stopped_clock
from chuan.readings.outgoing import services
from chuan.readings.outgoing.models import OutgoingRow
from chuan.readings.outgoing.queries.book import Asked, Line, counts, lines, stands_on
from chuan.readings.outgoing.queries.shares import into, out_of
from chuan.surfaces.acts import incoming, numbered, numbering
from chuan.surfaces.acts.tests.papers import decision, letter

__all__ = ["stopped_clock"]
pytestmark = pytest.mark.django_db


@pytest.fixture
def here(stopped_clock: Clock) -> Commune:
    return commune()


def scope(here: Commune) -> Scope:
    return Scope(frozenset({here.agency.id}))


def book(here: Commune, **changes: Any) -> tuple[Line, ...]:
    return lines(scope(here), Asked(date(2026, 1, 1), date(2027, 1, 1), **changes))[0]


def test_an_answer_is_in_the_register_when_it_has_its_number(here: Commune) -> None:
    made = dossier(here, "issue")
    (waiting,) = book(here)
    assert (waiting.status, waiting.number, waiting.kind) == ("waiting", 1, "result")
    assert waiting.recipients == "Nịnh Thị Hoa"
    assert waiting.subject.endswith(made.state.code)


def test_issued_as_its_signed_file_it_is_electronic_and_its_number_is_not_voided(here: Commune) -> None:
    made = dossier(here, "result")
    (line,) = book(here)
    assert (line.status, line.channel) == ("issued", "electronic")
    with pytest.raises(Refused) as caught:
        numbered.void(here.actor("clerk"), made.id, "answer", "Thôi")
    assert caught.value.refusals[0].reason.key == "registers.issued"


def test_its_other_number_is_noted_beside(here: Commune) -> None:
    made = dossier(here, "result")
    numbered.name(here.actor("clerk"), made.id, "answer", "IO-77")
    assert [(one.own, one.made) for one in book(here)] == [("IO-77", True)]


def test_a_typed_number_that_an_answer_has_is_refused_with_its_name(here: Commune) -> None:
    dossier(here, "result")
    (line,) = book(here)
    assert stands_on(here.agency.id, line.symbol, 2026, 1) == line.subject


def test_a_rebuild_changes_nothing(here: Commune) -> None:
    for _ in range(2):
        dossier(here, "result")
    before = list(OutgoingRow.objects.order_by("stream").values())
    assert services.rebuild() == len(before) == 2
    assert list(OutgoingRow.objects.order_by("stream").values()) == before


def test_the_table_refuses_a_second_document_under_a_number(here: Commune) -> None:
    dossier(here, "result")
    row = OutgoingRow.objects.values().get()
    with pytest.raises(IntegrityError, match="reading_outgoing_once"), transaction.atomic():
        OutgoingRow.objects.create(**{**row, "stream": row["stream"] + 1})


def test_filters_and_search_find_a_line(here: Commune) -> None:
    clerk = here.actor("clerk")
    numbering.enter(clerk, decision(here))
    numbering.reserve(clerk, "CV-UBND", 2, "Ngày mất mạng")
    assert [one.symbol for one in book(here, text="giao nhiem vu")] == ["QĐ-UBND"]
    assert [one.status for one in book(here, symbol="CV-UBND")] == ["waiting", "waiting"]
    assert book(here, channel="electronic") == ()
    found = counts(scope(here), 2026)
    assert (found.n, found.waiting, found.issued, found.symbols) == (3, 2, 1, ("CV-UBND", "QĐ-UBND"))


def test_the_electronic_share_has_its_part_and_whole(here: Commune) -> None:
    clerk = here.actor("clerk")
    dossier(here, "result")
    numbering.enter(clerk, decision(here))
    numbering.reserve(clerk, "QĐ-UBND", 1, "Giữ")
    out = out_of(scope(here), 2026)
    assert [(one.part, one.whole) for one in out.months if one.whole] == [(1, 2)]
    assert {one.key: (one.part, one.whole) for one in out.kinds} == {"decision": (0, 1), "result": (1, 1)}
    incoming.register(clerk, letter(here))
    back = incoming.register(clerk, letter(here, means="post", their_number="13/STP"))
    incoming.send_back(clerk, back.id, "Nhầm nơi nhận")
    came = into(scope(here), 2026)
    assert [(one.part, one.whole) for one in came.months if one.whole] == [(1, 1)]
    assert len(book(here, channel="share")) == 1
