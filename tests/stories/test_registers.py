"""The clerk registers what came in and gives it to a person; numbers a decision, not twice; voids a number; prints the book."""

from __future__ import annotations

import pytest

from tests.stories.people import People
from tests.stories.quality import Member

pytestmark = [pytest.mark.browser, pytest.mark.slow]
CLERK, SOLVER, SOLVER_NAME = "mai.vanthu", "ung.hotich", "Đỗ Văn Ưng"


def numbers(clerk: Member, subject: str, number: str = "") -> None:
    """A decision through the form of the outgoing register."""
    clerk.opens("/chat-luong/van-ban/vao-so/")
    clerk.fills("Ký hiệu", "QĐ-TKC")
    clerk.page.locator("input[name=number]").fill(number)
    clerk.fills("Trích yếu nội dung", subject)
    clerk.fills("Người ký", "Hoàng Văn Minh")
    clerk.fills("Nơi nhận", "Các thôn")
    clerk.follows(clerk.button("Cấp số, vào sổ"))


def test_what_came_in_goes_to_a_person_who_ends_it(people: People) -> None:
    clerk = people.official(Member, CLERK)
    clerk.opens("/chat-luong/van-ban/den/")
    clerk.follows(clerk.link("Vào sổ văn bản đến"))
    clerk.fills("Nơi gửi (tác giả)", "Sở Tư pháp")
    clerk.page.locator("input[name=their_number]").fill("77/STP-TK")
    clerk.page.get_by_label("Loại văn bản").select_option("law")
    clerk.fills("Trích yếu nội dung", "Nghị định mới về hộ tịch")
    clerk.names("Hoặc chuyển thẳng người giải quyết", SOLVER_NAME)
    clerk.follows(clerk.button("Vào sổ và chuyển"))
    title = clerk.page.locator("h1").inner_text().removeprefix("Văn bản đến số ")

    solver = people.official(Member, SOLVER)
    solver.opens_work(f"Văn bản đến số {title}/")
    solver.sees("Nghị định mới về hộ tịch")
    solver.ends_step()
    solver.sees("Đã giải quyết")


def test_one_number_is_for_one_document_and_a_void_one_keeps_its_reason(people: People) -> None:
    clerk = people.official(Member, CLERK)
    numbers(clerk, "Kiện toàn tổ công tác")
    clerk.sees("Số 01/QĐ-TKC")
    numbers(clerk, "Một quyết định khác", "1")
    clerk.sees("đã cấp cho văn bản “Kiện toàn tổ công tác”")
    clerk.opens("/chat-luong/van-ban/giu-so/")
    clerk.fills("Ký hiệu", "QĐ-TKC")
    clerk.fills("Giữ để làm gì", "Sổ giấy ngày mất mạng")
    clerk.follows(clerk.button("Giữ số"))
    clerk.follows(clerk.link("02/QĐ-TKC"))
    clerk.fills("Lý do", "Viết hỏng tờ văn bản")
    clerk.follows(clerk.button("Hủy số"))
    clerk.sees("Viết hỏng tờ văn bản")
    book = clerk.page.request.get(
        f"{clerk.page.url.split('/chat-luong')[0]}/chat-luong/van-ban/so.pdf?kh=Q%C4%90-TKC"
    )
    assert book.headers["content-type"] == "application/pdf"
