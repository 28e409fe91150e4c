"""The ISO secretary makes a promise the office cannot keep, is shown why, mends it by a press and publishes."""

from __future__ import annotations

import pytest

from tests.stories.office import Office
from tests.stories.people import Official, People

pytestmark = [pytest.mark.browser, pytest.mark.slow]
MARITAL = "Tình trạng hôn nhân"
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

    def publishes(self) -> None:
        self.turns("Alt+c")
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
    secretary.publishes()
    secretary.sees("Đã công bố bản 2")
    secretary.sees(WHY)
