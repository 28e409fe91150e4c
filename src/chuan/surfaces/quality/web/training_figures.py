"""What the year's training comes to, as tables: by quarter, subject and unit; who needs a competence and lacks it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from chuan.base.kernel.clock import local
from chuan.base.web.components import Cell, Column, Empty, Row, Table
from chuan.base.web.rules import say
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import Scope
from chuan.events.training.imports.standard import shipped
from chuan.events.training.services.figures import Figure, counted
from chuan.events.training.services.listing import Paper, ending
from chuan.surfaces.acts.competence import Standing, standings
from chuan.surfaces.quality.web.training_counted import address

_NAMES = {
    "quarter": gettext_noop("Quý"),
    "subject": gettext_noop("Chuyên đề"),
    "unit": gettext_noop("Đơn vị"),
}
_COLUMNS = (gettext_noop("Lớp"), gettext_noop("Lượt"), gettext_noop("Giờ × người"))
_MOST = 6


@dataclass(frozen=True, slots=True)
class Year:
    """``ending``: certificates that run out within the days of the catalogue."""

    year: int
    figures: tuple[Figure, ...]
    standings: tuple[Standing, ...]
    ending: tuple[Paper, ...]

    @property
    def whole(self) -> Figure:
        nothing = Figure("all", "", 0, 0, 0)
        return next((one for one in self.figures if one.by == "all"), nothing)


def year_of(scope: Scope, agency: int, year: int, at: datetime) -> Year:
    """The classes of a year in scope, and who of one's own agency needs what today."""
    today, zone = local(at).date(), local(at).tzinfo
    span = (datetime(year, 1, 1, tzinfo=zone), datetime(year + 1, 1, 1, tzinfo=zone))
    return Year(year, counted(scope, *span), standings(agency, at), ending(scope, today, _soon(today)))


def cut(seen: Year, by: str) -> Table:
    """The classes by quarter, subject or unit."""
    found = [one for one in seen.figures if one.by == by]
    names = organisation.unit_names({int(one.key) for one in found}) if by == "unit" else {}
    called: dict[str, Callable[[str], str]] = {
        "quarter": lambda key: _("Quý %(n)s") % {"n": key},
        "subject": lambda key: _(shipped().subject(key)),
        "unit": lambda key: names.get(int(key), ""),
    }
    rows = tuple(
        Row((Cell(called[by](one.key)), *_linked(one, seen.year), Cell(say.number(one.hours))))
        for one in found
    )
    columns = (Column(_(_NAMES[by])), *(Column(_(name)) for name in _COLUMNS))
    return Table(_(_NAMES[by]), columns, rows, Empty(_("Chưa có lớp nào kết thúc")), walk=False)


def _linked(one: Figure, year: int) -> tuple[Cell, Cell]:
    """Classes and turns of one line, each leading to what it counts."""
    span = f"{year}-Q{one.key}" if one.by == "quarter" else str(year)
    more = {"subject": {"chuyen-de": one.key}, "unit": {"don-vi": one.key}}.get(one.by, {})
    return (
        Cell(say.number(one.classes), href=address("classes", span, **more)),
        Cell(say.number(one.turns), href=address("turns", span, **more)),
    )


def standing_table(seen: Year) -> Table:
    """Each competence that steps ask: how many need it, have it; the names of those who lack it."""
    names = organisation.names({who for one in seen.standings for who in one.missing})
    rows = []
    for one in seen.standings:
        missing = sorted(names.get(who, "") for who in one.missing)
        more = _(" và %(n)s người nữa") % {"n": len(missing) - _MOST} if len(missing) > _MOST else ""
        share = _("%(held)s trên %(needed)s") % {"held": len(one.held), "needed": len(one.needed)}
        lack = ", ".join(missing[:_MOST]) + more or _("không ai thiếu")
        rows.append(Row((Cell(shipped().name(one.competence), strong=True), Cell(share), Cell(lack))))
    columns = (Column(_("Năng lực")), Column(_("Có chứng chỉ còn hạn")), Column(_("Còn thiếu")))
    empty = Empty(_("Chưa bước nào yêu cầu năng lực"), _("Ghi yêu cầu ở mục Năng lực theo bước."))
    return Table(_("Ai cần, ai có"), columns, tuple(rows), empty, walk=False)


def _soon(today: date) -> date:
    return today + timedelta(days=shipped().expiring_days)
