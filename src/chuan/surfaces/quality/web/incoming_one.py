"""One document that came in: what it is, its way, and what the clerk or the person who has it may do."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.store import files
from chuan.base.web.components import Fact
from chuan.base.web.forms import OrderForm
from chuan.base.web.rules import say
from chuan.base.web.served import served
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.dossiers.services import people
from chuan.events.registers.rules.lines import KINDS, MEANS, URGENCIES
from chuan.events.registers.services.incoming import MATTERS, Incoming
from chuan.surfaces.acts import courses, incoming
from chuan.surfaces.acts.asking import allows, clock
from chuan.surfaces.acts.numbering import KEEP, VIEW
from chuan.surfaces.quality.web.course import panel
from chuan.surfaces.quality.web.incoming_forms import DueForm, ReasonForm
from chuan.surfaces.quality.web.kinds import PAGES, Page
from chuan.surfaces.quality.web.orders import on_page
from chuan.surfaces.quality.web.paper_words import CAME
from chuan.surfaces.quality.web.shown import page


def show(request: HttpRequest, stream: int, status: int = 200, **bound: Any) -> HttpResponse:
    """The page of one document; ``bound`` are forms that were sent wrong."""
    actor = actor_of(request)
    found = _seen(actor, stream)
    context = {
        "found": found,
        "title": _("Văn bản đến số %(number)s") % {"number": found.state.entry.number},
        "facts": _facts(found),
        "course": panel(request, "incoming", found, bound),
        **_forms(actor, found),
        **bound,
    }
    return page(request, "quality/incoming_one.html", "incoming", context, status)


@require_GET
def look(request: HttpRequest, letter: int) -> HttpResponse:
    """The page as it is opened."""
    return show(request, letter)


@require_GET
def download(request: HttpRequest, letter: int) -> HttpResponse:
    """The file that came with it."""
    found = _seen(actor_of(request), letter)
    name, media, content = files.read(letter, found.state.entry.sha256)
    return served(content, media, name)


@require_POST
def send_back(request: HttpRequest, letter: int) -> HttpResponse:
    """Back to its sender."""
    return _done(
        request, letter, "back_form", ReasonForm(request.POST),
        lambda actor, read: incoming.send_back(actor, letter, read["reason"], read["key"]), _("Đã ghi trả nơi gửi; số đến không dùng lại."),
    )  # fmt: skip


@require_POST
def annul(request: HttpRequest, letter: int) -> HttpResponse:
    """Entered wrongly."""
    return _done(
        request, letter, "annul_form", ReasonForm(request.POST),
        lambda actor, read: incoming.annul(actor, letter, read["reason"], read["key"]), _("Đã hủy; số đến không dùng lại."),
    )  # fmt: skip


@require_POST
def move_due(request: HttpRequest, letter: int) -> HttpResponse:
    """Another day to be done by."""
    return _done(
        request, letter, "due_form", DueForm(request.POST),
        lambda actor, read: incoming.move_due(actor, letter, read["due"], read["reason"], read["key"]), _("Đã đổi hạn."),
    )  # fmt: skip


_done = on_page(show, "quality:incoming_one")


def _seen(actor: Actor, stream: int) -> Incoming:
    """Whoever has or had it, the clerk, the leader; nobody else."""
    found: Incoming = MATTERS.kind.load(stream)
    if not allows(actor, VIEW, courses.thing(found), clock()):
        raise Refused(refuse("missing", "organisation.missing"))
    return found


def _forms(actor: Actor, found: Incoming) -> dict[str, OrderForm]:
    if found.state.status != "open" or not allows(actor, KEEP, courses.thing(found), clock()):
        return {}
    return {
        "back_form": ReasonForm(),
        "annul_form": ReasonForm(),
        "due_form": DueForm(initial={"due": found.state.due}),
    }


def _facts(found: Incoming) -> tuple[Fact, ...]:
    entry, words = found.state.entry, people.texts(found.id)
    theirs = words.get(int(entry.their_number or 0), "")
    told = (
        Fact(_("Nơi gửi"), words.get(int(entry.sender), "")),
        Fact(_("Văn bản"), f"{_(KINDS[entry.kind])}: {words.get(int(entry.subject), '')}"),
        Fact(_("Số, ký hiệu của văn bản"), theirs),
        Fact(_("Ngày của văn bản"), say.day(entry.their_day) if entry.their_day else ""),
        Fact(_("Ngày đến"), say.day(entry.arrived)),
        Fact(_("Cách gửi"), _(MEANS[entry.means])),
        Fact(_("Mức độ khẩn"), "" if entry.urgency == "normal" else _(URGENCIES[entry.urgency])),
        Fact(_("Hạn giải quyết"), say.day(found.state.due) if found.state.due else ""),
        Fact(_("Số trong hệ thống quản lý văn bản"), entry.own),
        Fact(_("Luật thay đổi"), _("xem văn bản"), reverse("quality:law", args=[entry.law])) if entry.law else Fact("", ""),
        Fact(_("Tình trạng"), _(CAME[found.state.status])),
        Fact(_("Lý do"), words.get(int(found.state.reason or 0), "")),
    )  # fmt: skip
    return tuple(one for one in told if one.text)


PAGES["incoming"] = Page(MATTERS, "quality:incoming_one", show)
