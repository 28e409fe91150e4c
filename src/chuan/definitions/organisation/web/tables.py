"""Tables of the upkeep pages, ready to be shown."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _

from chuan.base.web.components import Cell, Column, Empty, Row, Table
from chuan.base.web.rules.say import long_moment, short_moment
from chuan.definitions.organisation.rules.absence import Away
from chuan.definitions.organisation.rules.authority import Scope, Thing
from chuan.definitions.organisation.rules.roles import ROLES
from chuan.definitions.organisation.rules.rows import Seat


def absences(found: Sequence[Away], at: datetime) -> Table:
    """Absences that have not ended; a withdrawn one stays with its reason."""
    heads = (_("Người vắng"), _("Từ"), _("Đến"), _("Lý do"), _("Người ghi"), _("Việc tiếp theo"))
    empty = Empty(_("Không có ai báo vắng"), _("Ai sắp nghỉ thì ghi ở trên, một lần là đủ."), "calendar-off")
    rows = tuple(_away(away, at) for away in found)
    return Table(_("Báo vắng chưa hết hạn"), tuple(Column(head) for head in heads), rows, empty, walk=False)


def unit(name: str, seats: Sequence[Seat], edits: Scope) -> Table:
    """One unit: its posts, who holds each, and who of them is away today."""
    columns = (Column(_("Vị trí")), Column(_("Người giữ")), Column(_("Nhiệm vụ")), Column(_("Hôm nay")))
    return Table(
        name, columns, tuple(_seat(seat, edits) for seat in seats), Empty(_("Chưa có vị trí")), walk=False
    )


def _away(away: Away, at: datetime) -> Row:
    if away.withdrawn_at is not None:
        last = Cell(_("Đã rút"), sub=away.withdrawn_reason, css="mut")
    else:
        last = Cell(_("Rút báo vắng"), href=reverse("organisation:withdraw", args=[away.id]))
    now = away.since <= at and away.withdrawn_at is None
    return Row(
        (
            Cell(away.name, sub=away.unit_name, strong=True, icon="user-off" if now else ""),
            Cell(long_moment(away.since)),
            Cell(long_moment(away.until)),
            Cell(away.reason),
            Cell(away.recorded_by, sub=short_moment(away.recorded_at)),
            last,
        ),
        name=away.name,
    )


def _seat(seat: Seat, edits: Scope) -> Row:
    held = seat.name or _("Chưa có người")
    sub = _("thay khi vắng") if seat.substitute else ""
    state = Cell(_("Vắng"), icon="user-off") if seat.absent else Cell("–")
    duties = ", ".join(ROLES[role] for role in seat.roles)
    post = Cell(seat.post_name, sub=_("đứng đầu đơn vị") if seat.head else "", strong=seat.head)
    return Row(
        (
            post,
            Cell(held, sub=sub, css="" if seat.official else "mut", href=_password(seat, edits)),
            Cell(duties),
            state,
        )
    )


def _password(seat: Seat, edits: Scope) -> str:
    """Where an administrator gives this person a temporary password; "" for anybody else."""
    if not seat.official or not edits.sees(Thing(seat.agency)):
        return ""
    return reverse("organisation:password_for", args=[seat.official])
