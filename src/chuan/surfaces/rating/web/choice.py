"""One choice of a scheme: by whom, by which decision, why, what became of it; ended or undone here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_GET, require_POST

from chuan.base.kernel.clock import local
from chuan.base.web.components import Fact, Moment
from chuan.base.web.rules import say
from chuan.definitions.organisation.rules.authority import Thing
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.definitions.schemes.rules.choice import days
from chuan.definitions.schemes.services import Chosen, Turned, turns
from chuan.surfaces.acts import schemes
from chuan.surfaces.acts.asking import allows
from chuan.surfaces.rating.web.choosing_forms import EndForm
from chuan.surfaces.rating.web.deeds import Deed, Deeds, done, offered
from chuan.surfaces.rating.web.scheme_names import scheme_name, state_of, uses
from chuan.surfaces.rating.web.shown import page
from chuan.surfaces.rating.web.task_forms import ReasonForm

DEEDS: Deeds = {
    "ket-thuc": Deed(
        gettext_noop("Kết thúc áp dụng"), gettext_noop("Kết thúc"), gettext_noop("Đã ghi ngày kết thúc."), EndForm,
        lambda actor, number, read: schemes.end(actor, number, read["until"], read["document"], read["reason"]),
    ),
    "huy": Deed(
        gettext_noop("Hủy lựa chọn này"), gettext_noop("Hủy"), gettext_noop("Đã hủy lựa chọn; lịch sử vẫn còn."),
        ReasonForm, lambda actor, number, read: schemes.undo(actor, number, read["reason"]),
    ),
}  # fmt: skip
TOLD = {
    "ended": gettext_noop("kết thúc từ ngày %(until)s"),
    "restored": gettext_noop("áp dụng trở lại"),
    "undone": gettext_noop("hủy lựa chọn"),
}


def show(request: HttpRequest, number: int, status: int, bound: Mapping[str, Any]) -> HttpResponse:
    """The page of one choice; ``bound`` are forms that were sent wrong."""
    actor, today = actor_of(request), local(timezone.now()).date()
    found = schemes.seen(actor, number)
    context = {
        "title": scheme_name(found.scheme),
        "back": {"href": reverse("rating:schemes"), "label": _("Thang điểm")},
        "facts": _facts(found, today),
        "moments": (_first(found), *map(_moment, turns(number))),
        "offered": offered(DEEDS, _open(actor, found, today), "rating:choice_deed", number, bound),
    }
    return page(request, "rating/thing.html", "schemes", context, status)


@require_GET
def look(request: HttpRequest, choice: int) -> HttpResponse:
    """The page as it is opened."""
    return show(request, choice, 200, {})


@require_POST
def act(request: HttpRequest, choice: int, deed: str) -> HttpResponse:
    """One of the deeds."""
    return done(request, DEEDS, choice, deed, show, "rating:choice")


def _open(actor: Actor, found: Chosen, today: date) -> Iterator[str]:
    over = found.until is not None and found.until <= today
    if not found.undone and not over and allows(actor, schemes.DECIDE, Thing(found.agency), timezone.now()):
        yield from ("ket-thuc", "huy")


def _facts(found: Chosen, today: date) -> tuple[Fact, ...]:
    return (
        Fact(_("Tình trạng"), state_of(found, today)),
        Fact(_("Dùng để"), uses(found.use)),
        Fact(_("Áp dụng"), days(found.period)),
        Fact(_("Quyết định"), found.document),
        Fact(_("Tiêu chí và điểm"), _("Xem thang điểm"), reverse("rating:scheme", args=[found.scheme])),
    )


def _first(found: Chosen) -> Moment:
    text = _("chọn thang điểm theo %(document)s") % {"document": found.document}
    return Moment(say.short_moment(found.at), found.by, text, sub=found.reason)


def _moment(one: Turned) -> Moment:
    text = _(TOLD[one.kind]) % {"until": say.day(one.until) if one.until else ""}
    sub = " · ".join(part for part in (one.document if one.kind == "ended" else "", one.reason) if part)
    return Moment(say.short_moment(one.at), one.by, text, sub=sub)
