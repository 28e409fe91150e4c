"""What the citizen's page shows: words and dates, no name, no phone, no paper."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from chuan.base.web.components import DayStrip, TimeChip
from chuan.base.web.rules import say
from chuan.definitions.procedures.rules.limits import say_limit
from chuan.events.dossiers.rules.interruptions import SUPPLEMENT, SUSPEND
from chuan.events.dossiers.rules.stops import ENDED, RECALLED
from chuan.surfaces.citizen.web.progress import Progress, progress, public
from chuan.surfaces.telling.clocks import told_of
from chuan.surfaces.telling.collecting import collected_at
from chuan.surfaces.telling.file import File
from chuan.surfaces.telling.time import whole_chip
from chuan.surfaces.telling.waiting import asked_of, effect_of


@dataclass(frozen=True, slots=True)
class Page:
    """The whole page, ready to be shown."""

    code: str
    title: str
    procedure: str
    heading: str
    weekday: str
    date: str
    hours: str
    chip: TimeChip | None
    progress: Progress
    now: str
    unit: str
    ask: str
    why: str
    strip: DayStrip | None
    limit: str
    law: str
    may_change: bool
    asked: tuple[tuple[str, str], ...] = ()  # (paper, why) that the citizen must bring
    answer_by: str = ""
    clocks: tuple[str, ...] = ()  # both clocks in words
    over: bool = False  # stopped or annulled: no result will come, no date holds
    may_withdraw: bool = False


_TITLES = {
    "open": gettext_noop("Hồ sơ của bạn đang được giải quyết"),
    "ready": gettext_noop("Kết quả của bạn đã có ở quầy"),
    "closed": gettext_noop("Bạn đã nhận kết quả"),
    "annulled": gettext_noop("Hồ sơ này đã được hủy tiếp nhận"),
    "stopped": gettext_noop("Hồ sơ này đã dừng giải quyết"),
}
_OVER = frozenset({"stopped", "annulled"})
_STOPPED = {
    "withdrawn": gettext_noop("Hồ sơ đã dừng theo yêu cầu của bạn. Muốn làm tiếp, bạn nộp hồ sơ mới."),
    "silent-citizen": gettext_noop(
        "Hồ sơ đã đóng vì quá thời hạn bổ sung. Bạn có thể nộp lại bất cứ lúc nào."
    ),
    "annulled": gettext_noop("Mã hồ sơ này không dùng nữa. Muốn biết vì sao, bạn gọi quầy."),
}
"""How it ended -> what the citizen reads."""


def page_of(file: File) -> Page:
    """The page of one dossier."""
    state = file.state
    channel = file.procedure.channel(state.channel)
    strip = file.strip.folded(7) if file.strip and not _asks(file) else None
    when, over = _when(file), state.status in _OVER
    return Page(
        code=state.code,
        title=_("Cần bạn bổ sung giấy tờ") if _asks(file) else _(_TITLES[state.status]),
        procedure=file.case.adopted.short_name,
        heading="" if state.status == "annulled" else _heading(file),
        weekday=say.weekday(when) if when else "",
        date=say.day(when) if when else _("không có hạn") if _asks(file) else _("chưa hẹn được ngày"),
        hours=_hours(file),
        chip=_chip(file),
        progress=progress(file),
        now="; ".join(public(step) for step in file.steps_now),
        unit=", ".join(dict.fromkeys(file.units.get(int(hold.unit), "") for hold in state.holds)),
        ask=_ask(file),
        why="" if over else effect_of(file, SUPPLEMENT).sentence if _asks(file) else file.why,
        strip=strip,
        limit=say_limit(channel.promised if channel else None),
        law=say_limit(channel.legal if channel else None),
        may_change=bool(file.promised and file.promised.may_change),
        asked=asked_of(file, state.asked) if _asks(file) else (),
        answer_by=say.long_moment(state.answer_by) if state.answer_by else "",
        clocks=_clocks(file),
        over=over,
        may_withdraw=may_withdraw(file),
    )


def may_withdraw(file: File) -> bool:
    """While it is worked on, not another agency's question, and no answer is signed."""
    document = file.state.document
    signed = document is not None and document.signed_by is not None
    return file.state.status == "open" and file.state.parent is None and not signed


def _asks(file: File) -> bool:
    return file.state.stop is not None and file.state.stop.rule == SUPPLEMENT


def _clocks(file: File) -> tuple[str, ...]:
    """Why the two counts differ; nothing while they never did."""
    if not (file.state.stops or file.state.outside):
        return ()
    both = told_of(file.case, {}, file.at)
    lines = [line for line in (both.stamps, both.legal_sentence, both.citizen_sentence) if line]
    for stop in (one for one in both.stops if one.rule not in {RECALLED, ENDED}):
        until = say.day(stop.until) if stop.until else _("nay")
        lines.append(
            _("Không tính vào thời hạn: %(words)s, từ %(since)s đến %(until)s.")
            % {"words": stop.words, "since": say.day(stop.since), "until": until}
        )
    return tuple(lines)


def _heading(file: File) -> str:
    """What the date at the top is: while the citizen is waited for, until when he may answer."""
    if _asks(file):
        return _("Bổ sung trước")
    headings = {"open": _("Ngày hẹn trả kết quả"), "stopped": _("Dừng từ")}
    return headings.get(file.state.status, _("Kết quả có từ"))


def _when(file: File) -> datetime | None:
    state = file.state
    if _asks(file):
        return state.answer_by
    return state.promised if state.status == "open" else state.ready or state.closed


def _chip(file: File) -> TimeChip | None:
    state = file.state
    if state.status != "open":
        return None
    latest = file.case.calendar.retreat(state.target, file.needed) if state.target else None
    return whole_chip(state.target, state.paused, latest, file.case.calendar, file.at)


def _hours(file: File) -> str:
    promised = file.state.promised
    shown = promised is not None and file.state.status == "open" and not _asks(file)
    return _("trước %(hour)s") % {"hour": say.hour(promised)} if promised and shown else ""


def _ask(file: File) -> str:
    state = file.state
    if state.status in _OVER:
        ended = state.ended_by if state.status == "stopped" else state.status
        return _(_STOPPED.get(ended, _STOPPED["withdrawn"]))
    if _asks(file):
        return _("Mang các giấy tờ này đến quầy. Trong lúc chờ bạn, thời hạn của cơ quan không chạy.")
    if state.stop is not None and state.stop.rule == SUSPEND:
        pause = file.procedure.special.pause(state.stop.cause)
        return _("Luật tạm dừng thời hạn: %(why)s. Bạn chưa phải làm gì.") % {
            "why": pause.name if pause else ""
        }
    if state.paused is not None:
        return _(
            "Lúc này thời hạn không chạy. Việc bạn cần làm, nếu có, ghi trong thông báo đã gửi; cần hỏi thì gọi quầy."
        )
    if state.status == "ready":
        return _come(file)
    return _("Bạn chưa phải làm gì.") if file.state.status == "open" else ""


def _come(file: File) -> str:
    if not file.state.outside:
        return _("Mời bạn đến nhận kết quả trong giờ mở quầy.")
    place = collected_at(file).name
    return _("Mời bạn đến %(place)s nhận kết quả trong giờ mở quầy.") % {"place": place}
