"""The list of messages: what failed first, then what waits."""

from __future__ import annotations

from collections.abc import Mapping

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_GET

from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.web.components import Cell, Column, Empty, Filters, Option, Row, Select, Tab, Table
from chuan.base.web.links import kept, page_of, pager, with_query
from chuan.base.web.rules import say
from chuan.definitions.organisation.rules.authority import Scope, scope
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.readings.outbox.queries.deliveries import STATES as ALL
from chuan.readings.outbox.queries.deliveries import Sending, Wanted, listed
from chuan.surfaces.exchange.web.said import PARTNERS, STATES, about, standing

PAGE = 50
EVERY = "tat-ca"
_ORDER = ("dead", "waiting", "sent", "expired", "skipped")
_COLUMNS = (
    gettext_noop("Hồ sơ"),
    gettext_noop("Nội dung"),
    gettext_noop("Gửi tới"),
    gettext_noop("Việc xảy ra"),
    gettext_noop("Tình trạng"),
)


def sight(request: HttpRequest) -> Scope:
    """What this person may see of the exchange; ``Refused`` for one who may see nothing."""
    seen = scope(actor_of(request), "exchange.view", timezone.now())
    if seen.empty:
        raise Refused(refuse("not_yours", "organisation.no_duty"))
    return seen


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """Messages of the agency, narrowed by state, partner and code."""
    seen, page = sight(request), page_of(request.GET)
    state = request.GET.get("t", "dead")
    wanted = Wanted(
        state if state in ALL else "",
        _asked(request.GET.get("toi", "")),
        request.GET.get("ma", "").strip()[:60],
    )
    found = listed(seen, wanted, PAGE, (page - 1) * PAGE)
    matching = found.counts[wanted.state] if wanted.state else sum(found.counts.values())
    context = {
        "table": Table(_("Bản tin"), tuple(Column(_(name)) for name in _COLUMNS), _rows(found.rows), _empty(wanted)),
        "filters": _filters(request, wanted, found.counts),
        "pager": pager(request.GET, page, PAGE, matching),
        "code": wanted.code,
        "state": state,
        "partner": wanted.partner,
    }  # fmt: skip
    return render(request, "exchange/list.html", context)


def _asked(partner: str) -> str:
    return partner if partner in PARTNERS else ""


def _rows(found: tuple[Sending, ...]) -> tuple[Row, ...]:
    return tuple(_row(one) for one in found)


def _row(one: Sending) -> Row:
    state, why = standing(one)
    href = reverse("exchange:message", args=[one.id])
    return Row(
        (
            Cell(one.title or one.code, one.code if one.title else "", href=href, open=True),
            Cell(about(one)),
            Cell(_(PARTNERS.get(one.partner, ""))),
            Cell(say.short_moment(one.made), css="nb"),
            Cell(state, why, strong=one.state == "dead"),
        )
    )


def _filters(request: HttpRequest, wanted: Wanted, counts: Mapping[str, int]) -> Filters:
    tabs = [
        Tab(
            _(STATES[state]),
            with_query(request.GET, t=state, trang=None),
            counts[state],
            wanted.state == state,
        )
        for state in _ORDER
    ]
    whole = with_query(request.GET, t=EVERY, trang=None)
    tabs.append(Tab(_("Tất cả"), whole, sum(counts.values()), not wanted.state))
    options = [Option("", _("tất cả"), not wanted.partner)]
    options += [Option(key, _(name), key == wanted.partner) for key, name in PARTNERS.items()]
    return Filters(tuple(tabs), (Select("toi", _("Gửi tới"), tuple(options)),), kept(request.GET, "toi"))


def _empty(wanted: Wanted) -> Empty:
    if wanted.state == "dead":
        return Empty(
            _("Không có bản tin nào lỗi"), _("Mọi bản tin đã tới nơi hoặc đang chờ gửi."), "circle-check"
        )
    return Empty(_("Không có bản tin nào ở đây"), _("Chọn tình trạng khác hoặc bỏ bớt điều kiện."), "send")
