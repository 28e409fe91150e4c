"""The chairman lends his signature by a decision; his deputy signs in his stead, until it is taken back."""

from __future__ import annotations

from pathlib import Path

import pytest

from chuan.base.kernel.clock import local
from chuan.surfaces.acts.asking import clock
from tests.stories.arranged import EXTRACT, received, worked_until
from tests.stories.leader import Leader
from tests.stories.office import Office
from tests.stories.people import People
from tests.stories.test_pictures import FOLDER, picture

pytestmark = [pytest.mark.browser, pytest.mark.slow]
CHAIR, DEPUTY = "Hoàng Văn Minh", "Bế Thị Hoài Thu"


def lends(chair: Leader, decision: Path, last: str) -> None:
    """The chairman fills the page; the days and the scan as given."""
    today = f"{local(clock()):%d/%m/%Y}"
    choice = chair.page.get_by_label("Người nhận ủy quyền")
    choice.select_option(choice.locator("option", has_text=DEPUTY).get_attribute("value"))
    chair.fills("Từ ngày", today)
    chair.fills("Đến hết ngày", last)
    chair.fills("Số quyết định", "12/QĐ-UBND")
    chair.fills("Ngày ký quyết định", today)
    chair.page.get_by_label("Bản quét quyết định").set_input_files(decision)
    chair.turns("Control+Enter")


def files(folder: Path) -> tuple[Path, Path]:
    """A scanned decision, and a picture that is none."""
    scan, photo = folder / "quyet-dinh.pdf", folder / "anh.jpg"
    scan.write_bytes(b"%PDF-1.7 quyet dinh uy quyen")
    photo.write_bytes(b"\xff\xd8\xff")
    return scan, photo


def test_the_deputy_signs_in_the_chairmans_stead_until_it_is_taken_back(
    office: Office, people: People, tmp_path: Path
) -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    scan, photo = files(tmp_path)
    chair = people.official(Leader, "minh.chutich")
    chair.opens("/lanh-dao/uy-quyen/")
    chair.sees("Chưa có ủy quyền nào")
    chair.follows(chair.link("Ghi ủy quyền"))
    lends(chair, photo, "01/01/2027")
    chair.sees("Đính kèm bản quét quyết định ủy quyền, tệp PDF.")
    lends(chair, scan, "01/01/2026")
    chair.sees("Ngày kết thúc phải sau ngày bắt đầu.")
    picture(chair, "delegation-form")
    lends(chair, scan, f"{local(clock()).replace(year=local(clock()).year + 1, month=1, day=5):%d/%m/%Y}")
    chair.sees(f"{CHAIR} ủy quyền cho {DEPUTY}")
    picture(chair, "delegations")

    first, second = received(office, EXTRACT, "Bế Văn Tài", "Hoàng Thị Lụa")
    worked_until(office, (first.stream, second.stream), "sign")
    deputy = people.official(Leader, "thu.phochutich")
    deputy.opens("/lanh-dao/ky/")
    deputy.sees(f"thay {CHAIR}")
    deputy.turns("Enter")
    deputy.sees(f"Bạn làm thay {CHAIR} theo quyết định 12/QĐ-UBND")
    deputy.sees(f"TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH, PHÓ CHỦ TỊCH: {DEPUTY}")
    picture(deputy, "delegation-sign")
    deputy.turns("Control+Enter")
    deputy.sees("Đã ký")
    deputy.sees("hồ sơ 1 trong 1 hồ sơ đang chờ")

    chair.follows(chair.link("Thu hồi"))
    chair.fills("Lý do thu hồi", "đi công tác về sớm")
    chair.follows(chair.button("Thu hồi"))
    chair.sees("Đã thu hồi")
    deputy.turns("Control+Enter")
    deputy.sees(f"{CHAIR} đã thu hồi ủy quyền (quyết định 12/QĐ-UBND)")
    picture(deputy, "delegation-ended")
    chair.begins_to_sign()
    chair.sees("hồ sơ 1 trong 1 hồ sơ đang chờ")
    chair.opens(f"/xu-ly/ho-so/{first.stream}/")
    chair.sees(f"{DEPUTY} (thay {CHAIR})")
