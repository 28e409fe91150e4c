"""The store of results: what the agency issued, to whom, whether it holds; a decision that ends or restores one."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_GET, require_POST

from chuan.base.store import files
from chuan.base.web.components import Cell, Column, Empty, Fact, Filters, Row, Tab, Table
from chuan.base.web.links import page_of, pager, with_query
from chuan.base.web.orders import carried
from chuan.base.web.rules import say
from chuan.base.web.served import served
from chuan.definitions.organisation.rules.authority import Thing, scope
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.holdings.rules.standing import REPLACED, REVOKED, VALID
from chuan.readings.digitised.queries.results import Result, listed, result
from chuan.surfaces.acts import results
from chuan.surfaces.acts.asking import allows, clock, demand
from chuan.surfaces.desk.web.result_forms import DecisionForm, ReplaceForm
from chuan.surfaces.telling.standings import moments_of

STATES = {
    VALID: gettext_noop("Có hiệu lực"),
    REVOKED: gettext_noop("Đã thu hồi"),
    REPLACED: gettext_noop("Đã thay thế"),
}
_SIZE = 50


@require_GET
def page(request: HttpRequest) -> HttpResponse:
    """The list, newest first; found by name, number of a person or code."""
    actor, at = actor_of(request), clock()
    demand(actor, results.VIEW, Thing(actor.agency), at, see=results.VIEW)
    asked, state, nth = request.GET.get("q", ""), request.GET.get("t", ""), page_of(request.GET)
    state = state if state in STATES else ""
    found, total = listed(scope(actor, results.VIEW, at), asked, state, _SIZE, (nth - 1) * _SIZE)
    tabs = [Tab(_("Tất cả"), with_query(request.GET, t=None, trang=None), current=not state)]
    tabs += [
        Tab(_(label), with_query(request.GET, t=key, trang=None), current=key == state)
        for key, label in STATES.items()
    ]
    context = {
        "asked": asked, "filters": Filters(tuple(tabs)), "table": _table(found),
        "pager": pager(request.GET, nth, _SIZE, total), "total": total,
    }  # fmt: skip
    return render(request, "desk/results.html", context)


@require_GET
def one(request: HttpRequest, stream: int) -> HttpResponse:
    """One result: its facts, whether it holds, what was decided of it."""
    return _shown(request, stream)


@require_GET
def file(request: HttpRequest, stream: int) -> HttpResponse:
    """The file as it was issued."""
    found = results.seen(actor_of(request), stream)
    name, media, content = files.read(stream, found.sha256)
    return served(content, media, name)


@require_POST
def deed(request: HttpRequest, stream: int, deed: str) -> HttpResponse:
    """A decision: it is revoked, replaced, or holds again."""
    known = _DEEDS.get(deed)
    if known is None:
        return HttpResponse(status=404)
    actor, (form_of, act, said) = actor_of(request), known
    results.seen(actor, stream, results.END)
    form = form_of(request.POST)
    return carried(
        request, form,
        lambda read: act(actor, stream, form.decided(), read["key"]),
        lambda status, sent: _shown(request, stream, status, **{deed.replace("-", "_"): sent}),
        _(said), reverse("desk:result", args=[stream]),
    )  # fmt: skip


_DEEDS: dict[str, tuple[type[DecisionForm], Any, str]] = {
    "thu-hoi": (DecisionForm, results.revoke, gettext_noop("Đã ghi việc thu hồi kết quả.")),
    "thay-the": (ReplaceForm, results.replace, gettext_noop("Đã ghi việc thay thế kết quả.")),
    "khoi-phuc": (DecisionForm, results.reinstate, gettext_noop("Đã ghi kết quả có hiệu lực trở lại.")),
}


def _shown(request: HttpRequest, stream: int, status: int = 200, **bound: Any) -> HttpResponse:
    actor = actor_of(request)
    found = results.seen(actor, stream)
    may = allows(actor, results.END, Thing(found.agency), clock())
    other = result(found.by) if found.by else None
    context = {
        "found": found, "number": number_of(found), "state": _(STATES[found.status]), "facts": _facts(found, other),
        "moments": moments_of(found), "may": may, "holds": found.status == VALID,
        "thu_hoi": DecisionForm(), "thay_the": ReplaceForm(), "khoi_phuc": DecisionForm(), "bound": bool(bound), **bound,
    }  # fmt: skip
    return render(request, "desk/result.html", context, status=status)


def number_of(one: Result) -> str:
    """Number and symbol; a dash where the answer has none."""
    if not one.number:
        return "–"
    return f"{one.number:02d}/{one.symbol}" if one.symbol else f"{one.number:02d}"


def _facts(one: Result, other: Result | None) -> tuple[Fact, ...]:
    facts = [
        Fact(_("Cấp cho"), one.owner),
        Fact(_("Số"), number_of(one)),
        Fact(_("Ngày"), say.day(one.day) if one.day else "–"),
        Fact(_("Mã hồ sơ"), one.code),
    ]
    if one.decision:
        day = say.day(one.decided) if one.decided else "–"
        facts.append(
            Fact(
                _("Theo quyết định"), _("%(decision)s ngày %(day)s") % {"decision": one.decision, "day": day}
            )
        )
    if other is not None:
        facts.append(Fact(_("Thay bằng"), f"{number_of(other)}, {other.code}"))
    return tuple(facts)


def _table(found: tuple[Result, ...]) -> Table:
    columns = (
        Column(_("Kết quả")), Column(_("Số")), Column(_("Ngày")), Column(_("Cấp cho")), Column(_("Hiệu lực")),
    )  # fmt: skip
    rows = tuple(
        Row((
            Cell(one.name, one.code, href=reverse("desk:result", args=[one.stream]), open=True),
            Cell(number_of(one), css="nb"), Cell(say.day(one.day) if one.day else "–", css="nb"), Cell(one.owner),
            Cell(_(STATES[one.status]), one.decision),
        ))
        for one in found
    )  # fmt: skip
    return Table(
        _("Kho kết quả"),
        columns,
        rows,
        Empty(_("Không có kết quả nào như vậy"), _("Thử tìm bằng số định danh hoặc mã hồ sơ."), "archive"),
    )
