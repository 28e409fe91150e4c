"""How what other counters received came here: sent in time, late, or not yet; a delay is the receiving counter's."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from django.utils.translation import gettext as _

from chuan.base.web.components import Cell
from chuan.base.web.rules import say
from chuan.readings.deadlines.queries.worklist import Work
from chuan.readings.whereabouts.queries.sending import Sending, sendings
from chuan.surfaces.desk.web.work_table import Beside


def beside(works: Collection[Work], at: datetime) -> Beside:
    """When the paper of each was sent, and whether that was late; nothing for what came without paper."""
    sent = sendings([work.stream for work in works])
    cells = {stream: _cell(one, at) for stream, one in sent.items()}
    return Beside(_("Bản giấy"), cells, _("Nhận vào cơ quan"))


def _cell(one: Sending, at: datetime) -> Cell:
    late = one.late(at)
    if one.listed is None:
        said = _("%(counter)s chưa chuyển") % {"counter": one.counter}
        when = _("quá hạn từ %(due)s") if late else _("hạn %(due)s")
    else:
        said = (_("%(counter)s chuyển muộn") if late else _("%(counter)s đã chuyển")) % {
            "counter": one.counter
        }
        when = _("%(listed)s, hạn %(due)s") if late else "%(listed)s"
    moments = {"due": one.due, "listed": one.listed}
    told = {name: say.short_moment(moment) if moment else "" for name, moment in moments.items()}
    return Cell(said, when % told if one.due or one.listed else "")
