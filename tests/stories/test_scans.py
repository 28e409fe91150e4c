"""A card read by a scanner, a paper scanned with a blank page, a photo from the officer's phone."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect

from chuan.base.imaging.tests.scanned import jpeg, sheets
from tests.stories.counter import Counter
from tests.stories.office import Office
from tests.stories.people import People
from tests.stories.test_hand_over import picture

pytestmark = [pytest.mark.browser, pytest.mark.slow]
CARD = "022194003817||Nịnh Thị Hoa|14081994|Nữ|Thôn Đông Thắng, Quảng Ninh|10052021"


def begun(people: People) -> Counter:
    officer = people.official(Counter, "tuyet.quay")
    officer.calls_next()
    officer.chooses("1.004873")
    return officer


def test_a_card_fills_the_applicant_and_a_mangled_one_is_said(office: Office, people: People) -> None:
    officer = begun(people)
    officer.goes_to("owner-identity")
    officer.types(CARD.replace("Nịnh", "Ninhj5"))
    officer.sees("tắt bộ gõ rồi quét lại")
    picture(officer, "card-mangled")
    officer.types(CARD)
    officer.presses("Enter")
    expect(officer.page.locator("#id_owner-name")).to_have_value("Nịnh Thị Hoa")
    expect(officer.page.locator("#id_owner-born")).to_have_value("14/08/1994")
    expect(officer.page.locator("#id_owner-identity")).to_have_value("022194003817")


def test_a_paper_is_scanned_its_blank_page_left_out_and_a_phone_adds_a_photo(
    office: Office, people: People, tmp_path: Path
) -> None:
    officer = begun(people)
    officer.goes_to("owner-identity")
    officer.types(CARD)
    expect(officer.page.locator("#id_owner-name")).to_have_value("Nịnh Thị Hoa")
    officer.has_all_papers()
    officer.receives()
    officer.follows(officer.link("Số hóa giấy tờ"))
    for name, content in (("don.pdf", sheets("Đơn", "")), ("anh.jpg", jpeg("Căn cước"))):
        (tmp_path / name).write_bytes(content)
    officer.page.locator("#id_files").set_input_files(tmp_path / "don.pdf")
    officer.follows(officer.button("Lưu bản quét"))
    officer.sees("trang trắng")
    picture(officer, "scanned")
    officer.page.get_by_label("trang trắng").check()
    officer.follows(officer.button("Bỏ trang đã chọn"))
    officer.sees("Hoàn tác lần sửa trang")
    officer.clicks(officer.page.get_by_text("Chụp bằng điện thoại").first)
    phone = people.citizen()
    phone.opens(
        str(officer.link("Mở trang chụp trên máy này").get_attribute("href")).removeprefix(office.site)
    )
    phone.page.locator("#id_files").set_input_files(tmp_path / "anh.jpg")
    phone.follows(phone.button("Gửi về quầy"))
    phone.sees("Đã gửi 1 ảnh về quầy.")
    expect(officer.page.get_by_text("chụp bằng điện thoại", exact=False).last).to_be_visible()
