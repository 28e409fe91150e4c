"""One thematic meeting: who, when, its minutes, its decisions on their way."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_GET, require_POST

from chuan.base.web.components import Cell, Column, Empty, Fact, Row, Table
from chuan.base.web.rules import say
from chuan.base.web.served import served
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import Thing
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.dossiers.services import people
from chuan.events.meetings.services.meetings import DECISIONS, Meeting, decisions
from chuan.surfaces.acts import courses, meetings
from chuan.surfaces.acts.asking import allows, clock
from chuan.surfaces.acts.steps import File
from chuan.surfaces.quality.web.course import panel
from chuan.surfaces.quality.web.kinds import PAGES, Page
from chuan.surfaces.quality.web.meeting_forms import MinutesForm, ResolveForm, WhyForm
from chuan.surfaces.quality.web.orders import on_page
from chuan.surfaces.quality.web.shown import page
from chuan.surfaces.quality.web.training_choices import people_of
from chuan.surfaces.quality.web.work import STATUSES


@require_GET
def look(request: HttpRequest, meeting: int) -> HttpResponse:
    """The meeting."""
    return show(request, meeting)


def show(request: HttpRequest, stream: int, status: int = 200, **bound: Any) -> HttpResponse:
    """The meeting with its forms; those sent wrong stay filled."""
    actor = actor_of(request)
    found = meetings.seen(actor, stream)
    words, calls = people.texts(stream), allows(actor, meetings.CALL, Thing(found.agency), clock())
    context = {
        "found": found,
        "title": words.get(int(found.state.subject), ""),
        "facts": _facts(found, words),
        "minutes": words.get(int(found.state.minutes or 0), ""),
        "decisions": _decisions(found),
        **(_forms(found) if calls else {}),
        **bound,
    }
    return page(request, "quality/meeting.html", "meetings", context, status)


def _forms(found: Meeting, data: Any = None, files: Any = None) -> dict[str, Any]:
    if found.state.status == "called":
        everybody = people_of(found.agency, clock())
        first = {"present": [str(one) for one in found.state.invited]}
        minutes = MinutesForm(data, files, chosen={"present": everybody}, initial=first, auto_id="id_m_%s")
        return {"minutes_form": minutes, "cancel_form": WhyForm(data, auto_id="id_c_%s")}
    if found.state.status != "held":
        return {}
    fit = courses.candidates(found.agency, "owner", found.now)
    owners = [(str(one.official), f"{one.name} · {one.unit_name}") for one in fit]
    return {"resolve_form": ResolveForm(data, chosen={"owner": owners}, auto_id="id_r_%s")}


@require_POST
def act(request: HttpRequest, meeting: int, deed: str) -> HttpResponse:
    """Minutes, a decision, or that it is not held."""
    if deed not in _DEEDS:
        raise Http404
    name, order, said = _DEEDS[deed]
    found = meetings.seen(actor_of(request), meeting, meetings.CALL)
    form = _forms(found, request.POST, request.FILES).get(name) or WhyForm(request.POST)
    return _done(request, meeting, name, form, lambda actor, read: order(actor, meeting, read), _(said))


@require_GET
def scan(request: HttpRequest, meeting: int) -> HttpResponse:
    """The scanned minutes."""
    name, media, content = meetings.scan(actor_of(request), meeting)
    return served(content, media, name)


def _hold(actor: Any, stream: int, read: dict[str, Any]) -> object:
    sent = read.get("scan")
    file = File(sent.name, "application/pdf", sent.read()) if sent else None
    present, minutes = read.get("present", ()), read.get("minutes", "")
    return meetings.hold(actor, stream, present, minutes, file, read["key"])


_DEEDS: dict[str, tuple[str, Any, str]] = {
    "bien-ban": ("minutes_form", _hold, gettext_noop("Đã ghi biên bản.")),
    "giao-viec": (
        "resolve_form",
        lambda actor, stream, read: meetings.resolve(
            actor, stream, read["text"], read["owner"], read["due"], read["key"]
        ),
        gettext_noop("Đã giao việc."),
    ),
    "huy": (
        "cancel_form",
        lambda actor, stream, read: meetings.cancel(actor, stream, read["reason"], read["key"]),
        gettext_noop("Đã hủy buổi họp."),
    ),
}
_done = on_page(show, "quality:meeting")


def _facts(found: Meeting, words: dict[int, str]) -> tuple[Fact, ...]:
    state = found.state
    names = organisation.names({int(one) for one in (*state.invited, *state.present, state.chair)})
    told = (
        Fact(_("Thời gian"), say.long_moment(state.at) if state.at else ""),
        Fact(_("Địa điểm"), words.get(int(state.place), "")),
        Fact(_("Người gọi họp"), names.get(int(state.chair), "")),
        Fact(_("Mời"), ", ".join(names.get(int(one), "") for one in state.invited)),
        Fact(_("Có mặt"), ", ".join(names.get(int(one), "") for one in state.present)),
        Fact(_("Bản quét"), _("Mở biên bản"), reverse("quality:meeting_scan", args=[found.id]))
        if state.file
        else Fact("", ""),
        Fact(_("Hủy vì"), words.get(int(state.reason or 0), "")),
    )
    return tuple(one for one in told if one.text)


def _decisions(found: Meeting) -> Table:
    made = decisions([int(one.matter) for one in found.state.resolved])
    words = people.texts_of([int(one.state.course.title) for one in made.values()])
    names = organisation.names({int(one.owner) for one in found.state.resolved})
    rows = tuple(
        Row((
            Cell(
                words.get(int(made[int(one.matter)].state.course.title), ""), strong=True, open=True,
                href=reverse("quality:meeting_decision", args=[int(one.matter)]),
            ),
            Cell(names.get(int(one.owner), "")), Cell(say.day(one.due)),
            Cell(_(STATUSES.get(made[int(one.matter)].state.course.status, ""))),
        ))
        for one in found.state.resolved
    )  # fmt: skip
    columns = (_("Việc phải làm"), _("Người thực hiện"), _("Hạn"), _("Tình trạng"))
    return Table(_("Việc đã giao"), tuple(map(Column, columns)), rows, Empty(_("Chưa giao việc nào")))


@require_GET
def decision(request: HttpRequest, given: int) -> HttpResponse:
    """One decision, with its own way."""
    return show_decision(request, given)


def show_decision(request: HttpRequest, stream: int, status: int = 200, **bound: Any) -> HttpResponse:
    """The decision with the form of its open step."""
    found = courses.seen(actor_of(request), DECISIONS.kind, stream)
    state = found.state
    facts = (
        Fact(_("Hạn"), say.day(state.due) if state.due else ""),
        Fact(
            _("Buổi sinh hoạt"), _("Mở buổi sinh hoạt"), reverse("quality:meeting", args=[int(state.meeting)])
        ),
    )
    context = {
        "title": people.texts(stream).get(int(state.course.title), ""),
        "facts": facts,
        "course": panel(request, "meeting_decision", found, bound),
    }
    return page(request, "quality/decision.html", "meetings", context, status)


PAGES["meeting_decision"] = Page(DECISIONS, "quality:meeting_decision", show_decision)
