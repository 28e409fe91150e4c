"""The frame of every page: who is signed in, and when their counter closes today."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from django.http import HttpRequest
from django.utils import timezone

from chuan.base.kernel.clock import local
from chuan.base.web.frame import Frame
from chuan.definitions.calendars.services import worktime_for
from chuan.definitions.organisation.web.frame import frame_of as person_of
from chuan.definitions.organisation.web.middleware import actor_of


def frame_of(request: HttpRequest) -> Frame:
    """The signed-in person's frame, with the closing hour of their agency where they have one."""
    frame = person_of(request)
    if not frame.agency:
        return frame
    return replace(frame, closing=_closing(actor_of(request).agency, timezone.now()))


def _closing(agency: int, at: datetime) -> str:
    sessions = worktime_for(agency).sessions(local(at).date())
    if not sessions:
        return "hôm nay quầy nghỉ"
    last = sessions[-1].closes
    return f"quầy đóng {last // 60:02d}:{last % 60:02d}"
