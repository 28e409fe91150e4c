"""The report of an audit as it is printed."""

from __future__ import annotations

from collections.abc import Mapping

from chuan.base.kernel.clock import local
from chuan.base.web.rules import say
from chuan.definitions.laws import services as laws
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import EVERYTHING, Scope
from chuan.events.audits.rules.audit import ADVICE, CONFORM, GAP, NONCONFORMITY, NOT_HERE, STRENGTH, State
from chuan.events.audits.services.audits import Audit
from chuan.events.dossiers.services import people
from chuan.readings.evidence.queries.population import Dossier, standing
from chuan.readings.evidence.rules.answering import SOURCES
from chuan.readings.forms.rules.quality_report import Part, QualityReport
from chuan.readings.forms.services import render
from chuan.surfaces.acts.asking import clock
from chuan.surfaces.telling.papers import head_of

VERDICTS = {CONFORM: "Phù hợp", GAP: "Không phù hợp", NOT_HERE: "Không áp dụng", "": "Chưa trả lời"}
KINDS = {NONCONFORMITY: "Điểm không phù hợp", ADVICE: "Khuyến nghị", STRENGTH: "Điểm tốt"}
_DATA = {
    CONFORM: "phù hợp",
    GAP: "có trường hợp phải xem",
    "shown": "số liệu",
    "nothing": "chưa có trường hợp",
}


def made(found: Audit) -> bytes:
    """The report, as PDF."""
    return render(form(found))


def form(found: Audit) -> QualityReport:
    """What the report says, read from the audit's own events."""
    state, words = found.state, people.texts(found.id)
    cases = standing(Scope(frozenset({found.agency})), _named(state))
    units = {one.id: one.name for one in organisation.units(EVERYTHING, found.now, agency=found.agency)}
    auditor = organisation.person(int(state.auditor), found.now)
    return QualityReport(
        head_of(found.agency, clock()),
        "Báo cáo đánh giá nội bộ",
        words.get(int(state.course.title), ""),
        (
            _scope(state, units, auditor.name if auditor else "", words),
            _sample(state, cases, words),
            _lines(state, words, cases),
            _findings(state, words, cases),
        ),
        (("Lãnh đạo cơ quan", ""), ("Trưởng đoàn đánh giá", auditor.name if auditor else "")),
    )


def _scope(state: State, units: Mapping[int, str], auditor: str, words: Mapping[int, str]) -> Part:
    lines = [
        f"Tiêu chuẩn: {laws.standard(state.edition).name}.",
        f"Đơn vị được đánh giá: {', '.join(units.get(int(unit), '') for unit in state.units)}.",
        f"Thủ tục: {', '.join(state.procedures) or 'mọi thủ tục'}.",
        f"Hồ sơ tiếp nhận từ {say.day(state.since)} đến trước {say.day(state.until)}.",
        f"Người đánh giá: {auditor}. Không có thao tác nào của người này trong các hồ sơ của mẫu.",
    ]
    if state.override is not None:
        lines.append(f"Lãnh đạo cho phép đánh giá đơn vị của mình: {words.get(int(state.override), '')}.")
    return Part("1. Phạm vi", tuple(lines))


def _sample(state: State, cases: Mapping[int, Dossier], words: Mapping[int, str]) -> Part:
    told = (
        f"Rút ngẫu nhiên từ {say.number(state.population)} hồ sơ, số khởi tạo {state.seed}: xếp theo SHA-256 của số "
        "khởi tạo và mã số hồ sơ, lấy từ đầu. Ai có cùng tập hồ sơ đều rút lại được đúng mẫu này."
    )
    rows = tuple(
        (
            str(at), cases[int(one.dossier)].code, cases[int(one.dossier)].title,
            f"không tính: {words.get(int(one.annulled), '')}" if one.annulled else "tính",
        )
        for at, one in enumerate((s for s in state.sample if int(s.dossier) in cases), 1)
    )  # fmt: skip
    return Part("2. Mẫu hồ sơ", (told,), ("STT", "Mã hồ sơ", "Tên", "Trong mẫu"), (1, 4, 6, 4), rows)


def _lines(state: State, words: Mapping[int, str], cases: Mapping[int, Dossier]) -> Part:
    edition, rows = laws.standard(state.edition), []
    for line in state.lines:
        clause = edition.clause(line.clause)
        figures = [
            f"{SOURCES[one.source].name}: {one.value or '–'} ({_DATA[one.verdict]})"
            for one in state.figures
            if one.clause == line.clause
        ]
        note = [words.get(int(line.note), "")] if line.note else []
        rows.append(
            (
                line.clause,
                clause.title if clause else "",
                VERDICTS[line.verdict],
                ". ".join([*figures, *note]),
            )
        )
    told = f"{len(rows)} dòng; số liệu do hệ thống tính từ hồ sơ ngày {say.day(local(clock()))}."
    return Part(
        "3. Danh mục kiểm tra",
        (told,),
        ("Điều", "Tên", "Kết luận", "Số liệu và bằng chứng"),
        (2, 5, 3, 8),
        tuple(rows),
    )


def _findings(state: State, words: Mapping[int, str], cases: Mapping[int, Dossier]) -> Part:
    rows = tuple(
        (
            str(one.key), one.clause, KINDS[one.kind], words.get(int(one.text), ""),
            ", ".join(cases[int(case)].code for case in one.dossiers if int(case) in cases),
        )
        for one in state.findings
    )  # fmt: skip
    counts = {kind: sum(one.kind == kind for one in state.findings) for kind in KINDS}
    told = ", ".join(f"{counts[kind]} {name.lower()}" for kind, name in KINDS.items())
    heading = ("STT", "Điều", "Loại", "Phát hiện", "Hồ sơ")
    return Part("4. Phát hiện", (f"{told}.",), heading, (1, 2, 4, 8, 5), rows)


def _named(state: State) -> set[int]:
    named = {int(one.dossier) for one in state.sample}
    return named | {int(case) for finding in state.findings for case in finding.dossiers}
