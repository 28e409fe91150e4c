"""A cluster of late dossiers becomes a draft; confirmed, explained, acted on; the data refuse, and accept the second time."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

import pytest
from playwright.sync_api import Locator

from chuan.base.kernel.clock import local
from chuan.surfaces.acts.asking import clock
from tests.stories.arranged import COMMUNE
from tests.stories.office import Office
from tests.stories.people import Official, People
from tests.stories.test_pictures import FOLDER, picture

pytestmark = [pytest.mark.browser, pytest.mark.slow]
OWNER, CHECKER = "Lương Thị Mai Phương · Phòng Văn hóa – Xã hội", "Nguyễn Trung Kiên · Văn phòng HĐND – UBND"
BEGAN, FIRST, SECOND = 40, 35, 10
"""Days ago: the signal, the first action, the second one."""


class Quality(Official):
    """Somebody at the pages of the quality system."""

    def opens_it(self) -> None:
        self.opens("/chat-luong/khong-phu-hop/")
        self.follows(self.link("Cụm hồ sơ trễ hẹn"))

    def form(self, deed: str) -> Locator:
        return self.page.locator(f"form[action$='/{deed}/']").first

    def sends(self, deed: str, typed: Mapping[str, str] | None = None, **chosen: str) -> None:
        """One form of the page: words by their labels, choices by their names."""
        form = self.form(deed)
        if form.locator("xpath=ancestor::details[not(@open)]").count():
            self.clicks(form.locator("xpath=ancestor::details/summary"))
        for name, label in chosen.items():
            form.locator(f"select[name={name}]").select_option(label=label)
        for label, text in (typed or {}).items():
            self.fills(label, text, within=form)
        self.follows(form.get_by_role("button").first)

    def acts(self, what: str, since: date, today: date) -> None:
        """Cause, one action planned and carried out, on to whoever checks."""
        why = {
            "Nguyên nhân cụ thể": "Hồ sơ tăng, một người làm",
            "Đã khắc phục ngay": "Trả ngay các hồ sơ đã quá hẹn",
        }
        self.sends("nguyen-nhan", why, cause="Hồ sơ tăng đột biến")
        self.sends("hanh-dong", {"Hành động để không lặp lại": what, "Hạn": f"{today:%d/%m/%Y}"}, owner=OWNER)
        self.sends("da-lam", {"Đã làm gì": "Đã có phân công", "Có tác dụng từ ngày": f"{since:%d/%m/%Y}"})
        self.sends("cho-danh-gia", checker=CHECKER)

    def concludes(self, how: str, note: str = "") -> None:
        form = self.form("ket-luan")
        form.get_by_label(how).check()
        self.sends("ket-luan", {"Ý kiến": note})


def late_dossiers(office: Office, today: date) -> None:
    """Forty in a hundred late before, as many after the first action, few after the second; and the signal."""
    from chuan.definitions.organisation import services as organisation
    from chuan.events.corrections.tests.factories import ended, spoken
    from chuan.surfaces.acts.hearing import hear

    with office.inside():
        began = clock() - timedelta(days=BEGAN)
        agency = organisation.agency_by_code(COMMUNE, clock())
        assert agency is not None
        for days, late, count in ((60, 28, 70), (20, 50, 100), (4, 2, 60)):
            ended(agency.id, today - timedelta(days=days), late, count)
        said = "Cụm hồ sơ trễ hẹn · Phòng Văn hóa – Xã hội: 28 trong 70 hồ sơ đến hạn bị trễ."
        until = local(began).date()
        signal = spoken([], sentence=said, found=28, sample=70, since=until - timedelta(days=7), until=until)
        assert hear(agency.id, (signal,), began).opened == 1


def test_the_data_refuse_then_accept(office: Office, people: People) -> None:
    today = local(clock()).date()
    late_dossiers(office, today)
    FOLDER.mkdir(parents=True, exist_ok=True)
    secretary = people.official(Quality, "hung.iso")
    secretary.opens_it()
    picture(secretary, "correction-draft")
    secretary.sends("xac-nhan", owner=OWNER, measure="Tỷ lệ hồ sơ trễ hẹn")
    head = people.official(Quality, "phuong.vanxa")
    head.opens_it()
    head.acts("Nhắc mọi người làm nhanh hơn", today - timedelta(days=FIRST), today)
    checker = people.official(Quality, "kien.vanphong")
    checker.opens_it()
    checker.sees("Số liệu nói: Không hiệu quả")
    checker.concludes("Hiệu quả, đóng lại")
    checker.sees("Số liệu cho thấy hành động không hiệu quả")
    picture(checker, "correction-refused")
    checker.concludes("Chưa hiệu quả", "Nhắc miệng không đủ")
    head.opens_it()
    head.acts("Thêm một người nhận hồ sơ buổi chiều", today - timedelta(days=SECOND), today)
    checker.opens_it()
    checker.sees("Số liệu nói: Hiệu quả")
    checker.concludes("Hiệu quả, đóng lại")
    checker.sees("Đã ghi kết luận")
    picture(checker, "correction-closed")
