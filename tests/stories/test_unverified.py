"""A value nobody has read: the ISO secretary reads it, a leader confirms, dossiers received since have it."""

from __future__ import annotations

import pytest

from tests.stories.arranged import EXTRACT, Stands, received
from tests.stories.office import Office
from tests.stories.people import Official, People
from tests.stories.test_pictures import FOLDER, picture

pytestmark = [pytest.mark.browser, pytest.mark.slow]
PAGE = "/quy-trinh/gia-tri-chua-doi-chieu/"
NAME = "Số lần được hẹn lại"


def extensions(office: Office, dossier: Stands) -> int:
    """How often this dossier may be extended, by the pack it keeps."""
    from chuan.definitions.laws.services import pack
    from chuan.events.dossiers.services.dossiers import load

    with office.inside():
        return pack(load(dossier.stream).terms["pack"]).extension_max


def test_what_was_read_otherwise_holds_for_dossiers_received_since(office: Office, people: People) -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    (before,) = received(office, EXTRACT, "Bế Văn Tài")
    iso = people.official(Official, "hung.iso")
    iso.opens(PAGE)
    picture(iso, "unverified")
    iso.fills("Tìm trong danh sách", "hen lai")
    iso.turns("Enter")
    iso.follows(iso.link(NAME))
    iso.sees("Xin lỗi và hẹn lại")
    iso.sees("Phiếu xin lỗi")
    iso.clicks(iso.page.get_by_text("Ghi điều đã đọc trong văn bản").first)
    iso.fills("Số văn bản đã đọc", "118/2025/NĐ-CP")
    iso.fills("Ngày của văn bản", "09/06/2025")
    iso.fills("Điều, khoản", "khoản 9 Điều 19")
    iso.fills("Văn bản viết khác: giá trị đúng", "hai lần")
    iso.follows(iso.button("Đề nghị xác nhận"))
    iso.sees("Giá trị chưa đúng kiểu")
    iso.fills("Văn bản viết khác: giá trị đúng", "2")
    iso.follows(iso.button("Đề nghị xác nhận"))
    iso.sees("Chờ lãnh đạo xác nhận")

    leader = people.official(Official, "minh.chutich")
    leader.opens(f"{PAGE}?q=hen+lai")
    leader.follows(leader.link(NAME))
    leader.follows(leader.button("Xác nhận đã đối chiếu"))
    leader.sees("1 lần, đã sửa thành 2 lần")
    picture(leader, "unverified-confirmed")
    (after,) = received(office, EXTRACT, "Hoàng Thị Lụa")
    assert (extensions(office, before), extensions(office, after)) == (1, 2)

    leader.clicks(leader.page.get_by_text("Rút lần đối chiếu này").first)
    leader.fills("Lý do rút", "nghị định đã được thay")
    leader.follows(leader.button("Rút"))
    leader.sees("Đã rút; giá trị trở lại chưa đối chiếu.")
    (later,) = received(office, EXTRACT, "Chìu A Sáng")
    assert (extensions(office, after), extensions(office, later)) == (2, 1)
