"""A fee from reception to the bank statement: the code to scan, two transfers, one of them refunded under a leader's signature."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect

from chuan.events.money.rules.vietqr import Transfer, payload, purpose_of
from chuan.readings.forms.rules.qr import qr_image
from tests.stories.cashier import AtTheBank
from tests.stories.counter import Visitor
from tests.stories.leader import Leader
from tests.stories.office import Office
from tests.stories.people import People
from tests.stories.stopping import keeps_picture

pytestmark = [pytest.mark.browser, pytest.mark.slow]
FEE = "15000"
BANK, ACCOUNT = "970499", "0000000498001"
LEADER = "minh.chutich"


class Cashier(AtTheBank):
    """The counter with its hands on money."""

    def receives_with_fee(self, visitor: Visitor) -> str:
        self.calls_next()
        self.chooses("tinh trang hon nhan")
        self.writes_owner(visitor)
        self.has_all_papers()
        self.enters("fee", FEE)
        return self.receives()

    def opens_money(self) -> str:
        """From the page of the reception to the money of its dossier; its address."""
        self.follows(self.page.locator("#noi-dung").get_by_role("link", name="Phí, lệ phí", exact=True))
        return self.page.url


def test_a_fee_is_paid_by_its_code_and_what_came_twice_goes_back(
    office: Office, people: People, tmp_path: Path
) -> None:
    cashier = people.official(Cashier, "tuyet.quay")
    code = cashier.receives_with_fee(Visitor("Nịnh Thị Hoa", "022194003817"))
    address = cashier.opens_money()
    cashier.sees("15.000 đ")
    wanted = payload(Transfer(BANK, ACCOUNT, int(FEE), purpose_of(code)))
    assert isinstance(wanted, str)
    expect(cashier.page.locator(".qr-card img")).to_have_attribute("src", qr_image(wanted))
    keeps_picture(cashier, "money-code")

    words = f"MBVCB {purpose_of(code)} chuyen tien"
    cashier.brings_statement(tmp_path, ACCOUNT, (FEE, words), (FEE, words), ("20.000", "nop le phi giup"))
    cashier.sees("nop le phi giup")
    cashier.opens("/mot-cua/tien/phai-hoan/")
    cashier.sees(code)
    keeps_picture(cashier, "refunds")

    leader = people.official(Leader, LEADER)
    leader.opens(address)
    leader.fills("Lý do, văn bản quyết định", "Nộp trùng, Quyết định 12/QĐ-UBND")
    leader.follows(leader.button("Ký hoàn tiền"))
    leader.sees("Đã ghi hoàn tiền")
    cashier.opens("/mot-cua/tien/phai-hoan/")
    cashier.sees("Không có khoản nào phải hoàn")


def test_a_transfer_without_a_code_is_matched_by_hand_and_cash_is_counted(
    office: Office, people: People, tmp_path: Path
) -> None:
    cashier = people.official(Cashier, "tuyet.quay")
    code = cashier.receives_with_fee(Visitor("Chìu Văn Phúc", "022094003818"))
    cashier.receives_with_fee(Visitor("Lỷ Thị Mùi", "022194003819"))
    cashier.opens_money()
    cashier.turns("Control+Enter")
    cashier.sees("Đã ghi khoản thu")

    cashier.brings_statement(tmp_path, ACCOUNT, (FEE, "nop le phi ho chi Mui"))
    cashier.follows(cashier.link("nop le phi ho chi Mui"))
    cashier.fills("Mã hồ sơ và số tiền", code)
    cashier.fills("Vì sao biết là của hồ sơ này", "Khách đưa ảnh lệnh chuyển tiền")
    cashier.turns("Control+Enter")
    cashier.sees("Đã ghi dòng này cho hồ sơ")

    cashier.opens("/mot-cua/tien/")
    keeps_picture(cashier, "takings")
    cashier.fills("Tiền mặt đếm được", "14.000")
    cashier.follows(cashier.button("Ghi số đếm được"))
    cashier.sees("lệch -1.000 đồng")
    cashier.fills("Lý do, nếu lệch", "Thối nhầm 1.000 đồng")
    cashier.follows(cashier.button("Ghi số đếm được"))
    cashier.sees("Đã ghi số tiền đếm được")


def test_an_exemption_beyond_the_list_waits_for_who_signs(office: Office, people: People) -> None:
    cashier = people.official(Cashier, "tuyet.quay")
    cashier.receives_with_fee(Visitor("Trần A Sáng", "022094003820"))
    address = cashier.opens_money()
    cashier.clicks(cashier.page.get_by_text("Miễn, giảm", exact=True).last)
    cashier.page.get_by_label("Diện được miễn, giảm").select_option("other")
    cashier.fills("Giấy tờ chứng minh đã xem", "Công văn 12/UBND-TC")
    cashier.clicks(cashier.button("Ghi miễn, giảm"))
    cashier.sees("phải do phụ trách đơn vị hoặc lãnh đạo ký")

    leader = people.official(Leader, LEADER)
    leader.opens(address)
    leader.clicks(leader.page.get_by_text("Miễn, giảm", exact=True).last)
    leader.page.get_by_label("Diện được miễn, giảm").select_option("other")
    leader.fills("Giấy tờ chứng minh đã xem", "Công văn 12/UBND-TC")
    leader.follows(leader.button("Ghi miễn, giảm"))
    leader.sees("Được miễn, giảm")
