"""The sentences of what interrupts a dossier; ``moments`` adds them to its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from chuan.base.kernel.reason import Reason
from chuan.base.kernel.reason import say as worded
from chuan.base.web.rules import say
from chuan.definitions.procedures.rules.definition import Procedure
from chuan.events.dossiers.rules import interruptions as i
from chuan.events.dossiers.rules.arrivals import ArrivalUndone
from chuan.events.dossiers.rules.words import WORDS

MOTIONS = {
    i.SUPPLEMENT: gettext_noop("yêu cầu công dân bổ sung"),
    i.SUSPEND: gettext_noop("tạm dừng theo luật chuyên ngành"),
    i.EXTEND: gettext_noop("xin lỗi, hẹn lại ngày trả"),
}
CONFIRMED = {
    "paper": gettext_noop("theo đơn công dân ký"),
    "code": gettext_noop("theo mã xác nhận công dân nhập"),
}
NOTIFIED = {
    "extension": gettext_noop("báo công dân ngày hẹn mới kèm văn bản xin lỗi"),
    "supplement": gettext_noop("báo công dân giấy tờ cần bổ sung"),
    "stop": gettext_noop("báo công dân hồ sơ đã dừng"),
}
CHANNELS = {
    "phone": gettext_noop("qua điện thoại"),
    "sms": gettext_noop("qua tin nhắn"),
    "email": gettext_noop("qua thư điện tử"),
    "post": gettext_noop("qua bưu chính"),
    "counter": gettext_noop("tại quầy"),
}
_BY_MACHINE = gettext_noop("máy nhắc, qua kênh của cơ quan")
SILENT = {
    "accept": gettext_noop("hết hạn luật mà chưa trả lời: luật coi như chấp thuận"),
    "refuse": gettext_noop("hết hạn luật mà chưa trả lời: luật coi như không chấp thuận"),
}

LEG_ENDED = {
    "asker": gettext_noop("thu hồi yêu cầu phối hợp"),
    "asked": gettext_noop("cơ quan được hỏi trả lại yêu cầu phối hợp"),
}


class Tells(Protocol):
    """What a sentence may look up."""

    procedure: Procedure

    def text(self, number: int | None) -> str: ...


Told = tuple[str, str]


def cause_of(procedure: Procedure, motion: i.Motion) -> str:
    """The coded cause in words: a pause of the procedure, or a cause of delay."""
    pause = procedure.special.pause(motion.cause)
    if pause is not None:
        return pause.name
    return worded(Reason.of(f"dossiers.cause_{motion.cause}"), WORDS) if motion.cause in i.CAUSES else ""


def lacks_of(teller: Tells, motion: i.Motion) -> str:
    """Each paper asked and why: "Tờ khai: thiếu chữ ký; Giấy ủy quyền: hết hạn"."""
    names = {paper.key: paper.name for paper in teller.procedure.papers}
    told = (
        f"{names.get(lack.paper, lack.paper)}: {teller.text(lack.why)}".rstrip(": ") for lack in motion.lacks
    )
    return "; ".join(told)


def _note(teller: Tells, motion: i.Motion) -> str:
    parts = (
        cause_of(teller.procedure, motion),
        lacks_of(teller, motion),
        teller.text(motion.reason),
        teller.text(motion.again),
    )
    return "; ".join(part for part in parts if part)


def _proposed(teller: Tells, event: i.Proposed) -> Told:
    return _("đề nghị %(what)s") % {"what": _(MOTIONS[event.motion.kind])}, _note(teller, event.motion)


def _returned(teller: Tells, event: i.Returned) -> Told:
    said = _("yêu cầu công dân bổ sung lần %(nth)s, tạm dừng tính giờ") % {"nth": event.nth}
    late = _("trả lại muộn hơn quy định") if event.late else ""
    return said, "; ".join(part for part in (_note(teller, event.motion), late) if part)


def _completed(_teller: Tells, event: i.Completed) -> Told:
    said = (
        _("công dân bổ sung đủ, tính lại thời hạn từ đầu")
        if event.effect == "restart"
        else _("công dân bổ sung đủ, tiếp tục tính giờ")
    )
    return said, _dated(event.promised)


def _suspended(teller: Tells, event: i.Suspended) -> Told:
    return _("tạm dừng tính giờ theo luật chuyên ngành"), _note(teller, event.motion)


def _extended(teller: Tells, event: i.Extended) -> Told:
    said = _("ký văn bản xin lỗi, hẹn lại %(promised)s") % {"promised": say.long_moment(event.promised)}
    late = _("xin lỗi muộn hơn quy định") if event.late else ""
    return said, "; ".join(part for part in (_note(teller, event.motion), late) if part)


def _escalated(teller: Tells, event: i.Escalated) -> Told:
    return _("xin hẹn lại lần %(nth)s: không được, báo người đứng đầu cơ quan") % {"nth": event.nth}, _note(
        teller, event.motion
    )


def _withdrawn(teller: Tells, event: i.Withdrawn) -> Told:
    return _("dừng giải quyết theo yêu cầu của công dân"), "; ".join(
        part for part in (_(CONFIRMED[event.confirmed]), teller.text(event.reason)) if part
    )


def _reopened(teller: Tells, event: i.Reopened) -> Told:
    return _("mở lại hồ sơ đã dừng%(dated)s") % {"dated": _comma(_dated(event.promised))}, teller.text(
        event.reason
    )


def _answered(teller: Tells, event: i.LegAnswered) -> Told:
    said = _("cơ quan phối hợp trả lời") if event.on_time else _("cơ quan phối hợp trả lời quá hạn")
    late = _("đến sau khi đã có kết quả: lưu lại, không thay đổi kết quả") if event.after_end else ""
    return said, "; ".join(part for part in (teller.text(event.answer), late) if part)


def _leg_ended(teller: Tells, event: i.LegEnded) -> Told:
    return _(LEG_ENDED[event.by]), teller.text(event.reason)


def _dated(promised: Any) -> str:
    return _("hẹn trả %(promised)s") % {"promised": say.long_moment(promised)} if promised else ""


def _comma(words: str) -> str:
    return f", {words}" if words else ""


SAID: dict[type, Callable[[Any, Any], Told]] = {
    i.Proposed: _proposed,
    i.Declined: lambda teller, event: (_("không đồng ý đề nghị"), teller.text(event.reason)),
    i.Retracted: lambda *_told: (_("rút đề nghị"), ""),
    i.Returned: _returned,
    i.Completed: _completed,
    i.Suspended: _suspended,
    i.Extended: _extended,
    i.Escalated: _escalated,
    i.Recalled: lambda teller, event: (_("thu hồi việc tạm dừng"), teller.text(event.reason)),
    i.Prompted: lambda _teller, event: (
        _("nhắc công dân bổ sung"),
        _(CHANNELS.get(event.channel, _BY_MACHINE)),
    ),
    i.Notified: lambda _teller, event: (_(NOTIFIED[event.about]), _(CHANNELS[event.channel])),
    i.Withdrawn: _withdrawn,
    i.Lapsed: lambda *_told: (_("đóng hồ sơ vì công dân không bổ sung trong thời hạn"), ""),
    i.Reopened: _reopened,
    i.Silent: lambda _teller, event: (_(SILENT[event.effect]), ""),
    i.Arrived: lambda *_told: (_("cơ quan giải quyết nhận hồ sơ"), ""),
    ArrivalUndone: lambda teller, event: (
        _("rút lại dấu nhận, cơ quan giải quyết chưa nhận hồ sơ"),
        teller.text(event.reason),
    ),
    i.LegOpened: lambda teller, event: (_("hỏi cơ quan phối hợp"), teller.text(event.question)),
    i.LegAnswered: _answered,
    i.LegEnded: _leg_ended,
    i.Unasked: _leg_ended,
}
