"""Training of a year: the plan, what was held, who needs a competence and who has it."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_http_methods

from chuan.base.kernel.clock import local
from chuan.base.web.components import Cell, Column, Empty, Kpi, Row, Table
from chuan.base.web.orders import Read, carried
from chuan.base.web.rules import say
from chuan.definitions.organisation.rules.authority import Thing
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.training.imports.standard import shipped
from chuan.events.training.services import plan
from chuan.surfaces.acts import training
from chuan.surfaces.acts.asking import allows, clock
from chuan.surfaces.quality.web.training_counted import address
from chuan.surfaces.quality.web.training_figures import Year, cut, standing_table, year_of
from chuan.surfaces.quality.web.training_forms import PlanForm
from chuan.surfaces.quality.web.training_tabs import shown

_COLUMNS = (gettext_noop("Khóa"), gettext_noop("Quý"), gettext_noop("Số giờ"), gettext_noop("Năng lực"), gettext_noop("Lớp đã mở"))  # fmt: skip
_NONE = Empty(gettext_noop("Chưa có khóa nào trong kế hoạch năm"), gettext_noop("Thêm khóa ở dưới; từ khóa đó mở từng lớp."))  # fmt: skip


@require_http_methods(["GET", "POST"])
def show(request: HttpRequest) -> HttpResponse:
    """The year; a course put into its plan."""
    actor, year = actor_of(request), local(clock()).year
    if request.method == "GET":
        return _page(request, actor, year)
    return carried(
        request, PlanForm(request.POST),
        lambda read: training.put(actor, _wanted(read, year), read["key"]),
        lambda status, sent: _page(request, actor, year, status, sent),
        _("Đã đưa vào kế hoạch."), lambda made: reverse("quality:training_item", args=[made.id]),
    )  # fmt: skip


def _wanted(read: Read, year: int) -> training.Wanted:
    return training.Wanted(
        year, read["quarter"], read["subject"], read["competence"], read["title"], read["hours"],
        tuple(read["audience"]),
    )  # fmt: skip


def _page(request: HttpRequest, actor: Actor, year: int, status: int = 200, form: Any = None) -> HttpResponse:
    at = timezone.now()
    manages = allows(actor, training.MANAGE, Thing(actor.agency), at)
    seen = year_of(training.sight(actor, at), actor.agency, year, at)
    context = {
        "heading": _("Đào tạo năm %(year)s") % {"year": year},
        "kpis": _kpis(seen),
        "plan": _plan(actor, year),
        "standings": standing_table(seen),
        "cuts": (cut(seen, "quarter"), cut(seen, "subject"), cut(seen, "unit")),
        "form": form or (PlanForm(initial={"hours": 8}) if manages else None),
    }
    return shown(request, "training", "training", context, status)


def _kpis(seen: Year) -> tuple[Kpi, ...]:
    papers, year = reverse("quality:training_certificates"), str(seen.year)
    whole = seen.whole
    lacking = sum(len(one.missing) for one in seen.standings)
    needed = sum(len(one.needed) for one in seen.standings)
    share = _("%(held)s trên %(needed)s lượt yêu cầu") % {
        "held": say.number(needed - lacking), "needed": say.number(needed)
    }  # fmt: skip
    told = _("%(n)s giờ học × người") % {"n": say.number(whole.hours)}
    return (
        Kpi(say.number(whole.classes), _("Lớp đã mở"), _("đã kết thúc trong năm"), "calendar", address("classes", year)),
        Kpi(say.number(whole.turns), _("Lượt người học"), told, "users", address("turns", year)),
        Kpi(
            say.number(lacking), _("Còn thiếu chứng chỉ"), share, "alert-triangle",
            reverse("quality:training_needs"), "late" if lacking else "",
        ),
        Kpi(
            say.number(len(seen.ending)), _("Sắp hết hạn"),
            _("trong %(n)s ngày tới") % {"n": shipped().expiring_days}, "hourglass-high", papers,
            "soon" if seen.ending else "",
        ),
    )  # fmt: skip


def _plan(actor: Actor, year: int) -> Table:
    rows = []
    for one in plan.of_year(training.sight(actor, timezone.now()), year):
        title = Cell(
            str(one["title"]), _("đã đưa ra khỏi kế hoạch") if one["struck"] else _(shipped().subject(str(one["subject"]))),
            reverse("quality:training_item", args=[one["stream"]]), strong=True, open=True,
        )  # fmt: skip
        gives = shipped().name(str(one["competence"])) if one["competence"] else ""
        counts = (Cell(str(one["quarter"])), Cell(str(one["hours"])), Cell(gives), Cell(str(one["classes"])))
        rows.append(Row((title, *counts)))
    columns = tuple(Column(_(name)) for name in _COLUMNS)
    return Table(_("Kế hoạch"), columns, tuple(rows), Empty(_(_NONE.title), _(_NONE.text)))
