"""The server is gone: the counter goes on, and everything it took in arrives once."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.stories.counter import Counter
from tests.stories.office import Office
from tests.stories.people import People
from tests.stories.stopping import keeps_picture

pytestmark = [pytest.mark.browser, pytest.mark.slow]
PAGE = "/mot-cua/ngoai-tuyen/"


def makes_ready(officer: Counter) -> None:
    officer.opens(PAGE)
    officer.fills("Tên máy", "máy quầy 1")
    officer.fills("Số giữ mỗi ngày", "5")
    officer.clicks(officer.button("Chuẩn bị"))
    officer.sees("Máy này đã sẵn sàng")
    officer.sees("Còn 5 số cho hôm nay")
    officer.page.wait_for_function(
        "caches.open('chuan-ngoai-tuyen').then((k) => k.keys()).then((all) => all.length > 4)"
    )


def takes_in_alone(officer: Counter, name: str) -> str:
    """A dossier without the server; the code on its slip."""
    officer.page.get_by_role("searchbox").fill("hon nhan")
    officer.clicks(officer.page.locator("[data-part=procedures] button").first)
    officer.fills("Họ và tên", name)
    officer.presses("Alt+g")
    officer.presses("Control+Enter")
    slip = officer.page.locator(".slip")
    expect(slip).to_contain_text(name)  # not the slip before, which is still there, hidden
    expect(slip).to_contain_text("Ghi khi mất kết nối (từ")
    return slip.locator("[data-slip=code]").inner_text()


def test_the_counter_goes_on_without_the_server(office: Office, people: People) -> None:
    officer = people.official(Counter, "tuyet.quay")
    makes_ready(officer)
    keeps_picture(officer, "offline-ready")
    officer.calls_next()
    officer.chooses("hon nhan")
    officer.fills("Họ và tên", "Chìu Thị Lụa")
    officer.presses("Alt+g")
    office.loses_power()

    officer.turns("Control+Enter")
    officer.sees("Mất kết nối với máy chủ từ")
    officer.sees("Đã lấy lại những gì bạn nhập")
    keeps_picture(officer, "offline-rescued")
    officer.presses("Control+Enter")
    officer.sees("Ghi khi mất kết nối (từ")
    keeps_picture(officer, "offline-slip")
    codes = [officer.page.locator("[data-slip=code]").inner_text()]
    officer.clicks(officer.button("Khách tiếp theo"))
    codes.append(takes_in_alone(officer, "Nông Văn Bảy"))
    assert "Nông Văn Bảy" not in kept_on_the_machine(officer)
    officer.opens("/mot-cua/hom-nay/")
    officer.sees("2 hồ sơ chờ gửi")

    office.opens()
    officer.sees(f"{codes[1]}: đã vào hệ thống.")
    officer.sees("Không có hồ sơ nào chờ gửi")
    keeps_picture(officer, "offline-sent")
    officer.follows(officer.page.locator("[data-part=told] a").first)
    officer.sees("Nhận tại quầy khi mất kết nối với máy chủ")
    officer.opens("/mot-cua/hom-nay/")
    officer.sees("2 hồ sơ, 0 lần hủy")
    assert set(codes) <= set(re.findall(r"H49\.98-\d{6}-\d{4}", officer.reads()))


def kept_on_the_machine(officer: Counter) -> str:
    """Everything of the browser's own store, as text."""
    return str(
        officer.page.evaluate(
            """() => new Promise((done) => {
                const asked = indexedDB.open("chuan-ngoai-tuyen");
                asked.onsuccess = () => {
                  const all = asked.result.transaction("queue").objectStore("queue").getAll();
                  all.onsuccess = () => done(JSON.stringify(all.result));
                };
            })"""
        )
    )
