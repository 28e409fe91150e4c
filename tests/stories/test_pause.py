"""A court takes up the land: the law of land lets the clock stand, on a paper, by a signature, until it is over."""

from __future__ import annotations

import pytest
from playwright.sync_api import FilePayload

from tests.stories.arranged import land_under_way
from tests.stories.desk import Desk
from tests.stories.leader import Leader
from tests.stories.office import Office
from tests.stories.people import People
from tests.stories.stopping import keeps_picture, opens_other, signs_first_motion

pytestmark = [pytest.mark.browser, pytest.mark.slow]
LAND = "1.013831"
WHY = "Tòa án nhân dân khu vực thụ lý vụ án tranh chấp ranh giới"
RULING: FilePayload = {
    "name": "thong-bao-thu-ly.pdf",
    "mimeType": "application/pdf",
    "buffer": b"%PDF-1.7 invented",
}


def test_the_law_of_land_pauses_on_a_court_paper_and_goes_on(office: Office, people: People) -> None:
    stream, holder, signer = land_under_way(office, LAND)
    handler = people.official(Desk, holder)
    handler.opens_dossier(stream)
    opens_other(handler, "Tạm dừng theo luật chuyên ngành")
    handler.clicks(handler.page.get_by_label("Có văn bản của Tòa án"))
    handler.fills("Sự việc cụ thể", WHY)
    handler.page.get_by_label("Văn bản làm căn cứ").set_input_files(RULING)
    handler.turns("Control+Enter")
    handler.sees("Đang chờ người đứng đầu ký")

    signs_first_motion(people.official(Leader, signer), WHY, "pause-signing")
    handler.opens_dossier(stream)
    handler.sees("Đang tạm dừng theo luật chuyên ngành")
    handler.sees("Bốn việc khác nhau")
    keeps_picture(handler, "pause-standing")
    assert handler.form.count() == 0
    handler.follows(handler.button("Hết lý do tạm dừng"))
    handler.sees("Hồ sơ tiếp tục")
    assert handler.form.count() == 1
