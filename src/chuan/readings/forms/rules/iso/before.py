"""Sections 1 to 4: purpose, scope, references, terms."""

from __future__ import annotations

from chuan.definitions.procedures.rules.definition import Ground, Procedure
from chuan.definitions.procedures.rules.said import Said
from chuan.readings.forms.rules.formatting import day
from chuan.readings.forms.rules.iso.blocks import Block, Line, Section, Table
from chuan.readings.forms.rules.iso.facts import Office

UNREAD = "(chưa đối chiếu)"
"""Beside what nobody has read in its text."""


def opening(procedure: Procedure, office: Office, said: Said) -> tuple[Section, ...]:
    return (
        Section("1", "Mục đích", (Line(_filled(said.purpose, procedure, office)),)),
        Section("2", "Phạm vi", tuple(_scope(procedure, office))),
        Section("3", "Tài liệu viện dẫn", tuple(_references(procedure, said))),
        Section("4", "Định nghĩa và chữ viết tắt", _terms(said)),
    )


def _filled(text: str, procedure: Procedure, office: Office) -> str:
    return text.replace("{name}", procedure.name).replace("{agency}", office.name)


def _scope(procedure: Procedure, office: Office) -> list[Block]:
    whom = "; ".join(procedure.applicants) or "tổ chức, cá nhân có yêu cầu"
    told = [
        Line(f"Thủ tục: {procedure.name} (mã {procedure.code}), lĩnh vực {procedure.field}, {_low(procedure.level)}.", item=True),
        Line(f"Đối tượng thực hiện: {whom}.", item=True),
    ]  # fmt: skip
    if procedure.cases:
        told.append(Line(f"Các trường hợp: {'; '.join(one.name for one in procedure.cases)}.", item=True))
    units = dict.fromkeys(office.units[role] for role in office.units if office.units[role])
    told.append(Line(f"Áp dụng cho: {'; '.join(units) or office.name}.", item=True))
    return list(told)


def _low(text: str) -> str:
    return text[:1].lower() + text[1:]


def _references(procedure: Procedure, said: Said) -> list[Block]:
    texts = [
        Line(f"{one.number}, {one.name}{'' if one.verified else f' {UNREAD}'}.", item=True)
        for one in said.cited
    ]
    if procedure.decision:
        texts.append(Line(f"Quyết định công bố thủ tục hành chính: {procedure.decision}.", item=True))
    texts.append(Line("Các văn bản nêu tại mục 5.1.", item=True))
    return list(texts)


def _terms(said: Said) -> tuple[Block, ...]:
    if not said.terms:
        return (Line("Không có."),)
    return (Table(("Từ, chữ viết tắt", "Nghĩa"), (0.28, 0.72), said.terms, middle=()),)


def grounds(procedure: Procedure) -> tuple[Block, ...]:
    """5.1; what nobody has read cites no article."""
    if not procedure.grounds:
        return (Line("Chưa nêu căn cứ nào."),)
    rows = tuple(
        (str(at), one.number, f"{one.name}{_article(one)}", _remark(one))
        for at, one in enumerate(procedure.grounds, 1)
    )
    return (Table(("TT", "Số, ký hiệu", "Tên văn bản", "Ghi chú"), (0.07, 0.24, 0.47, 0.22), rows),)


def _article(ground: Ground) -> str:
    return f", {ground.article}" if ground.article and ground.verified else ""


def _remark(ground: Ground) -> str:
    told = [f"hết hiệu lực từ {day(ground.expired)}"] if ground.expired else []
    return "; ".join([*told, *([] if ground.verified else ["chưa đối chiếu"])])


def cited(ground: Ground | None) -> str:
    """A ground in a cell: its article only where it was read."""
    if ground is None:
        return ""
    return f"{ground.article}, {ground.number}" if ground.article and ground.verified else ground.number
