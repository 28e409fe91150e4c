"""How what other counters received came here: sent in time, late, or not yet; a delay is the receiving counter's."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from django.utils.translation import gettext as _

from chuan.base.web.rules import say
from chuan.readings.deadlines.queries.worklist import Work
from chuan.readings.whereabouts.queries.sending import Sending, sendings
from chuan.surfaces.acts.handing import due_times


def notes(works: Collection[Work], at: datetime) -> dict[int, str]:
    """Stream -> when its paper was sent, and whether that was late; nothing for what came without paper."""
    sent = sendings([work.stream for work in works])
    due = {agency: due_times(agency) for agency in {work.agency for work in works if work.stream in sent}}
    agencies = {work.stream: work.agency for work in works}
    return {stream: _note(one, due[agencies[stream]](one.received), at) for stream, one in sent.items()}


def _note(one: Sending, due: datetime, at: datetime) -> str:
    if one.listed is None:
        overdue, in_time = (
            _("%(counter)s chưa chuyển, quá hạn từ %(due)s"),
            _("%(counter)s chưa chuyển, hạn %(due)s"),
        )
        said = overdue if due < at else in_time
    else:
        late, in_time = (
            _("%(counter)s chuyển muộn %(listed)s, hạn %(due)s"),
            _("%(counter)s chuyển %(listed)s"),
        )
        said = late if one.late else in_time
    return said % {
        "counter": one.counter,
        "due": say.short_moment(one.due or due),
        "listed": say.short_moment(one.listed) if one.listed else "",
    }
