"""What the National Portal and the citizen were told of a dossier, in a line or two."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from chuan.base.web.rules import say
from chuan.definitions.organisation.rules.authority import EVERYTHING
from chuan.events.dossiers.services.people import Party
from chuan.readings.outbox.queries.deliveries import Sending, of_dossier
from chuan.readings.outbox.rules.citizens import CHANNELS
from chuan.readings.outbox.rules.profile import PORTAL
from chuan.readings.outbox.services.profiles import connected
from chuan.surfaces.telling.file import File

KINDS = {
    "received": gettext_noop("Báo đã nhận hồ sơ"),
    "supplement": gettext_noop("Báo cần bổ sung"),
    "prompt": gettext_noop("Nhắc bổ sung"),
    "late": gettext_noop("Xin lỗi và hẹn lại"),
    "early": gettext_noop("Báo có kết quả sớm"),
    "ready": gettext_noop("Báo có kết quả"),
    "code": gettext_noop("Mã xác nhận rút hồ sơ"),
}
"""What citizens are told."""
_STATES = {
    "dead": gettext_noop("%(count)s lỗi"),
    "waiting": gettext_noop("%(count)s đang chờ"),
    "skipped": gettext_noop("%(count)s bỏ qua"),
}
_CITIZEN = {
    "waiting": gettext_noop("đang chờ gửi"),
    "dead": gettext_noop("gửi lỗi"),
    "expired": gettext_noop("không gửi vì đã qua ngày"),
    "skipped": gettext_noop("đã bỏ qua"),
}
_BY = {"sms": gettext_noop("tin nhắn"), "email": gettext_noop("thư điện tử")}


def sent(file: File) -> tuple[str, ...]:
    """The lines of a dossier its reader was let in to; one statement."""
    found = of_dossier(EVERYTHING, file.case.dossier.id)
    portal = [row for row in found if row.partner == PORTAL]
    citizen = [row for row in found if row.partner != PORTAL]
    lines = [_portal(portal)] if portal else []
    lines += [_told(row) for row in citizen]
    if not citizen and not file.masked:
        lines += _untold(file.submitter, file.owner)
    return tuple(lines)


def _portal(rows: Sequence[Sending]) -> str:
    """How many of the portal's messages arrived, and what hinders the others."""
    arrived = sum(row.state == "sent" for row in rows)
    said = _("Cổng Dịch vụ công: %(sent)s/%(all)s bản tin đã tới") % {"sent": arrived, "all": len(rows)}
    counts = {state: sum(row.state == state for row in rows) for state in _STATES}
    rest = [_(text) % {"count": counts[state]} for state, text in _STATES.items() if counts[state]]
    return ", ".join((said, *rest))


def _told(row: Sending) -> str:
    facts = {"what": _(KINDS.get(row.kind, row.kind)), "by": _(_BY.get(row.partner, ""))}
    if row.state == "sent" and row.sent is not None:
        return _("%(what)s bằng %(by)s lúc %(at)s") % {**facts, "at": say.short_moment(row.sent)}
    return _("%(what)s bằng %(by)s: %(state)s") % {**facts, "state": _(_CITIZEN[row.state])}


def _untold(*parties: Party) -> list[str]:
    """Why the citizen was told nothing."""
    if not any(party.phone or party.email for party in parties):
        return [_("Công dân không để lại số điện thoại hay thư điện tử nên không có tin nào gửi đi.")]
    if not set(CHANNELS) & set(connected()):
        return [_("Nơi này chưa nối kênh nhắn tin nên công dân không nhận tin tự động.")]
    return []
