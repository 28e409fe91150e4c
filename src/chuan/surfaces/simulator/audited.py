"""An internal audit that is over: drawn by a seed, one nonconformity, its corrective action closed, audited again."""

from __future__ import annotations

from datetime import timedelta

from chuan.base.kernel.clock import local
from chuan.definitions.procedures.rules.wire.shapes import LONE_OUTCOME
from chuan.events.audits.rules.audit import ADVICE, CONFORM, GAP, NONCONFORMITY, STRENGTH
from chuan.events.audits.rules.events import Figure
from chuan.events.audits.services.audits import MATTERS, Audit
from chuan.readings.evidence.rules.answering import SOURCES
from chuan.surfaces.acts import audits, courses, programmes
from chuan.surfaces.acts.courses import Move
from chuan.surfaces.simulator.corrected import correct
from chuan.surfaces.simulator.past import Story
from chuan.surfaces.telling.audit_paper import made

CLAUSES = ("7.4", "8.5.1", "8.5.3", "9.1.1")
_SEED = "482173605112"
_LOOKED_BACK = timedelta(days=37)
BEGUN, _AT_THE_UNIT, _REPORTED, _ACCEPTED, _AGAIN = 52, 50, 48, 47, 37
"""How many days ago each was done."""
_LIKELY = "8.5.1"
_MOST = 3
_STRENGTH = "Phiếu kiểm soát đủ chữ ký ở mọi hồ sơ đã xem (mô phỏng)"
_ALLOWED = "Xã ít người, người này không làm hồ sơ nào của mẫu (mô phỏng)"
_MENDED = "Xem lại các hồ sơ đã nêu và năm hồ sơ mới: đã làm đúng (mô phỏng)"


def audited(told: Story, programme: int, entry: int, name: str) -> Audit | None:
    """The whole of it; None where nobody of the agency is free to audit the unit."""
    with told.ago(BEGUN) as morning:
        day = local(morning).date()
        title = f"Đánh giá {name}, tháng {day:%m/%Y} (mô phỏng)"
        audit = programmes.start(told.secretary, programme, entry, title, day - _LOOKED_BACK, day).id
        auditor = _appointed(told, audits.draw(told.secretary, audit, _SEED))
        if not auditor:
            return None
        _step(told, audit, told.secretary.official, Move("plan", LONE_OUTCOME, {"audit": auditor}))
    matter = _at_the_unit(told, audit, auditor)
    with told.ago(_REPORTED):
        audits.report(told.who(auditor), audit, made)
        _step(told, audit, auditor, Move("report", LONE_OUTCOME, {"accept": told.head.official}))
    with told.ago(_ACCEPTED):
        note = "Khắc phục xong trước kỳ xem xét của lãnh đạo (mô phỏng)"
        _step(told, audit, told.head.official, Move("accept", "follow", {"again": auditor}, note))
    correct(told, matter)
    with told.ago(_AGAIN):
        audits.clear(told.who(auditor), audit, 1, _MENDED)
        return _step(told, audit, auditor, Move("again", "closed"))


def _appointed(told: Story, drawn: Audit) -> int:
    """Whoever is free, else somebody of the unit who worked none of the dossiers, as the head allows in writing."""
    if auditor := free(told, drawn):
        audits.appoint(told.secretary, drawn.id, auditor)
        return auditor
    bound = _unbound(told, drawn, own_unit=True)
    if bound:
        audits.appoint(told.head, drawn.id, bound, _ALLOWED)
    return bound


def free(told: Story, drawn: Audit) -> int:
    """Who worked none of its dossiers and sits in no unit of it; 0 where there is nobody."""
    return _unbound(told, drawn, own_unit=False)


def _unbound(told: Story, drawn: Audit, *, own_unit: bool) -> int:
    """The first with no work of his own in it, of the unit or not; never the head, who accepts the report."""
    known = ((who, ties) for who, _, ties in audits.free(drawn) if who != told.head.official)
    return next((who for who, ties in known if not ties.own_work and ties.own_unit == own_unit), 0)


def _at_the_unit(told: Story, audit: int, auditor: int) -> int:
    """Every line answered and three things found; the matter of the nonconformity."""
    with told.ago(_AT_THE_UNIT):
        actor = told.who(auditor)
        found = audits.seen(actor, audit).state
        gap = next((one for one in found.figures if one.verdict == GAP and one.dossiers), None)
        clause = gap.clause if gap else _LIKELY
        cases = gap.dossiers if gap else found.counted
        words = _said(gap) if gap else "Phiếu kiểm soát ghi thiếu giờ chuyển bước (mô phỏng)"
        for one in CLAUSES:
            audits.answer(
                actor, audit, one, GAP if one == clause else CONFORM, words if one == clause else ""
            )
        after = audits.find(actor, audit, clause, NONCONFORMITY, words, [int(one) for one in cases[:_MOST]])
        other = next(one for one in CLAUSES if one != clause)
        audits.find(actor, audit, other, ADVICE, "Nên đọc lại hướng dẫn mỗi quý một lần (mô phỏng)")
        audits.find(actor, audit, CLAUSES[-1] if clause != CLAUSES[-1] else other, STRENGTH, _STRENGTH)
        _step(told, audit, auditor, Move("audit", LONE_OUTCOME, {"report": auditor}))
        return int(after.state.findings[0].matter or 0)


def _said(gap: Figure) -> str:
    return f"{SOURCES[gap.source].name}: {gap.value}; xem các hồ sơ kèm theo (mô phỏng)"


def _step(told: Story, audit: int, official: int, move: Move) -> Audit:
    return courses.step(MATTERS, told.who(official), audit, move)
