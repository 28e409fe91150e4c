"""A law changes: a procedure is due, is revised, the scope moved, and the system is declared again to publication."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from chuan.base.kernel.clock import local
from chuan.surfaces.acts.asking import clock
from tests.stories.declared import ADDRESS, declared
from tests.stories.office import Office
from tests.stories.people import People
from tests.stories.quality import CHAIR, CHAIR_NAME, HEAD_NAME, SECRETARY, SECRETARY_NAME, approved
from tests.stories.test_pictures import FOLDER, of_paper, picture
from tests.stories.yearly import Yearly

pytestmark = [pytest.mark.browser, pytest.mark.slow]
OLD, NEW, SHORT = "23/2015/NĐ-CP", "00/2026/NĐ-CP", "Chứng thực chữ ký"
LAWS, DECLARATIONS = "/chat-luong/luat-thay-doi/", "/chat-luong/cong-bo/"


def test_from_a_law_change_to_the_declaration_made_again(
    office: Office, people: People, tmp_path: Path
) -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    declared(office)
    secretary, chair = (people.official(Yearly, name) for name in (SECRETARY, CHAIR))
    secretary.opens(DECLARATIONS)
    secretary.sees("đều nằm trong phạm vi đã công bố")
    law = enters_the_law(secretary)
    chair.opens(law)
    chair.page.get_by_label("Quy trình", exact=True).select_option(label="Bản sao từ sổ gốc")
    chair.fills("Vì sao không phải sửa", "Chỉ sửa thẩm quyền cấp tỉnh")
    chair.presses_button("Xác nhận")
    chair.sees("3 quy trình chịu ảnh hưởng · 2 chưa xử lý · 0 quá hạn")
    revises(people, secretary)
    secretary.opens(law)
    secretary.sees("Đã sửa, bản mới từ")
    picture(secretary, "law-change")
    declares_again(secretary, chair)
    shows_that_it_is_public(secretary, tmp_path)
    secretary.opens(DECLARATIONS)
    secretary.sees("đều nằm trong phạm vi đã công bố")
    picture(secretary, "declarations")


def enters_the_law(secretary: Yearly) -> str:
    """A text typed into the register; the address of its page, which says what it touches."""
    secretary.opens(LAWS)
    secretary.sees("Chưa ghi văn bản nào")
    secretary.follows(secretary.link("Ghi văn bản mới"))
    secretary.fills("Số, ký hiệu", NEW)
    secretary.fills("Tên văn bản", "Nghị định sửa đổi (mô phỏng)")
    secretary.fills("Ngày có hiệu lực", f"{local(clock()) - timedelta(days=20):%d/%m/%Y}")
    secretary.fills("Thay thế, sửa đổi văn bản số", f"Nghị định số {OLD}")
    secretary.fills("Đọc ở đâu", "Không có thật, chỉ để kể chuyện")
    secretary.presses_button("Ghi vào sổ")
    secretary.sees("3 quy trình chịu ảnh hưởng · 3 chưa xử lý · 0 quá hạn")
    return secretary.page.url


def revises(people: People, secretary: Yearly) -> None:
    """The next version of one procedure cites the new text, is approved and published."""
    secretary.opens(f"/quy-trinh/?q={SHORT}")
    secretary.follows(secretary.page.locator("main").get_by_role("link", name=SHORT))
    secretary.follows(secretary.button("Sửa thành bản mới"))
    cited = secretary.page.locator(f'#grounds input[value="{OLD}"]')
    with secretary.page.expect_response(lambda answer: "/luu/" in answer.url):
        cited.fill(NEW)
        cited.press("Tab")
    secretary.sees("Đã chứng minh được")
    secretary.follows(secretary.page.locator("#o-publish a"))
    secretary.names("Người xem xét", HEAD_NAME)
    secretary.presses_main("Gửi xem xét")
    approved(people, "chứng thực chữ ký")
    secretary.page.reload()
    for reason in secretary.page.locator("main textarea").all():
        reason.fill("Sẽ đối chiếu toàn văn trong quý này")
    secretary.presses_main("Công bố")
    secretary.sees("Đã công bố bản 2")


def declares_again(secretary: Yearly, chair: Yearly) -> None:
    """The scope is drawn up, the head confirms that the system works and signs, the set is printed."""
    secretary.opens(DECLARATIONS)
    secretary.sees(f"Phải công bố lại: 1 quy trình trong phạm vi đã sửa theo {NEW}")
    picture(secretary, "declarations-due")
    secretary.presses_button("Lập phạm vi công bố")
    picture(secretary, "declaration-scope")
    secretary.passes("confirm", CHAIR_NAME)
    chair.opens(secretary.page.url)
    chair.passes("decide", CHAIR_NAME, "Xác nhận hiệu lực")
    for step in ("notice", "post", "website"):
        chair.picks(f"to-{step}", SECRETARY_NAME)
    chair.passes(outcome="Ký quyết định")
    secretary.page.reload()
    secretary.presses_button("In bộ văn bản công bố")
    address = secretary.link("Quyết định công bố và phụ lục phạm vi").get_attribute("href")
    paper = secretary.page.request.get(f"{secretary.office.site}{address}").body()
    assert paper.startswith(b"%PDF")
    of_paper(paper, "declaration-decision")
    secretary.sees("số 1/TB-UBND, ngày")
    notice = secretary.link("Thông báo gửi đơn vị chủ trì").get_attribute("href")
    of_paper(secretary.page.request.get(f"{secretary.office.site}{notice}").body(), "declaration-notice")
    picture(secretary, "declaration-printed")


def shows_that_it_is_public(secretary: Yearly, folder: Path) -> None:
    """Notice, posting and web page, each with what shows it; no step ends without."""
    scan = folder / "niem-yet.pdf"
    scan.write_bytes(b"%PDF-1.4\n% anh chup bang niem yet, mo phong\n%%EOF\n")
    for step, upload in (("notice", False), ("post", True), ("website", False)):
        if upload:
            secretary.page.get_by_label("Tệp làm bằng chứng").set_input_files(scan)
        else:
            secretary.fills("Địa chỉ trang hoặc văn bản điện tử", ADDRESS)
        secretary.presses_button("Ghi bằng chứng")
        secretary.passes(*(("close", SECRETARY_NAME) if step == "website" else ()))
    picture(secretary, "declaration")
    secretary.passes()
    secretary.sees("Đã ghi: Hoàn tất bộ hồ sơ công bố.")
