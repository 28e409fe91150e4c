"""What the page of a dossier tells: its facts, its forecast, its way, its history."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from chuan.base.web.components import Fact
from chuan.base.web.rules import say
from chuan.surfaces.desk.web.paper_lines import paper_lines
from chuan.surfaces.telling.file import File
from chuan.surfaces.telling.flows import picture
from chuan.surfaces.telling.time import whole_chip

_STATUS = {
    "ready": gettext_noop("Kết quả đã về quầy"),
    "closed": gettext_noop("Đã trả kết quả"),
    "annulled": gettext_noop("Đã hủy tiếp nhận, mã này không dùng lại"),
}


def told(file: File) -> dict[str, Any]:
    """The parts of the page that only show."""
    state, calendar, at = file.state, file.case.calendar, file.at
    holders = ", ".join(
        _("%(official)s, từ %(since)s")
        % {"official": file.names.get(int(h.official), ""), "since": say.short_moment(h.since)}
        for h in state.holds
    )
    facts = [
        Fact(
            _("Hẹn trả công dân"),
            say.long_moment(state.promised) if state.promised else _("chưa hẹn"),
            "#vi-sao",
        ),
        Fact(_("Hạn theo luật"), say.long_moment(state.legal) if state.legal else _("không quy định")),
        Fact(_("Người giữ"), holders or _status(state.status)),
    ]
    chip = None
    if state.status == "open":
        chip = whole_chip(state.target, state.paused, _latest(file), calendar, at)
        facts.append(Fact(_("Dự báo"), _forecast(file)))
    return {
        "chip": chip,
        "facts": facts,
        "status": _status(state.status),
        "flow": picture(file),
        "moments": file.teller.moments(file.lived),
        "strip": file.strip.folded(14) if file.strip else None,
        "why": file.why,
        "papers": paper_lines(file),
        "used": _used(file),
    }


def _latest(file: File) -> datetime | None:
    if file.state.target is None:
        return None
    return file.case.calendar.retreat(file.state.target, file.needed)


def _forecast(file: File) -> str:
    """Whether the shortest way left still fits."""
    if file.state.paused is not None or file.state.target is None:
        return _("Tạm dừng, chưa tính") if file.state.paused else _("Chưa có hạn")
    left = file.case.calendar.elapsed(file.at, file.state.target)
    verdict = _("kịp hẹn") if file.needed <= left else _("khó kịp hẹn")
    return _("Cần ít nhất %(needed)s: %(verdict)s") % {"needed": say.span(file.needed), "verdict": verdict}


def _used(file: File) -> str:
    state, calendar = file.state, file.case.calendar
    done, every = len({one.step for one in state.done}), len(file.procedure.steps)
    now = ", ".join(step.name for step in file.steps_now)
    if state.received is None or state.promised is None:
        return now
    spent = calendar.elapsed(state.received, state.ready or file.at)
    given = calendar.elapsed(state.received, state.promised)
    return _("%(done)s/%(every)s bước đã làm · dùng %(spent)s trên %(given)s làm việc") % {
        "done": done,
        "every": every,
        "spent": say.span(spent),
        "given": say.span(given),
    }


def _status(status: str) -> str:
    return _(_STATUS[status]) if status in _STATUS else ""
