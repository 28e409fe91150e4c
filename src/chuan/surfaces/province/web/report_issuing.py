"""Issues of a report: those there are, and one more; the first without, a later one with its reason."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from chuan.base.kernel.clock import local
from chuan.base.web.components import Cell, Column, Empty, Row, Table
from chuan.base.web.forms import OrderForm
from chuan.base.web.orders import carried
from chuan.base.web.rules import say
from chuan.definitions.organisation.rules.authority import Scope, Thing
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.dossiers.services import people
from chuan.events.reporting.services.issues import Listed, issued
from chuan.readings.statistics.imports.forms import shipped
from chuan.readings.statistics.services.asking import span_of
from chuan.surfaces.acts.asking import allows
from chuan.surfaces.acts.report_issues import ISSUE, issue
from chuan.surfaces.province.web.report_asked import Page


class IssueForm(OrderForm):
    """Why it is sent again; nothing to fill in for the first time."""

    reason = forms.CharField(
        label=_("Lý do phát hành lại"),
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2}),
    )


def here(page: Page) -> tuple[Listed, ...]:
    """The issues of this very report."""
    asked = page.asked
    return issued(Scope(frozenset({asked.agency.id})), asked.form.code, asked.span.code)


def form_for(request: HttpRequest, page: Page, before: tuple[Listed, ...]) -> IssueForm | None:
    """None for one who may not, and while the period runs."""
    may = allows(actor_of(request), ISSUE, Thing(page.asked.agency.id), page.sight.at)
    if not may or not page.asked.over:
        return None
    form = IssueForm(request.POST if request.method == "POST" else None)
    if not before:
        form.fields["reason"].widget = forms.HiddenInput()
    return form


def send(request: HttpRequest, page: Page, form: IssueForm, again: Any) -> HttpResponse:
    """Issue what the page shows."""
    actor = actor_of(request)
    return carried(
        request, form,
        lambda read: issue(actor, page.asked, read["reason"], read["key"]),
        again,
        _("Đã phát hành; số liệu được giữ nguyên như bản này."),
        page.address("report"),
    )  # fmt: skip


def table(found: tuple[Listed, ...], names: dict[int, str] | None = None) -> Table:
    """Issues, the latest first; ``names`` of agencies where several stand together."""
    heads = (_("Báo cáo"), _("Phát hành"), _("Người phát hành"), _("Lý do phát hành lại"))
    words = people.texts_of([one.reason for one in found if one.reason])
    rows = tuple(
        _row(one, words.get(one.reason or 0, ""), (names or {}).get(one.agency, "")) for one in found
    )
    return Table(_("Đã phát hành"), tuple(map(Column, heads)), rows, Empty(_("Chưa phát hành lần nào")))


def _row(one: Listed, why: str, agency: str) -> Row:
    called = next((form.name for form in shipped() if form.code == one.form), one.form)
    sub = " · ".join(filter(None, (agency, span_of(one.period).name, _("lần %(n)s") % {"n": one.nth})))
    href = reverse("province:issued", args=[one.stream, one.nth])
    when = say.short_moment(local(one.at))
    known = _("số liệu biết lúc %(at)s") % {"at": say.short_moment(one.as_of)}
    return Row((Cell(called, sub, href=href, open=True), Cell(when, known), Cell(one.name), Cell(why or "–")))
