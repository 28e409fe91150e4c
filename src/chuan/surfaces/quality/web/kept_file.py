"""One kept file: where it stands, how long it is kept, who has it and who had it; the label on its spine."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from chuan.base.web.components import Cell, Column, Empty, Fact, Note, Row, Table
from chuan.base.web.forms import OrderForm
from chuan.base.web.orders import carried
from chuan.base.web.rules import say
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import Scope, Thing
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.dossiers.services import people
from chuan.events.loans.imports.terms import shipped
from chuan.events.loans.rules.file import CONDITIONS, KEPT, STATUSES, State
from chuan.events.loans.services.files import File
from chuan.events.loans.services.listing import Lent, of_file
from chuan.readings.forms.rules.qr import qr_image
from chuan.surfaces.acts import archiving, borrowing
from chuan.surfaces.acts.asking import allows, clock
from chuan.surfaces.quality.web.archive_forms import AskForm, PlaceForm, WhyForm
from chuan.surfaces.quality.web.orders import on_page
from chuan.surfaces.quality.web.shown import page


def show(request: HttpRequest, stream: int, status: int = 200, **bound: Any) -> HttpResponse:
    """The page of one file; ``bound`` are forms that were sent wrong."""
    actor, found = actor_of(request), archiving.seen(actor_of(request), stream)
    state, words = found.state, people.texts(stream)
    context = {
        "found": found,
        "title": words.get(int(state.title), state.code),
        "facts": _facts(found),
        "notes": _notes(state, words),
        "loans": _loans(of_file(Scope(frozenset({found.agency})), stream)),
        **_forms(actor, found),
        **bound,
    }
    return page(request, "quality/kept_file.html", "archive", context, status)


@require_GET
def look(request: HttpRequest, file: int) -> HttpResponse:
    """The page as it is opened, from a list or by its QR code."""
    return show(request, file)


@require_GET
def label(request: HttpRequest, file: int) -> HttpResponse:
    """The label to be printed and stuck on: code, name, place, QR code of the page."""
    found = archiving.seen(actor_of(request), file)
    link = request.build_absolute_uri(reverse("quality:kept_file", args=[file]))
    context = {
        "found": found,
        "title": people.texts(file).get(int(found.state.title), found.state.code),
        "image": qr_image(link),
        "facts": _facts(found)[1:-1],  # not the number, which is the heading, nor where it is today
    }
    return render(request, "quality/label.html", context)


@require_POST
def place(request: HttpRequest, file: int) -> HttpResponse:
    """The file stands elsewhere now."""
    form = PlaceForm(request.POST)
    return _done(
        request, file, "place_form", form,
        lambda actor, read: archiving.place(actor, file, form.place(), read["key"]), _("Đã ghi nơi cất."),
    )  # fmt: skip


@require_POST
def found_again(request: HttpRequest, file: int) -> HttpResponse:
    """A lost file is there again, a damaged one was mended."""
    return _done(
        request, file, "found_form", WhyForm(request.POST),
        lambda actor, read: archiving.found(actor, file, read["reason"], read["key"]),
        _("Đã ghi hồ sơ trở lại kho."),
    )  # fmt: skip


@require_POST
def ask(request: HttpRequest, file: int) -> HttpResponse:
    """Ask for the file."""
    here = archiving.seen(actor_of(request), file)
    form = AskForm(request.POST, people=borrowing.approvers(here.agency, here.state.kind, here.now))
    return carried(
        request, form,
        lambda read: borrowing.ask(actor_of(request), file, read["purpose"], read["approver"], read["key"]),
        lambda status, sent: show(request, file, status, ask_form=sent),
        _("Đã gửi đề nghị mượn; người duyệt thấy ngay trong việc của mình."),
        lambda loan: reverse("quality:loan", args=[loan.id]),
    )  # fmt: skip


_done = on_page(show, "quality:kept_file")


def _forms(actor: Actor, found: File) -> dict[str, Any]:
    state, keeps = found.state, allows(actor, archiving.KEEP, Thing(found.agency), clock())
    where = {"shelf": state.shelf, "box": state.box, "folder": state.folder}
    fit = [
        one
        for one in borrowing.approvers(found.agency, state.kind, found.now)
        if one.official != actor.official
    ]
    offered: dict[str, tuple[bool, Callable[[], OrderForm]]] = {
        "ask_form": (state.status == KEPT and actor.agency == found.agency, lambda: AskForm(people=fit)),
        "place_form": (keeps and state.status != "disposed", lambda: PlaceForm(initial=where)),
        "found_form": (keeps and (state.status == "lost" or state.damaged), WhyForm),
    }
    return {name: make() for name, (may, make) in offered.items() if may}


def _facts(found: File) -> tuple[Fact, ...]:
    state = found.state
    kind = shipped().kind(state.kind)
    years = _("%(n)s năm") % {"n": state.years} if state.years is not None else _("vĩnh viễn")
    checked = "" if state.checked else _(" (theo quy định của cơ quan)")
    until = say.day(state.kept_until) if state.kept_until else _("không tiêu hủy")
    return (
        Fact(_("Số hồ sơ"), state.code),
        Fact(_("Loại"), _(kind.name)),
        Fact(_("Nơi cất"), " · ".join(one for one in (state.shelf, state.box, state.folder) if one)),
        Fact(_("Kết thúc"), say.day(state.closed)),
        Fact(_("Thời hạn lưu trữ"), f"{years}{checked}"),
        Fact(_("Lưu đến"), until),
        Fact(_("Tình trạng"), _(STATUSES[state.status])),
    )


def _notes(state: State, words: dict[int, str]) -> tuple[Note, ...]:
    """What must be known before anybody uses the file."""
    names = organisation.names({int(state.borrower)}) if state.borrower else {}
    facts = {
        "who": names.get(int(state.borrower), "") if state.borrower else "",
        "day": say.day(state.until) if state.until else "",
        "why": words.get(int(state.outdated), "") if state.outdated else "",
        "harm": words.get(int(state.harm), "") if state.harm else "",
    }
    told = (
        (state.status == "out", _("Hồ sơ đang ở ngoài kho: %(who)s mượn, hẹn trả %(day)s.")),
        (state.outdated is not None, _("Tài liệu trong hồ sơ này đã hết hiệu lực: %(why)s")),
        (state.status == "lost", _("Hồ sơ đã báo mất: %(harm)s")),
        (state.damaged, _("Hồ sơ hư hỏng hoặc thiếu: %(harm)s")),
    )
    return tuple(Note(text % facts, "stop", "alert-triangle") for true, text in told if true)


def _loans(found: tuple[Lent, ...]) -> Table:
    rows = tuple(
        Row(
            (
                Cell(one.borrower, href=reverse("quality:loan", args=[one.stream]), strong=True),
                Cell(say.day(one.lent) if one.lent else ""),
                Cell(say.day(one.until) if one.until else ""),
                Cell(say.day(one.returned) if one.returned else ""),
                Cell(said_of(one)),
            )
        )
        for one in found
    )
    columns = (_("Người mượn"), _("Giao"), _("Hẹn trả"), _("Trả"), _("Tình trạng"))
    return Table(
        _("Đã cho mượn"), tuple(map(Column, columns)), rows, Empty(_("Hồ sơ này chưa ai mượn")), walk=False
    )


def said_of(one: Lent) -> str:
    """Where a loan stands, in words."""
    if one.condition:
        return _(CONDITIONS[one.condition])
    if one.lent:
        return _("đang mượn, đã gia hạn %(n)s lần") % {"n": one.renewed} if one.renewed else _("đang mượn")
    waiting = {"open": _("chờ duyệt, chờ giao"), "refused": _("không cho mượn"), "dropped": _("đã hủy")}
    return waiting.get(one.status, "")
