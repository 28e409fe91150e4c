"""The ISO secretary makes a promise the office cannot keep, is shown why, mends it by a press; two others approve; it is published."""

from __future__ import annotations

import pytest

from tests.stories.office import Office
from tests.stories.people import Official, People
from tests.stories.quality import HEAD_NAME, approved

pytestmark = [pytest.mark.browser, pytest.mark.slow]
MARITAL = "Tình trạng hôn nhân"
MARITAL_IN_FULL = "Cấp giấy xác nhận tình trạng hôn nhân"
TOO_LONG = "30 giờ"
WHY = "Đã phân công người thay, có quyết định kèm theo"


class Secretary(Official):
    """Somebody at the studio."""

    def rewrites(self, name: str) -> None:
        """A new draft of a procedure in force."""
        self.opens("/quy-trinh/")
        self.follows(self.link(name))
        self.turns("Alt+s")

    def gives_step(self, number: int, time: str) -> None:
        self.fills(f"Thời gian bước {number}", time)
        self.turns("Control+s")

    def mends(self) -> None:
        self.follows(self.button("Sửa như vậy"))

    def sends(self) -> None:
        """To be reviewed by the head of a division."""
        self.turns("Alt+c")
        choice = self.page.get_by_label("Người xem xét")
        choice.select_option(choice.locator("option", has_text=HEAD_NAME).get_attribute("value"))
        self.follows(self.page.locator("main").get_by_role("button", name="Gửi xem xét"))

    def publishes(self) -> None:
        self.page.reload()
        for reason in self.page.locator("textarea").all():
            reason.fill(WHY)
        self.turns("Control+Enter")


def test_a_flaw_is_seen_mended_and_the_procedure_published(office: Office, people: People) -> None:
    secretary = people.official(Secretary, "hung.iso")
    secretary.rewrites(MARITAL)
    secretary.sees("Đã chứng minh được, công bố được")
    secretary.gives_step(3, TOO_LONG)
    secretary.sees("Chưa công bố được")
    secretary.sees("Một cách sửa")
    secretary.mends()
    secretary.sees("Đã chứng minh được, công bố được")
    secretary.sends()
    secretary.sees(f"Đang chờ {HEAD_NAME} xem xét")
    approved(people, MARITAL_IN_FULL)
    secretary.publishes()
    secretary.sees("Đã công bố bản 2")
    secretary.sees(WHY)
