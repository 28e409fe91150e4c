"""One register of controlled copies: what a new edition makes due, and one way to take a copy back."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from chuan.base.kernel.refusal import Refused
from chuan.base.store import services as store
from chuan.definitions.procedures import services as procedures
from chuan.definitions.procedures.rules.tests.samples import SAME_DAY, straight
from chuan.events.dossiers.tests.factories import NOW, Clock, Commune, commune, stopped_clock
from chuan.readings.matters.queries.copies import BACK, DUE, OUT, Copied, counts, listed
from chuan.surfaces.acts import copies, documents, iso_copies
from chuan.surfaces.acts.iso_copies import DOCUMENT, POSTING, Order
from chuan.surfaces.acts.tests.documented import published, registered

__all__ = ["stopped_clock"]
pytestmark = pytest.mark.django_db
FIRST = replace(straight(1, promised=SAME_DAY), field="Đất đai")


@pytest.fixture
def here(stopped_clock: Clock) -> Commune:
    return commune(procedure=FIRST)


def print_iso(here: Commune, order: Order) -> int:
    adopted = procedures.adopted(here.agency.id, FIRST.code, NOW.date())
    stream, _ = iso_copies.printed(here.actor("iso"), adopted, order, lambda m, n: f"{m.mark} {n}".encode())
    return stream


def seen(here: Commune, state: str, role: str = "iso") -> tuple[Copied, ...]:
    return listed(documents.sight(here.actor(role), NOW), state, NOW)[0]


def replaced(here: Commune) -> None:
    """The next edition of the procedure is in force."""
    old = procedures.adopted(here.agency.id, FIRST.code, NOW.date())
    procedures.publish(here.agency.id, FIRST, old.staffing, NOW.date(), "test", None)


def test_copies_of_both_kinds_stand_in_one_list_with_their_holders(here: Commune) -> None:
    head = here.people["head"]
    print_iso(here, Order(DOCUMENT, holder=head.id))
    other = published(here, registered(here).id)
    documents.copy(here.actor("iso"), other.id, head.id, lambda *_: b"%PDF")
    found = seen(here, OUT)
    assert [(one.kind, one.mark, one.number, one.name) for one in found] == [
        ("document", "QC.01", 1, head.name),
        ("printing", "QT.ĐĐ.01", 1, head.name),
    ]
    assert seen(here, DUE) == ()


def test_a_new_edition_makes_the_copies_of_the_one_before_due(here: Commune) -> None:
    stream = print_iso(here, Order(DOCUMENT))
    print_iso(here, Order(POSTING, page="a3"))
    replaced(here)
    print_iso(here, Order(DOCUMENT))
    assert [(one.form, one.number) for one in seen(here, DUE)] == [(POSTING, 2), (DOCUMENT, 1)]
    copies.recall(here.actor("iso"), stream, 1, "Thay bằng lần 02, đã hủy")
    at = documents.sight(here.actor("iso"), NOW)
    assert counts(at, NOW) == {DUE: 1, OUT: 2, BACK: 1}
    assert seen(here, BACK)[0].recalled is not None
    assert store.check_chain(stream) is None


def test_an_edition_that_begins_tomorrow_makes_nothing_due_today(here: Commune) -> None:
    print_iso(here, Order(DOCUMENT))
    old = procedures.adopted(here.agency.id, FIRST.code, NOW.date())
    tomorrow = NOW.date() + timedelta(days=1)
    procedures.publish(here.agency.id, FIRST, old.staffing, tomorrow, "test", None)
    assert seen(here, DUE) == ()
    sight = documents.sight(here.actor("iso"), NOW)
    assert [one.number for one in listed(sight, DUE, NOW + timedelta(days=1))[0]] == [1]


@pytest.mark.parametrize(("number", "reason"), [(1, " "), (9, "Đã hủy")])
def test_it_is_taken_back_once_with_a_reason(here: Commune, number: int, reason: str) -> None:
    stream = print_iso(here, Order(DOCUMENT))
    with pytest.raises(Refused):
        copies.recall(here.actor("iso"), stream, number, reason)
    copies.recall(here.actor("iso"), stream, 1, "Đã hủy")
    with pytest.raises(Refused) as caught:
        copies.recall(here.actor("iso"), stream, 1, "Đã hủy")
    assert caught.value.refusals[0].reason.key == "procedures.no_copy"


def test_another_kind_goes_the_same_way_and_not_everybody_may(here: Commune) -> None:
    other = published(here, registered(here).id)
    documents.copy(here.actor("iso"), other.id, here.people["head"].id, lambda *_: b"%PDF")
    with pytest.raises(Refused) as caught:
        copies.recall(here.actor("handler"), other.id, 1, "Đã hủy")
    assert caught.value.refusals[0].status in {403, 404}
    assert copies.recall(here.actor("iso"), other.id, 1, "Đã hủy").recalled is not None


def test_a_restricted_documents_copies_are_not_shown_to_who_may_not_see_it(here: Commune) -> None:
    secret = published(here, registered(here, access="restricted").id)
    documents.copy(here.actor("iso"), secret.id, here.people["head"].id, lambda *_: b"%PDF")
    assert len(seen(here, OUT)) == 1
    assert seen(here, OUT, "handler") == ()
