"""Whom a dossier waits for, since when and until when, what was asked; and what a motion would do to its dates."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from chuan.base.web.rules import say
from chuan.events.dossiers.rules import interruptions as i
from chuan.events.dossiers.rules.clock import RESTART, supplement_effect
from chuan.events.dossiers.rules.motion_checks import answer_by
from chuan.surfaces.telling.confirming import evidence_of
from chuan.surfaces.telling.file import File
from chuan.surfaces.telling.interruptions import CONFIRMED, MOTIONS, cause_of

ENDED_BY = {
    "withdrawn": gettext_noop("theo yêu cầu của công dân"),
    "silent-citizen": gettext_noop("vì công dân không bổ sung trong thời hạn"),
    "asker": gettext_noop("cơ quan hỏi đã thu hồi yêu cầu phối hợp"),
    "asked": gettext_noop("cơ quan được hỏi đã trả lại yêu cầu phối hợp"),
}
_ENDINGS = i.Withdrawn | i.Lapsed | i.Unasked
EFFECTS = {
    i.SUPPLEMENT: gettext_noop("Công dân bổ sung đủ thì tính lại thời hạn từ đầu."),
    "pause": gettext_noop("Thời gian chờ công dân không tính; bổ sung đủ thì chạy tiếp."),
    i.SUSPEND: gettext_noop("Thời gian tạm dừng không tính; hết lý do thì chạy tiếp."),
}


@dataclass(frozen=True, slots=True)
class Waits:
    """What stands at the top of a dossier that does not move. ``papers``: (name, why); ``evidence``: a kept file."""

    title: str
    lines: tuple[tuple[str, str], ...]
    papers: tuple[tuple[str, str], ...] = ()
    evidence: str = ""
    overdue: bool = False
    icon: str = "player-pause"


@dataclass(frozen=True, slots=True)
class Effect:
    """What a motion does to the clock, in words; "" where it does not change a date."""

    sentence: str
    before: str
    after: str


def waits_of(file: File) -> Waits | None:
    """The stop in force in words; None for a dossier that moves."""
    state = file.state
    if state.status == "stopped":
        return _stopped(file)
    if state.stop is None or not state.waits:
        return None
    return _asked(file) if state.stop.rule == i.SUPPLEMENT else _suspended(file)


def motion_of(file: File) -> Waits | None:
    """What waits for a head's signature; None where nothing does."""
    motion = file.state.motion
    if motion is None:
        return None
    proposed = next(item for item in reversed(file.lived) if isinstance(item.event, i.Proposed))
    lines = [
        (_("Đề nghị"), _(MOTIONS[motion.kind])),
        (_("Người đề nghị"), f"{file.names.get(int(motion.by), '')}, {say.long_moment(proposed.at)}"),
        (_("Lý do"), "; ".join(part for part in (cause_of(file.procedure, motion), file.teller.text(motion.reason)) if part)),
    ]  # fmt: skip
    if motion.again is not None:
        lines.append((_("Vì sao yêu cầu lần nữa"), file.teller.text(motion.again)))
    return Waits(
        _("Đang chờ người đứng đầu ký"), tuple(lines), asked_of(file, motion.lacks), motion.evidence, icon="signature"
    )  # fmt: skip


def effect_of(file: File, kind: str, until: datetime | None = None) -> Effect:
    """What signing does to the dates: the limit before, and after it."""
    state = file.state
    before = say.long_moment(state.promised) if state.promised else _("chưa hẹn")
    if kind == i.EXTEND:
        after = say.long_moment(until) if until else before
        return Effect(_("Công dân được hẹn ngày mới; hạn theo luật không đổi."), before, after)
    restarts = kind == i.SUPPLEMENT and supplement_effect(file.case.terms) == RESTART
    named = kind if restarts or kind == i.SUSPEND else "pause"
    sentence = _(EFFECTS[named])
    if not restarts:
        return Effect(sentence, before, _("lùi bằng đúng thời gian dừng"))
    after = _("tính lại từ ngày công dân bổ sung đủ")
    last = answer_by(file.case.terms, file.case.calendar, file.at)
    if last:
        after += _("; chờ đến %(day)s") % {"day": say.long_moment(last)}
    return Effect(sentence, before, after)


def asked_of(file: File, lacks: tuple[i.Lack, ...]) -> tuple[tuple[str, str], ...]:
    """(name of the paper, why) of what the citizen must bring."""
    names = {paper.key: paper.name for paper in file.procedure.papers}
    return tuple((names.get(lack.paper, lack.paper), file.teller.text(lack.why)) for lack in lacks)


def _asked(file: File) -> Waits:
    state, stop = file.state, file.state.stop
    assert stop is not None
    until = say.long_moment(state.answer_by) if state.answer_by else _("luật chưa quy định hạn")
    lines = [
        (_("Chờ ai"), _("công dân, bổ sung lần %(nth)s") % {"nth": state.supplements}),
        (_("Từ"), say.long_moment(stop.since)),
        (_("Đến"), until),
        (_("Người ký"), file.names.get(int(stop.actor), "")),
        (_("Vì sao"), file.teller.text(stop.reason)),
    ]
    overdue = state.answer_by is not None and state.answer_by < file.at
    title = _("Công dân chưa bổ sung, đã hết hạn chờ") if overdue else _("Đang chờ công dân bổ sung")
    return Waits(title, tuple(lines), asked_of(file, state.asked), overdue=overdue)


def _suspended(file: File) -> Waits:
    stop = file.state.stop
    assert stop is not None
    pause = file.procedure.special.pause(stop.cause)
    lines = (
        (_("Lý do luật cho phép"), pause.name if pause else ""),
        (_("Sự việc"), file.teller.text(stop.reason)),
        (_("Từ"), say.long_moment(stop.since)),
        (_("Đến"), _("khi hết lý do tạm dừng")),
        (_("Người ký"), file.names.get(int(stop.actor), "")),
    )
    return Waits(_("Đang tạm dừng theo luật chuyên ngành"), lines, evidence=stop.evidence)


def _stopped(file: File) -> Waits:
    ending = next(item for item in reversed(file.lived) if isinstance(item.event, _ENDINGS))
    lines = [
        (_("Vì sao"), _(ENDED_BY.get(file.state.ended_by, ENDED_BY["withdrawn"]))),
        (_("Lúc"), say.long_moment(ending.at)),
        (_("Người ghi"), file.names.get(int(ending.actor), "") or _("công dân, trên trang của hồ sơ")),
    ]
    request = ""
    if isinstance(ending.event, i.Withdrawn):
        request = ending.event.request
        ground = evidence_of(ending.event.code) if ending.event.code else ""
        lines.append((_("Căn cứ"), ground or _(CONFIRMED[ending.event.confirmed])))
        if said := file.teller.text(ending.event.reason):
            lines.append((_("Ghi thêm"), said))
    if isinstance(ending.event, i.Unasked):
        lines.append((_("Lý do"), file.teller.text(ending.event.reason)))
    return Waits(_("Đã dừng giải quyết"), tuple(lines), evidence=request, icon="ban")
