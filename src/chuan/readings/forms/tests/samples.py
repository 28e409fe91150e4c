"""Forms as an office fills them: invented people, real shapes; ``long`` ones stretch every table."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from chuan.base.kernel.clock import VIETNAM
from chuan.readings.forms.rules.control import ControlSlip, Passing
from chuan.readings.forms.rules.parts import Form, Head, Office, PaperLine, Party, Signature
from chuan.readings.forms.rules.payment_slip import Account, Asked, PaymentSlip
from chuan.readings.forms.rules.receipt import FeeLine, Receipt
from chuan.readings.forms.rules.refusal import RefusalSlip
from chuan.readings.forms.rules.result import ResultLetter
from chuan.readings.forms.rules.result_refusal import ResultRefusal
from chuan.readings.forms.rules.supplement import Missing, SupplementSlip

AT = datetime(2026, 8, 28, 14, 20, tzinfo=VIETNAM)
DUE = datetime(2026, 9, 7, 17, 0, tzinfo=VIETNAM)
CODE = "H19.120.05-260828-0012"
LINK = "https://tracuu.example.vn/h/4mZc1QdS0pXbK7vYwR2tGg"
OFFICE = Office(
    parent="Ủy ban nhân dân xã Đồng Phú",
    name="Trung tâm Phục vụ hành chính công",
    place="Đồng Phú",
    address="Số 1 đường Trung tâm, xã Đồng Phú",
    phone="0900 000 123",
    hours="7 giờ 30 – 11 giờ 30, 13 giờ 30 – 17 giờ 30, thứ Hai đến thứ Sáu",
)
HEAD = Head(pack="2025-07-01", office=OFFICE, at=AT, number="12/TNHS-TTPVHCC")
TUYET = Party(
    name="Nguyễn Thị Ánh Tuyết",
    identifier="001 199 000 123",
    address="Thôn Bình Ế, xã Đồng Phú",
    phone="0900 000 124",
    email="anhtuyet@example.vn",
)
UNG = Party(name="Đỗ Văn Ưng", identifier="001 088 000 456", address="Tổ 3, xã Đồng Phú")
LONG_NAME = (
    "Công ty Trách nhiệm hữu hạn Một thành viên Tư vấn Thiết kế Xây dựng và Dịch vụ "
    "Thương mại Nguyễn Đặng Hữu Ưng Ế Ữ Ặ Hòa Bình"
)
PROCEDURE = "Cấp giấy xác nhận tình trạng hôn nhân"
OWNED = Party(name="Đỗ Nguyễn Ánh Dương", kind="child", address="Tổ 3, xã Đồng Phú")
PAPERS = (
    PaperLine("Tờ khai cấp giấy xác nhận tình trạng hôn nhân", originals=1),
    PaperLine("Căn cước (xuất trình để đối chiếu)", copies=1),
    PaperLine("Quyết định ly hôn đã có hiệu lực", originals=1, copies=1),
)

RECEIPT = Receipt(
    head=HEAD,
    code=CODE,
    procedure=PROCEDURE,
    submitter=TUYET,
    papers=PAPERS,
    received=AT,
    promised=DUE,
    term="05 ngày làm việc",
    why="05 ngày làm việc tính từ 28/8/2026; 01 và 02/9 nghỉ lễ Quốc khánh không tính.",
    officer="Trần Thị Hồng Ngọc",
    fees=(FeeLine("Lệ phí cấp giấy", 8000),),
    collect_at="Quầy 2, Trung tâm Phục vụ hành chính công",
    bring=("giấy này", "căn cước"),
    collectors="chính người nộp hồ sơ, hoặc người được ủy quyền bằng văn bản",
    link=LINK,
)
RECEIPT_LONG = replace(
    RECEIPT,
    head=replace(HEAD, simulated=True, reprint=2),
    submitter=replace(UNG, phone="0900 000 125"),
    owner=Party(name=LONG_NAME, kind="organisation", identifier="0100000123", address=TUYET.address),
    authorisation="Giấy ủy quyền số 45/GUQ ngày 20/8/2026",
    papers=tuple(
        PaperLine(f"Bản vẽ hoàn công hạng mục số {at}", copies=at % 3, originals=1) for at in range(1, 41)
    ),
    sets=2,
    fees=(FeeLine("Phí thẩm định", 1_250_000), FeeLine("Lệ phí cấp giấy", 100_000)),
    may_change=True,
    book="01",
    book_row="0412",
)
RECEIPT_TWO_PARTIES = replace(
    RECEIPT,
    owner=Party(
        name="Hộ kinh doanh Ánh Tuyết",
        kind="household",
        identifier="8000000001",
        address="Chợ Đồng Phú, xã Đồng Phú",
        phone="0900 000 126",
        email="hokinhdoanh@example.vn",
    ),
    authorisation="Giấy ủy quyền số 12/GUQ ngày 25/8/2026",
    papers=PAPERS[:2],
)
RECEIPT_OF_A_CHILD = replace(
    RECEIPT,
    owner=OWNED,
    submitter=UNG,
    may_change=True,
    papers=(*PAPERS, PaperLine("Giấy chứng sinh", originals=1, note="đã số hóa")),
)
RECEIPT_ORDINARY = replace(
    RECEIPT,
    head=replace(
        HEAD,
        number="",
        simulated=True,
        office=replace(
            OFFICE,
            parent="Ủy ban nhân dân tỉnh Quảng Ninh",
            name="Chi nhánh Trung tâm Phục vụ hành chính công số 12 tại xã Đông Ngũ",
            hours="07:30–11:30, 13:30–17:30",
        ),
    ),
    procedure="Đăng ký khai sinh có yếu tố nước ngoài",
    papers=(
        PaperLine("Tờ khai đăng ký khai sinh", originals=1),
        PaperLine(
            "Giấy chứng sinh; nếu không có: văn bản của người làm chứng hoặc cam đoan về việc sinh",
            originals=1,
        ),
        PaperLine("Văn bản thỏa thuận của cha, mẹ về lựa chọn quốc tịch cho con", originals=1),
        PaperLine("Văn bản ủy quyền", originals=1),
        PaperLine("Căn cước, hộ chiếu hoặc giấy tờ tùy thân khác của người yêu cầu"),
        PaperLine("Giấy tờ chứng minh nơi cư trú", originals=1),
    ),
    term="trong ngày; nhận sau 15:00 thì ngày làm việc tiếp theo",
    why=(
        "Nhận sau 15:00 nên tính từ đầu giờ của ngày làm việc kế tiếp: thứ Năm 03/09/2026, 07:30. Giải quyết "
        "trong ngày: hạn là lúc hết giờ làm việc của ngày bắt đầu tính. Ngày nghỉ đi qua: 31/08/2026 (Hoán đổi "
        "ngày làm việc dịp Quốc khánh); 01/09, 02/09/2026 (Quốc khánh); 2 ngày nghỉ hằng tuần."
    ),
    submitter=replace(TUYET, address="Thôn Đông, xã Đông Ngũ, tỉnh Quảng Ninh", email=""),
    collect_at=f"Quầy 2 {OFFICE.address}",
    bring=("Giấy hẹn này", "Căn cước của người đến nhận, bản thẻ hoặc trên VNeID"),
    collectors="Chủ hồ sơ hoặc người đã nộp hồ sơ; người khác cần giấy ủy quyền",
)
"""A branch of the province's centre, six papers of real length, received late before a long holiday."""
SUPPLEMENT = SupplementSlip(
    head=replace(HEAD, number="07/PBS-TTPVHCC"),
    party=TUYET,
    procedure=PROCEDURE,
    missing=(
        Missing(
            "Quyết định ly hôn đã có hiệu lực (bản sao)", "Tờ khai ghi đã ly hôn nhưng chưa kèm giấy tờ."
        ),
        Missing("Chữ ký ở trang 2 của tờ khai", "Trang 2 để trống chỗ ký."),
    ),
    reason="Hồ sơ chưa đủ giấy tờ theo thành phần hồ sơ của thủ tục.",
    contact="Trần Thị Hồng Ngọc",
    contact_phone="0900 000 123",
    guide="Trần Thị Hồng Ngọc",
)
SUPPLEMENT_LONG = replace(
    SUPPLEMENT,
    code=CODE,
    party=replace(TUYET, name=LONG_NAME, kind="organisation"),
    missing=tuple(
        Missing(
            f"Bản vẽ hạng mục số {at} có dấu của đơn vị thiết kế", "Bản nộp thiếu dấu của đơn vị thiết kế."
        )
        for at in range(1, 31)
    ),
)
REFUSAL = RefusalSlip(
    head=replace(HEAD, number="03/PTC-TTPVHCC"),
    party=TUYET,
    procedure=PROCEDURE,
    reasons=("Việc này không thuộc thẩm quyền của xã Đồng Phú.",),
    officer="Trần Thị Hồng Ngọc",
    advice="Ông/Bà nộp hồ sơ tại nơi thường trú gần nhất trước khi xuất cảnh.",
)
REFUSAL_LONG = replace(
    REFUSAL,
    code=CODE,
    party=replace(TUYET, name=LONG_NAME, kind="organisation"),
    reasons=tuple(f"Giấy tờ số {at} bị tẩy xóa, không xác định được nội dung. " * 3 for at in range(1, 9)),
)
UNITS = ("Trung tâm Phục vụ hành chính công", "Phòng Văn hóa – Xã hội", "Văn phòng HĐND và UBND")
PEOPLE = ("Trần Thị Hồng Ngọc", "Phạm Văn Ưng", "Lê Thị Ặng")


