"""What a petition may be found to be: each class with what it asks for, and where it goes."""

from __future__ import annotations

import pytest

from chuan.base.kernel.clock import local
from chuan.base.kernel.refusal import Refused
from chuan.events.dossiers.tests.factories import Clock, Commune, commune, stopped_clock
from chuan.events.petitions.models import Petition as Row
from chuan.events.petitions.services.authors import Author
from chuan.surfaces.acts import petitioning, petitions
from chuan.surfaces.acts.petitions import Sorted
from chuan.surfaces.acts.tests.petitioned import NOBODY, TEXT, WRITER, sent, taken, who, why

__all__ = ["stopped_clock"]
pytestmark = pytest.mark.django_db


@pytest.fixture
def here(stopped_clock: Clock) -> Commune:
    return commune()


@pytest.mark.parametrize(
    ("author", "what", "wrong"),
    [
        (NOBODY, Sorted("own"), "petitions.author_missing"),
        (NOBODY, Sorted("others", place="Sở Xây dựng"), "petitions.author_missing"),
        (WRITER, Sorted("information"), "petitions.author_known"),
        (WRITER, Sorted("not_received"), "petitions.reason_missing"),
        (WRITER, Sorted("act"), "petitions.where_missing"),
        (WRITER, Sorted("denunciation"), "petitions.receiver_missing"),
        (WRITER, Sorted("nothing"), "petitions.kind_missing"),
    ],
)
def test_what_is_missing_is_said(here: Commune, author: Author, what: Sorted, wrong: str) -> None:
    found = taken(here, author=author)
    with pytest.raises(Refused) as caught:
        petitions.classify(here.actor("counter"), found.id, what)
    assert why(caught) == wrong


@pytest.mark.parametrize(
    ("author", "what", "status", "until"),
    [
        (NOBODY, Sorted("information"), "refused", "25/11"),
        (WRITER, Sorted("not_received", reason="Không rõ nội dung"), "refused", "25/11"),
        (WRITER, Sorted("act", place="Công an xã"), "done", "25/11"),
        (WRITER, Sorted("others", place="Sở Xây dựng"), "done", "30/11"),
        (WRITER, Sorted("complaint", place="Thanh tra tỉnh"), "refused", "25/11"),
    ],
)
def test_where_it_ends(here: Commune, author: Author, what: Sorted, status: str, until: str) -> None:
    found = petitions.classify(here.actor("counter"), taken(here, author=author).id, what)
    assert found.state.course.status == status
    assert found.state.due is not None
    assert f"{found.state.due:%d/%m}" == until


def test_what_belongs_to_another_agency_begins_there(here: Commune) -> None:
    there = commune("H49.97")
    found = taken(here)
    petitions.classify(here.actor("counter"), found.id, Sorted("others", to=there.agency.id))
    row = Row.objects.get(agency=there.agency.id)
    assert (row.channel, row.status, f"{local(row.answer):%d/%m}") == ("transfer", "open", "14/12")


def test_more_is_asked_once_and_makes_it_whole(here: Commune) -> None:
    found, _ = sent(here, author=NOBODY)
    receiver = here.actor_of(int(found.state.course.holder("classify") or 0))
    petitioning.ask_more(receiver, found.id, "Xin cho biết họ tên, địa chỉ, điện thoại")
    with pytest.raises(Refused) as caught:
        petitioning.ask_more(receiver, found.id, "và ngày nào")
    assert why(caught) == "petitions.asked"
    after = petitioning.add_more(None, found.id, "Ngày 18/11", WRITER)
    assert after.state.complete
    own = petitions.classify(receiver, found.id, Sorted("own", who(here, "handler")))
    assert own.state.course.marking.open == ("verify",)


def test_a_wrong_class_is_corrected(here: Commune) -> None:
    found = petitions.classify(here.actor("counter"), taken(here).id, Sorted("not_received", reason="Nhầm"))
    petitions.reopen(here.actor("iso"), found.id, "classify", 0, "Có đủ nội dung")
    own = petitions.classify(here.actor("counter"), found.id, Sorted("own", who(here, "handler")))
    assert own.state.kind == "own"
    assert len(own.state.reopened) == 1


def test_nothing_written_is_refused(here: Commune) -> None:
    with pytest.raises(Refused) as caught:
        taken(here, "   ")
    assert why(caught) == "petitions.text_missing"


def test_a_handler_takes_nothing_in(here: Commune) -> None:
    with pytest.raises(Refused):
        petitioning.take(here.actor("handler"), here.agency.id, petitioning.Sent(TEXT, WRITER, "phone"))
