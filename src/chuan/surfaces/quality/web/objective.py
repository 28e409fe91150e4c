"""One objective: its quarters in words, its versions, approving, taking back, annulling."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_GET, require_POST

from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.web.components import Cell, Column, Empty, Fact, Moment, Note, Row, Table
from chuan.base.web.orders import carried
from chuan.base.web.refusals import put_beside_fields
from chuan.base.web.rules import say
from chuan.base.web.words import sentence
from chuan.definitions.organisation.rules.authority import Thing, scope
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.definitions.schemes import services as schemes
from chuan.definitions.schemes.rules.objective import APPROVED, DRAFT, Objective, not_approvable
from chuan.readings.measures.rules.registry import MEASURES, PERCENT
from chuan.surfaces.acts import objectives as acts
from chuan.surfaces.acts.asking import allows, clock
from chuan.surfaces.quality.web.answers_covered import covers, reason
from chuan.surfaces.quality.web.measured import Figure, about, figures, target_of
from chuan.surfaces.quality.web.objective_forms import EndForm
from chuan.surfaces.quality.web.objectives import cases_href, procedure_names
from chuan.surfaces.quality.web.shown import page

STATES = {
    DRAFT: gettext_noop("Dự thảo, chờ phê duyệt"),
    APPROVED: gettext_noop("Đang áp dụng"),
    "replaced": gettext_noop("Đã có phiên bản mới thay thế"),
    "annulled": gettext_noop("Đã hủy"),
    "dropped": gettext_noop("Dự thảo đã rút"),
}
_HEADS = (
    gettext_noop("Kỳ"), gettext_noop("Kết quả đo"), gettext_noop("Nói lên điều gì"), gettext_noop("So với quý trước"),
)  # fmt: skip
QUARTERS = (
    "",
    gettext_noop("Quý I"),
    gettext_noop("Quý II"),
    gettext_noop("Quý III"),
    gettext_noop("Quý IV"),
)


@require_GET
def show(request: HttpRequest, objective: int) -> HttpResponse:
    """One version, measured now."""
    return drawn(request, found_of(request, objective), EndForm(), 200)


@require_POST
def approve(request: HttpRequest, objective: int) -> HttpResponse:
    """It holds from now on."""
    actor = actor_of(request)
    try:
        acts.approve(actor, objective)
    except Refused as refused:
        if refused.refusals[0].status == 404:
            raise
        form = EndForm(request.POST)
        put_beside_fields(form, refused.refusals)
        return drawn(request, found_of(request, objective), form, refused.refusals[0].status)
    messages.success(request, _("Đã phê duyệt; mục tiêu áp dụng từ bây giờ."))
    return redirect("quality:objective", objective)


@require_POST
def end(request: HttpRequest, objective: int) -> HttpResponse:
    """A draft is taken back, an objective in force annulled."""
    actor = actor_of(request)
    acts.may_end(actor, objective)
    return carried(
        request, EndForm(request.POST), lambda read: acts.end(actor, objective, read["reason"]),
        lambda status, sent: drawn(request, found_of(request, objective), sent, status),
        _("Đã ghi; lý do được giữ lại."), reverse("quality:objective", args=[objective]),
    )  # fmt: skip


def found_of(request: HttpRequest, number: int) -> Objective:
    """The version, if this person may see its agency; missing otherwise."""
    found = schemes.objective(number)
    if found is None or not scope(actor_of(request), acts.VIEW, clock()).sees(Thing(found.agency)):
        raise Refused(refuse("missing", "schemes.objective_missing"))
    return found


def drawn(request: HttpRequest, found: Objective, form: EndForm, status: int) -> HttpResponse:
    actor, at = actor_of(request), timezone.now()
    (shown,) = figures((found,), at)
    thing, names = Thing(found.agency, found.unit), procedure_names(found.agency)
    measure = MEASURES[found.measure]
    ends = acts.APPROVE if found.state == APPROVED else acts.EDIT
    context: dict[str, Any] = {
        "title": sentence(measure.name),
        "said": " · ".join((about(found, names), _("năm %(year)s") % {"year": found.year}, _(STATES[found.state]))),
        "one": found,
        "facts": _facts(found),
        "counted": Note(
            _("Tính từ hồ sơ: %(part)s trên %(whole)s. Không ai nhập con số này.")
            % {"part": sentence(measure.part), "whole": sentence(measure.whole)}
        ),
        "table": Table(
            _("Từng quý"), tuple(Column(_(head)) for head in _HEADS),
            tuple(
                _line(found.id, one, covered=covers(actor, shown, one, at))
                for one in (*shown.quarters, shown.year)
            ), Empty(_("Chưa đến kỳ nào")),
            walk=False,
        ),
        "versions": tuple(_version(one) for one in schemes.versions(scope(actor, acts.VIEW, at), found.series)),
        "may_approve": found.state == DRAFT and allows(actor, acts.APPROVE, thing, at),
        "own": bool(not_approvable(found, actor.official)),
        "may_change": found.state == APPROVED and allows(actor, acts.EDIT, thing, at),
        "may_end": found.state in {DRAFT, APPROVED} and allows(actor, ends, thing, at),
        "form": form,
    }  # fmt: skip
    return page(request, "quality/objective.html", "objectives", context, status)


def _facts(found: Objective) -> tuple[Fact, ...]:
    return (
        Fact(_("Chỉ tiêu"), _target(found)),
        Fact(_("Người chịu trách nhiệm"), found.answers_name),
        Fact(_("Người soạn"), found.written_by),
        Fact(_("Người phê duyệt"), found.approved_by or _("chưa có")),
        Fact(_("Phiên bản"), str(found.version)),
    )


def _target(found: Objective) -> str:
    """The target with its unit in words."""
    measure = MEASURES[found.measure]
    return target_of(found) if measure.unit == PERCENT else f"{target_of(found)} {sentence(measure.in_units)}"


def _line(number: int, figure: Figure, *, covered: bool) -> Row:
    label = _(QUARTERS[figure.quarter]) if figure.quarter else _("Cả năm")
    if covered:
        return Row((Cell(label, strong=True), Cell(_("không hiện")), Cell(reason()), Cell()))
    value = (
        Cell(figure.text, figure.verdict, href=cases_href(number, figure), icon=figure.icon)
        if figure.found.value is not None
        else Cell("–")
    )
    return Row((Cell(label, strong=True), value, Cell(figure.said), Cell(figure.trend)))


def _version(one: Objective) -> Moment:
    told = [_("soạn chỉ tiêu %(target)s") % {"target": target_of(one)}]
    if one.approved_at:
        told.append(
            _("%(who)s phê duyệt %(at)s") % {"who": one.approved_by, "at": say.short_moment(one.approved_at)}
        )
    if one.ended_at:
        told.append(
            f"{_(STATES[one.state])}: {one.ended_by}, {say.short_moment(one.ended_at)}"
            + (f", {one.ended_reason}" if one.ended_reason else "")
        )
    return Moment(say.short_moment(one.written_at), one.written_by, "; ".join(told))
