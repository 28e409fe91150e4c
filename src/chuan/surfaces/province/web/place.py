"""Where in the tree and on which day a page stands: in the address, one press away; what cannot be read is said."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.http import HttpRequest
from django.utils.translation import gettext as _

from chuan.base.kernel.clock import local
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.web.components import Tab
from chuan.base.web.forms import DAY_FORMATS
from chuan.base.web.links import with_query
from chuan.base.web.rules import say
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.rows import AgencyRow
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.surfaces.province.web.sight import sight_of

DAY, FROM = "ngay", "tu"
KNOWN_DAYS = (date(2018, 12, 31), date(2025, 6, 30))
"""Days on which the catalogue's trees stood: one press away."""


@dataclass(frozen=True, slots=True)
class Place:
    """``root``: the agency whose tree is shown; ``own``: the person's; ``note``: what of the address was not readable."""

    at: datetime
    today: date
    day: date
    root: AgencyRow
    own: int
    tabs: tuple[Tab, ...]
    note: str = ""

    @property
    def typed(self) -> str:
        return say.day(self.day)

    @property
    def query(self) -> str:
        return f"{DAY}={self.day.isoformat()}"

    @property
    def deeper(self) -> bool:
        """Not at the top any more: the way back is shown."""
        return self.root.id != self.own


def place_of(request: HttpRequest) -> Place:
    """Where the address stands; ``Refused(missing)`` for an agency out of sight."""
    sight, own = sight_of(request), actor_of(request).agency
    today = local(sight.at).date()
    day, note = _day(request.GET.get(DAY, ""), today)
    asked = request.GET.get(FROM, "")
    root = int(asked) if asked.isdecimal() and len(asked) < 20 else own
    row = organisation.agency(root, sight.at)
    inside = root == own or root in sight.scope.agencies
    if row is None or not (inside or root in {one.id for one in organisation.members(own, day)}):
        raise Refused(refuse("missing", "organisation.missing"))
    return Place(sight.at, today, day, row, own, _tabs(request, day, today), note)


def _day(typed: str, today: date) -> tuple[date, str]:
    """The day typed, else today and why."""
    if not typed.strip():
        return today, ""
    for form in ("%Y-%m-%d", *DAY_FORMATS):
        try:
            day = datetime.strptime(typed.strip(), form).date()  # noqa: DTZ007 - a day has no zone
        except ValueError:
            continue
        if day > today:
            return today, _("Ngày %(day)s chưa tới; đang xem ngày hôm nay.") % {"day": say.day(day)}
        return day, ""
    return today, _("Không đọc được ngày “%(typed)s”, xin nhập như 31/12/2018; đang xem ngày hôm nay.") % {
        "typed": typed[:20]
    }


def _tabs(request: HttpRequest, day: date, today: date) -> tuple[Tab, ...]:
    days = [(_("Hôm nay"), today), *((say.day(one), one) for one in KNOWN_DAYS)]
    return tuple(
        Tab(label, with_query(request.GET, ngay=one.isoformat(), trang=None), current=one == day)
        for label, one in days
    )
