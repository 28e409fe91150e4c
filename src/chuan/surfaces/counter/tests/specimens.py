"""Invented pages of the counter, as the mock-up shows them: the templates are tested and looked at with these."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from chuan.base.web.components import (
    Action,
    ActionBar,
    DayCell,
    DayStrip,
    Key,
    Moment,
    Note,
    Option,
    Segments,
)
from chuan.surfaces.counter.web import view_models as vm

USED = (
    ("Chứng thực bản sao từ bản chính", "trong ngày"),
    ("Tình trạng hôn nhân", "2 ngày"),
    ("Đăng ký khai sinh", "trong ngày"),
    ("Bản sao trích lục hộ tịch", "trong ngày"),
    ("Đăng ký kết hôn", "trong ngày"),
    ("Đăng ký khai tử", "trong ngày"),
    ("Chứng thực chữ ký", "trong ngày"),
    ("Thành lập hộ kinh doanh", "3 ngày"),
    ("Đổi đăng ký hộ kinh doanh", "3 ngày"),
    ("Trợ cấp xã hội hằng tháng", "8 ngày"),
    ("Hỗ trợ chi phí mai táng", "3 ngày"),
    ("Mức độ khuyết tật", "20 ngày"),
    ("Thay đổi, cải chính hộ tịch", "3 ngày"),
    ("Khai sinh – cư trú – BHYT", "4 ngày"),
    ("Biến động đất đai", "7 ngày"),
    ("Giấy phép xây dựng nhà ở", "12 ngày"),
    ("Nhận cha, mẹ, con", "3 ngày"),
    ("Đăng ký giám hộ", "3 ngày"),
    ("Chứng thực hợp đồng", "2 ngày"),
    ("Hộ nghèo, hộ cận nghèo", "15 ngày"),
)
VISIT = vm.Visit("Khách 031", "hồ sơ thứ 1", "chờ 4 phút · còn 4 người")


def choice(name: str, legend: str, *labels: str, size: str = "", full: bool = False, at: int = 0) -> Segments:
    options = tuple(Option(str(place), label, place == at) for place, label in enumerate(labels))
    return Segments(name, legend, options, size, full)


def picker(asked: str = "hon nhan") -> vm.Picker:
    used = tuple(
        vm.ProcedureUsed(at, name, limit, f"?tt={at}", at == 2) for at, (name, limit) in enumerate(USED, 1)
    )
    marriage = (vm.Match("Xác nhận tình trạng "), vm.Match("hôn nhân", hit=True))
    abroad = (vm.Match("Tình trạng "), vm.Match("hôn nhân", hit=True), vm.Match(" khi ở nước ngoài"))
    hits = (
        vm.ProcedureHit("1.004873", marriage, "1.004873 · Hộ tịch · 2 ngày làm việc", "?tt=2", current=True),
        vm.ProcedureHit("2.000689", abroad, "2.000689", "", because="không nhận ở đây"),
    )
    return vm.Picker("/thu-tuc", asked, hits if asked else (), used)


def strip() -> DayStrip:
    kinds = ("received", "off", "off", "counted", "off", "due", "law")
    marks = ("nhận", "nghỉ", "nghỉ", "1", "lễ", "hẹn", "luật")
    days = (date(2026, 11, 20) + timedelta(days=at) for at in range(7))
    cells = tuple(DayCell(*parts) for parts in zip(days, kinds, marks, strict=True))
    reasons = (
        ("20/11", "ngày nhận, không tính"),
        ("21, 22/11", "nghỉ cuối tuần"),
        ("24/11", "Ngày Văn hóa Việt Nam, Nghị quyết 28/2026/QH16"),
    )
    note = "Hoán đổi 23/11 với 28/11 đang chờ thông báo. Ngày hẹn có thể thay đổi theo lịch nghỉ chính thức."
    return DayStrip(cells, reasons, note)


def promise() -> vm.Promise:
    return vm.Promise("thứ Tư 25/11/2026, 17:00", "2 ngày làm việc", "sớm hơn luật 1 ngày", strip())


def owner() -> vm.PartyBox:
    fields = (
        vm.TextField("owner-identity", "Số định danh", "022194003817", mode="numeric"),
        vm.TextField("owner-born", "Ngày sinh", "14/08/1994", mode="numeric"),
        vm.TextField("owner-name", "Họ và tên", "Trần Thị Hồng Nhung", wide=True, required=True),
    )
    kinds = choice("owner-kind", "Chủ hồ sơ là", "Cá nhân", "Tổ chức", "Hộ", "Trẻ em", size="s")
    return vm.PartyBox("owner", "Chủ hồ sơ", kinds, fields, said="Khớp Cơ sở dữ liệu quốc gia về dân cư")


def submitter(*, error: str = "") -> vm.PartyBox:
    fields = (
        vm.TextField("submitter-identity", "Số định danh", "022066001254", mode="numeric"),
        vm.TextField("submitter-phone", "Điện thoại", "0900 000 123", mode="tel", error=error),
        vm.TextField("submitter-name", "Họ và tên", "Trần Văn Bảy", wide=True),
    )
    kinds = choice("submitter-is", "Người nộp là", "Chính chủ", "Được ủy quyền", size="s", at=1)
    said = "Cha · giấy ủy quyền ngày 18/11/2026"
    return vm.PartyBox("submitter", "Người nộp", kinds, fields, "submitter-is=1", said, "user-share")


def papers() -> vm.Papers:
    one: dict[str, Any] = {"originals": "1", "state": "Đã nhận", "icon": "check", "ticked": True}
    extra: dict[str, Any] = {"required": False, "counted": False, "state": "Không cần"}
    lines = (
        vm.PaperLine("to-khai", "Tờ khai theo mẫu", "Người yêu cầu đã ký", "1 chính", **one),
        vm.PaperLine("uy-quyen", "Văn bản ủy quyền", "Cha nộp thay, không cần chứng thực", "1 chính", **one),
        vm.PaperLine(
            "can-cuoc",
            "Căn cước công dân",
            "Đã tra dữ liệu dân cư, không thu",
            "tra cứu",
            ticked=True,
            counted=False,
            state="Khớp, 09:38",
            icon="database",
        ),
        vm.PaperLine("ly-hon", "Quyết định hoặc bản án ly hôn", "Chỉ khi đã từng kết hôn", "nếu có", **extra),
        vm.PaperLine("da-cap", "Giấy xác nhận đã cấp lần trước", "Chỉ khi xin cấp lại", "nếu có", **extra),
    )
    return vm.Papers(lines, 3, 3)


def receive(*, wrong: bool = False) -> vm.ReceivePage:
    error = "Số điện thoại chưa đúng, ví dụ: 0900 000 123." if wrong else ""
    errors = (("id_submitter-phone", f"Điện thoại: {error}"),) if wrong else ()
    send = Action("Ghi và in phiếu", "primary", "printer", name="do", value="supplement")
    deny = Action("Ghi và in phiếu từ chối", "primary", "printer", name="do", value="refuse")
    return vm.ReceivePage(
        picker=picker(),
        form=vm.FormState("/nhan", "7d8a", "/nhap/counter.receive/7d8a/", errors=errors),
        refresh="/tinh",
        title="Cấp Giấy xác nhận tình trạng hôn nhân",
        sub="1.004873 · Hộ tịch · Phòng Văn hóa – Xã hội giải quyết",
        visit=VISIT,
        cases=choice("case", "Trường hợp", "Kết hôn trong nước", "Kết hôn với người nước ngoài", "Việc khác"),
        owner=owner(),
        submitter=submitter(error=error),
        papers=papers(),
        promise=promise(),
        fee=vm.Fee("8.000 đ", choice("pay", "Cách nộp lệ phí", "Tiền mặt", "VietQR", "Miễn", size="s")),
        deliver=choice("deliver", "Nhận kết quả", "Tại quầy", "Bưu chính", "Bản điện tử", size="s"),
        helped=vm.TextField("helped", "Nơi hỗ trợ kê khai (nếu có)"),
        bar=bar(),
        supplement=vm.ReasonBox(
            "supplement",
            "Yêu cầu bổ sung, hoàn thiện hồ sơ",
            "Bỏ dấu ở giấy tờ còn thiếu và ghi vì sao. Khách nhận một phiếu nêu đủ mọi giấy tờ; chưa tính giờ giải quyết.",
            vm.TextField("reason", "Dặn thêm (không bắt buộc)"),
            send,
            asks_papers=True,
        ),
        refuse=vm.ReasonBox(
            "refuse",
            "Từ chối tiếp nhận",
            "Khách nhận phiếu từ chối có lý do. Việc từ chối được ghi lại và không xóa được.",
            vm.TextField("refuse-reason", "Lý do từ chối"),
            deny,
        ),
        notes=(Note("Lần trước (18/11) đã yêu cầu bổ sung: Văn bản ủy quyền.", "said", "history"),)
        if wrong
        else (),
    )


def bar() -> ActionBar:
    actions = (
        Action(
            "Nhận & in giấy hẹn",
            "primary",
            "printer",
            name="do",
            value="receive",
            key="ctrl+enter",
            shown="Ctrl ↵",
        ),
        Action("Yêu cầu bổ sung", key="alt+b", shown="Alt B", opens="supplement"),
        Action("Từ chối", key="alt+x", shown="Alt X", opens="refuse"),
    )
    return ActionBar(actions, (Key(("Alt N",), "thêm hồ sơ cho khách này"), Key(("?",), "phím tắt")))


def start() -> vm.StartPage:
    facts = (("6", "Chờ trả kết quả", "#"), ("2", "Chờ bổ sung", "#"), ("31", "Đã nhận hôm nay", "#"))
    return vm.StartPage(picker(""), VISIT, facts=facts)


def done() -> vm.DonePage:
    return vm.DonePage(
        "received",
        "Đã tiếp nhận hồ sơ",
        "H49.62-261120-0031",
        "Cấp Giấy xác nhận tình trạng hôn nhân",
        "Trần Thị Hồng Nhung",
        (
            vm.Printing("Giấy tiếp nhận hồ sơ và hẹn trả kết quả", "A5 · 1 trang", "/giay-hen.pdf"),
            vm.Printing(
                "Phiếu kiểm soát quá trình giải quyết", "A4 · 1 trang, đi cùng hồ sơ", "/kiem-soat.pdf"
            ),
        ),
        Action("Khách tiếp theo", icon="arrow-right", href="#", key="alt+k", shown="Alt K"),
        Action("Thêm hồ sơ cho khách này", icon="plus", href="#", key="alt+n", shown="Alt N"),
        VISIT,
        promise(),
        "Nguyễn Hải Yến, Phòng Văn hóa – Xã hội, đang giữ hồ sơ",
        moments=(Moment("20/11 09:41", "Nguyễn Thị Ánh Tuyết", "nhận đủ hồ sơ", now=True),),
        annul=vm.ReasonBox(
            "annul",
            "Hủy tiếp nhận",
            "Chỉ hủy được trong ngày. Mã hồ sơ không dùng lại; việc hủy được ghi cùng lý do.",
            vm.TextField("reason", "Lý do hủy"),
            Action("Hủy tiếp nhận", name="do", value="annul"),
        ),
        form=vm.FormState("/huy", "k"),
    )


def supplement() -> vm.DonePage:
    return vm.DonePage(
        "supplement",
        "Đã ghi yêu cầu bổ sung",
        "",
        "Đăng ký khai sinh",
        "Đỗ Văn Ưng",
        (vm.Printing("Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ", "A4 · 1 trang", "/phieu.pdf"),),
        Action("Khách tiếp theo", icon="arrow-right", href="#", key="alt+k", shown="Alt K"),
        Action("Thêm hồ sơ cho khách này", icon="plus", href="#", key="alt+n", shown="Alt N"),
        VISIT,
        missing=(("Giấy chứng sinh", "Chưa có dấu của cơ sở khám bệnh"), ("Tờ khai", "Chưa ký")),
    )
