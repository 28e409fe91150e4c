"""Scans of a dossier: taken in, said where they cannot be, tied, loosed, dropped and used again."""

from __future__ import annotations

from uuid import uuid4

import pytest

from chuan.base.imaging.services.apart import examine
from chuan.base.imaging.tests.scanned import jpeg
from chuan.base.kernel.refusal import Refused
from chuan.base.store.services import history
from chuan.events.dossiers.services.dossiers import Dossier
from chuan.events.dossiers.tests.factories import Commune, commune, dossier
from chuan.events.scans import services as scans
from chuan.readings.digitised.models import ScanRow
from chuan.readings.digitised.services import rebuild
from chuan.surfaces.acts import digitising
from chuan.surfaces.acts.digitising import Sent
from chuan.surfaces.acts.tests.scanning import unread

pytestmark = pytest.mark.django_db
FORM = Sent("Đơn của chị Hoa.pdf", b"%PDF-1.7 form")


@pytest.fixture
def here() -> Commune:
    return commune()


@pytest.fixture
def fresh(here: Commune, monkeypatch: pytest.MonkeyPatch) -> Dossier:
    unread(monkeypatch, pages=2, blank=(2,))
    return dossier(here)


def taken(here: Commune, fresh: Dossier, *sent: Sent) -> tuple[digitising.Answer, ...]:
    return digitising.take(here.actor("counter"), fresh.id, "form", sent or (FORM,), uuid4())


def refused(act: object, *facts: object) -> str:
    with pytest.raises(Refused) as said:
        act(*facts)  # type: ignore[operator]
    return said.value.refusals[0].reason.key


def test_a_file_is_kept_under_its_paper_and_no_event_names_it(here: Commune, fresh: Dossier) -> None:
    (answer,) = taken(here, fresh)
    state = scans.load(answer.scan).state
    assert (state.dossier, state.paper, state.now.pages, state.now.blank) == (fresh.id, "form", 2, (2,))
    assert "Hoa" not in str([event.body for event in history(answer.scan)])


def test_each_file_answers_for_itself(here: Commune, fresh: Dossier, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(digitising, "examine", examine)
    program = Sent("giay.pdf", b"MZ" + bytes(9))
    good, bad = digitising.take(
        here.actor("counter"), fresh.id, "form", (Sent("anh.jpg", jpeg()), program), uuid4()
    )
    assert good.scan
    assert bad.wrong is not None
    assert bad.wrong.reason.key == "imaging.program"


def test_the_same_file_twice_is_said_and_a_repeated_request_is_one(here: Commune, fresh: Dossier) -> None:
    key, counter = uuid4(), here.actor("counter")
    first = digitising.take(counter, fresh.id, "form", (FORM,), key)
    assert digitising.take(counter, fresh.id, "form", (FORM,), key) == first
    (again,) = taken(here, fresh)
    assert again.wrong is not None
    assert again.wrong.reason.key == "scans.same_file"
    assert ScanRow.objects.count() == 1


def test_it_goes_from_paper_to_paper_and_is_dropped_and_used_again(here: Commune, fresh: Dossier) -> None:
    counter, scan = here.actor("counter"), taken(here, fresh)[0].scan
    assert refused(digitising.loose, counter, scan, " ") == "scans.why"
    digitising.loose(counter, scan, "Gắn nhầm giấy")
    assert digitising.tie(counter, scan, fresh.id, "copy").state.paper == "copy"
    digitising.drop(counter, scan, "Quét mờ")
    assert ScanRow.objects.get().status == "dropped"
    assert digitising.restore(counter, scan).state.status == "tied"


def test_only_a_paper_of_the_dossier_and_only_the_counter(here: Commune, fresh: Dossier) -> None:
    take, key = digitising.take, uuid4()
    assert refused(take, here.actor("counter"), fresh.id, "x", (FORM,), key) == "scans.no_paper"
    assert refused(take, here.actor("counter"), fresh.id, "form", (), key) == "scans.no_file"
    with pytest.raises(Refused):
        take(here.actor("clerk"), fresh.id, "form", (FORM,), key)
    with pytest.raises(Refused):
        take(commune("H49.99").actor("counter"), fresh.id, "form", (FORM,), key)


def test_rebuilt_from_zero_the_rows_are_the_same(here: Commune, fresh: Dossier) -> None:
    scan = taken(here, fresh)[0].scan
    digitising.drop(here.actor("counter"), scan, "Quét mờ")
    live = list(ScanRow.objects.values())
    rebuild()
    assert list(ScanRow.objects.values()) == live
