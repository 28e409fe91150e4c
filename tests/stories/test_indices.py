"""The chairman drills from three figures of the index 766 to the very dossiers behind them, and opens one."""

from __future__ import annotations

import pytest

from tests.stories.arranged import MARITAL, received
from tests.stories.office import Office
from tests.stories.people import Official, People
from tests.stories.quality import CHAIR
from tests.stories.test_pictures import FOLDER, picture

pytestmark = [pytest.mark.browser, pytest.mark.slow]
DRILLED = (
    "Hồ sơ nộp trực tuyến của TTHC có cung cấp trực tuyến",
    "Khai thác, sử dụng lại dữ liệu số hóa",
    "Hồ sơ dùng Cơ sở dữ liệu quốc gia về dân cư",
)


def keep_the_night(office: Office) -> None:
    """As if a day had passed."""
    from datetime import timedelta

    from chuan.readings.indices.jobs import nightly
    from chuan.surfaces.acts.asking import clock

    with office.inside():
        assert nightly(clock() + timedelta(days=1)) == 1


def test_three_figures_open_to_their_dossiers(office: Office, people: People) -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    codes = [one.code for one in received(office, MARITAL, "Nịnh Thị Hoa", "Chíu Văn Tài")]
    keep_the_night(office)
    chair = people.official(Official, CHAIR)
    for name in DRILLED:
        chair.opens("/tinh/")
        chair.sees("0 trên 2 hồ sơ")
        chair.follows(chair.link(name))
        chair.sees("2 hồ sơ làm mất điểm")
        for code in codes:
            chair.sees(code)
    picture(chair, "index-cases")
    chair.follows(chair.link(codes[0]))
    chair.sees(codes[0])

    chair.opens("/tinh/")
    picture(chair, "index")
    chair.follows(chair.link("Từng ngày"))
    chair.sees("Số đã công bố từng ngày")
    chair.follows(chair.page.locator("td a[href*='ngay=']").first)
    chair.sees("Tính lại ra đúng như đã công bố")
    picture(chair, "index-nights")
