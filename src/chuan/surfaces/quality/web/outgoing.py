"""The outgoing register: what was issued and entered, by line, kind and way; as a page, a workbook, a book."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_GET

from chuan.base.kernel.clock import local
from chuan.base.web.components import Filters, Option, Select, Tab, Table
from chuan.base.web.links import kept, page_of, pager, with_query
from chuan.base.web.rules import say
from chuan.base.web.served import served
from chuan.definitions.organisation.rules.authority import Scope, Thing, scope
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.registers.rules.lines import CHANNELS
from chuan.readings.forms.rules.books import OUT, OutgoingBook
from chuan.readings.forms.services import render
from chuan.readings.outgoing.queries.book import Asked, Counts, counts, lines
from chuan.surfaces.acts.asking import allows, demand
from chuan.surfaces.acts.numbering import KEEP, VIEW
from chuan.surfaces.quality.web.outgoing_rows import columns, empty, row
from chuan.surfaces.quality.web.paper_books import outgoing_row
from chuan.surfaces.quality.web.paper_periods import Days, days, selects
from chuan.surfaces.quality.web.paper_words import OUT_KINDS, SHARES
from chuan.surfaces.quality.web.shown import page
from chuan.surfaces.telling.papers import head_of
from chuan.surfaces.telling.workbooks import workbook_response

PAGE = 50
_ON_PAPER, _IN_WORKBOOK = 1000, 50_000
_TABS = {
    "": gettext_noop("Tất cả"), "issued": gettext_noop("Đã phát hành"),
    "waiting": gettext_noop("Có số, chưa phát hành"), "void": gettext_noop("Đã hủy số"),
}  # fmt: skip


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """The numbers of a period, the newest first."""
    sight, chosen = _sight(request), _days(request)
    asked, number = _asked(request, chosen), page_of(request.GET)
    if request.GET.get("tep") == "xlsx":
        found, _total = lines(sight, asked, _IN_WORKBOOK, by_number=True)
        return workbook_response(
            _("Sổ văn bản đi"), [tuple(name for name, _width in OUT), *map(outgoing_row, found)]
        )
    found, total = lines(sight, asked, PAGE, (number - 1) * PAGE)
    figures = counts(sight, chosen.year)
    narrowed = bool(asked.text or asked.kind or asked.channel or asked.status or asked.symbol is not None)
    context = {
        "text": asked.text,
        "kept": kept(request.GET, "q"),
        "said": _("năm %(year)s: %(issued)s văn bản đã phát hành, %(waiting)s số chưa phát hành, %(void)s số đã hủy")
        % {"year": chosen.year, "issued": say.number(figures.issued), "waiting": say.number(figures.waiting), "void": say.number(figures.void)},
        "filters": _filters(request, chosen, asked, figures),
        "table": Table(_("Sổ văn bản đi"), columns(), tuple(row(one) for one in found), empty(narrowed=narrowed)),
        "pager": pager(request.GET, number, PAGE, total),
        "keeps": allows(actor_of(request), KEEP, Thing(actor_of(request).agency), timezone.now()),
        "book": reverse("quality:outgoing_book") + with_query(request.GET, trang=None),
    }  # fmt: skip
    return page(request, "quality/outgoing.html", "outgoing", context)


@require_GET
def book(request: HttpRequest) -> HttpResponse:
    """The same as a printed book, in the order of the numbers."""
    chosen, actor = _days(request), actor_of(request)
    asked = _asked(request, chosen)
    found, total = lines(_sight(request), asked, _ON_PAPER, by_number=True)
    about = (
        [_("Ký hiệu: %(symbol)s") % {"symbol": asked.symbol or _("không có")}]
        if asked.symbol is not None
        else []
    )
    about += (
        [_("%(most)s dòng đầu của %(total)s") % {"most": _ON_PAPER, "total": total}]
        if total > _ON_PAPER
        else []
    )
    last = min(chosen.until - timedelta(days=1), local(timezone.now()).date())
    form = OutgoingBook(
        head_of(actor.agency, timezone.now()), chosen.since, last, tuple(outgoing_row(one) for one in found), actor.name,
        "; ".join(about),
    )  # fmt: skip
    return served(render(form), "application/pdf", "so-van-ban-di.pdf")


def _sight(request: HttpRequest) -> Scope:
    actor, at = actor_of(request), timezone.now()
    demand(actor, VIEW, Thing(actor.agency), at)
    return scope(actor, VIEW, at)


def _days(request: HttpRequest) -> Days:
    return days(request.GET, local(timezone.now()).date())


def _asked(request: HttpRequest, chosen: Days) -> Asked:
    query = request.GET
    kind, channel, status = (query.get(name, "") for name in ("loai", "ht", "t"))
    return Asked(
        chosen.since, chosen.until, query["kh"].strip("-") if query.get("kh") else None,
        kind if kind in OUT_KINDS else "", channel if channel in {*CHANNELS, *SHARES} else "",
        status if status in _TABS else "", query.get("q", "").strip()[:100],
    )  # fmt: skip


def _filters(request: HttpRequest, chosen: Days, asked: Asked, figures: Counts) -> Filters:
    each = {"": figures.n, "issued": figures.issued, "waiting": figures.waiting, "void": figures.void}
    tabs = tuple(
        Tab(_(label), with_query(request.GET, t=key, trang=None), each[key], key == asked.status)
        for key, label in _TABS.items()
    )
    symbols = [Option("", _("mọi dãy số"), asked.symbol is None)]
    symbols += [Option(one or "-", one or _("không ký hiệu"), one == asked.symbol) for one in figures.symbols]
    more = (
        Select("kh", _("Ký hiệu"), tuple(symbols)),
        Select("loai", _("Loại"), _options(OUT_KINDS, asked.kind)),
        Select("ht", _("Hình thức"), _options({**CHANNELS, **SHARES}, asked.channel)),
    )
    names = ("nam", "ky", "kh", "loai", "ht")
    today = local(timezone.now()).date()
    return Filters(
        tabs, (*selects(chosen, today), *more), kept(request.GET, *names), with_query(request.GET, tep="xlsx")
    )


def _options(names: Mapping[str, str], chosen: str) -> tuple[Option, ...]:
    return (
        Option("", _("tất cả"), not chosen),
        *(Option(key, _(label), key == chosen) for key, label in names.items()),
    )
