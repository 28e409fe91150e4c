"""Twelve weeks in three small pictures, each with its figures and its cases."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from django.utils.translation import gettext as _

from chuan.base.kernel.clock import local
from chuan.base.web.pictures import Spark
from chuan.base.web.rules import say
from chuan.readings.deadlines.queries.overview import Week, weeks
from chuan.surfaces.leader.web.loads import address
from chuan.surfaces.leader.web.sight import Sight

_FLOOR = 80


@dataclass(frozen=True, slots=True)
class Trend:
    """A picture under its name; ``href`` opens this week's cases; without a picture there is nothing yet."""

    name: str
    sub: str
    spark: Spark | None
    href: str
    link: str


def sparks(sight: Sight) -> tuple[Trend, ...]:
    """On time, received, hours under the law; one statement."""
    today = local(sight.at).date()
    found = weeks(sight.scope, today, agency=sight.agency)
    monday = today - timedelta(days=today.weekday())
    week = {"tu": f"{monday:%d/%m/%Y}", "den": f"{monday + timedelta(days=6):%d/%m/%Y}"}
    return (
        Trend(_("Trả đúng hạn"), _("mỗi tuần, 12 tuần"), _shares(found), address("leader:cases", sight, xong=1, **week), _("Tuần này")),
        Trend(_("Hồ sơ nhận"), _("mỗi tuần"), _received(found), address("leader:cases", sight, nhan=1, **week), _("Tuần này")),
        Trend(_("Giờ làm việc sớm hơn luật"), "", _saved(found), address("leader:savings", sight), _("Chi tiết")),
    )  # fmt: skip


def _shares(found: Sequence[Week]) -> Spark | None:
    """Per cent on time; a week in which nothing was finished is left out."""
    lived = [week for week in found if week.finished]
    if not lived:
        return None
    shares = tuple(round(100 * week.on_time / week.finished, 1) for week in lived)
    last = lived[-1]
    said = say.percent(last.on_time, last.finished)
    return Spark(
        shares, _labels(lived, found), said, floor=max(0, min(_FLOOR, *(int(share) - 5 for share in shares)))
    )


def _received(found: Sequence[Week]) -> Spark | None:
    if not any(week.received for week in found):
        return None
    counts = tuple(week.received for week in found)
    return Spark(counts, _labels(found, found), say.number(found[-1].received))


def _saved(found: Sequence[Week]) -> Spark | None:
    if not any(week.saved for week in found):
        return None
    hours = tuple(week.saved // 60 for week in found)
    return Spark(hours, _labels(found, found), say.number(found[-1].saved // 60), bars=True)


def _labels(some: Sequence[Week], every: Sequence[Week]) -> tuple[str, ...]:
    return tuple(_("tuần này") if week is every[-1] else say.day_month(week.monday) for week in some)
