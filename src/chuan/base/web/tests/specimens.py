"""Invented view-models of the mock-up's pages: what the gallery shows and the component tests render."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from chuan.base.web.components import (
    Action,
    ActionBar,
    Cell,
    Column,
    DayCell,
    DayStrip,
    Empty,
    Fact,
    Filters,
    Key,
    Kpi,
    Moment,
    Option,
    Row,
    Segments,
    Select,
    Tab,
    Table,
    TimeChip,
)
from chuan.base.web.pictures import FlowEdge, FlowNode, FlowPicture, HeatDay, Load, Spark, heat_map

WORK = (
    ("late", "quá 10 giờ làm việc", 100, "thứ Tư 18/11/2026", "Trợ cấp xã hội hằng tháng", "Chíu Thị Mai"),
    ("late", "quá 2 giờ làm việc", 100, "thứ Năm 19/11/2026", "Thay đổi, cải chính hộ tịch", "Đặng Văn Khải"),
    ("soon", "còn 50 phút làm việc", 88, "thứ Sáu 20/11/2026", "Đăng ký khai sinh", "cháu Lý Minh Khôi"),
    ("soon", "còn 1 giờ 50 phút", 72, "thứ Sáu 20/11/2026", "Bản sao trích lục hộ tịch", "Vũ Thị Thơm"),
    ("soon", "còn 6 giờ làm việc", 75, "thứ Hai 23/11/2026", "Xác nhận tình trạng hôn nhân", "Đỗ Văn Ưng"),
    ("ok", "còn 1 ngày 1 giờ", 52, "thứ Hai 23/11/2026", "Đăng ký giám hộ", "Nguyễn Thị Ánh Tuyết"),
    ("ok", "còn 2 ngày 5 giờ", 20, "thứ Tư 25/11/2026", "Hỗ trợ chi phí mai táng", "Nguyễn Đức Thắng"),
    ("hold", "dừng từ 17/11", 60, "chờ nộp bổ sung", "Xác định mức độ khuyết tật", "Lê Thị Nga"),
)


def desk() -> dict[str, object]:
    columns = (
        Column("Thời gian còn lại của bước", "", "?sap=-con", "ascending"),
        Column("Hạn của bước"),
        Column("Hồ sơ"),
        Column("Chủ hồ sơ"),
        Column("Bước, người giữ"),
        Column("Việc tiếp theo"),
    )
    rows = tuple(_row(at, *work) for at, work in enumerate(WORK))
    empty = Empty("Không còn hồ sơ nào chờ bạn", "Hồ sơ mới được giao sẽ hiện ở đây, gần hạn nhất ở trên.")
    tabs = (
        Tab("Tất cả", "?", 11, True),
        Tab("Quá hạn", "?t=late", 2, state="late"),
        Tab("Sắp đến hạn", "?t=soon", 4, state="soon"),
        Tab("Đúng hạn", "?t=ok", 4, state="ok"),
        Tab("Tạm dừng", "?t=hold", 1, state="hold"),
    )
    procedures = Select("tt", "Thủ tục", (Option("", "tất cả", True), Option("1", "Đăng ký khai sinh")))
    return {
        "table": Table("Việc của tôi", columns, rows, empty, pick="ho-so"),
        "nothing": Table("Việc của tôi", columns, (), empty),
        "filters": Filters(tabs, (procedures,), (), "/xlsx"),
        "hints": (Key(("J", "K"), "lên xuống"), Key(("X",), "chọn"), Key(("↵",), "mở")),
        "first": Action("Mở hồ sơ gần hạn nhất", "primary", href="/1", shown="↵"),
    }


def _row(at: int, state: str, left: str, used: int, due: str, what: str, whose: str) -> Row:
    code = f"H49.62-261120-{at:04d}"
    cells = (
        Cell(time=TimeChip(state, left, used)),
        Cell(due, "17:00 · hẹn trả 25/11", css="nb"),
        Cell(what, code, href=f"/{at}", open=True),
        Cell(whose, css="nb"),
        Cell("Thẩm định", "Hải Yến giữ từ 16/11", css="nb"),
        Cell("Trình dự thảo", href=f"/{at}", action=True, css="nb"),
    )
    return Row(cells, str(at), code, picked=at in (2, 3))


STEPS = (
    (0, 45, 118, "1. Tiếp nhận", "A. Tuyết · 11/11", "done"),
    (142, 45, 110, "2. Phân công", "B. Ngọc · 11/11", "done"),
    (276, 45, 110, "3. Thẩm định", "H. Yến · 16/11", "done"),
    (570, 45, 132, "4. Dự thảo quyết định", "hạn bước T2, 11:30", "now"),
    (716, 45, 106, "5. Soát, ký tắt", "Trưởng phòng", "next"),
    (846, 45, 106, "6. Ký", "Chủ tịch", "next"),
)


def flow() -> FlowPicture:
    nodes = tuple(
        FlowNode(x, y, w, 62, title, (who,), state, holder="Nguyễn Hải Yến" if state == "now" else "")
        for x, y, w, title, who, state in STEPS
    )
    edges = tuple(
        FlowEdge(((one.x + one.w, 72), (other.x, 72)), "done" if other.state != "next" else "")
        for one, other in pairwise(nodes)
    )
    back = FlowEdge(
        ((769, 99), (769, 130), (631, 130), (631, 104)), "back", "trả lại sửa, tối đa 1 lần", (700, 144)
    )
    return FlowPicture(1110, 158, nodes, (*edges, back), "Sơ đồ 6 bước, hồ sơ đang ở bước 4")


def strip() -> DayStrip:
    first = date(2026, 11, 20)
    kinds = ("received", "off", "off", "counted", "off", "due", "law")
    marks = ("nhận", "nghỉ", "nghỉ", "1", "lễ", "hẹn", "luật")
    cells = tuple(
        DayCell(first + timedelta(days=at), *part) for at, part in enumerate(zip(kinds, marks, strict=True))
    )
    reasons = (
        ("20/11", "ngày nhận, không tính"),
        ("21, 22/11", "nghỉ cuối tuần"),
        ("24/11", "Ngày Văn hóa Việt Nam, Nghị quyết 28/2026/QH16"),
    )
    return DayStrip(cells, reasons, "Ngày hẹn có thể thay đổi theo lịch nghỉ chính thức.")


def dossier() -> dict[str, object]:
    return {
        "chip": TimeChip("ok", "còn 1 ngày 5 giờ làm việc"),
        "facts": (
            Fact("Hẹn trả công dân", "thứ Hai 23/11/2026, 17:00", "#vi-sao"),
            Fact("Hạn theo luật", "thứ Năm 26/11/2026, 17:00"),
            Fact("Người giữ", "Nguyễn Hải Yến, từ 18/11 16:20"),
        ),
        "flow": flow(),
        "strip": strip(),
        "moments": (
            Moment("20/11 09:12", "Nguyễn Hải Yến", "mở lại dự thảo lần 2", now=True),
            Moment("18/11 16:20", "Công an xã", "trả lời: đang cư trú thực tế"),
            Moment("11/11 08:15", "Nguyễn Thị Ánh Tuyết", "nhận đủ hồ sơ"),
        ),
        "bar": ActionBar(
            (
                Action("Nhận và in giấy hẹn", "primary", "printer", key="ctrl+enter", shown="Ctrl ↵"),
                Action("Yêu cầu bổ sung", key="alt+b", shown="Alt B", opens="bo-sung"),
                Action("Công bố", because="Chưa công bố được: có hồ sơ chắc chắn trễ hẹn"),
            ),
            (Key(("Alt N",), "thêm hồ sơ cho khách này"),),
        ),
        "seg": Segments(
            "p", "Chủ hồ sơ", (Option("1", "Cá nhân", True), Option("2", "Tổ chức"), Option("3", "Hộ"))
        ),
    }


def leader() -> dict[str, object]:
    monday = date(2026, 11, 9)
    counts = (9, 12, 7, 14, 11, 0, 0, 10, 8, 13, 15, 7, 0, 0, 18, 0, 22, 13, 9, 0, 0)
    days = tuple(
        HeatDay(
            monday + timedelta(days=at),
            count,
            f"?ngay={at}",
            "nghỉ lễ" if at == 15 else "" if count else "nghỉ",
            late=at in (3, 9),
            today=at == 11,
            pending=at in (14, 19),
        )
        for at, count in enumerate(counts)
    )
    return {
        "kpis": (
            Kpi("3", "Quá hạn", "lâu nhất: quá 10 giờ làm việc", "alert-triangle", "#", "late"),
            Kpi("7", "Đến hạn hôm nay", "2 hồ sơ khó kịp", "hourglass-high", "#", "soon"),
            Kpi("9", "Chờ tôi ký", "cũ nhất từ 08:10 hôm qua", "signature", "#"),
            Kpi("2", "Người vắng", "20 hồ sơ có người giữ vắng", "user-off", "#"),
        ),
        "heat": heat_map("Lịch hẹn trả", days),
        "loads": (
            ("Phòng Văn hóa – Xã hội", Load(2, 6, 46, 7, 61)),
            ("Phòng Kinh tế", Load(1, 5, 27, 5, 61)),
        ),
        "spark": Spark(
            (90, 91, 88, 93, 94, 95),
            ("05/10", "12/10", "19/10", "26/10", "02/11", "tuần này"),
            "95%",
            98,
            "mục tiêu 98%",
            floor=80,
        ),
        "bars": Spark(
            (30, 34, 33, 38, 41, 44),
            ("05/10", "12/10", "19/10", "26/10", "02/11", "tuần này"),
            "44",
            bars=True,
        ),
    }
