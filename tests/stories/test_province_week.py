"""A week of the province: a report sent, three figures opened, an instruction done with proof, an inspector let in."""

from __future__ import annotations

from datetime import timedelta
from io import BytesIO

import pytest
from pypdf import PdfReader

from chuan.base.kernel.clock import local
from chuan.surfaces.acts.asking import clock
from tests.stories.arranged import EXTRACT, MARITAL, received
from tests.stories.office import Office
from tests.stories.people import People
from tests.stories.province import elsewhere, its_days_are_over, received_last_month
from tests.stories.quality import CHAIR, SECRETARY, SECRETARY_NAME
from tests.stories.test_pictures import FOLDER, picture
from tests.stories.yearly import Yearly

pytestmark = [pytest.mark.browser, pytest.mark.slow]
HERE, WORK = "UBND xã Đông Ngũ", "Công khai kết quả giải quyết hồ sơ"
REPORT = "Tình hình, kết quả tiếp nhận, giải quyết hồ sơ thủ tục hành chính theo cơ quan"
ONLINE = "Hồ sơ nộp trực tuyến của TTHC có cung cấp trực tuyến"
PDF = {
    "name": "bang-chung.pdf",
    "mimeType": "application/pdf",
    "buffer": b"%PDF-1.4\n% anh bang niem yet\n%%EOF\n",
}


def test_three_figures_open_to_their_dossiers(office: Office, people: People) -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    (fresh,) = received(office, MARITAL, "Nịnh Thị Hoa")
    (old,) = received(office, EXTRACT, "Chíu Văn Tài")
    received_last_month(office, old.stream)
    officer = people.official(Yearly, "hien.kiemtra")

    officer.opens("/tinh/bao-cao/")
    officer.follows(officer.link(REPORT))
    officer.sees("như đã biết khi hết kỳ")
    officer.presses_button("Phát hành bản đang xem")
    officer.sees("Đã phát hành; số liệu được giữ nguyên như bản này.")
    picture(officer, "province-report")
    officer.follows(officer.page.locator("tr", has_text=HERE).get_by_role("link").first)
    officer.sees(old.code)
    assert fresh.code not in officer.reads()

    officer.opens("/tinh/")
    officer.follows(officer.link(HERE))
    officer.follows(officer.link(ONLINE))
    officer.sees(fresh.code)

    officer.opens("/tinh/lich/")
    officer.follows(officer.page.locator("main a[href*='/tinh/lich/2']").first)
    officer.follows(officer.page.locator("main a[href*='/tinh/ho-so/']").first)
    officer.sees(fresh.code)
    officer.follows(officer.link(fresh.code))
    officer.sees("Ghi mục đích trước khi mở")


def test_an_instruction_is_carried_out_with_proof(people: People) -> None:
    chief, chair, secretary = (people.official(Yearly, name) for name in ("khang.tinh", CHAIR, SECRETARY))
    chief.opens("/tinh/chi-dao/giao/")
    for label, text in (
        ("Số, ký hiệu văn bản", "15/CT-UBND"), ("Việc phải làm", WORK), ("Nội dung chỉ đạo", f"{WORK} trước ngày 30."),
        ("Hoặc số ngày làm việc", "5"),
    ):  # fmt: skip
        chief.fills(label, text)
    chief.page.get_by_label("Giao cho từng cơ quan").select_option(label=HERE)
    chief.page.get_by_label("Bằng chứng cần có").select_option(label="Tệp văn bản")
    chief.presses_main("Giao chỉ đạo")
    chief.sees("Đã giao cho 1 cơ quan.")

    chair.opens("/tinh/chi-dao/")
    chair.follows(chair.link(WORK))
    chair.presses_main("Đã đọc, tiếp nhận")
    chair.names("Người thực hiện", SECRETARY_NAME)
    chair.presses_main("Giao việc")
    address = chair.page.url

    secretary.opens(address)
    secretary.fills("Kết quả thực hiện", "Đã niêm yết tại quầy và trên trang của xã")
    secretary.presses_main("Gửi báo cáo")
    secretary.sees("Chưa có bằng chứng được yêu cầu: tệp văn bản.")
    secretary.page.get_by_label("Tệp kèm theo").set_input_files(PDF)  # type: ignore[arg-type]  # a file of the test
    secretary.presses_main("Gửi báo cáo")
    chief.opens(address)
    assert chief.page.request.get(f"{address}tep/").body() == PDF["buffer"]
    chief.presses_main("Chấp nhận")
    chief.sees("Đã hoàn thành")
    picture(chief, "province-instruction")


