"""An ISO secretary changes how long a step takes, sees the dossier that would be late, mends it and publishes."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.stories.people import Official, People
from tests.stories.quality import HEAD_NAME, approved

pytestmark = pytest.mark.browser
SHOWN = "14:59"


class Secretary(Official):
    """Somebody who writes procedures."""

    def begins_from(self, name: str) -> None:
        """The draft of the next version of a procedure in force."""
        self.opens(f"/quy-trinh/?q={name}")
        self.follows(self.page.locator("main").get_by_role("link", name=name))
        self.follows(self.button("Sửa thành bản mới"))

    def gives(self, step: int, time: str) -> None:
        """Type a step's time and go to the next field: the page saves and proves by itself."""
        field = self.page.get_by_label(f"Thời gian bước {step}", exact=True)
        field.fill(time)
        with self.page.expect_response(lambda answer: "/luu/" in answer.url):
            field.press("Tab")


def test_a_step_made_longer_is_caught_mended_and_published(people: People) -> None:
    secretary = people.official(Secretary, "hung.iso")
    secretary.begins_from("Đăng ký khai sinh")
    secretary.sees("Đã chứng minh được")
    for step, time in enumerate(("2 giờ", "3 giờ", "2 giờ", "1 giờ"), 1):
        secretary.gives(step, time)
    secretary.sees("Chưa công bố được")
    expect(secretary.page.locator("#phat-hien")).to_contain_text(SHOWN)
    expect(secretary.page.locator("#so-do")).to_contain_text("Hồ sơ ví dụ")
    secretary.follows(secretary.button("Sửa như vậy"))
    secretary.sees("Đã chứng minh được")
    secretary.follows(secretary.page.locator("#o-publish a"))
    choice = secretary.page.get_by_label("Người xem xét")
    choice.select_option(choice.locator("option", has_text=HEAD_NAME).get_attribute("value"))
    secretary.follows(secretary.page.locator("main").get_by_role("button", name="Gửi xem xét"))
    approved(people, "khai sinh")
    secretary.page.reload()
    for reason in secretary.page.locator("main textarea").all():
        reason.fill("Sẽ nêu điều khoản trong quý này")
    secretary.follows(secretary.page.locator("main").get_by_role("button", name="Công bố"))
    secretary.sees("Đã công bố bản 2")
    secretary.sees("Sẽ nêu điều khoản trong quý này")


def test_a_row_is_added_by_keyboard_and_what_was_typed_stays(people: People) -> None:
    secretary = people.official(Secretary, "hung.iso")
    secretary.begins_from("Đăng ký kết hôn")
    name = secretary.page.get_by_label("Tên bước 1", exact=True)
    name.fill("Nhận tại quầy")
    with secretary.page.expect_response(lambda answer: "/luu/" in answer.url):
        name.press("Tab")
    rows = secretary.page.locator("#steps tbody tr")
    before = rows.count()
    secretary.turns("Alt+n")
    expect(rows).to_have_count(before + 1)
    expect(secretary.page.get_by_label("Tên bước 1", exact=True)).to_have_value("Nhận tại quầy")
