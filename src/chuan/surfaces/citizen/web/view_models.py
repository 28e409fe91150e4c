"""What the citizen's page shows: words and dates, no name, no phone, no paper."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from chuan.base.web.components import DayStrip, TimeChip
from chuan.base.web.rules import say
from chuan.definitions.procedures.rules.limits import say_limit
from chuan.surfaces.citizen.web.progress import Progress, progress, public
from chuan.surfaces.telling.file import File
from chuan.surfaces.telling.time import whole_chip


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


_TITLES = {
    "open": gettext_noop("Hồ sơ của bạn đang được giải quyết"),
    "ready": gettext_noop("Kết quả của bạn đã có ở quầy"),
    "closed": gettext_noop("Bạn đã nhận kết quả"),
    "annulled": gettext_noop("Hồ sơ này đã được hủy tiếp nhận"),
}


def page_of(file: File) -> Page:
    """The page of one dossier."""
    state = file.state
    channel = file.procedure.channel(state.channel)
    strip = file.strip.folded(7) if file.strip else None
    when = _when(file)
    return Page(
        code=state.code,
        title=_(_TITLES[state.status]),
        procedure=file.case.adopted.short_name,
        heading=_("Ngày hẹn trả kết quả") if state.status == "open" else _("Kết quả có từ"),
        weekday=say.weekday(when) if when else "",
        date=say.day(when) if when else _("chưa hẹn được ngày"),
        hours=_hours(file),
        chip=_chip(file),
        progress=progress(file),
        now="; ".join(public(step) for step in file.steps_now),
        unit=", ".join(dict.fromkeys(file.units.get(int(hold.unit), "") for hold in state.holds)),
        ask=_ask(file),
        why=file.why,
        strip=strip,
        limit=say_limit(channel.promised if channel else None),
        law=say_limit(channel.legal if channel else None),
        may_change=bool(file.promised and file.promised.may_change),
    )


def _when(file: File) -> datetime | None:
    state = file.state
    return state.promised if state.status == "open" else state.ready or state.closed


def _chip(file: File) -> TimeChip | None:
    state = file.state
    if state.status != "open":
        return None
    latest = file.case.calendar.retreat(state.target, file.needed) if state.target else None
    return whole_chip(state.target, state.paused, latest, file.case.calendar, file.at)


def _hours(file: File) -> str:
    promised = file.state.promised
    return (
        _("trước %(hour)s") % {"hour": say.hour(promised)} if promised and file.state.status == "open" else ""
    )


def _ask(file: File) -> str:
    if file.state.paused is not None:
        return _("Cơ quan đang chờ bạn: xem việc cần làm trong thông báo đã gửi, hoặc gọi quầy.")
    if file.state.status == "ready":
        return _("Mời bạn đến nhận kết quả trong giờ mở quầy.")
    return _("Bạn chưa phải làm gì.") if file.state.status == "open" else ""
