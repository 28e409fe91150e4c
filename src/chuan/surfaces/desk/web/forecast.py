"""Whether a dossier can still be in time, and how much of its time is used."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext as _

from chuan.base.web.rules import say
from chuan.surfaces.telling.file import File


def latest(file: File) -> datetime | None:
    """The last moment from which the shortest way left still fits."""
    if file.state.target is None:
        return None
    return file.case.calendar.retreat(file.state.target, file.needed)


def forecast(file: File) -> str:
    """Whether the shortest way left still fits."""
    if file.state.paused is not None or file.state.target is None:
        return _("Tạm dừng, chưa tính") if file.state.paused else _("Chưa có hạn")
    left = file.case.calendar.elapsed(file.at, file.state.target)
    verdict = _("kịp hẹn") if file.needed <= left else _("khó kịp hẹn")
    return _("Cần ít nhất %(needed)s: %(verdict)s") % {"needed": say.span(file.needed), "verdict": verdict}


def used(file: File) -> str:
    """Steps done, and working time used of the time given."""
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
