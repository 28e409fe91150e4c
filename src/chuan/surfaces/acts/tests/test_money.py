"""The money of a dossier through acts: who may, what is kept, what a repeated or late request does."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from uuid import uuid4

import pytest

from chuan.base.kernel.refusal import Refused
from chuan.base.store.services import check_chain
from chuan.events.dossiers.services import people
from chuan.events.dossiers.services.dossiers import Dossier
from chuan.events.dossiers.tests.factories import NOW, Clock, Commune, commune, dossier, form
from chuan.events.money.services import payments
from chuan.events.money.services.payments import Payment
from chuan.surfaces.acts import money, reception
from chuan.surfaces.acts.money import Paying

pytestmark = pytest.mark.django_db
NEXT_DAY = NOW + timedelta(days=3)
CASH = Paying(25_000, "cash")


@pytest.fixture
def here() -> Commune:
    return commune()


def charged(here: Commune, fee: int = 25_000) -> Dossier:
    return reception.receive(here.actor("counter"), form(here, fee=fee))


def payment(found: Dossier) -> Payment:
    known = payments.of(found.id)
    assert known is not None
    return known


def refused(act: Callable[[], object]) -> tuple[int, str]:
    with pytest.raises(Refused) as caught:
        act()
    return caught.value.refusals[0].status, caught.value.refusals[0].reason.key


def test_what_reception_says_is_charged(here: Commune) -> None:
    known = payment(charged(here))
    assert (known.state.due, known.state.standing, known.agency) == (25_000, "due", here.agency.id)
    assert known.state.edition == known.edition


def test_a_dossier_without_a_fee_has_no_payment(here: Commune) -> None:
    assert payments.of(charged(here, 0).id) is None


def test_cash_is_taken_once_however_often_the_button_is_pressed(here: Commune) -> None:
    found, key = charged(here), uuid4()
    for _ in range(2):
        money.pay(here.actor("counter"), found.id, CASH, key=key)
    known = payment(found)
    assert (known.state.paid, known.state.standing) == (25_000, "paid")
    assert check_chain(known.id) is None
    assert payments.replay(known.id) == known.state


def test_a_page_that_has_become_old_takes_no_money(here: Commune) -> None:
    found = charged(here)
    seen = payment(found).seq
    money.pay(here.actor("counter"), found.id, Paying(5_000, "cash"), seen)
    assert refused(lambda: money.pay(here.actor("counter"), found.id, CASH, seen)) == (409, "store.stale")


@pytest.mark.parametrize("role", ["handler", "clerk", "iso", "head", "leader"])
def test_only_the_counter_takes_money(here: Commune, role: str) -> None:
    found = charged(here)
    status, _ = refused(lambda: money.pay(here.actor(role), found.id, CASH))
    assert status in {403, 404}


def test_a_poor_household_is_exempted_at_the_counter_and_its_paper_is_kept(here: Commune) -> None:
    found = charged(here)
    (line,) = payment(found).state.lines
    after = money.exempt(here.actor("counter"), found.id, line.fee, "poor", "Giấy xác nhận hộ nghèo 2026")
    assert after.state.standing == "exempt"
    text = after.state.moves[0].text
    assert text is not None
    assert people.texts(found.id)[int(text)] == "Giấy xác nhận hộ nghèo 2026"


@pytest.mark.parametrize(("role", "may"), [("counter", False), ("in_charge", True), ("leader", True)])
def test_another_ground_is_signed(here: Commune, role: str, may: bool) -> None:  # noqa: FBT001 - a table
    found = charged(here)
    (line,) = payment(found).state.lines

    def act() -> Payment:
        return money.exempt(here.actor(role), found.id, line.fee, "other", "Văn bản 12/UBND")

    if may:
        assert act().state.moves[0].signed
    else:
        assert refused(act) == (403, "money.exemption_signed")


def test_a_refund_is_signed_by_another_person(here: Commune) -> None:
    found = charged(here)
    money.pay(here.actor("in_charge"), found.id, CASH)
    money.pay(here.actor("in_charge"), found.id, Paying(25_000, "transfer", "FT26324000123"))
    again = (found.id, 25_000, "transfer", "Nộp trùng")
    assert refused(lambda: money.refund(here.actor("counter"), *again)) == (403, "money.refund_signed")
    assert refused(lambda: money.refund(here.actor("in_charge"), *again)) == (
        403,
        "money.refund_other_person",
    )
    assert money.refund(here.actor("leader"), *again).state.standing == "paid"


def test_no_cash_for_a_dossier_that_was_refused_but_a_transfer_goes_to_the_refund_list(here: Commune) -> None:
    found = dossier(here, "refused")
    assert refused(lambda: money.pay(here.actor("counter"), found.id, CASH)) == (409, "money.ended")
    late = money.pay(here.actor("counter"), found.id, Paying(25_000, "transfer"))
    assert late.state.to_refund == 25_000


def test_the_next_day_a_payment_is_annulled_by_a_head_only(here: Commune, stopped_clock: Clock) -> None:
    found = charged(here)
    money.pay(here.actor("counter"), found.id, CASH)
    stopped_clock.stand(NEXT_DAY)
    wrong = (found.id, 1, "Ghi nhầm hồ sơ")
    counter, head = here.actor("counter", NEXT_DAY), here.actor("in_charge", NEXT_DAY)
    assert refused(lambda: money.annul(counter, *wrong)) == (403, "money.annul_signed")
    assert money.annul(head, *wrong).state.owing == 25_000
