"""One number of the outgoing register: what it stands on, its number elsewhere, and how it goes void."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from chuan.base.store import files
from chuan.base.web.components import Fact
from chuan.base.web.forms import OrderForm
from chuan.base.web.orders import carried
from chuan.base.web.rules import say
from chuan.base.web.served import served
from chuan.definitions.organisation.rules.authority import Thing
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.registers.rules.lines import CHANNELS, said
from chuan.events.registers.services import numbers
from chuan.readings.outgoing.queries.book import Line
from chuan.readings.outgoing.rules.rows import MINUTES
from chuan.surfaces.acts import numbered
from chuan.surfaces.acts.asking import allows
from chuan.surfaces.acts.numbering import KEEP
from chuan.surfaces.quality.web.outgoing_forms import OwnForm, VoidForm
from chuan.surfaces.quality.web.paper_words import OUT_KINDS, STATUSES
from chuan.surfaces.quality.web.shown import page


def show(request: HttpRequest, stream: int, paper: str, status: int = 200, **bound: Any) -> HttpResponse:
    """The page of one number; ``bound`` are forms that were sent wrong."""
    actor = actor_of(request)
    found = numbered.seen(actor, stream, paper)
    context = {
        "found": found,
        "title": said(found.number, found.symbol),
        "facts": _facts(found),
        "file": _file(found),
        **_forms(actor, found),
        **bound,
    }
    return page(request, "quality/outgoing_line.html", "outgoing", context, status)


@require_GET
def look(request: HttpRequest, number: int, paper: str) -> HttpResponse:
    """The page as it is opened."""
    return show(request, number, paper)


@require_GET
def download(request: HttpRequest, number: int, paper: str) -> HttpResponse:
    """The file that was entered with it."""
    found = numbered.seen(actor_of(request), number, paper)
    sha256 = "" if found.made else _sha256(number)
    name, media, content = files.read(number, sha256)
    return served(content, media, name)


@require_POST
def void(request: HttpRequest, number: int, paper: str) -> HttpResponse:
    """The number stands on nothing."""
    actor, form = actor_of(request), VoidForm(request.POST)
    return carried(
        request, form, lambda read: numbered.void(actor, number, paper, read["reason"], read["key"]),
        lambda status, sent: show(request, number, paper, status, void_form=sent),
        _("Đã hủy số; lý do ghi trong sổ."), _address(number, paper),
    )  # fmt: skip


@require_POST
def own(request: HttpRequest, number: int, paper: str) -> HttpResponse:
    """Its number in the agency's own document system."""
    actor, form = actor_of(request), OwnForm(request.POST)
    return carried(
        request, form, lambda read: numbered.name(actor, number, paper, read["own"], read["reason"], read["key"]),
        lambda status, sent: show(request, number, paper, status, own_form=sent),
        _("Đã ghi số của hệ thống quản lý văn bản."), _address(number, paper),
    )  # fmt: skip


def _address(stream: int, paper: str) -> str:
    return reverse("quality:outgoing_line", args=[stream, paper])


def _forms(actor: Actor, found: Line) -> dict[str, OrderForm]:
    if not allows(actor, KEEP, Thing(found.agency), timezone.now()):
        return {}
    offered: dict[str, OrderForm] = {}
    if found.status == "waiting":
        offered["void_form"] = VoidForm()
    if found.status != "void" and (found.made or found.status == "issued"):
        offered["own_form"] = OwnForm(initial={"own": found.own})
    return offered


def _facts(found: Line) -> tuple[Fact, ...]:
    where = _where(found)
    told = (
        Fact(_("Loại"), _(OUT_KINDS[found.kind]) if found.kind else _("Số giữ trước")),
        Fact(_("Nội dung"), found.subject, where),
        Fact(_("Ngày văn bản"), say.day(found.day) if found.day else ""),
        Fact(_("Người ký"), found.signer),
        Fact(_("Nơi nhận"), found.recipients),
        Fact(_("Bản lưu"), found.kept),
        Fact(_("Số lượng bản"), str(found.copies) if found.status == "issued" else ""),
        Fact(_("Hình thức"), _(CHANNELS[found.channel]) if found.channel else ""),
        Fact(_("Số trong hệ thống quản lý văn bản"), found.own),
        Fact(_("Tình trạng"), _(STATUSES[found.status])),
        Fact(_("Lý do hủy"), found.reason if found.status == "void" else ""),
    )
    return tuple(one for one in told if one.text)


def _where(found: Line) -> str:
    """Where the document itself is shown, of the product's own."""
    if not found.made:
        return ""
    other = "quality:review" if found.paper == MINUTES else "quality:declaration"
    name = "desk:dossier" if found.dossier else other
    return reverse(name, args=[found.stream])


def _file(found: Line) -> str:
    if found.made or not _sha256(found.stream):
        return ""
    return reverse("quality:outgoing_file", args=[found.stream, found.paper])


def _sha256(stream: int) -> str:
    used = numbers.load(stream).state.used
    return used.sha256 if used else ""
