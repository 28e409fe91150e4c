"""Invented pages of the counter beside reception: certified copies, lists, results, the end of the day."""

from __future__ import annotations

from chuan.base.web.components import (
    Action,
    ActionBar,
    Cell,
    Column,
    Empty,
    Filters,
    Option,
    Row,
    Tab,
    Table,
    TimeChip,
)
from chuan.surfaces.counter.tests.specimens import VISIT, choice
from chuan.surfaces.counter.web import list_models as lists
from chuan.surfaces.counter.web import view_models as vm


def copies_register() -> Table:
    columns = (
        Column("Số"),
        Column("Người yêu cầu"),
        Column("Bản chính"),
        Column("Số bản", "num"),
        Column("Lệ phí", "num"),
    )
    rows = tuple(
        Row((Cell(number, href="#", open=True), Cell(who), Cell(what), Cell("2"), Cell("4.000 đ")))
        for number, who, what in (
            ("118", "Đặng Văn Khải", "Sổ hộ khẩu"),
            ("117", "Nịnh Thị Hoa", "Giấy khai sinh"),
        )
    )
    return Table("Sổ chứng thực hôm nay", columns, rows, Empty("Hôm nay chưa chứng thực bản nào"))


def copies() -> lists.CopiesPage:
    requester = (
        vm.TextField("requester-name", "Họ và tên", "Lý Thị Ánh Nguyệt"),
        vm.TextField("requester-number", "Số định danh", "022190001122", mode="numeric"),
        vm.TextField("requester-phone", "Điện thoại", "0900 000 123", mode="tel"),
    )
    lines = (
        lists.CopyLine(1, "Căn cước công dân", "1", "3", "6.000 đ"),
        lists.CopyLine(2, "Bằng tốt nghiệp đại học", "2", "3", "12.000 đ"),
        lists.CopyLine(3),
    )
    bar = ActionBar(
        (
            Action(
                "Ghi sổ & in",
                "primary",
                "printer",
                name="do",
                value="receive",
                key="ctrl+enter",
                shown="Ctrl ↵",
            ),
        )
    )
    return lists.CopiesPage(
        vm.FormState("/cong-chung", "k"),
        "/tinh-phi",
        VISIT,
        requester,
        lines,
        "6 bản · 18.000 đ",
        "2.000 đ một trang từ trang 1 đến 2, 1.000 đ từ trang 3",
        choice("pay", "Cách nộp lệ phí", "Tiền mặt", "VietQR", "Miễn", size="s"),
        bar,
        copies_register(),
        "trả trong ngày",
    )


RESULTS = (
    ("ok", "Đúng hạn", "H49.62-261118-0004", "Đăng ký khai tử", "Nguyễn Thị Ánh Tuyết", "có từ 19/11 15:20"),
    (
        "late",
        "Quá hạn",
        "H49.62-261112-0014",
        "Trợ cấp xã hội hằng tháng",
        "Chíu Thị Mai",
        "có từ 20/11 08:10",
    ),
    ("ok", "Đúng hạn", "H49.62-261117-0002", "Giấy phép xây dựng nhà ở", "Đỗ Văn Ưng", "có từ 18/11 10:00"),
)


def listing(count: int = 3) -> lists.ListPage:
    columns = (
        Column("Kết quả"),
        Column("Hồ sơ", sort_href="?sap=ma"),
        Column("Chủ hồ sơ"),
        Column("Có kết quả", sort_href="?sap=-luc", sorted="descending"),
        Column("Việc tiếp theo"),
    )
    rows = tuple(
        Row(
            (
                Cell(time=TimeChip(state)),
                Cell(what, code, href="#", open=True),
                Cell(whose, "0900 000 123", css="nb"),
                Cell(when),
                Cell("Trả cho khách", href="#", action=True, css="nb"),
            )
        )
        for state, _word, code, what, whose, when in (RESULTS * (count // 3 + 1))[:count]
    )
    empty = Empty("Không có kết quả nào chờ trả", "Khi văn thư phát hành, kết quả hiện ở đây.", "send")
    tabs = (
        Tab("Tất cả", "?", count, current=True),
        Tab("Đã nhắn khách", "?n=1", 2),
        Tab("Quá 5 ngày chưa đến", "?n=5", 1),
    )
    return lists.ListPage(
        "Trả kết quả",
        f"{count} hồ sơ có kết quả, chưa đến nhận",
        Table("Trả kết quả", columns, rows, empty),
        Filters(tabs, export_href="/xlsx"),
    )


def hand_back() -> lists.ReturnPage:
    bar = ActionBar(
        (
            Action(
                "Đã giao cho khách",
                "primary",
                "check",
                name="do",
                value="give",
                key="ctrl+enter",
                shown="Ctrl ↵",
            ),
        )
    )
    return lists.ReturnPage(
        vm.FormState("/tra", "k"),
        "Trả kết quả · Nguyễn Thị Ánh Tuyết",
        "H49.62-261118-0004 · Đăng ký khai tử",
        (
            ("Có kết quả", "19/11 15:20, đúng hạn"),
            ("Hẹn trả", "thứ Sáu 20/11/2026, 17:00"),
            ("Người nộp", "Nguyễn Văn Đạt"),
        ),
        choice("taker", "Ai nhận?", "Chủ hồ sơ", "Người nộp", "Người khác được ủy quyền", at=2),
        (
            vm.TextField("taker-name", "Họ và tên"),
            vm.TextField("taker-number", "Số định danh", mode="numeric"),
        ),
        vm.TextField("identity", "Giấy tờ đã xem", "Căn cước 022…"),
        choice("channel", "Nhận bằng cách nào?", "Tại quầy", "Bưu chính", "Bản điện tử"),
        (vm.Printable("Trích lục khai tử", "1 bản chính, số 41/2026", "/x.pdf"),),
        bar,
    )


def handover() -> lists.HandoverPage:
    columns = (
        Column("Hồ sơ"),
        Column("Chủ hồ sơ"),
        Column("Nhận lúc"),
        Column("Hẹn trả"),
        Column("Giấy tờ", "num"),
    )
    rows = tuple(
        Row(
            (
                Cell(what, code, href="#", open=True),
                Cell(whose),
                Cell("09:4" + str(at)),
                Cell("25/11 17:00"),
                Cell("3"),
            ),
            code,
            code,
            picked=True,
        )
        for at, (_s, _w, code, what, whose, _t) in enumerate(RESULTS)
    )
    table = Table("Phòng Văn hóa – Xã hội", columns, rows, Empty("Không có"), pick="dossier")
    unit = lists.HandoverUnit(
        "Phòng Văn hóa – Xã hội",
        "3 hồ sơ, 9 giấy tờ",
        table,
        (Option("1", "Hoàng Thị Bích Ngọc", checked=True),),
        "3:7",
        "7",
    )
    return lists.HandoverPage(
        vm.FormState("/ban-giao", "k"),
        "Bàn giao hồ sơ",
        "thứ Sáu 20/11/2026 · 31 hồ sơ giấy chờ bàn giao",
        (unit,),
    )