def test_an_indicator_is_asked_as_proof_and_read_off_the_index(people: People) -> None:
    chief = people.official(Yearly, "khang.tinh")
    chief.opens("/tinh/chi-dao/giao/")
    assert not chief.page.get_by_label("Chỉ tiêu", exact=True).is_visible()
    chief.page.get_by_label("Bằng chứng cần có").select_option(label="Chỉ tiêu của bộ chỉ số 766 đạt mức")
    chief.page.get_by_label("Chỉ tiêu", exact=True).select_option(value="2.1")
    chief.page.get_by_label("Của kỳ").select_option(index=1)
    for label, text in (
        ("Số, ký hiệu văn bản", "21/CT-UBND"), ("Việc phải làm", "Giải quyết đúng hạn"), ("Nội dung chỉ đạo", "Đúng hạn."),
        ("Hoặc số ngày làm việc", "5"), ("Đạt từ bao nhiêu phần trăm", "95,5"),
    ):  # fmt: skip
        chief.fills(label, text)
    chief.page.get_by_label("Giao cho từng cơ quan").select_option(label=HERE)
    chief.presses_main("Giao chỉ đạo")
    chief.sees("2.1 Hồ sơ giải quyết trước hạn và đúng hạn ≥ 95,5% của tháng")
    picture(chief, "province-instruction-figure")
    chief.follows(chief.page.locator("main a[href*='/tinh/766/']").first)
    chief.sees("Chỉ số 766 · ")


def test_an_inspector_reads_in_his_days_and_the_agency_sees_each_time(office: Office, people: People) -> None:
    (file,), other = received(office, MARITAL, "Nịnh Thị Hoa"), elsewhere(office)
    chief = people.official(Yearly, "khang.tinh")
    lets_in(chief)
    visitor = people.official(Yearly, "bich.thanhtra")
    looks_up(visitor, file.code)
    visitor.sees("Chuỗi sự kiện khớp từ đầu đến cuối")
    picture(visitor, "province-life")
    paper = visitor.page.request.get(f"{visitor.page.url}ho-so.pdf").body()
    text = " ".join(page.extract_text() for page in PdfReader(BytesIO(paper)).pages)
    assert "CẢ ĐỜI HỒ SƠ" in text
    assert "Kiểm tra chuỗi" in text
    assert "SHA-256" in text
    looks_up(visitor, other)
    visitor.sees("không bao gồm cơ quan này")
    its_days_are_over(office)
    looks_up(visitor, file.code)
    visitor.sees("đã hết hạn từ sau ngày")

    chair = people.official(Yearly, CHAIR)
    chair.opens("/tinh/da-xem/")
    for told in (
        "xem cả đời hồ sơ",
        "tải tệp PDF cả đời hồ sơ",
        "gõ mã ngoài thời hạn quyết định",
        "45/QĐ-TTr",
    ):
        chair.sees(told)


def lets_in(chief: Yearly) -> None:
    """Three days at one commune, by a decision."""
    today = local(clock()).date()
    chief.opens("/tinh/quyet-dinh-thanh-tra/")
    for label, text in (
        ("Họ và tên người thanh tra", "Dương Thị Ngọc Bích"), ("Tên đăng nhập", "bich.thanhtra"),
        ("Cơ quan của người thanh tra", "Thanh tra tỉnh"), ("Số, ký hiệu quyết định", "45/QĐ-TTr"),
        ("Đến hết ngày", f"{today + timedelta(days=2):%d/%m/%Y}"), ("Mục đích", "Thanh tra chuyên đề"),
    ):  # fmt: skip
        chief.fills(label, text, within=chief.page.locator("main"))
    chief.page.get_by_label(HERE, exact=True).check()
    chief.presses_main("Mở quyền thanh tra")
    chief.sees("Đã mở quyền thanh tra")


def looks_up(visitor: Yearly, code: str) -> None:
    visitor.opens("/tinh/tra-ho-so/")
    visitor.fills("Mã hồ sơ", code, within=visitor.page.locator("main"))
    visitor.presses_main("Tra hồ sơ")
