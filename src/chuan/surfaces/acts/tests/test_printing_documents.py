"""A printed document is a controlled copy: numbered, an event with the hash of its bytes, once for one press."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest

from chuan.base.kernel.refusal import Refused
from chuan.base.store import services as store
from chuan.base.store.models import Event
from chuan.definitions.procedures import services as procedures
from chuan.definitions.procedures.rules.tests.samples import SAME_DAY, straight
from chuan.definitions.procedures.services import Adopted, Marked, symbols
from chuan.events.dossiers.tests.factories import NOW, Commune, commune
from chuan.surfaces.acts import iso_copies
from chuan.surfaces.acts.iso_copies import DOCUMENT, POSTING, Order

pytestmark = pytest.mark.django_db
FIRST = replace(straight(1, promised=SAME_DAY), field="Đất đai")


def bytes_of(marked: Marked, copy: int) -> bytes:
    return f"{marked.mark} {copy}".encode()


def adopted(here: Commune, code: str = FIRST.code) -> Adopted:
    return procedures.adopted(here.agency.id, code, NOW.date())


@pytest.fixture
def here() -> Commune:
    return commune(procedure=FIRST)


def test_a_printing_is_an_event_with_the_hash_of_its_very_bytes(here: Commune) -> None:
    one = adopted(here)
    stream, sha256 = iso_copies.printed(here.actor("iso"), one, Order(DOCUMENT), bytes_of)
    event = Event.objects.get(kind="procedures.Printed")
    assert event.body == {
        "code": one.code,
        "mark": "QT.ĐĐ.01",
        "version": 1,
        "edition": one.edition,
        "form": "document",
        "format": "pdf",
        "sha256": hashlib.sha256(b"QT.\xc4\x90\xc4\x90.01 1").hexdigest(),
        "copy": 1,
        "holder": here.people["iso"].id,
    }
    assert (event.stream, sha256) == (stream, event.body["sha256"])
    assert store.check_chain(stream) is None


def test_copies_are_numbered_in_one_line_whatever_is_printed(here: Commune) -> None:
    one, iso = adopted(here), here.actor("iso")
    for order in (Order(DOCUMENT), Order(DOCUMENT, "docx"), Order(POSTING, page="a3")):
        iso_copies.printed(iso, one, order, bytes_of)
    iso_copies.printed(None, one, Order(DOCUMENT), bytes_of)
    assert [(each.copy, each.form, each.form_as) for each in iso_copies.copies(one)] == [
        (4, "document", "pdf"),
        (3, "posting", "pdf"),
        (2, "document", "docx"),
        (1, "document", "pdf"),
    ]
    assert [each.actor == iso.official for each in iso_copies.copies(one)] == [False, True, True, True]


def test_a_second_press_gets_the_same_copy(here: Commune) -> None:
    key = uuid4()
    found = {
        iso_copies.printed(here.actor("iso"), adopted(here), Order(DOCUMENT), bytes_of, key) for _ in "ab"
    }
    assert len(found) == 1
    assert len(iso_copies.copies(adopted(here))) == 1


@pytest.mark.parametrize("role", ["handler", "clerk", "admin"])
def test_not_everybody_prints_controlled_copies(here: Commune, role: str) -> None:
    with pytest.raises(Refused) as refused:
        iso_copies.printed(here.actor(role), adopted(here), Order(DOCUMENT), bytes_of)
    assert refused.value.refusals[0].status in {403, 404}
    assert not iso_copies.copies(adopted(here))


def test_a_version_that_was_replaced_is_printed_no_more(here: Commune) -> None:
    old = adopted(here)
    procedures.publish(here.agency.id, FIRST, old.staffing, NOW.date(), "test", None)
    with pytest.raises(Refused) as refused:
        iso_copies.printed(here.actor("iso"), procedures.adoption(old.id), Order(DOCUMENT), bytes_of)
    assert refused.value.refusals[0].reason.key == "acts.print_replaced"


def test_a_copy_is_read_back_and_nothing_else_under_its_procedure(here: Commune) -> None:
    one, iso = adopted(here), here.actor("iso")
    _stream, sha256 = iso_copies.printed(iso, one, Order(DOCUMENT), bytes_of)
    assert iso_copies.copy(here.actor("handler"), one, sha256) == (
        "QT.ĐĐ.01 lần 01 bản 01.pdf",
        iso_copies.PDF,
        b"QT.\xc4\x90\xc4\x90.01 1",
    )
    with pytest.raises(Refused):
        iso_copies.copy(iso, one, "0" * 64)


def test_a_code_is_given_once_and_never_again(here: Commune) -> None:
    agency = here.agency.id
    first = symbols.allot(agency, "9.000001", "Đất đai", "QT.{field}.{number}")
    assert symbols.allot(agency, "9.000001", "Hộ tịch", "khác.{number}") == first
    assert symbols.allot(agency, "9.000002", "Đất đai", "QT.{field}.{number}").mark == "QT.ĐĐ.02"
    assert symbols.allot(agency, "9.000003", "Hộ tịch", "QT.{field}.{number}").mark == "QT.HT.01"
    assert symbols.allot(agency, "9.000004", "Chứng thực", "QT.HT.{number}").mark == "QT.HT.02"
    tails = [symbols.allot(agency, f"9.1{at}", "Đất đai", "QT").mark for at in range(2)]
    assert len(set(tails)) == 2
    found = procedures.marked_as(agency, "QT.ĐĐ.02")
    assert found is not None
    assert found.code == "9.000002"


def test_the_next_version_keeps_the_documents_own_words(here: Commune) -> None:
    old = adopted(here)
    day = NOW.date() + timedelta(days=1)
    said = {"purpose": "Mục đích riêng của xã"}
    procedures.publish(here.agency.id, FIRST, old.staffing, day, "test", None, said=said)
    later = procedures.publish(here.agency.id, FIRST, old.staffing, day + timedelta(days=1), "test", None)
    assert later.said == said
