"""Tasks outside dossiers: mine and those of whom I am in charge, the nearest deadline first."""

from __future__ import annotations

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_GET, require_http_methods

from chuan.base.web.components import Action, Cell, Column, Empty, Filters, Row, Tab, Table, TimeChip
from chuan.base.web.links import with_query
from chuan.base.web.orders import carried
from chuan.base.web.rules import say
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import scope
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.appraisals.rules.task import STATUSES
from chuan.events.appraisals.services.listing import task_list
from chuan.events.appraisals.services.rows import TaskRow
from chuan.surfaces.acts import tasks
from chuan.surfaces.acts.charging import CHARGING, VIEW, people_under
from chuan.surfaces.rating.web.picking import choices, only_charging
from chuan.surfaces.rating.web.points import written
from chuan.surfaces.rating.web.shown import page
from chuan.surfaces.rating.web.task_forms import AssignForm

_TABS = {
    "": gettext_noop("Còn phải làm"),
    "handed": gettext_noop("Chờ nghiệm thu"),
    "done": gettext_noop("Đã nghiệm thu"),
    "cancelled": gettext_noop("Đã thôi giao"),
}
MOST = 200


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """The tasks this person may see."""
    actor, at = actor_of(request), timezone.now()
    state = request.GET.get("t", "")
    state = state if state in _TABS else ""
    found = task_list(scope(actor, VIEW, at), state, MOST)
    names = organisation.names({one.official for one in found})
    rows = tuple(_row(one, names.get(one.official, ""), at) for one in found)
    tabs = tuple(
        Tab(_(label), with_query(request.GET, t=key), current=key == state) for key, label in _TABS.items()
    )
    columns = tuple(map(Column, (_("Sản phẩm"), _("Người làm"), _("Hạn nộp"), _("Tình trạng"))))
    context = {
        "title": _("Việc ngoài hồ sơ"),
        "sub": _("Sản phẩm được giao ngoài hồ sơ một cửa; tiến độ và chất lượng vào bảng điểm."),
        "filters": Filters(tabs),
        "new": _new(actor),
        "table": Table(_("Việc ngoài hồ sơ"), columns, rows, _empty()),
    }
    return page(request, "rating/list.html", "tasks", context)


@require_http_methods(["GET", "POST"])
def assign(request: HttpRequest) -> HttpResponse:
    """Give a task to somebody one is in charge of."""
    actor = actor_of(request)
    only_charging(actor)
    chosen = {"official": choices(people_under(actor, timezone.now()))}
    if request.method == "GET":
        return _form(request, 200, AssignForm(chosen=chosen))
    return carried(
        request, AssignForm(request.POST, chosen=chosen),
        lambda read: tasks.assign(
            actor, tasks.Wanted(read["official"], read["product"], read["due"], read["weight"]), read["key"]
        ),
        lambda status, form: _form(request, status, form),
        _("Đã giao việc."), lambda made: reverse("rating:task", args=[made.id]),
    )  # fmt: skip


def _form(request: HttpRequest, status: int, form: AssignForm) -> HttpResponse:
    context = {
        "title": _("Giao việc"),
        "form": form,
        "button": _("Giao việc"),
        "back": {"href": reverse("rating:tasks"), "label": _("Việc ngoài hồ sơ")},
    }
    return page(request, "rating/form.html", "tasks", context, status)


def _row(one: TaskRow, name: str, at: datetime) -> Row:
    late = not one.excused and not one.cancelled and (one.handed or at) > one.due
    marks = [_("%(n)s lần chưa đạt") % {"n": one.failed}] if one.failed else []
    marks += [_("chậm vì nguyên nhân khách quan")] if one.excused else []
    sub = _("hệ số %(weight)s") % {"weight": written(one.weight)}
    return Row(
        (
            Cell(one.product, sub, reverse("rating:task", args=[one.stream]), strong=True, open=True),
            Cell(name),
            Cell(say.short_moment(one.due), time=TimeChip("late") if late else None),
            Cell(_(STATUSES[one.status]), "; ".join(marks)),
        )
    )


def _new(actor: Actor) -> Action | None:
    if not actor.roles & CHARGING:
        return None
    return Action(_("Giao việc"), "primary", "plus", reverse("rating:task_new"), "alt+n", "Alt N")


def _empty() -> Empty:
    return Empty(
        _("Không có việc nào ở đây"),
        _("Phụ trách đơn vị giao việc ngoài hồ sơ; người được giao nộp sản phẩm tại trang của việc."),
        icon="clipboard-check",
    )
