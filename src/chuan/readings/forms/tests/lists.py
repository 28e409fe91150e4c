"""Lists and books as an office fills them: as many lines as a test asks for."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from chuan.readings.forms.rules.books import IncomingBook, OutgoingBook
from chuan.readings.forms.rules.copies_register import CopiesRegister, CopyLine
from chuan.readings.forms.rules.guidance import AskedPaper, Guidance
from chuan.readings.forms.rules.handover import HandoverLine, HandoverList
from chuan.readings.forms.rules.originals import OriginalLine, OriginalsBack
from chuan.readings.forms.rules.parts import Form
from chuan.readings.forms.rules.postbag import Postbag, PostLine
from chuan.readings.forms.rules.quality_report import Part, QualityReport
from chuan.readings.forms.rules.register import Register, RegisterLine
from chuan.readings.forms.tests.samples import AT, CODE, DUE, HEAD, PEOPLE, PROCEDURE, TUYET, UNG, UNITS


def handover(number: int) -> HandoverList:
    line = HandoverLine(CODE, PROCEDURE, "Nguyễn Thị Ánh Tuyết", AT, DUE, papers=3)
    return HandoverList(
        head=replace(HEAD, number="02/BG-TTPVHCC"),
        from_unit=UNITS[0],
        giver=PEOPLE[0],
        to_unit=UNITS[1],
        taker=PEOPLE[1],
        lines=(line,) * number,
    )


def postbag(number: int) -> Postbag:
    line = PostLine(
        "CB123456785VN", CODE, "Nguyễn Thị Ánh Tuyết", "Thôn Bình Ế, xã Đồng Phú", "0900 000 124", 8_000
    )
    return Postbag(replace(HEAD, number="12/2026"), PEOPLE[0], (line,) * number, PEOPLE[1])


def register(number: int) -> Register:
    line = RegisterLine(
        code=CODE,
        procedure=PROCEDURE,
        owner="Nguyễn Thị Ánh Tuyết",
        address="Thôn Bình Ế, xã Đồng Phú",
        phone="0900 000 124",
        solving="Phòng Văn hóa – Xã hội",
        received=AT,
        promised=DUE,
        returned=DUE - timedelta(hours=3),
        method="Trực tiếp",
        signed="Nguyễn Thị Ánh Tuyết",
    )
    return Register(
        head=replace(HEAD, number=""),
        since=date(2026, 8, 1),
        last=date(2026, 8, 31),
        lines=(line,) * number,
        keeper="Trần Thị Hồng Ngọc",
        field="Hộ tịch",
        book="01",
    )


def originals(number: int) -> OriginalsBack:
    line = OriginalLine("Giấy chứng nhận quyền sử dụng đất", 1, "số phát hành AB 000 123", "mép hơi rách")
    return OriginalsBack(
        head=replace(HEAD, number=""),
        code=CODE,
        procedure=PROCEDURE,
        owner=TUYET,
        taker=UNG.name,
        shown="giấy hẹn; giấy ủy quyền ngày 18/11/2026",
        at=AT,
        lines=(line,) * number,
        officer="Trần Thị Hồng Ngọc",
    )


def guidance(number: int) -> Guidance:
    paper = AskedPaper("Giấy tờ chứng minh quan hệ", "1 bản sao", "Chỉ khi người nộp không phải chủ hồ sơ")
    return Guidance(
        head=replace(HEAD, number=""),
        procedure=PROCEDURE,
        code="1.004873",
        case="Dùng để đăng ký kết hôn",
        papers=(paper,) * number
        + (
            AskedPaper(
                "Giấy tờ chứng minh nơi cư trú", "1 bản chính", "", "Cơ sở dữ liệu quốc gia về dân cư"
            ),
        ),
        ways=(("Nộp trực tiếp", "trả trong 03 ngày làm việc"), ("Nộp qua bưu chính", "03 ngày làm việc")),
        fees=(("Lệ phí", "theo quy định của tỉnh"),),
        sets=1,
        where="Quầy tiếp nhận và trả kết quả, số 1 đường Trung tâm, xã Đồng Phú",
        officer="Trần Thị Hồng Ngọc",
    )


def copies_register(number: int) -> CopiesRegister:
    line = CopyLine(
        "1204", "Nguyễn Thị Ánh Tuyết", "Bằng tốt nghiệp đại học", "Vũ Đình Ẩn, Phó Chủ tịch", 3, 12_000
    )
    return CopiesRegister(
        head=replace(HEAD, number=""),
        on=date(2026, 8, 28),
        lines=(line,) * number,
        keeper="Trần Thị Hồng Ngọc",
    )


def outgoing_book(number: int) -> OutgoingBook:
    row = (
        "07/QĐ-UBND", "28/08/2026", "Quyết định: Về việc kiện toàn Ban Chỉ đạo cải cách hành chính và chuyển đổi số",
        "Nguyễn Phước Quý Quang", "Các cơ quan chuyên môn thuộc Ủy ban nhân dân xã; các thôn, bản",
        "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân", "12", "Cả giấy và điện tử", "148/2026-IO", "",
    )  # fmt: skip
    return OutgoingBook(
        replace(HEAD, number=""), date(2026, 1, 1), date(2026, 8, 28), (row,) * number, "Trần Thị Hồng Ngọc"
    )


def incoming_book(number: int) -> IncomingBook:
    row = (
        "28/08/2026", "1204", "Ủy ban nhân dân tỉnh Quảng Ninh, Trung tâm Phục vụ hành chính công", "2417/UBND-TTPVHCC",
        "26/08/2026", "Công văn: V/v rà soát, sửa đổi quy trình nội bộ giải quyết thủ tục hành chính", "Vũ Đình Ẩn",
        "28/08/2026", "", "Điện tử", "hạn 05/09/2026",
    )  # fmt: skip
    return IncomingBook(
        replace(HEAD, number=""), date(2026, 1, 1), date(2026, 8, 28), (row,) * number, "Trần Thị Hồng Ngọc"
    )


def quality_report(number: int) -> QualityReport:
    row = ("8.5.1", "Kiểm soát việc cung cấp dịch vụ", "Không phù hợp", "H49.98-261120-0012: thiếu chữ ký")
    return QualityReport(
        head=replace(HEAD, number="03/BC-ĐGNB"),
        title="Báo cáo đánh giá nội bộ",
        about="Phòng Văn hóa – Xã hội, tháng 11 năm 2026",
        parts=(
            Part("1. Mẫu hồ sơ", ("Rút ngẫu nhiên 5 trên 20 hồ sơ, số khởi tạo 482173605112.",)),
            Part(
                "2. Danh mục kiểm tra",
                (),
                ("Điều", "Yêu cầu", "Kết luận", "Bằng chứng"),
                (1, 3, 2, 4),
                (row,) * number,
            ),
        ),
        signers=(("Lãnh đạo cơ quan", "Vũ Đình Ẩn"), ("Trưởng đoàn đánh giá", "Trần Thị Hồng Ngọc")),
    )


SHORT: dict[str, Form] = {
    "handover": handover(3),
    "postbag": postbag(3),
    "register": register(3),
    "copies_register": copies_register(3),
    "outgoing_book": outgoing_book(3),
    "incoming_book": incoming_book(3),
    "originals": originals(2),
    "guidance": guidance(4),
    "quality_report": quality_report(3),
}
LONG: dict[str, Form] = {
    "handover": handover(60),
    "postbag": postbag(60),
    "register": register(60),
    "copies_register": copies_register(60),
    "outgoing_book": outgoing_book(60),
    "incoming_book": incoming_book(60),
    "originals": originals(40),
    "guidance": guidance(40),
    "quality_report": quality_report(60),
}