def passings(number: int) -> tuple[Passing, ...]:
    """Hand-overs going round three units, two hours apart, each kind of judgement in turn."""
    kinds = ("", "early", "on_time", "late")
    return tuple(
        Passing(
            UNITS[at % 3],
            PEOPLE[at % 3],
            UNITS[(at + 1) % 3],
            PEOPLE[(at + 1) % 3],
            AT + timedelta(hours=2 * at),
            kinds[at % 4],
            "Chờ ý kiến phối hợp" if at % 4 == 3 else "",
        )
        for at in range(number)
    )


CONTROL = ControlSlip(
    head=replace(HEAD, number="12/PKS-TTPVHCC"),
    code=CODE,
    procedure=PROCEDURE,
    solving="Phòng Văn hóa – Xã hội",
    partners=("Công an xã Đồng Phú",),
    received=AT,
    promised=DUE,
    passings=passings(4),
)
CONTROL_LONG = replace(CONTROL, passings=passings(20))
RESULT_REFUSAL = ResultRefusal(
    head=Head(
        "2025-07-01", Office("", "Ủy ban nhân dân xã Đồng Phú", "Đồng Phú"), DUE, number="45/UBND-VHXH"
    ),
    party=TUYET,
    code=CODE,
    procedure=PROCEDURE,
    received=AT,
    reasons=(
        "Kết quả tra cứu cho thấy Bà đang có quan hệ hôn nhân đã đăng ký.",
        "Bà chưa cung cấp giấy tờ chứng minh quan hệ hôn nhân đó đã chấm dứt.",
    ),
    advice=("Khi có giấy tờ nêu trên, Bà nộp lại hồ sơ tại Trung tâm Phục vụ hành chính công xã Đồng Phú.",),
    signature=Signature(("TM. Ủy ban nhân dân", "KT. Chủ tịch", "Phó Chủ tịch"), "Vũ Đình Ẩn"),
    copies=("Trung tâm Phục vụ hành chính công xã",),
)
RESULT = ResultLetter(
    head=RESULT_REFUSAL.head,
    party=TUYET,
    code=CODE,
    procedure=PROCEDURE,
    product="Giấy xác nhận tình trạng hôn nhân",
    received=AT,
    body=("Xác nhận Bà Nguyễn Thị Ánh Tuyết hiện chưa đăng ký kết hôn với ai.", "Giấy này dùng một lần./."),
    signature=RESULT_REFUSAL.signature,
    grounds=("văn bản số 01/2026/NĐ-XX",),
)
RESULT_LONG = replace(RESULT, body=("Nội dung xác nhận. " * 30,) * 6)
RESULT_REFUSAL_LONG = replace(
    RESULT_REFUSAL,
    reasons=tuple(f"Lý do thứ {at}. " + "Hồ sơ không khớp với dữ liệu đã đăng ký. " * 5 for at in range(8)),
)
PAYMENT_SLIP = PaymentSlip(
    HEAD,
    CODE,
    "Cấp bản sao trích lục hộ tịch",
    Party("Nịnh Thị Hoa", identifier="022194003817", phone="0900 000 123"),
    (
        Asked("Phí cấp bản sao trích lục", 3, 8_000, 8_000),
        Asked("Lệ phí đăng ký khai sinh", 1, 15_000),
    ),
    6_000,
    25_000,
    "Khi tiếp nhận",
    "Vi Thị Ánh Tuyết",
    Account(
        "Ngân hàng mô phỏng",
        "0000000498001",
        "UBND XA DONG NGU (MO PHONG)",
        "H19120052608280012",
        "00020101021238570010A00000072701270006970499011300000004980010208QRIBFTTA530370454052"
        "50005802VN62220818H191200526082800126304634D",
    ),
)
PAYMENT_SLIP_LONG = replace(
    PAYMENT_SLIP,
    procedure=PAYMENT_SLIP.procedure + ", đăng ký và cấp giấy chứng nhận cho tổ chức, cá nhân trong nước" * 3,
    asked=PAYMENT_SLIP.asked * 12,
)

SHORT: dict[str, Form] = {
    "receipt": RECEIPT,
    "supplement": SUPPLEMENT,
    "refusal": REFUSAL,
    "control": CONTROL,
    "result": RESULT,
    "result_refusal": RESULT_REFUSAL,
    "payment_slip": PAYMENT_SLIP,
}
LONG: dict[str, Form] = {
    "receipt": RECEIPT_LONG,
    "supplement": SUPPLEMENT_LONG,
    "refusal": REFUSAL_LONG,
    "control": CONTROL_LONG,
    "result": RESULT_LONG,
    "result_refusal": RESULT_REFUSAL_LONG,
    "payment_slip": PAYMENT_SLIP_LONG,
}
