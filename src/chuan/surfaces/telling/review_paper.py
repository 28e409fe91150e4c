"""The pack a review goes by, and its minutes, as they are printed."""

from __future__ import annotations

from dataclasses import replace

from chuan.base.kernel.clock import local
from chuan.base.web.rules import say
from chuan.definitions.organisation import services as organisation
from chuan.events.dossiers.services import people
from chuan.events.reviews.rules.inputs import INPUTS
from chuan.events.reviews.rules.review import CHANGE, ENOUGH, IMPROVE, RESOURCES
from chuan.events.reviews.services.reviews import Review
from chuan.readings.forms.rules.quality_report import Part, QualityReport
from chuan.readings.forms.services import render
from chuan.surfaces.acts.asking import clock
from chuan.surfaces.telling.papers import head_of
from chuan.surfaces.telling.review_inputs import Shown, given, shown

OUTCOMES = {
    ENOUGH: "Đạt",
    IMPROVE: "Cải tiến",
    CHANGE: "Thay đổi hệ thống",
    RESOURCES: "Bổ sung nguồn lực",
    "": "",
}
_MOST = 12
"""Codes of dossiers printed behind one figure; the page shows them all."""


def pack(found: Review) -> bytes:
    """What the meeting goes by, as PDF."""
    state = found.state
    told = (
        f"Số liệu từ {say.day(state.since)} đến trước {say.day(state.until)}, chốt ngày "
        f"{say.day(local(clock()))}. Dòng ghi “tính” do hệ thống tính từ hồ sơ; dòng ghi “nhập” do người nhập."
    )
    parts = [Part("Cách đọc", (told,))]
    parts += [_input(at, one) for at, one in enumerate(shown(found), 1)]
    return render(_report(found, "Báo cáo đầu vào xem xét của lãnh đạo", tuple(parts)))


def minutes(found: Review) -> bytes:
    """What the meeting said and decided, as PDF."""
    words = people.texts(found.id)
    rows = tuple(
        (str(at), one.input.name, OUTCOMES[one.outcome], one.note) for at, one in enumerate(shown(found), 1)
    )
    made = given(found.agency, found.id)
    names = organisation.names({int(one.owner) for one in found.state.resolved})
    decided = tuple(
        (
            str(one.key), made[int(one.matter)][0],
            INPUTS[one.input].name, names.get(int(one.owner), ""), say.day(one.due),
        )
        for one in found.state.resolved
    )  # fmt: skip
    parts = (
        Part("1. Căn cứ", (f"Báo cáo đầu vào đã chốt, mã kiểm tra (SHA-256): {found.state.pack}.",)),
        Part("2. Kết luận từng đầu vào", (), ("STT", "Đầu vào", "Kết luận", "Ý kiến"), (1, 5, 3, 6), rows),
        Part(
            "3. Việc phải làm", () if decided else ("Không có việc nào phải giao.",),
            ("STT", "Việc", "Từ đầu vào", "Người thực hiện", "Hạn"), (1, 6, 4, 3, 2), decided,
        ),
    )  # fmt: skip
    about = words.get(int(found.state.course.title), "")
    report = _report(found, "Biên bản xem xét của lãnh đạo", parts, about)
    return render(replace(report, head=replace(report.head, number=found.state.said)))


def _report(found: Review, title: str, parts: tuple[Part, ...], about: str = "") -> QualityReport:
    course = found.state.course
    leader = course.holder("meet") or found.state.course.holder("prepare")
    named = organisation.person(int(leader), found.now) if leader else None
    begun = course.last("prepare")
    secretary = organisation.person(int(begun.official), found.now) if begun else None
    about = about or people.texts(found.id).get(int(course.title), "")
    signers = (
        ("Lãnh đạo cơ quan", named.name if named else ""),
        ("Thư ký ISO", secretary.name if secretary else ""),
    )
    return QualityReport(head_of(found.agency, clock()), title, about, parts, signers)


def _input(at: int, one: Shown) -> Part:
    how = "tính" if one.computed else "tính và nhập" if one.told else "nhập"
    title, said = f"{at}. {one.input.name} ({how})", (one.text,) if one.text else ()
    rows = tuple((told.name, told.value, _cases(told.cases)) for told in one.told)
    return (
        Part(title, said, ("Số liệu", "Giá trị", "Trường hợp"), (5, 4, 6), rows)
        if rows
        else Part(title, said)
    )


def _cases(codes: tuple[str, ...]) -> str:
    more = f" và {len(codes) - _MOST} trường hợp khác" if len(codes) > _MOST else ""
    return ", ".join(codes[:_MOST]) + more
