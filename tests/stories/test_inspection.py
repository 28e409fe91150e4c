"""A province inspects a commune by surprise: nothing is known before, the seal opens on site, both sign, it is mended."""

from __future__ import annotations

import pytest

from tests.stories.arranged import EXTRACT, received
from tests.stories.office import Office
from tests.stories.people import People
from tests.stories.yearly import Yearly

pytestmark = [pytest.mark.browser, pytest.mark.slow]
PLAN, HERE = "/tinh/kiem-tra/", "/chat-luong/kiem-tra-cap-tren/"
TITLE = "Kiểm tra công vụ tại xã"


def test_a_surprise_check_from_its_decision_to_what_was_mended(office: Office, people: People) -> None:
    received(office, EXTRACT, "Chìu A Tài", "Nịnh Thị Hoa")
    inspector, head = (people.official(Yearly, name) for name in ("hien.kiemtra", "minh.chutich"))
    address = decides(inspector)
    head.opens(HERE)
    head.sees("Chưa có cuộc kiểm tra nào")
    opens_on_site(inspector, address)
    answers_the_rest(office)
    inspector.opens(address)
    inspector.presses_button("Lập biên bản")
    inspector.presses_button("Ký xác nhận biên bản")
    assert inspector.page.request.get(f"{address}tep/bien-ban/").body().startswith(b"%PDF")
    head.opens(HERE)
    head.follows(head.link(TITLE))
    head.presses_button("Ký xác nhận biên bản")
    head.sees("Hạn báo cáo khắc phục")
    head.fills("Đã khắc phục những gì", "Đã thay bảng niêm yết")
    head.presses_button("Ký, gửi báo cáo")
    head.sees("xác nhận bằng tài khoản")
    inspector.opens(address)
    inspector.page.get_by_label("Chấp nhận").check()
    inspector.fills("Lý do, bằng văn bản", "Đã xem ảnh bảng mới")
    inspector.presses_button("Gửi trả lời")
    inspector.sees("Đã trả lời báo cáo khắc phục.")


def decides(inspector: Yearly) -> str:
    """By decision alone, the team being the inspector; its address."""
    inspector.opens(f"{PLAN}cuoc/")
    inspector.follows(inspector.link("Kiểm tra đột xuất"))
    for name, label in (("agency", "UBND xã Đông Ngũ"), ("head", "Phạm Thị Diệu Hiền")):
        inspector.picks(name, label)
    inspector.fills("Tên cuộc kiểm tra", TITLE)
    inspector.fills("Số quyết định", "02/QĐ-UBND")
    inspector.presses_button("Ghi quyết định")
    return inspector.page.url


def opens_on_site(inspector: Yearly, address: str) -> None:
    """Sealed at the office, opened at the commune, the first line answered on a phone."""
    inspector.fills("đến trước ngày", "01/01/2099")
    inspector.presses_main("Niêm phong")
    inspector.sees("Mã niêm phong số khởi tạo")
    inspector.page.set_viewport_size({"width": 390, "height": 844})
    inspector.page.locator("form[action$='/mo/'] button").click()
    inspector.sees("Số khởi tạo đã mở")
    inspector.opens(f"{address}danh-muc/")
    line = inspector.page.locator("#dong-posted")
    line.get_by_label("Không đạt").check()
    line.get_by_label("Bằng chứng").first.fill("Bảng niêm yết còn bản cũ")
    inspector.follows(line.get_by_role("button", name="Ghi dòng này"))
    inspector.sees("1 trên 7 dòng đã trả lời.")
    assert inspector.page.evaluate("document.documentElement.scrollWidth") <= 390


def answers_the_rest(office: Office) -> None:
    """The other lines, as the first was."""
    from chuan.definitions.organisation import services as organisation
    from chuan.surfaces.acts import inspection_lines
    from chuan.surfaces.acts.asking import clock
    from chuan.surfaces.acts.inspection_sight import listed

    with office.inside():
        actor = organisation.actor_named("hien.kiemtra", clock())
        assert actor is not None
        (found,) = listed(actor)
        for item in found.state.unanswered:
            inspection_lines.answer(actor, found.id, inspection_lines.Told(item, "pass"))
