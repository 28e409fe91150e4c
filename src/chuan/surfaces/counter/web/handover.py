"""Handing paper over: what is due by unit, the list that both sides sign, and the lists made."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import groupby
from uuid import uuid4

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from chuan.base.kernel.refusal import Refused
from chuan.base.web.components import Cell, Column, Empty, Filters, Option, Row, Tab, Table
from chuan.base.web.links import page_of, pager
from chuan.base.web.rules import say
from chuan.base.web.words import sentence
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import scope
from chuan.definitions.organisation.rules.rows import Seat
from chuan.events.custody.rules.handover import RESULTS
from chuan.readings.whereabouts.queries.due import ToHand, count_to_hand_over, to_hand_over
from chuan.readings.whereabouts.queries.handovers import handovers, waiting_lists
from chuan.surfaces.acts import handing
from chuan.surfaces.counter.web import view_models as vm
from chuan.surfaces.counter.web.list_models import HandoverPage, HandoverUnit, ListPage
from chuan.surfaces.counter.web.place import Place, place_of
from chuan.surfaces.counter.web.reading import key_of
from chuan.surfaces.telling import answering
from chuan.surfaces.telling import handing as telling

SIZE = 100
_MADE, _RESULTS = "da-lap", "ket-qua"
_COLUMNS = (
    (gettext_noop("Bàn giao"), ""), (gettext_noop("Hồ sơ"), ""), (gettext_noop("Chủ hồ sơ"), ""),
    (gettext_noop("Nhận lúc"), ""), (gettext_noop("Hẹn trả"), ""), (gettext_noop("Giấy tờ"), "num"),
)  # fmt: skip


@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest) -> HttpResponse:
    """What is due by unit; the button of a unit makes its list, which the unit then answers line by line."""
    place = place_of(request)
    if request.method != "POST":
        return _due(request, place)
    agency, _colon, unit = request.POST.get("unit", "").partition(":")
    if not (agency.isdecimal() and unit.isdecimal()):
        return _due(request, place, 422, _("Chọn đơn vị nhận."))
    picked = tuple(int(one) for one in request.POST.getlist(f"dossier-{unit}") if one.isdecimal())
    taker = request.POST.get(f"taker-{unit}", "")
    form = handing.Handing(int(agency), int(unit), picked, int(taker) if taker.isdecimal() else 0)
    try:
        made = handing.make_list(place.actor, form, key_of(request.POST.dict()))
    except Refused as refused:
        first = refused.refusals[0]
        if first.status in {403, 404}:
            raise
        return _due(request, place, first.status, sentence(first.reason), frozenset(picked))
    messages.success(
        request, _("Đã lập danh sách %(picked)s hồ sơ. In ra để hai bên ký.") % {"picked": len(picked)}
    )
    return redirect("counter:handover_list", made.id)


@require_GET
def made(request: HttpRequest) -> HttpResponse:
    """The lists made here, or those of results that units made for this counter; open ones first."""
    place, at = place_of(request), page_of(request.GET)
    tab = request.GET.get("t", "")
    content = RESULTS if tab == _RESULTS else ""
    seen = scope(place.actor, "custody.hand_over", place.at).beyond
    found, total = handovers(seen, limit=50, offset=(at - 1) * 50, content=content)
    table = telling.list_table(
        _("Danh sách bàn giao"), found, lambda one: reverse("counter:handover_list", args=[one.stream])
    )
    shown = ListPage(
        _("Bàn giao hồ sơ"),
        _("%(total)s danh sách đã lập") % {"total": say.number(total)},
        table,
        _tabs(place, count_to_hand_over(place.seen), tab if tab == _RESULTS else _MADE),
        pager(request.GET, at, 50, total),
    )
    return render(request, "counter/list.html", {"page": shown})


@require_http_methods(["GET", "HEAD", "POST"])
def one_list(request: HttpRequest, handover: int) -> HttpResponse:
    """One list: results are taken over or declined here; a wrong list of papers is annulled with a reason."""
    where = answering.Place(
        action=reverse("counter:handover_list", args=[handover]),
        print_href=reverse("counter:print_handover", args=[handover]),
        paper=lambda sha256: reverse("counter:handover_paper", args=[handover, sha256]),
        link=lambda one: reverse("counter:dossier", args=[one.dossier]),
        back=(_("Danh sách đã lập"), reverse("counter:handovers")),
    )
    return answering.page(request, place_of(request).actor, handover, where)


@require_POST
def print_list(request: HttpRequest, handover: int) -> HttpResponse:
    """Print a list, counted."""
    return redirect("counter:handover_paper", handover, telling.print_list(place_of(request).actor, handover))


@require_GET
def paper(request: HttpRequest, handover: int, sha256: str) -> HttpResponse:
    """A list as it was printed."""
    content = telling.printed_list(place_of(request).actor, handover, sha256)
    return HttpResponse(content, content_type="application/pdf")


def _due(
    request: HttpRequest,
    place: Place,
    status: int = 200,
    wrong: str = "",
    picked: frozenset[int] | None = None,
) -> HttpResponse:
    at = page_of(request.GET)
    found, total = to_hand_over(place.seen, limit=SIZE, offset=(at - 1) * SIZE)
    agencies = sorted({one.agency for one in found})
    seats = organisation.staff(place.seen, agencies, [], place.at) if found else ()
    key = request.POST.get("key") or str(uuid4())
    groups = [list(group) for _, group in groupby(found, key=lambda one: (one.agency, one.unit))]
    units = tuple(_unit(group, seats, place, picked) for group in groups)
    said = _("%(at)s · %(total)s hồ sơ giấy chờ bàn giao") % {
        "at": say.long_day(place.at),
        "total": say.number(total),
    }
    form = vm.FormState(reverse("counter:handover"), key, errors=(("", wrong),) if wrong else ())
    shown = HandoverPage(
        form, _("Bàn giao hồ sơ"), said + _late(found, place.at), units,
        filters=_tabs(place, total), pager=pager(request.GET, at, SIZE, total),
    )  # fmt: skip
    return render(request, "counter/handover.html", {"page": shown}, status=status)


def _late(found: Sequence[ToHand], at: datetime) -> str:
    """How many are past their hour, those for agencies elsewhere counted apart."""
    late = [bool(one.elsewhere) for one in found if one.late(at)]
    own, others = late.count(False), late.count(True)
    told = _(", %(late)s đã quá giờ") % {"late": say.number(own)} if own else ""
    apart = _(", %(late)s nhận hộ đã quá giờ chuyển cho cơ quan có thẩm quyền") % {"late": say.number(others)}
    return told + (apart if others else "")


def _tabs(place: Place, due: int, current: str = "") -> Filters:
    lists = reverse("counter:handovers")
    waiting = waiting_lists(place.seen.beyond, tuple(sorted(place.actor.unit_ids)))
    return Filters(
        (
            Tab(_("Chờ bàn giao"), reverse("counter:handover"), due, not current),
            Tab(_("Danh sách đã lập"), lists, current=current == _MADE),
            Tab(_("Kết quả các đơn vị giao"), f"{lists}?t={_RESULTS}", waiting, current == _RESULTS),
        )
    )


def _unit(
    group: Sequence[ToHand], seats: Iterable[Seat], place: Place, picked: frozenset[int] | None
) -> HandoverUnit:
    first = group[0]
    people = {
        seat.official: seat for seat in seats if seat.unit == first.unit and seat.official and not seat.absent
    }
    order = sorted(people.values(), key=lambda seat: (not seat.head, seat.name))
    takers = tuple(Option(str(seat.official), seat.name, at == 0) for at, seat in enumerate(order))
    sheets = _("%(dossiers)s hồ sơ, %(papers)s giấy tờ") % {
        "dossiers": len(group),
        "papers": sum(one.papers for one in group),
    }
    rows = tuple(_row(one, place, picked) for one in group)
    columns = tuple(Column(_(name), css) for name, css in _COLUMNS)
    table = Table(first.unit_name, columns, rows, Empty(_("Không có hồ sơ")), pick=f"dossier-{first.unit}")
    name = f"{first.unit_name}, {first.elsewhere}" if first.elsewhere else first.unit_name
    return HandoverUnit(name, sheets, table, takers, f"{first.agency}:{first.unit}", str(first.unit))


def _code(one: ToHand) -> str:
    return _("%(code)s · nhận hộ") % {"code": one.code} if one.elsewhere else one.code


def _row(one: ToHand, place: Place, picked: frozenset[int] | None) -> Row:
    href = reverse("counter:dossier", args=[one.stream])
    promised = say.short_moment(one.promised) if one.promised else _("chưa hẹn")
    declined = one.declined_at is not None
    told = (
        _("%(declined_by)s không nhận %(declined_at)s: %(reason)s")
        % {
            "declined_by": one.declined_by,
            "declined_at": say.short_moment(one.declined_at),
            "reason": one.reason,
        }
        if one.declined_at
        else ""
    )
    kept = _("%(originals)s bản chính") % {"originals": one.originals} if one.originals else ""
    return Row(
        (
            Cell(_("Bị trả lại") if declined else "", told, time=telling.due_chip(one.hand_by, place.at)),
            Cell(one.title, _code(one), href=href, open=True),
            Cell(one.owner or _("(ẩn tên)")),
            Cell(say.short_moment(one.received), css="nb"),
            Cell(promised, css="nb"),
            Cell(say.number(one.papers), kept),
        ),
        str(one.stream),
        one.code,
        picked=not declined if picked is None else one.stream in picked,
    )
