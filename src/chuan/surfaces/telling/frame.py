"""The frame of every page: who is signed in, and when their counter closes today."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from chuan.base.kernel.clock import local
from chuan.base.web.frame import Frame
from chuan.definitions.calendars.rules.worktime import WorkTime
from chuan.definitions.organisation.web.frame import frame_of as person_of
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.surfaces.telling.calendars import calendar_of


def frame_of(request: HttpRequest) -> Frame:
    """The signed-in person's frame, with the closing hour of their agency where they have one."""
    frame = person_of(request)
    if not frame.agency:
        return frame
    return replace(frame, closing=_closing(calendar_of(request, actor_of(request).agency), timezone.now()))


def _closing(calendar: WorkTime, at: datetime) -> str:
    sessions = calendar.sessions(local(at).date())
    if not sessions:
        return _("hôm nay quầy nghỉ")
    last = sessions[-1].closes
    hour = f"{last // 60:02d}:{last % 60:02d}"
    return _("quầy đóng %(hour)s") % {"hour": hour}
