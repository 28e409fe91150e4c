"""Work lists: mine, my unit's, what waits."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_GET

from chuan.base.web.components import Action, Filters, Key, Tab
from chuan.base.web.links import page_of, pager, with_query
from chuan.base.web.rules import say
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import scope
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.readings.deadlines.queries import worklist
from chuan.readings.deadlines.queries.worklist import Wanted, Work, WorkList
from chuan.readings.matters.queries.work import count
from chuan.surfaces.acts.instead import lent_keys
from chuan.surfaces.desk.web import sent_here
from chuan.surfaces.desk.web.work_table import Beside, work_sheet, work_table
from chuan.surfaces.telling.workbooks import workbook_response

PAGE = 50
Told = Callable[[Sequence[Work], datetime], Beside]
_STATES = (
    ("", gettext_noop("Tất cả")),
    ("late", gettext_noop("Quá hạn")),
    ("soon", gettext_noop("Sắp đến hạn")),
    ("ok", gettext_noop("Đúng hạn")),
    ("hold", gettext_noop("Tạm dừng")),
)


@require_GET
def mine(request: HttpRequest) -> HttpResponse:
    """What I hold or do in another's stead, nearest limit first."""
    actor = actor_of(request)
    wanted = Wanted(official=actor.official, lent=lent_keys(actor, timezone.now()))
    waits = _quality(*count(actor.official, timezone.now()))
    return _list(request, actor, wanted, _("Việc của tôi"), _("hồ sơ tôi đang giữ"), waits)


@require_GET
def unit(request: HttpRequest) -> HttpResponse:
    """What my unit holds: who, since when; many can be given to another person at once."""
    actor = actor_of(request)
    own = actor.held[0].unit if actor.held else 0
    asked = request.GET.get("don-vi", "")
    chosen = int(asked) if asked.isdecimal() and int(asked) in actor.unit_ids else own
    return _list(request, actor, Wanted(unit=chosen), _("Cả phòng"), _("hồ sơ phòng đang giữ"))


@require_GET
def paused(request: HttpRequest) -> HttpResponse:
    """What stands still: the citizen or another body has to act."""
    actor = actor_of(request)
    wanted = Wanted(unit=actor.held[0].unit if actor.held else 0, state="hold")
    return _list(request, actor, wanted, _("Đang chờ"), _("hồ sơ đang tạm dừng, đồng hồ không chạy"))


@require_GET
def from_elsewhere(request: HttpRequest) -> HttpResponse:
    """What other counters received for my agency and nobody here has taken in: the late ones on top."""
    actor = actor_of(request)
    wanted = Wanted(agency=actor.agency, to_arrive=True)
    said = _("hồ sơ nhận ở nơi khác, chưa nhận vào cơ quan")
    return _list(request, actor, wanted, _("Nơi khác chuyển đến"), said, told=sent_here.beside)


def _list(
    request: HttpRequest,
    actor: Actor,
    wanted: Wanted,
    title: str,
    said: str,
    quality: str = "",
    told: Told | None = None,
) -> HttpResponse:
    """One list; ``quality``: what of the quality system waits for this person besides; ``told``: what it says
    of its dossiers in place of their holders.
    """
    at = timezone.now()
    state = request.GET.get("t", "") or wanted.state
    asked = Wanted(**{**{n: getattr(wanted, n) for n in Wanted.__slots__}, "state": state})
    sees = scope(actor, "dossiers.view", at)
    if request.GET.get("xuat"):
        whole = worklist.work_list(sees, at, asked, limit=10_000)
        return workbook_response(title, work_sheet(whole, at))
    page = page_of(request.GET)
    found = worklist.work_list(sees, at, asked, PAGE, (page - 1) * PAGE)
    matching = found.counts.get(state, found.total) if state else found.total
    unit_list = bool(wanted.unit)
    context = {
        "title": title,
        "said": _("%(matching)s %(said)s, gần hạn nhất ở trên")
        % {"matching": say.number(matching), "said": said},
        "table": work_table(
            title,
            found.rows,
            at,
            pick=unit_list and _leads(actor),
            beside=told(found.rows, at) if told else None,
        ),
        "filters": _filters(request, found, state),
        "pager": pager(request.GET, page, PAGE, matching),
        "hints": (Key(("J", "K"), _("lên xuống")), Key(("↵",), _("mở"))),
        "first": _first(found),
        "people": _people(actor, wanted.unit, at) if unit_list and _leads(actor) else (),
        "back": request.get_full_path(),
        "quality": quality,
    }
    return render(request, "desk/list.html", context)


def _quality(waiting: int, late: int) -> str:
    """How many steps of the quality system a person has besides, among them a borrowed file to bring back."""
    if not waiting:
        return ""
    if late:
        said = _("Bạn còn %(n)s việc của hệ thống chất lượng, %(late)s việc quá hạn.")
        return said % {"n": say.number(waiting), "late": say.number(late)}
    return _("Bạn còn %(n)s việc của hệ thống chất lượng.") % {"n": say.number(waiting)}


def _leads(actor: Actor) -> bool:
    return bool({"head", "leader"} & actor.roles)


def _people(actor: Actor, unit_id: int, at: datetime) -> tuple[tuple[int, str], ...]:
    """Whom a head may give work to: the people of the unit's agency who work dossiers."""
    agency = next((held.agency for held in actor.held if held.unit == unit_id), actor.agency)
    found = organisation.officials(scope(actor, "organisation.view", at), at, agency=agency)
    away = _(" (vắng)")
    named = {p.official: f"{p.name} · {p.unit_name}{away if p.absent else ''}" for p in found}
    return tuple(sorted(named.items(), key=lambda pair: pair[1]))


def _first(found: WorkList) -> Action | None:
    if not found.rows:
        return None
    href = reverse("desk:dossier", args=[found.rows[0].stream])
    return Action(_("Mở hồ sơ gần hạn nhất"), "primary", href=href, shown="↵")


def _filters(request: HttpRequest, found: WorkList, state: str) -> Filters:
    counts = {"": found.total, **found.counts}
    tabs = tuple(
        Tab(_(label), with_query(request.GET, t=key, trang=None), counts[key], state == key, key)
        for key, label in _STATES
    )
    return Filters(tabs, export_href=with_query(request.GET, xuat="1"))
