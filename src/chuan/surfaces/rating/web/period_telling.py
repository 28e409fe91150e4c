"""How each event of a period is told on its page."""

from __future__ import annotations

from django.utils.translation import gettext as _

from chuan.base.web.rules import say
from chuan.events.appraisals.rules import publication_events as e
from chuan.surfaces.rating.web.lived import Telling


def _extracted(event: e.Extracted) -> str:
    how = _("đã ký số và đóng dấu số") if event.sealed else _("đã ký số") if event.signed else _("ký giấy")
    return _("gửi trích bảng điểm cho cơ quan cử người (%(how)s)") % {"how": how}


TELLING: Telling = {
    e.Opened: lambda event: (
        _("mở kỳ, nhận phản đối đến %(until)s") % {"until": say.short_moment(event.until)}
    ),
    e.Redrawn: lambda _event: _("tính lại bảng điểm dự kiến"),
    e.Objected: lambda _event: _("phản đối một dòng điểm"),
    e.Decided: lambda event: _("chấp nhận phản đối") if event.upheld else _("giữ nguyên dòng điểm"),
    e.Published: lambda _event: _("công bố trong cơ quan"),
    e.Recounted: lambda _event: _("tính lại bên cạnh bản công bố"),
    e.Closed: lambda _event: _("chốt kỳ"),
    e.Released: lambda event: _("công khai theo quyết định %(number)s") % {"number": event.decision},
    e.Extracted: _extracted,
    e.TakenBack: lambda _event: _("thu hồi"),
}
