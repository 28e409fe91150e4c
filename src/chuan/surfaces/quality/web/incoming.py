"""The incoming register: what came in, who has it, what is late; as a page, a workbook, a book."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

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
from chuan.definitions.organisation.rules.authority import Thing, scope
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.registers.rules.lines import CHANNELS, KINDS
from chuan.readings.forms.rules.books import CAME, IncomingBook
from chuan.readings.forms.services import render
from chuan.readings.outgoing.queries.received import STATES, Asked, counts, lines
from chuan.surfaces.acts.asking import allows
from chuan.surfaces.acts.numbering import KEEP, VIEW
from chuan.surfaces.quality.web.incoming_rows import columns, empty, row
from chuan.surfaces.quality.web.paper_books import incoming_row
from chuan.surfaces.quality.web.paper_periods import days, selects
from chuan.surfaces.quality.web.paper_words import SHARES
from chuan.surfaces.quality.web.shown import page
from chuan.surfaces.telling.papers import head_of
from chuan.surfaces.telling.workbooks import workbook_response

PAGE = 50
_ON_PAPER, _IN_WORKBOOK = 1000, 50_000
_TABS = {
    "": gettext_noop("Tất cả"), "open": gettext_noop("Đang giải quyết"), "late": gettext_noop("Quá hạn"),
    "done": gettext_noop("Đã giải quyết"), "back": gettext_noop("Đã trả, đã hủy"),
}  # fmt: skip


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """What came in a period, the newest first; one sees what one holds, the clerk and the leader everything."""
    actor, at, number = actor_of(request), timezone.now(), page_of(request.GET)
    sight, today, asked = scope(actor, VIEW, at), local(at).date(), _asked(request)
    if request.GET.get("tep") == "xlsx":
        found, _total = lines(sight, asked, _IN_WORKBOOK, by_number=True)
        return workbook_response(
            _("Sổ văn bản đến"), [tuple(name for name, _width in CAME), *map(incoming_row, found)]
        )
    found, total = lines(sight, asked, PAGE, (number - 1) * PAGE)
    figures = counts(sight, asked.since.year, today)
    context = {
        "text": asked.text,
        "kept": kept(request.GET, "q"),
        "said": _("năm %(year)s: %(all)s văn bản đến, %(open)s đang giải quyết, %(late)s quá hạn")
        % {"year": asked.since.year, **{key or "all": say.number(count) for key, count in figures.items()}},
        "filters": _filters(request, asked, figures, today),
        "table": Table(_("Sổ văn bản đến"), columns(), tuple(row(one, today) for one in found), empty(narrowed=_narrow(asked))),
        "pager": pager(request.GET, number, PAGE, total),
        "keeps": allows(actor, KEEP, Thing(actor.agency), at),
        "book": reverse("quality:incoming_book") + with_query(request.GET, trang=None),
    }  # fmt: skip
    return page(request, "quality/incoming.html", "incoming", context)


@require_GET
def book(request: HttpRequest) -> HttpResponse:
    """The same as a printed book, in the order of the numbers."""
    actor, at, asked = actor_of(request), timezone.now(), _asked(request)
    found, total = lines(scope(actor, VIEW, at), asked, _ON_PAPER, by_number=True)
    about = _("%(most)s dòng đầu của %(total)s") % {"most": _ON_PAPER, "total": total}
    last = min(asked.until - timedelta(days=1), local(at).date())
    rows = tuple(incoming_row(one) for one in found)
    form = IncomingBook(
        head_of(actor.agency, at), asked.since, last, rows, actor.name, about if total > _ON_PAPER else ""
    )
    return served(render(form), "application/pdf", "so-van-ban-den.pdf")


def _asked(request: HttpRequest) -> Asked:
    query, today = request.GET, local(timezone.now()).date()
    chosen = days(query, today)
    kind, channel, status = (query.get(name, "") for name in ("loai", "ht", "t"))
    return Asked(
        chosen.since, chosen.until, today, status if status in STATES else "", kind if kind in KINDS else "",
        channel if channel in {*CHANNELS, *SHARES} else "", query.get("q", "").strip()[:100],
    )  # fmt: skip


def _narrow(asked: Asked) -> bool:
    return bool(asked.text or asked.kind or asked.channel or asked.status)


def _filters(request: HttpRequest, asked: Asked, figures: Mapping[str, int], today: date) -> Filters:
    tabs = tuple(
        Tab(_(label), with_query(request.GET, t=key, trang=None), figures[key or "all"], key == asked.status)
        for key, label in _TABS.items()
    )
    more = (
        Select("loai", _("Loại"), _options(KINDS, asked.kind)),
        Select("ht", _("Hình thức"), _options(CHANNELS, asked.channel)),
    )
    hidden = kept(request.GET, "nam", "ky", "loai", "ht")
    export = with_query(request.GET, tep="xlsx")
    return Filters(tabs, (*selects(days(request.GET, today), today), *more), hidden, export)


def _options(names: Mapping[str, str], chosen: str) -> tuple[Option, ...]:
    every = Option("", _("tất cả"), not chosen)
    return (every, *(Option(key, _(label), key == chosen) for key, label in names.items()))
