"""5.7: the drawn flow and the table of steps with its sums, both from the walk."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from chuan.definitions.procedures.rules.definition import ENDS, REFUSED, RESULT, Outcome, Procedure, Step
from chuan.definitions.procedures.rules.flow.upright import START, upright
from chuan.definitions.procedures.rules.lengths import runs
from chuan.definitions.procedures.rules.prover.wording import length
from chuan.definitions.procedures.rules.spans import short
from chuan.definitions.procedures.rules.time import longest_path
from chuan.readings.forms.rules.form_names import form_name
from chuan.readings.forms.rules.iso.blocks import Chartlet, Line, Section, Table
from chuan.readings.forms.rules.iso.facts import Office

ENDINGS = {RESULT: "Trả kết quả", REFUSED: "Trả văn bản từ chối"}
_FORMS = {"receive": ("receipt", "control")}
_NOTE = (
    "Hình chữ nhật: một bước. Hình sáu cạnh: bước có nhiều kết cục. Nét đứt: trả lại. "
    "Vạch đậm dưới ô: tách thành nhiều nhánh cùng làm; vạch đậm trên ô: chờ đủ các nhánh. "
    "Chữ cái trong vòng tròn: nối sang trang."
)


def way(procedure: Procedure, office: Office, pack: str) -> tuple[Section, ...]:
    return (
        Section("5.7", "Quy trình xử lý"),
        Section("5.7.1", "Lưu đồ", (_chart(procedure),)),
        Section("5.7.2", "Diễn giải các bước", (_table(procedure, office, pack), *_remarks(procedure))),
    )


def _chart(procedure: Procedure) -> Chartlet:
    words = {START: ("Người dân nộp hồ sơ", "")} | {key: (told, "") for key, told in ENDINGS.items()}
    if procedure.internal:
        words[START] = ("Cơ quan khác gửi yêu cầu", "")
    roles = {role.key: role.name for role in procedure.roles}
    for at, step in enumerate(procedure.steps, 1):
        below = " · ".join(part for part in (roles.get(step.role, ""), _time(step)) if part)
        words[step.key] = (f"{at}. {step.name}", below)
    return Chartlet(upright(procedure, words), words, (_NOTE,))


def _time(step: Step) -> str:
    if step.duration is None:
        return "không tính giờ" if step.act == "pause" or not step.clock else ""
    return short(step.duration) + ("" if runs(step) else ", không tính")


def _table(procedure: Procedure, office: Office, pack: str) -> Table:
    rows = tuple(
        (str(at), _said(procedure, step), _who(procedure, step, office), _time(step) or "–", _gives(procedure, step, pack))
        for at, step in enumerate(procedure.steps, 1)
    )  # fmt: skip
    head = ("TT", "Trình tự", "Trách nhiệm", "Thời gian", "Biểu mẫu/Kết quả")
    return Table(head, (0.06, 0.35, 0.23, 0.15, 0.21), rows, sums=tuple(_sums(procedure, office)))


def _said(procedure: Procedure, step: Step) -> str:
    """The step, what it waits for, and where each way of ending it leads."""
    told = [step.name]
    if step.join:
        told.append(f"Chờ đủ bước {', '.join(str(procedure.row(key) + 1) for key in step.join)}.")
    if step.leg:
        told.append(f"Cơ quan được hỏi trả lời theo quy trình {step.leg}.")
    told += [f"– {way}" for way in ways(procedure, step)]
    return "\n".join(told)


def ways(procedure: Procedure, step: Step) -> Iterator[str]:
    """Each outcome with where it leads: "Đủ điều kiện: sang bước 3"; an only one is told without its name."""
    for outcome in step.outcomes:
        goes = _goes(procedure, outcome)
        again = f" (tối đa {outcome.rounds} lần)" if procedure.is_return(step, outcome) else ""
        yield f"{outcome.name}: {goes}{again}" if len(step.outcomes) > 1 else f"{goes}{again}"


def _goes(procedure: Procedure, outcome: Outcome) -> str:
    steps = [f"bước {procedure.row(one) + 1}" for one in outcome.to if one not in ENDS]
    ends = [ENDINGS[one].lower() for one in outcome.to if one in ENDS]
    return ", ".join([f"sang {' và '.join(steps)}"] * bool(steps) + ends)


def _who(procedure: Procedure, step: Step, office: Office) -> str:
    role = next((one.name for one in procedure.roles if one.key == step.role), "")
    return "\n".join(part for part in (role, office.units.get(step.role, "")) if part)


def _gives(procedure: Procedure, step: Step, pack: str) -> str:
    """The forms the step fills and the results its outcomes give."""
    products = {one.key: one.name for one in procedure.results}
    forms = [form_name(one, pack).title for one in _FORMS.get(step.act, ())]
    return "\n".join(
        dict.fromkeys([*forms, *(_product(products, one) for one in step.outcomes if one.produces)])
    )


def _product(products: dict[str, str], outcome: Outcome) -> str:
    return products.get(outcome.produces, outcome.produces)


def _sums(procedure: Procedure, office: Office) -> Iterator[tuple[str, str]]:
    """The longest way without a return, the longest with all of them, and what was promised for it."""
    onward = replace(procedure, steps=tuple(_onward(procedure, step) for step in procedure.steps))
    once, most = _total(onward, office.day_minutes), _total(procedure, office.day_minutes)
    if once:
        yield "Tổng thời gian (đường dài nhất, không trả lại)", length(once, office.day_minutes)
    if most != once:
        yield "Nhiều nhất, kể cả mọi lần trả lại", length(most, office.day_minutes)


def _onward(procedure: Procedure, step: Step) -> Step:
    return replace(step, outcomes=tuple(one for one in step.outcomes if not procedure.is_return(step, one)))


def _total(procedure: Procedure, day_minutes: int) -> int:
    return sum(minutes for _, minutes in longest_path(procedure, day_minutes))


def _remarks(procedure: Procedure) -> Iterator[Line]:
    named = {role.key: role.name for role in procedure.roles}
    for one, other in procedure.separate:
        yield Line(
            f"Không một người nào vừa là “{named.get(one, one)}” vừa là “{named.get(other, other)}” của cùng một hồ sơ.", item=True
        )  # fmt: skip
