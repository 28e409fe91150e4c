"""ISO documents and posting sheets as an office prints them: an ordinary one, and one that stretches everything."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from chuan.definitions.procedures.imports.said import default_said
from chuan.definitions.procedures.rules.definition import Case, Fee, Ground, Paper, Procedure, Product
from chuan.definitions.procedures.rules.tests.samples import parallel
from chuan.readings.forms.rules.iso import Hand, Hands, Identity, IsoDocument, Office, Revision
from chuan.readings.forms.rules.posting import Posting
from chuan.readings.forms.tests.samples import HEAD, LONG_NAME

LINK = "https://tracuu.example.vn/tra-cuu/ban-in/H19.85/9.000001/2/0f1e2d3c4b5a/"
PAGE = "https://tracuu.example.vn/tra-cuu/thu-tuc/H19.85/9.000001/"
PROCEDURE = replace(
    parallel(),
    name="Xác nhận hiện trạng sử dụng đất",
    field="Đất đai",
    cases=(Case("new", "Xác nhận lần đầu"), Case("again", "Xác nhận lại")),
    papers=(
        Paper("request", "Đơn đề nghị xác nhận", originals=1, form="Mẫu số 05"),
        Paper("identity", "Căn cước", register="Cơ sở dữ liệu quốc gia về dân cư"),
        Paper("map", "Sơ đồ thửa đất", copies=2, required=False, cases=("again",)),
    ),
    fees=(Fee("fee", "Phí xác nhận", 8000, per="copy", ground=Ground("226/2016/TT-BTC", verified=True)),),
    results=(Product("paper", "Giấy xác nhận", "GXN"),),
    applicants=("Công dân Việt Nam",),
    grounds=(
        Ground("31/2024/QH15", "Luật Đất đai", "Điều 137", verified=True),
        Ground("02/2026/NĐ-XX", "Nghị định chưa đọc", "Điều 9"),
    ),
)
OFFICE = Office(
    name="Ủy ban nhân dân xã Đồng Phú",
    counter="Quầy tiếp nhận, Trung tâm Phục vụ hành chính công xã Đồng Phú",
    address="Số 1 đường Trung tâm, xã Đồng Phú",
    hours="07:30–11:30, 13:30–17:30",
    units={"clerk": "Phòng Kinh tế"},
    receivers=("Phòng Kinh tế", "Lãnh đạo Ủy ban nhân dân"),
    field="ĐĐ",
    number=1,
)
IDENTITY = Identity("QT.ĐĐ.01", 2, "0f1e2d3c4b5a69788796a5b4c3d2e1f0", date(2026, 9, 1), 3, LINK)
HANDS = Hands(
    Hand("Nguyễn Thị Ánh Tuyết", "Thư ký ISO"), Hand("", "Trưởng phòng"), Hand("Đỗ Văn Ưng", "Chủ tịch")
)
REVISIONS = (
    Revision(2, date(2026, 9, 1), ("Thêm giấy tờ “Sơ đồ thửa đất”.", "Bước “Việc ask”: 4 giờ thành 3 giờ.")),
    Revision(1, date(2025, 7, 1), ()),
)
ISO = IsoDocument(HEAD, IDENTITY, PROCEDURE, OFFICE, default_said(), HANDS, REVISIONS)
POSTING = Posting(HEAD, IDENTITY, PROCEDURE, OFFICE, PAGE)

FORTY = tuple(Paper(f"p{at}", f"Bản vẽ hoàn công hạng mục số {at}", originals=1) for at in range(1, 41))


def of(procedure: Procedure) -> IsoDocument:
    """The document of any procedure at the same office."""
    return replace(ISO, procedure=procedure)


LONG = of(replace(PROCEDURE, name=LONG_NAME, papers=FORTY))
