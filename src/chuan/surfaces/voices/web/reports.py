"""Reports of harassment: the list and the page of whoever may read them, whatever anybody's duties."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_GET, require_POST

from chuan.base.web.choosing import with_blank
from chuan.base.web.components import Cell, Column, Empty, Fact, Row, Table
from chuan.base.web.forms import OrderForm
from chuan.base.web.orders import Read, carried
from chuan.base.web.rules import say
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import scope
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.dossiers.services import people
from chuan.events.petitions.services import authors, reports
from chuan.events.petitions.services.reports import Found
from chuan.surfaces.acts import courses, protecting
from chuan.surfaces.telling.petitions import FINDINGS
from chuan.surfaces.voices.web import report_forms as f


@dataclass(frozen=True, slots=True)
class Deed:
    """One thing a recipient may do; ``ended``: with a concluded report."""

    title: str
    make: Callable[[Found, Any], OrderForm]
    act: Callable[[Actor, int, Read], object]
    ended: bool = False


def _naming(found: Found, data: Any) -> OrderForm:
    staff = courses.fit_for("owner", courses.staff(found.agency, found.now))
    chosen = {"official": with_blank([(str(one.official), f"{one.name} · {one.unit_name}") for one in staff])}
    return f.NameForm(data, chosen=chosen)


DEEDS = {
    "ghi-nguoi": Deed(
        gettext_noop("Ghi người bị báo"), _naming,
        lambda a, s, r: protecting.name(a, s, r["official"], r["key"]),
    ),
    "bao-nguoi-gui": Deed(
        gettext_noop("Báo người gửi việc đã làm"), lambda _, data: f.TellForm(data),
        lambda a, s, r: protecting.tell(a, s, r["words"], r["key"]),
    ),
    "ket-luan": Deed(
        gettext_noop("Kết luận"), lambda _, data: f.ConcludeForm(data),
        lambda a, s, r: protecting.conclude(a, s, r["finding"], r["reason"], r["key"]),
    ),
    "lam-tiep": Deed(
        gettext_noop("Làm tiếp vì kết luận sai"), lambda _, data: f.ReasonForm(data),
        lambda a, s, r: protecting.resume(a, s, r["reason"], r["key"]), ended=True,
    ),
}  # fmt: skip


@require_GET
def listed(request: HttpRequest) -> HttpResponse:
    """What this person may read; most people have nothing here."""
    actor = actor_of(request)
    found = reports.readable_by(actor.official)
    heads = (_("Số"), _("Gửi lúc"), _("Tình trạng"))
    empty = Empty(
        _("Không có báo cáo nào gửi cho bạn"),
        _("Kênh này chỉ người được quyết định giao mới nhận; không ai khác thấy, kể cả lãnh đạo của người bị báo."), "lock",
    )  # fmt: skip
    table = Table(_("Kênh bảo vệ"), tuple(map(Column, heads)), tuple(_row(one) for one in found), empty)
    names = not scope(actor, protecting.ENTRUST, timezone.now()).empty
    return render(request, "voices/reports.html", {"table": table, "names": names})


@require_GET
def show(request: HttpRequest, report: int) -> HttpResponse:
    """One report; missing for everybody who may not read it."""
    return _drawn(request, report, 200, {})


@require_POST
def act(request: HttpRequest, report: int, deed: str) -> HttpResponse:
    """One deed of a recipient."""
    actor = actor_of(request)
    found = reports.readable(report, actor.official)
    if deed not in DEEDS:
        raise Http404
    wanted = DEEDS[deed]
    return carried(
        request, wanted.make(found, request.POST), lambda read: wanted.act(actor, report, read),
        lambda status, form: _drawn(request, report, status, {deed: form}), _("Đã ghi."), _after(actor, report),
    )  # fmt: skip


def _after(actor: Actor, stream: int) -> Callable[[object], str]:
    """Its page again, or the list for who may read it no more."""

    def to(_done: object) -> str:
        mine = any(one.id == stream for one in reports.readable_by(actor.official))
        return reverse("voices:report", args=[stream]) if mine else reverse("voices:reports")

    return to


def _row(one: Found) -> Row:
    state = one.state
    told = _("đã kết luận") if state.ended else _("đang xem xét")
    return Row(
        (
            Cell(state.number, href=reverse("voices:report", args=[one.id]), strong=True, open=True),
            Cell(say.short_moment(state.sent) if state.sent else ""),
            Cell(told),
        )
    )


def _drawn(request: HttpRequest, stream: int, status: int, sent: dict[str, OrderForm]) -> HttpResponse:
    found = reports.readable(stream, actor_of(request).official)
    state, words = found.state, people.texts(stream)
    deeds = tuple(
        (key, _(deed.title), sent.get(key) or deed.make(found, None))
        for key, deed in DEEDS.items()
        if deed.ended == bool(state.ended)
    )
    context = {
        "found": found, "state": state, "facts": _facts(found, words), "text": words.get(int(state.text), ""),
        "told": tuple((say.short_moment(at), words.get(int(one), "")) for one, at in state.told),
        "finding": _(FINDINGS[state.finding]) if state.finding else "",
        "why": words.get(int(state.words), "") if state.words else "",
        "deeds": deeds,
    }  # fmt: skip
    return render(request, "voices/report.html", context, status=status)


def _facts(found: Found, words: dict[int, str]) -> tuple[Fact, ...]:
    state, author = found.state, authors.of(int(found.state.author))
    people_named = {int(one) for one in (state.official, *state.recipients) if one}
    names = organisation.names(people_named)
    units = organisation.unit_names({int(state.unit)}) if state.unit else {}
    told = (
        Fact(_("Gửi lúc"), say.short_moment(state.sent) if state.sent else ""),
        Fact(_("Về ai, theo lời gửi"), words.get(int(state.about), "")),
        Fact(_("Đơn vị"), units.get(int(state.unit), "") if state.unit else ""),
        Fact(_("Người bị báo"), names.get(int(state.official), "") if state.official else ""),
        Fact(_("Người gửi"), author.name or _("không cho biết")),
        Fact(_("Liên hệ"), ", ".join(filter(None, (author.phone, author.address)))),
        Fact(_("Ai đọc được"), ", ".join(names.get(int(one), "") for one in state.recipients)),
    )
    return tuple(one for one in told if one.text)
