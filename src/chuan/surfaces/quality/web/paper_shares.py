"""The electronic share of what went out and came in: by month, quarter and kind, each figure with its documents."""

from __future__ import annotations

from collections.abc import Mapping

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from chuan.base.kernel.clock import local
from chuan.base.web.components import Cell, Column, Empty, Filters, Kpi, Row, Table
from chuan.base.web.rules import say
from chuan.definitions.organisation.rules.authority import Thing, scope
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.readings.measures.rules.measured import shown as percent
from chuan.readings.outgoing.queries.shares import Shares, into, out_of
from chuan.readings.outgoing.rules.share import Share, quarters, whole
from chuan.surfaces.acts.asking import demand
from chuan.surfaces.acts.numbering import VIEW
from chuan.surfaces.quality.web.paper_periods import days, selects
from chuan.surfaces.quality.web.paper_words import OUT_KINDS
from chuan.surfaces.quality.web.shown import page


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """Both registers of a year."""
    actor, at = actor_of(request), timezone.now()
    demand(actor, VIEW, Thing(actor.agency), at)
    today, sight = local(at).date(), scope(actor, VIEW, at)
    year = days(request.GET, today).year
    out, came = out_of(sight, year), into(sight, year)
    context = {
        "filters": Filters(selects=selects(days(request.GET, today), today)[:1]),
        "kpis": (_kpi(_("Văn bản đi điện tử"), out, year, "outgoing"), _kpi(_("Văn bản đến điện tử"), came, year, "incoming")),
        "periods": _periods(out, came, year),
        "kinds_out": _kinds(_("Văn bản đi theo loại"), out, year, "outgoing"),
        "kinds_in": _kinds(_("Văn bản đến theo loại"), came, year, "incoming"),
    }  # fmt: skip
    return page(request, "quality/paper_shares.html", "paper_shares", context)


def _kpi(label: str, found: Shares, year: int, name: str) -> Kpi:
    total = whole(found.months)
    text = f"{percent(total.value)}%" if total.value is not None else "–"
    return Kpi(text, label, _parts(total), "send", _href(name, year))


def _parts(one: Share) -> str:
    facts = {"part": say.number(one.part), "whole": say.number(one.whole)}
    return _("%(part)s trên %(whole)s văn bản") % facts if one.whole else _("chưa có văn bản")


def _periods(out: Shares, came: Shares, year: int) -> Table:
    names = [(f"q{one.key}", _("Quý %(n)s") % {"n": one.key}) for one in quarters(out.months)]
    names += [(one.key, _("Tháng %(n)s") % {"n": int(one.key)}) for one in out.months]
    both = [(*quarters(found.months), *found.months) for found in (out, came)]
    rows = tuple(
        Row((Cell(label, strong=key.startswith("q")), _cell(sent, year, "outgoing", ky=key), _cell(got, year, "incoming", ky=key)))
        for (key, label), sent, got in zip(names, *both, strict=True)
        if sent.whole or got.whole
    )  # fmt: skip
    columns = (Column(_("Kỳ")), Column(_("Văn bản đi")), Column(_("Văn bản đến")))
    return Table(_("Tỷ lệ điện tử theo quý và tháng"), columns, rows, Empty(_("Năm này chưa có văn bản nào")))


def _kinds(caption: str, found: Shares, year: int, name: str) -> Table:
    labels: Mapping[str, str] = OUT_KINDS
    rows = tuple(
        Row((Cell(_(labels[one.key]), strong=True), _cell(one, year, name, loai=one.key)))
        for one in found.kinds
    )
    return Table(
        caption, (Column(_("Loại")), Column(_("Điện tử"))), rows, Empty(_("Năm này chưa có văn bản nào"))
    )


def _cell(one: Share, year: int, name: str, **narrowed: str) -> Cell:
    if one.value is None:
        return Cell("–")
    return Cell(f"{percent(one.value)}%", _parts(one), _href(name, year, **narrowed))


def _href(name: str, year: int, **narrowed: str) -> str:
    """The documents that are the part of a figure."""
    return f"{reverse(f'quality:{name}')}?{urlencode({'nam': str(year), **narrowed, 'ht': 'share'})}"
