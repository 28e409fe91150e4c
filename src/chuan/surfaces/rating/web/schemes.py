"""By which schemes the agency scores, since when and by whose decision; and the schemes there are to choose from."""

from __future__ import annotations

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from chuan.base.kernel.clock import local
from chuan.base.web.components import Action, Cell, Column, Empty, Row, Table
from chuan.base.web.rules import say
from chuan.definitions.organisation.rules.authority import Thing, scope
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.definitions.schemes.imports.schemes import shipped
from chuan.definitions.schemes.rules.choice import days
from chuan.definitions.schemes.rules.scheme import Scheme
from chuan.definitions.schemes.services import Chosen, chosen
from chuan.surfaces.acts import schemes
from chuan.surfaces.acts.asking import allows
from chuan.surfaces.rating.web.scheme_names import period_names, scheme_name, state_of, uses
from chuan.surfaces.rating.web.shown import page


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """The page as it is opened."""
    actor, at = actor_of(request), timezone.now()
    today = local(at).date()
    rows = tuple(_choice(one, today) for one in chosen(scope(actor, schemes.SEE, at)))
    may = allows(actor, schemes.DECIDE, Thing(actor.agency), at)
    context = {
        "title": _("Thang điểm"),
        "sub": _("Mỗi ngày một thang chấm điểm và một thang xếp loại; mọi lần chọn, đổi, hủy đều còn ở đây."),
        "new": _new() if may else None,
        "chosen": Table(_("Thang điểm cơ quan đã chọn"), _columns(), rows, _none()),
        "known": _catalogue(),
    }
    return page(request, "rating/schemes.html", "schemes", context)


def _columns() -> tuple[Column, ...]:
    return tuple(map(Column, (_("Thang điểm"), _("Dùng để"), _("Áp dụng"), _("Quyết định"), _("Tình trạng"))))


def _choice(one: Chosen, today: date) -> Row:
    by = _("%(name)s, %(when)s") % {"name": one.by, "when": say.short_moment(one.at)}
    return Row(
        (
            Cell(
                scheme_name(one.scheme), "", reverse("rating:choice", args=[one.id]), strong=True, open=True
            ),
            Cell(uses(one.use)),
            Cell(days(one.period)),
            Cell(one.document, by),
            Cell(state_of(one, today)),
        )
    )


def _catalogue() -> Table:
    columns = tuple(map(Column, (_("Thang điểm"), _("Dùng để"), _("Chấm theo"), _("Dùng được"), _("Căn cứ"))))
    rows = tuple(map(_known, sorted(shipped().values(), key=lambda one: (one.use, one.name))))
    return Table(_("Danh mục thang điểm"), columns, rows, Empty(_("Chưa có thang điểm nào")), walk=False)


def _known(one: Scheme) -> Row:
    checked = "" if one.verified else _("chưa đối chiếu với văn bản gốc")
    return Row(
        (
            Cell(one.name, "", reverse("rating:scheme", args=[one.key])),
            Cell(uses(one.use)),
            Cell(period_names(one)),
            Cell(days(one.valid)),
            Cell(one.source, checked),
        )
    )


def _new() -> Action:
    return Action(_("Chọn thang điểm"), "primary", "plus", reverse("rating:choice_new"), "alt+n", "Alt N")


def _none() -> Empty:
    return Empty(
        _("Cơ quan chưa chọn thang điểm nào"),
        _("Lãnh đạo chọn một thang trong danh mục, ghi số quyết định; từ ngày đó có phiếu điểm."),
    )
