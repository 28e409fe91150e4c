"""Thematic meetings and initiatives of the agency, the newest first."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from chuan.base.web.components import Cell, Column, Empty, Row, Table
from chuan.base.web.orders import carried
from chuan.base.web.rules import say
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import Thing
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.dossiers.services import people
from chuan.events.meetings.rules.initiative import STATUSES
from chuan.events.meetings.services import initiatives as kept
from chuan.events.meetings.services import meetings as held
from chuan.surfaces.acts import initiatives, meetings
from chuan.surfaces.acts.asking import allows, clock
from chuan.surfaces.quality.web.meeting_forms import CallForm, ProposeForm
from chuan.surfaces.quality.web.shown import page
from chuan.surfaces.quality.web.training_choices import people_of


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """Both lists."""
    return _page(request)


@require_POST
def call(request: HttpRequest) -> HttpResponse:
    """A meeting is called."""
    actor = actor_of(request)
    meetings.demand(actor, meetings.CALL, actor.agency)
    form = CallForm(request.POST, chosen={"invited": people_of(actor.agency, clock())})
    return carried(
        request, form,
        lambda read: meetings.call(
            actor, meetings.Calling(read["subject"], read["at"], read["place"], tuple(read["invited"])), read["key"]
        ),
        lambda status, sent: _page(request, status, call_form=sent),
        _("Đã gọi họp."), lambda made: reverse("quality:meeting", args=[made.id]),
    )  # fmt: skip


@require_POST
def propose(request: HttpRequest) -> HttpResponse:
    """An initiative is proposed."""
    actor = actor_of(request)
    return carried(
        request, ProposeForm(request.POST, auto_id="id_p_%s"),
        lambda read: initiatives.propose(actor, read["title"], read["text"], read["key"]),
        lambda status, sent: _page(request, status, propose_form=sent),
        _("Đã gửi sáng kiến."), lambda made: reverse("quality:initiative", args=[made.id]),
    )  # fmt: skip


def _page(request: HttpRequest, status: int = 200, **bound: Any) -> HttpResponse:
    actor = actor_of(request)
    calls = allows(actor, meetings.CALL, Thing(actor.agency), clock())
    chosen = {"invited": people_of(actor.agency, clock())} if calls else {}
    context = {
        "meetings": _meetings(actor),
        "initiatives": _initiatives(actor),
        "call_form": CallForm(chosen=chosen) if calls else None,
        "propose_form": ProposeForm(auto_id="id_p_%s"),
        **bound,
    }
    return page(request, "quality/meetings.html", "meetings", context, status)


def _meetings(actor: Actor) -> Table:
    found = held.listed(meetings.sight(actor))
    words = people.texts_of([int(one.state.subject) for one in found])
    said = {"called": _("sắp họp"), "held": _("đã họp"), "cancelled": _("đã hủy")}
    rows = tuple(
        Row((
            Cell(words.get(int(one.state.subject), ""), href=reverse("quality:meeting", args=[one.id]), strong=True, open=True),
            Cell(say.short_moment(one.state.at) if one.state.at else ""),
            Cell(say.number(len(one.state.resolved))), Cell(said[one.state.status]),
        ))
        for one in found
    )  # fmt: skip
    columns = (_("Chuyên đề"), _("Thời gian"), _("Việc đã giao"), _("Tình trạng"))
    empty = Empty(_("Chưa có buổi sinh hoạt nào"))
    return Table(_("Sinh hoạt chuyên đề"), tuple(map(Column, columns)), rows, empty)


def _initiatives(actor: Actor) -> Table:
    found = kept.listed(meetings.sight(actor))
    words = people.texts_of([int(one.state.title) for one in found])
    names = organisation.names({int(one.state.author) for one in found})
    rows = tuple(
        Row((
            Cell(words.get(int(one.state.title), ""), href=reverse("quality:initiative", args=[one.id]), strong=True, open=True),
            Cell(names.get(int(one.state.author), "")), Cell(_(STATUSES[one.state.status])),
        ))
        for one in found
    )  # fmt: skip
    columns = (_("Sáng kiến"), _("Người đề xuất"), _("Tình trạng"))
    empty = Empty(_("Chưa có sáng kiến nào"))
    return Table(_("Sáng kiến"), tuple(map(Column, columns)), rows, empty)
