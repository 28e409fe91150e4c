"""Results by post: listed once, handed over as one act, delivered to the citizen, paid on delivery."""

from __future__ import annotations

from uuid import UUID, uuid4

import pytest

from chuan.base.kernel.refusal import Refused
from chuan.events.dossiers.services import dossiers
from chuan.events.dossiers.tests.factories import NOW, Commune, commune, dossier
from chuan.events.money.services import payments
from chuan.events.post.services import parcels
from chuan.surfaces.acts import posted, posting
from chuan.surfaces.acts.posted import Arrived
from chuan.surfaces.acts.posting import Parcel, list_parcels
from chuan.surfaces.acts.tests.mailed import NUMBERS, listed, waiting

pytestmark = pytest.mark.django_db
DAY = NOW.date()


@pytest.fixture
def here() -> Commune:
    return commune()


def refused_with(here: Commune, *wanted: Parcel) -> list[str]:
    with pytest.raises(Refused) as refused:
        list_parcels(here.actor("counter"), wanted)
    return [one.reason.key for one in refused.value.refusals]


def test_every_wrong_parcel_has_its_sentence(here: Commune) -> None:
    one, other = waiting(here), waiting(here)
    told = refused_with(here, Parcel(one, "12"), Parcel(other, "CB123456784VN"))
    assert told == ["post.tracking_shape", "post.tracking_digit"]


def test_only_results_registered_for_the_post(here: Commune) -> None:
    assert refused_with(here, Parcel(dossier(here, "result").id, NUMBERS[0])) == ["post.not_ready"]
    assert refused_with(here) == ["post.count"]


def test_one_parcel_never_twice(here: Commune) -> None:
    first = listed(here, NUMBERS[0])
    assert refused_with(here, Parcel(waiting(here), NUMBERS[0])) == ["post.taken"]
    assert refused_with(here, Parcel(int(first.state.lines[0].dossier), NUMBERS[1])) == ["post.not_ready"]


def test_an_annulled_list_sets_its_parcels_free(here: Commune) -> None:
    first = listed(here, NUMBERS[0])
    posting.annul(here.actor("counter"), first.id, "Ghi nhầm số hiệu")
    again = (Parcel(int(first.state.lines[0].dossier), NUMBERS[0]),)
    assert list_parcels(here.actor("counter"), again).state.number == 2


def test_delivered_the_citizen_has_his_result_and_has_paid(here: Commune) -> None:
    counter = here.actor("counter")
    stream = waiting(here, fee=8_000)
    bag = list_parcels(counter, (Parcel(stream, NUMBERS[0], "", 8_000),))
    key = UUID(int=7)
    with pytest.raises(Refused, match=r"post\.not_handed"):
        posted.delivered(counter, bag.id, Arrived(stream, DAY, 8_000), uuid4())
    posting.hand_to_post(counter, bag.id, "Bưu tá Nịnh A Tài")
    for _ in range(2):
        posted.delivered(counter, bag.id, Arrived(stream, DAY, 8_000), key)
    assert dossiers.load(stream).state.status == "closed"
    paid = payments.of(stream)
    assert paid is not None
    assert paid.state.paid == 8_000
    assert posted.settled(counter, bag.id, 8_000, "UNC 12").state.owed == 0


def test_come_back_it_may_be_sent_anew(here: Commune) -> None:
    counter, bag = here.actor("counter"), listed(here, NUMBERS[0])
    stream = int(bag.state.lines[0].dossier)
    posting.hand_to_post(counter, bag.id, "Bưu tá Nịnh A Tài")
    posted.failed(counter, bag.id, stream, "Vắng nhà")
    posted.came_back(counter, bag.id, stream, "Sai địa chỉ")
    list_parcels(counter, (Parcel(stream, NUMBERS[1], "Thôn Đông"),))
    assert [one.status for one in parcels.of_dossier(stream)] == ["listed", "back"]


def test_another_agency_has_nothing_of_it(here: Commune) -> None:
    there = commune("H19.85").actor("counter")
    with pytest.raises(Refused, match=r"organisation\.missing"):
        posting.hand_to_post(there, listed(here).id, "ai đó")
