"""The sentence of each event: who did what, in the words of the office."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from chuan.base.store.typed import Lived
from chuan.base.web.components import Moment
from chuan.base.web.rules import say
from chuan.definitions.procedures.rules.definition import Procedure
from chuan.events.dossiers.rules import events as e
from chuan.events.dossiers.rules.interruptions import Withdrawn
from chuan.events.training.imports.standard import shipped
from chuan.surfaces.telling.interruptions import SAID

Names = Mapping[int, str]


def number_of(document: e.Document) -> str:
    """The number of an answer with its symbol, "15/GXN-UBND"; "" before it has one."""
    if not document.number:
        return ""
    return f"{document.number:02d}/{document.symbol}" if document.symbol else f"{document.number:02d}"


class Teller:
    """Turns events into lines; ``names`` and ``texts`` are looked up, never guessed."""

    def __init__(self, procedure: Procedure, names: Names, texts: Mapping[int, str]) -> None:
        self.procedure = procedure
        self.names = names
        self.texts = texts

    def moments(self, lived: tuple[Lived, ...]) -> tuple[Moment, ...]:
        """Newest first; what merely follows from another event in the same act is left out."""
        told = [self._moment(item) for item in lived if type(item.event) in _SAID]
        if not told:
            return ()
        newest, *older = reversed(told)
        last = Moment(newest.at, newest.who, newest.text, now=True, sub=newest.sub)
        return (last, *older)

    def _moment(self, item: Lived) -> Moment:
        text, note = _SAID[type(item.event)](self, item.event)
        who = self.names.get(int(item.actor), "")
        if isinstance(item.event, Withdrawn) and not who:
            who = _("Công dân")
        if item.on_behalf is not None:
            who = _("%(who)s (thay %(whose)s)") % {"who": who, "whose": self.name(item.on_behalf)}
        sub = "; ".join(part for part in (note, _late(item.at, item.recorded)) if part)
        return Moment(say.short_moment(item.at), who, text, sub=sub)

    def step(self, key: str) -> str:
        found = self.procedure.step(key)
        return found.name if found else key

    def text(self, number: int | None) -> str:
        return "" if number is None else self.texts.get(int(number), "")

    def name(self, official: int) -> str:
        return self.names.get(int(official), "")

    def received(self, event: e.Received) -> tuple[str, str]:
        late = self.text(event.late_entry)
        return _("nhận đủ hồ sơ"), _("nhập sau: %(reason)s") % {"reason": late} if late else ""

    def passed(self, event: e.Passed) -> tuple[str, str]:
        step = self.procedure.step(event.step)
        outcome = step.outcome(event.outcome) if step else None
        way = f": {outcome.name.lower()}" if step and outcome and len(step.outcomes) > 1 else ""
        people = {self.name(hold.official) for hold in event.holds if hold.official}
        to = _(", chuyển %(people)s") % {"people": ", ".join(sorted(people))} if people else ""
        said = _("xong “%(step)s”%(way)s%(to)s")
        told = said % {"step": self.step(event.step), "way": way, "to": to}
        return told, self._noted(self.text(event.note), event.lacking)

    def assigned(self, event: e.Assigned) -> tuple[str, str]:
        return _("giao %(official)s làm “%(step)s”") % {
            "official": self.name(event.hold.official),
            "step": self.step(event.hold.step),
        }, self._noted(self.text(event.reason), event.lacking)

    def _noted(self, words: str, lacking: tuple[e.Lacking, ...]) -> str:
        """What was typed, and who got the step without the competence it asks."""
        said = _("%(person)s chưa có chứng chỉ còn hạn về “%(competence)s”")
        short = (
            said % {"person": self.name(one.official), "competence": shipped().name(one.competence)}
            for one in lacking
        )
        return "; ".join(part for part in (words, *short) if part)

    def taken_back(self, event: e.TakenBack) -> tuple[str, str]:
        return _("rút lại “%(step)s”") % {"step": self.step(event.step)}, self.text(event.reason)

    def reminded(self, event: e.Reminded) -> tuple[str, str]:
        return _("nhắc %(official)s") % {"official": self.name(event.official)}, self.text(event.text)

    def ready(self, event: e.Ready) -> tuple[str, str]:
        return (_("kết quả về quầy, đúng hạn") if event.on_time else _("kết quả về quầy, quá hạn")), ""

    def numbered(self, event: e.Numbered) -> tuple[str, str]:
        return _("cấp số %(number)s") % {"number": number_of(event.document)}, ""

    def resumed(self, event: e.Resumed) -> tuple[str, str]:
        date = (
            _(", hẹn lại %(promised)s") % {"promised": say.long_moment(event.promised)}
            if event.promised
            else ""
        )
        return _("tiếp tục tính giờ sau %(minutes)s tạm dừng%(date)s") % {
            "minutes": say.span(event.minutes),
            "date": date,
        }, ""

    def rescheduled(self, event: e.Rescheduled) -> tuple[str, str]:
        return _("lịch nghỉ thay đổi, tính lại hạn"), event.notice

    def annulled(self, event: e.Annulled) -> tuple[str, str]:
        return _("hủy tiếp nhận"), self.text(event.reason)

    def printed(self, event: e.Printed) -> tuple[str, str]:
        again = _(" (bản in lại lần %(copy)s)") % {"copy": event.copy} if event.copy > 1 else ""
        form = _(FORMS[event.form]) if event.form in FORMS else event.form
        return _("in %(form)s%(again)s") % {"form": form, "again": again}, ""


FORMS = {
    "receipt": gettext_noop("giấy tiếp nhận và hẹn trả"),
    "control": gettext_noop("phiếu kiểm soát"),
    "handover": gettext_noop("danh sách bàn giao"),
    "apology": gettext_noop("phiếu xin lỗi và đề nghị gia hạn"),
    "stop": gettext_noop("thông báo dừng giải quyết hồ sơ"),
    "supplement": gettext_noop("phiếu yêu cầu bổ sung"),
}


def _late(at: datetime, recorded: datetime) -> str:
    gap = (recorded - at).total_seconds()
    return _("ghi lúc %(recorded)s") % {"recorded": say.short_moment(recorded)} if gap > 600 else ""


_Told = Callable[[Teller, Any], tuple[str, str]]
_SAID: dict[type, _Told] = {
    e.Received: Teller.received,
    e.Passed: Teller.passed,
    e.Assigned: Teller.assigned,
    e.TakenBack: Teller.taken_back,
    e.Drafted: lambda _teller, event: (
        _("đính kèm dự thảo từ chối") if event.document.kind == "refusal" else _("đính kèm dự thảo"),
        "",
    ),
    e.Signed: lambda *_told: (_("ký"), ""),
    e.Numbered: Teller.numbered,
    e.Issued: lambda *_told: (_("đóng dấu, phát hành"), ""),
    e.Ready: Teller.ready,
    e.HandedOver: lambda *_told: (_("trả kết quả cho công dân"), ""),
    e.Annulled: Teller.annulled,
    e.Reminded: Teller.reminded,
    e.ReminderSeen: lambda *_told: (_("đã xem nhắc việc"), ""),
    e.Printed: Teller.printed,
    e.Paused: lambda *_told: (_("tạm dừng tính giờ"), ""),
    e.Resumed: Teller.resumed,
    e.Rescheduled: Teller.rescheduled,
    **SAID,
}
