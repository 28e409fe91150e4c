"""A bank statement through acts: brought in once, judged line by line, mended by a person and undone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

import pytest

from chuan.base.kernel.refusal import Refused
from chuan.base.store.models import Event
from chuan.base.store.services import check_chain
from chuan.events.dossiers.services.dossiers import Dossier
from chuan.events.dossiers.tests.factories import Commune, commune, dossier, form
from chuan.events.money.imports.tests.files import csv, row
from chuan.events.money.models import StatementLine
from chuan.events.money.rules.vietqr import purpose_of
from chuan.events.money.services import payments
from chuan.events.money.services.accounts import Account, open_account
from chuan.events.money.services.payments import Payment
from chuan.readings.takings.models import MoveRow, TransferRow
from chuan.readings.takings.services import rebuild
from chuan.surfaces.acts import bank, money, reception
from chuan.surfaces.acts.money import Paying

pytestmark = pytest.mark.django_db
FEE = 25_000


@pytest.fixture
def here() -> Commune:
    made = commune()
    open_account(made.agency.id, Account("970499", "0000000498001", "UBND XA"), date(2025, 7, 1))
    return made


def charged(here: Commune) -> Dossier:
    return reception.receive(here.actor("counter"), form(here, fee=FEE))


def money_of(found: Dossier) -> Payment:
    known = payments.of(found.id)
    assert known is not None
    return known


def flat(found: Dossier) -> str:
    return purpose_of(found.state.code)


def take(here: Commune, *rows: Sequence[object]) -> int:
    return bank.take(here.actor("counter"), here.agency.id, "sao-ke.csv", csv(*rows))


def refused(act: Callable[[], object]) -> tuple[int, str]:
    with pytest.raises(Refused) as caught:
        act()
    return caught.value.refusals[0].status, caught.value.refusals[0].reason.key


def verdicts() -> list[str]:
    return list(TransferRow.objects.order_by("line").values_list("verdict", flat=True))


def test_a_statement_pays_by_code_and_lists_the_rest(here: Commune) -> None:
    exact, short, more, one, two = (charged(here) for _ in range(5))
    gone = charged(here)
    reception.annul(here.actor("counter"), gone.id, "Nhận nhầm", gone.seq)
    take(
        here,
        row(25_000, f"MBVCB.1.{flat(exact)}.CT"),
        row(20_000, short.state.code),
        row(30_000, flat(more)),
        row(50_000, f"{flat(one)} {flat(two)}"),
        row(25_000, flat(exact)),
        row(25_000, flat(gone)),
        row(25_000, "nop le phi"),
        row(25_000, "H999999999999999"),
    )
    assert verdicts() == ["matched", "under", "over", "split", "twice", "after_end", "no_code", "unknown"]
    standing = [money_of(found).state.standing for found in (exact, short, more, one, two, gone)]
    assert standing == ["refund", "part", "refund", "paid", "paid", "refund"]
    assert [money_of(found).state.to_refund for found in (exact, more, gone)] == [25_000, 5_000, 25_000]


def test_looking_writes_nothing(here: Commune) -> None:
    content, before = csv(row(25_000, flat(charged(here)))), Event.objects.count()
    looked = bank.look(here.actor("counter"), here.agency.id, "a.csv", content)
    assert [one.verdict for one in looked.found] == ["matched"]
    assert (Event.objects.count(), StatementLine.objects.count()) == (before, 0)


def test_the_same_lines_are_brought_in_once(here: Commune) -> None:
    found = charged(here)
    take(here, row(25_000, flat(found)))
    assert refused(lambda: take(here, row(25_000, flat(found)))) == (422, "money.nothing_new")
    take(here, row(25_000, flat(found)), row(5_000, "khac", day="21/11/2026"))
    assert money_of(found).state.paid == FEE
    assert verdicts() == ["matched", "no_code"]


def test_a_file_that_does_not_add_up_leaves_nothing_behind(here: Commune) -> None:
    found, before = charged(here), Event.objects.count()
    total = ["", "Tổng cộng", "", "", "99.000", ""]
    assert refused(lambda: take(here, row(25_000, flat(found)), total)) == (422, "money.file_total")
    assert (Event.objects.count(), StatementLine.objects.count()) == (before, 0)


def test_a_person_matches_a_line_by_hand_and_takes_it_back(here: Commune) -> None:
    one, two, counter = charged(here), charged(here), here.actor("counter")
    statement = take(here, row(50_000, "Ninh Thi Hoa nop le phi 2 ho so"))
    line = TransferRow.objects.get().line
    parts = [(one.state.code, FEE), (two.state.code, FEE)]
    bank.match(counter, line, parts, "Khách đưa ảnh chụp lệnh chuyển")
    assert [money_of(found).state.standing for found in (one, two)] == ["paid", "paid"]
    assert verdicts() == ["by_hand"]
    assert refused(lambda: bank.match(counter, line, parts, "Lần nữa")) == (409, "money.line_counted")
    bank.unmatch(counter, line, "Nhầm khách")
    assert [money_of(found).state.standing for found in (one, two)] == ["due", "due"]
    assert list(TransferRow.objects.values_list("waiting", flat=True)) == [True]
    assert (check_chain(statement), check_chain(money_of(one).id)) == (None, None)


@pytest.mark.parametrize(
    ("amounts", "code", "reason", "answer"),
    [
        ((FEE,), "H49.98-261120-9999", "Vì thế", (422, "money.no_dossier")),
        ((FEE - 1,), "", "Vì thế", (422, "money.parts_do_not_add")),
        ((FEE,), "", " ", (422, "money.reason_needed")),
    ],
)
def test_a_match_that_cannot_be(
    here: Commune, amounts: tuple[int, ...], code: str, reason: str, answer: tuple[int, str]
) -> None:
    found = charged(here)
    take(here, row(FEE, "le phi"))
    line = TransferRow.objects.get().line
    parts = [(code or found.state.code, amount) for amount in amounts]
    assert refused(lambda: bank.match(here.actor("counter"), line, parts, reason)) == answer
    assert money_of(found).state.paid == 0


@pytest.mark.parametrize("role", ["handler", "leader", "clerk"])
def test_only_the_counter_brings_statements_in(here: Commune, role: str) -> None:
    with pytest.raises(Refused):
        bank.look(here.actor(role), here.agency.id, "a.csv", csv(row(1)))


def test_another_agency_neither_sees_the_line_nor_is_paid_by_it(here: Commune) -> None:
    there = commune("H19.85")
    found = reception.receive(there.actor("counter"), form(there, fee=FEE))
    take(here, row(FEE, flat(found)))
    assert verdicts() == ["unknown"]
    assert money_of(found).state.paid == 0
    line = TransferRow.objects.get().line
    parts = [(found.state.code, FEE)]
    assert refused(lambda: bank.match(there.actor("counter"), line, parts, "x"))[0] == 404


def test_an_agency_without_an_account_takes_no_statement_in() -> None:
    there = commune("H19.85")
    counter = there.actor("counter")
    assert refused(lambda: bank.look(counter, there.agency.id, "a.csv", csv(row(1)))) == (
        409,
        "money.no_account",
    )


def test_money_after_a_refusal_is_kept_apart(here: Commune) -> None:
    found = dossier(here, "refused", fee=FEE)
    take(here, row(FEE, flat(found)))
    assert verdicts() == ["after_end"]
    assert (money_of(found).state.owing, money_of(found).state.to_refund) == (FEE, FEE)


def test_the_tables_are_the_same_when_rebuilt(here: Commune) -> None:
    found = charged(here)
    take(here, row(FEE, flat(found)), row(5_000, "khac"), row(6_000, "khac nua"))
    first, second = TransferRow.objects.filter(waiting=True).order_by("line")
    bank.match(here.actor("counter"), first.line, [(found.state.code, 5_000)], "Biết khách")
    bank.match(here.actor("counter"), second.line, [(found.state.code, 6_000)], "Biết khách")
    bank.unmatch(here.actor("counter"), second.line, "Nhầm")
    money.pay(here.actor("counter"), charged(here).id, Paying(FEE, "cash"))
    tables = [list(table.objects.order_by("pk").values()) for table in (TransferRow, MoveRow)]
    rebuild()
    assert [list(table.objects.order_by("pk").values()) for table in (TransferRow, MoveRow)] == tables


def test_a_file_taken_by_mistake_is_annulled_whole_and_the_right_one_may_come(here: Commune) -> None:
    paid, by_hand, waits = charged(here), charged(here), charged(here)
    rows = (row("25.000", flat(paid)), row("25.000", "cam on"), row("9.000", "khac"))
    statement = take(here, *rows)
    line = StatementLine.objects.get(text="cam on").id
    bank.match(here.actor("counter"), line, [(by_hand.state.code, FEE)], "Có ủy nhiệm chi")
    bank.revoke(here.actor("counter"), statement, "Nhầm tệp của tháng trước")
    assert [money_of(one).state.standing for one in (paid, by_hand, waits)] == ["due", "due", "due"]
    assert verdicts() == ["revoked"] * 3
    assert check_chain(statement) is None
    again = take(here, *rows)
    assert again != statement
    assert money_of(paid).state.standing == "paid"
    before = list(TransferRow.objects.order_by("line").values_list("line", "verdict", "waiting"))
    rebuild()
    assert list(TransferRow.objects.order_by("line").values_list("line", "verdict", "waiting")) == before


def test_what_is_annulled_stays_so(here: Commune) -> None:
    paid, counter = charged(here), here.actor("counter")
    statement = take(here, row("25.000", flat(paid)))
    line = StatementLine.objects.get().id
    assert refused(lambda: bank.revoke(counter, statement, "  ")) == (422, "money.reason_needed")
    bank.revoke(counter, statement, "Nhầm tệp")
    gone = (409, "money.statement_revoked")
    assert refused(lambda: bank.revoke(counter, statement, "Nhầm tệp")) == gone
    assert refused(lambda: bank.unmatch(counter, line, "Nhầm dòng")) == gone
    assert refused(lambda: bank.match(counter, line, [(paid.state.code, FEE)], "Của hồ sơ này")) == gone
