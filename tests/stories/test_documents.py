"""A code of conduct from its first words to its readers: three people approve, a secret is refused, who read it is seen."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from chuan.base.kernel.clock import local
from chuan.surfaces.acts.asking import clock
from tests.stories.people import People
from tests.stories.quality import HEAD_NAME, SECRETARY, Member, approved
from tests.stories.test_pictures import FOLDER, picture

pytestmark = [pytest.mark.browser, pytest.mark.slow]
TITLE = "Quy tắc ứng xử của cán bộ, công chức UBND xã"


def registers(secretary: Member, content: Path) -> None:
    """A new document with a file."""
    secretary.opens("/chat-luong/tai-lieu/moi/")
    secretary.fills("Mã hiệu", "QTUX.01")
    secretary.fills("Tên tài liệu", TITLE)
    secretary.page.get_by_label("Loại").select_option("rules")
    secretary.page.get_by_label("Nội dung").set_input_files(content)
    secretary.turns("Control+Enter")


def test_a_code_of_conduct_is_approved_and_read(people: People, tmp_path: Path) -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    secret, plain = tmp_path / "mat.txt", tmp_path / "quy-tac.txt"
    secret.write_text("TỐI MẬT\nKế hoạch", encoding="utf-8")
    plain.write_text("Điều 1. Chào hỏi người dân trước khi làm việc.", encoding="utf-8")
    secretary = people.official(Member, SECRETARY)
    secretary.opens("/chat-luong/tai-lieu/")
    secretary.sees("Chưa có tài liệu nào")
    picture(secretary, "documents-empty")
    registers(secretary, secret)
    secretary.sees("không được đưa vào hệ thống này")
    picture(secretary, "document-secret")
    registers(secretary, plain)
    secretary.names("Người làm bước “Xem xét”", HEAD_NAME)
    secretary.ends_step()
    approved(people, TITLE)
    secretary.page.reload()
    secretary.fills("Có hiệu lực từ ngày", f"{local(clock()) + timedelta(days=1):%d/%m/%Y}")
    secretary.follows(secretary.page.locator("main").get_by_role("button", name="Ban hành"))
    secretary.sees("Đã ban hành.")
    is_read(people, secretary)


def is_read(people: People, secretary: Member) -> None:
    """Given to two officers; one says that he read it; a word of it finds it without accents."""
    secretary.clicks(secretary.page.get_by_text("Phân phối thêm"))
    for name in ("Đỗ Văn Ưng", "Hoàng Ngọc Diễm"):
        secretary.clicks(secretary.page.get_by_label(name))
    secretary.follows(secretary.page.get_by_role("button", name="Phân phối", exact=True))
    officer = people.official(Member, "ung.hotich")
    officer.opens("/chat-luong/tai-lieu/?t=unread")
    officer.follows(officer.link(TITLE))
    officer.follows(officer.button("Tôi đã đọc và hiểu"))
    officer.sees("Đã ghi bạn đã đọc")
    secretary.page.reload()
    secretary.sees("chưa xác nhận")
    picture(secretary, "document")
    secretary.opens("/chat-luong/tai-lieu/?q=chao hoi nguoi dan")
    secretary.sees("1 người chưa đọc")
    picture(secretary, "documents")
