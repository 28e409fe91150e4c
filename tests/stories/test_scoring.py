"""A week's points: somebody objects to a line, the chairman upholds it, the week is published and stands on the wall."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from chuan.base.kernel.clock import local
from chuan.base.kernel.spans import WEEK, Span
from chuan.surfaces.acts.asking import clock
from tests.stories.office import Office
from tests.stories.people import Official, People
from tests.stories.test_pictures import FOLDER, picture

pytestmark = [pytest.mark.browser, pytest.mark.slow]
SECONDS = 40
"""How long people may object in this story."""


class Scored(Official):
    """Somebody at the sheets of a week."""

    def objects(self, address: str, words: str) -> None:
        """To the first line of one's own sheet."""
        self.opens(address)
        self.clicks(self.page.locator("summary", has_text="Phản đối một dòng điểm"))
        self.page.get_by_label("Dòng điểm", exact=True).select_option(index=1)
        self.fills("Vì sao chưa đúng", words)
        self.follows(self.button("Gửi phản đối"))

    def upholds(self, week: str, reason: str) -> None:
        """The one objection of the week."""
        self.opens(week)
        self.follows(self.page.locator("a[href*='/phan-doi/']").first)
        self.clicks(self.page.get_by_label("Chấp nhận phản đối"))
        self.fills("Lý do", reason)
        self.follows(self.button("Ký quyết định"))

    def waits_until(self, moment: datetime) -> None:
        while clock() <= moment:
            self.page.wait_for_timeout(1000)


def opened(office: Office) -> tuple[str, str, datetime]:
    """A week of a fortnight ago shown to its people: its address, one handler's sheet, until when one may object."""
    from chuan.definitions.organisation import services as organisation
    from chuan.surfaces.acts import publications
    from chuan.surfaces.simulator.scoring import score_by

    with office.inside():
        now = clock()
        score_by(now)
        secretary, handler = (organisation.actor_named(name, now) for name in ("hung.iso", "ung.hotich"))
        assert secretary is not None
        assert handler is not None
        week = Span(WEEK, *(local(now) - timedelta(days=14)).isocalendar()[:2])
        until = now + timedelta(seconds=SECONDS)
        found = publications.open_period(secretary, week.code, until)
        address = f"/cham-diem/ky/{found.id}/"
        return address, f"{address}bang/{handler.official}/", until


def test_from_a_sheet_to_the_wall(office: Office, people: People) -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    handler, chair = people.official(Scored, "ung.hotich"), people.official(Scored, "minh.chutich")
    week, sheet, until = opened(office)
    handler.objects(sheet, "Hồ sơ chờ công dân ký lại, không phải tôi để chậm")
    handler.sees("Đã gửi phản đối")
    chair.upholds(week, "Sổ bàn giao cho thấy hồ sơ ở quầy")
    picture(chair, "scoring-decision")
    chair.waits_until(until)
    chair.opens(week)
    chair.follows(chair.button("Công bố"))
    chair.sees("Đã công bố.")
    picture(chair, "scoring-published")
    handler.opens(week)
    handler.sees("Đã công bố")
    chair.opens("/cham-diem/man-hinh/")
    picture(chair, "scoring-wall")
    assert handler.said == chair.said == []
