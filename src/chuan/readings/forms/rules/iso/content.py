"""Section 5 up to the fees: papers, sets, time, place, money, each as the edition states it."""

from __future__ import annotations

from chuan.definitions.procedures.rules.definition import INTERNAL, Channel, Fee, Paper, Procedure
from chuan.definitions.procedures.rules.limits import say_limit
from chuan.readings.forms.rules.formatting import count, money
from chuan.readings.forms.rules.iso.before import cited, grounds
from chuan.readings.forms.rules.iso.blocks import Block, Line, Section, Table
from chuan.readings.forms.rules.iso.facts import Office

WAYS = {
    "direct": "Trực tiếp",
    "online": "Trực tuyến trên Cổng Dịch vụ công quốc gia",
    "post": "Qua dịch vụ bưu chính công ích",
    INTERNAL: "Cơ quan khác hỏi (liên thông)",
}
PER = {"dossier": "hồ sơ", "copy": "bản", "page": "trang"}


def promised(procedure: Procedure, office: Office) -> tuple[Section, ...]:
    """5.1 to 5.6."""
    return (
        Section("5.1", "Cơ sở pháp lý", grounds(procedure)),
        Section("5.2", "Thành phần hồ sơ", _papers(procedure)),
        Section("5.3", "Số lượng hồ sơ", (Line(f"{count(procedure.sets)} bộ."),)),
        Section("5.4", "Thời gian xử lý", tuple(_times(procedure))),
        Section("5.5", "Nơi tiếp nhận và trả kết quả", tuple(_places(procedure, office))),
        Section("5.6", "Phí, lệ phí", _fees(procedure)),
    )


def _papers(procedure: Procedure) -> tuple[Block, ...]:
    if not procedure.papers:
        return (Line("Không yêu cầu giấy tờ."),)
    rows = tuple(
        (str(at), paper.name, _number(paper.originals), _number(paper.copies), paper_note(procedure, paper))
        for at, paper in enumerate(procedure.papers, 1)
    )
    head = ("TT", "Tên giấy tờ", "Bản chính", "Bản sao", "Mẫu, trường hợp, căn cứ")
    return (Table(head, (0.07, 0.4, 0.1, 0.1, 0.33), rows, middle=(0, 2, 3)),)


def _number(value: int) -> str:
    return count(value) if value else "–"


def paper_note(procedure: Procedure, paper: Paper) -> str:
    """Its form, when it is asked, where it is looked up instead, on what ground."""
    told = [
        paper.form,
        cases_of(procedure, paper),
        paper.condition,
        "" if paper.required or paper.condition else "nếu có",
        f"cơ quan tra cứu tại {paper.register}, không phải nộp" if paper.register else "",
        "" if paper.originals or paper.copies or paper.register else "xuất trình",
        cited(paper.ground),
    ]
    return "; ".join(part for part in told if part)


def cases_of(procedure: Procedure, part: Paper | Fee) -> str:
    names = {case.key: case.name for case in procedure.cases}
    told = ", ".join(names.get(key, key) for key in part.cases)
    return f"trường hợp: {told}" if told else ""


def _times(procedure: Procedure) -> list[Block]:
    if not procedure.channels:
        return [Line("Chưa quy định thời hạn.")]
    rows = tuple(
        (WAYS.get(one.kind, one.kind), _legal(one), say_limit(one.promised), one.text)
        for one in procedure.channels
    )
    head = ("Cách nộp", "Hạn theo luật", "Cơ quan cam kết", "Lời văn công bố")
    told: list[Block] = [Table(head, (0.2, 0.22, 0.22, 0.36), rows, middle=())]
    pauses = procedure.special.pauses
    if pauses:
        told.append(Line("Thời hạn tạm dừng theo luật chuyên ngành khi:"))
        told += [Line(f"{one.name}{_in_brackets(cited(one.ground))};", item=True) for one in pauses]
    return told


def _in_brackets(text: str) -> str:
    return f" ({text})" if text else ""


def _legal(channel: Channel) -> str:
    return say_limit(channel.legal) if channel.legal else "không quy định"


def _places(procedure: Procedure, office: Office) -> list[Block]:
    told: list[Block] = [Line(f"Nơi tiếp nhận, trả kết quả: {office.counter}.", item=True)]
    if office.address:
        told.append(Line(f"Địa chỉ: {office.address}.", item=True))
    if office.hours:
        told.append(Line(f"Giờ tiếp nhận: {office.hours}.", item=True))
    results = "; ".join(one.name for one in procedure.results)
    told.append(Line(f"Kết quả: {results or 'trả lời theo đề nghị'}.", item=True))
    return told


def _fees(procedure: Procedure) -> tuple[Block, ...]:
    if not procedure.fees:
        return (Line("Không thu phí, lệ phí."),)
    rows = tuple(
        (str(at), fee.name, amount(fee), fee_note(procedure, fee)) for at, fee in enumerate(procedure.fees, 1)
    )
    return (Table(("TT", "Khoản thu", "Mức thu", "Trường hợp, căn cứ"), (0.07, 0.36, 0.24, 0.33), rows),)  # fmt: skip


def amount(fee: Fee) -> str:
    """As "8.000 đồng / bản"; a sum nobody has stated is not printed as nothing to pay."""
    if not fee.amount:
        return "theo quy định" if fee.condition else "không thu"
    return f"{money(fee.amount)} / {PER.get(fee.per, fee.per)}"


def fee_note(procedure: Procedure, fee: Fee) -> str:
    most = f"không quá {money(fee.cap)} một bản" if fee.cap is not None else ""
    most = "" if most in fee.condition else most
    return "; ".join(
        part for part in (cases_of(procedure, fee), fee.condition, most, cited(fee.ground)) if part
    )
