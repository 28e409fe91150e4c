"""What a page of 5 tại chỗ is about: a tree on a day, the dossiers since the month, quarter or year of that day began."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from chuan.base.web.components import Tab
from chuan.base.web.links import with_query
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.rules.rolling import Member
from chuan.readings.onsite.services import Asked
from chuan.surfaces.province.web.place import Place, place_of
from chuan.surfaces.province.web.sight import sight_of

LENGTH = "k"
_LENGTHS = {
    "thang": gettext_noop("Từ đầu tháng"),
    "quy": gettext_noop("Từ đầu quý"),
    "nam": gettext_noop("Từ đầu năm"),
}


@dataclass(frozen=True, slots=True)
class OnSiteAsked:
    """``tabs``: how far back the dossiers go; ``members``: those of the tree whose figures the person may see."""

    place: Place
    asked: Asked
    length: str
    tabs: tuple[Tab, ...]
    members: tuple[Member, ...]
    seen: Scope

    @property
    def query(self) -> str:
        return f"{self.place.query}&{LENGTH}={self.length}"

    @property
    def carried(self) -> tuple[tuple[str, str], ...]:
        """What a day typed anew keeps."""
        root = (("tu", str(self.place.root.id)),) if self.place.deeper else ()
        return ((LENGTH, self.length), *root)

    def href(self, name: str, agency: int, more: str = "") -> str:
        """A page of one agency for the same days."""
        return f"{reverse(name, args=[agency])}?{self.query}{more}"


def onsite_asked(request: HttpRequest) -> OnSiteAsked:
    """As the address says; ``Refused`` for an agency out of sight."""
    place, seen = place_of(request), sight_of(request).scope
    length = request.GET.get(LENGTH, "")
    length = length if length in _LENGTHS else "thang"
    tabs = tuple(
        Tab(_(name), with_query(request.GET, **{LENGTH: key, "trang": None}), current=key == length)
        for key, name in _LENGTHS.items()
    )
    all_there = organisation.members(place.root.id, place.day, own=True)
    mine = tuple(one for one in all_there if seen.everywhere or one.id in seen.agencies)
    return OnSiteAsked(place, Asked(_since(place.day, length), place.day), length, tabs, mine, seen)


def _since(day: date, length: str) -> date:
    months = {"thang": day.month, "quy": (day.month - 1) // 3 * 3 + 1, "nam": 1}
    return date(day.year, months[length], 1)
