"""Promised shorter than the law: by procedure and by the unit that does the work, and the hours saved."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_GET

from chuan.base.kernel.clock import local
from chuan.base.web.components import Cell, Column, Empty, Filters, Row, Tab, Table
from chuan.base.web.links import kept, with_query
from chuan.base.web.rules import say
from chuan.definitions.calendars.rules.duration import working_minutes
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import EVERYTHING
from chuan.definitions.procedures import services as procedures
from chuan.definitions.procedures.rules.definition import Procedure
from chuan.readings.deadlines.queries.savings import Saving, savings
from chuan.surfaces.leader.web.cases import period, read_day, said
from chuan.surfaces.leader.web.loads import address
from chuan.surfaces.leader.web.sight import AGENCY, Sight, sight_of
from chuan.surfaces.telling.workbooks import workbook_response

_TITLE = gettext_noop("Hẹn so với luật")
_HEAD = (
    gettext_noop("Hồ sơ có kết quả"),
    gettext_noop("Luật có thời hạn"),
    gettext_noop("Hẹn ngắn hơn luật"),
    gettext_noop("Kịp hẹn ấy"),
    gettext_noop("Giờ làm việc sớm hơn luật"),
)
_WORK = frozenset({"work", "opinion"})


@dataclass(frozen=True, slots=True)
class Sum:
    """Counts of one line; ``hours`` are whole working hours under the law."""

    dossiers: int
    limited: int
    shorter: int
    on_time: int
    saved: int

    @property
    def hours(self) -> int:
        return self.saved // 60


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """Two tables over one period, and the sum of all."""
    sight = sight_of(request)
    since, until = period(request.GET, sight)
    found = savings(sight.scope, since, until, sight.agency)
    units = _units(found, sight)
    if request.GET.get("xuat"):
        return workbook_response(_(_TITLE), _sheet(found, units))
    whole = total(found)
    days = {"tu": say.day(since), "den": say.day(until - timedelta(days=1))}
    context = {
        "title": _(_TITLE),
        "said": _("Kết quả có %(said)s · %(place)s") % {"said": said(since, until), "place": sight.place},
        "filters": _filters(request, sight),
        "whole": whole,
        "share": say.percent(whole.shorter, whole.limited),
        "hours": say.number(whole.hours),
        "days": days,
        "by_unit": _by_unit(found, units, sight, days),
        "by_procedure": _by_procedure(found, units, sight, days),
    }
    return render(request, "leader/savings.html", context)


def total(found: Sequence[Saving]) -> Sum:
    """The lines added up."""
    parts = ((one.dossiers, one.limited, one.shorter, one.on_time, one.saved) for one in found)
    return Sum(*(sum(column) for column in zip(*parts, strict=True))) if found else Sum(0, 0, 0, 0, 0)


def leading_role(procedure: Procedure) -> str:
    """The role that works longest on the procedure: whose unit it belongs to."""
    minutes: dict[str, int] = {}
    for step in procedure.steps:
        own = working_minutes(step.duration) if step.duration is not None and step.act in _WORK else None
        minutes[step.role] = minutes.get(step.role, 0) + (own or 0)
    return max(minutes, key=lambda role: minutes[role])


def _units(found: Sequence[Saving], sight: Sight) -> dict[int, str]:
    """Adoption -> the unit that does most of its work, as the adoption names it."""
    agencies = sorted({one.agency for one in found})
    adopted = {one.id: one for one in procedures.in_force(agencies, local(sight.at).date())}
    named = (
        {(unit.agency, unit.code): unit.name for unit in organisation.units(EVERYTHING, sight.at)}
        if adopted
        else {}
    )
    return {
        number: named.get((one.agency, one.staffing.get(leading_role(one.procedure), {}).get("unit", "")), "")
        for number, one in adopted.items()
    }


def _by_unit(found: Sequence[Saving], units: Mapping[int, str], sight: Sight, days: dict[str, str]) -> Table:
    groups: dict[str, list[Saving]] = {}
    for one in found:
        groups.setdefault(_unit(one, units), []).append(one)
    ordered = sorted(groups.items(), key=lambda pair: -total(pair[1]).saved)
    rows = tuple(Row((Cell(name, css="first"), *_figures(group, sight, days))) for name, group in ordered)
    return Table(_("Theo đơn vị"), (Column(_("Đơn vị")), *_columns()), rows, _empty(), walk=False)


def _by_procedure(
    found: Sequence[Saving], units: Mapping[int, str], sight: Sight, days: dict[str, str]
) -> Table:
    rows = tuple(
        Row((Cell(one.title, _unit(one, units), css="first"), *_figures([one], sight, days))) for one in found
    )
    return Table(_("Theo thủ tục"), (Column(_("Thủ tục")), *_columns()), rows, _empty(), walk=False)


_CASES: tuple[dict[str, int], ...] = (
    {},
    {"luat": 1},
    {"som": 1},
    {"som": 1, "dung_hen": 1},
    {"som": 1, "dung_hen": 1},
)
"""What narrows the cases behind each of the five figures."""


def _figures(group: Sequence[Saving], sight: Sight, days: dict[str, str]) -> tuple[Cell, ...]:
    line = total(group)
    numbers = (line.dossiers, line.limited, line.shorter, line.on_time, line.hours)
    adoptions = ",".join(str(one.adoption) for one in group)
    links = (address("leader:cases", sight, xong=1, ap_dung=adoptions, **days, **kind) for kind in _CASES)
    return tuple(
        Cell(say.number(number), href=href if number else "", css="num")
        for number, href in zip(numbers, links, strict=True)
    )


def _columns() -> tuple[Column, ...]:
    return tuple(Column(_(label), "num") for label in _HEAD)


def _empty() -> Empty:
    return Empty(_("Chưa có kết quả nào trong thời gian này"), _("Chọn một thời gian khác."), "scale")


def _unit(one: Saving, units: Mapping[int, str]) -> str:
    return units.get(one.adoption) or one.agency_name


def _filters(request: HttpRequest, sight: Sight) -> Filters:
    today = local(sight.at).date()
    quarter = today.replace(month=(today.month - 1) // 3 * 3 + 1, day=1)
    firsts = (
        (_("7 ngày qua"), today - timedelta(days=6)),
        (_("30 ngày qua"), today - timedelta(days=29)),
        (_("Quý này"), quarter),
        (_("Năm nay"), today.replace(month=1, day=1)),
    )
    now = read_day(request.GET.get("tu", "")) or firsts[1][1]
    tabs = tuple(
        Tab(label, with_query(request.GET, tu=say.day(first), den=None, xuat=None), current=now == first)
        for label, first in firsts
    )
    selects = (sight.select,) if sight.select else ()
    return Filters(tabs, selects, kept(request.GET, AGENCY), with_query(request.GET, xuat="1"))


def _sheet(found: Sequence[Saving], units: Mapping[int, str]) -> list[list[str]]:
    lines = [
        [one.title, one.procedure, _unit(one, units), *(str(n) for n in (one.dossiers, one.limited, one.shorter, one.on_time, one.saved // 60))]
        for one in found
    ]  # fmt: skip
    return [[_("Thủ tục"), _("Mã thủ tục"), _("Đơn vị"), *(_(name) for name in _HEAD)], *lines]
