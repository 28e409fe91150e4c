"""One loan: why, who approves, until when, what comes next for this person."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from chuan.base.kernel.clock import local
from chuan.base.web.components import Fact, Note
from chuan.base.web.forms import OrderForm
from chuan.base.web.rules import say
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.dossiers.services import people
from chuan.events.loans.rules.file import CONDITIONS
from chuan.events.loans.services import files
from chuan.events.loans.services.loans import MATTERS, Loan
from chuan.surfaces.acts import borrowing, courses
from chuan.surfaces.quality.web.archive_forms import BackForm, WhyForm
from chuan.surfaces.quality.web.course import panel
from chuan.surfaces.quality.web.kinds import PAGES, Page
from chuan.surfaces.quality.web.orders import on_page
from chuan.surfaces.quality.web.shown import page


def show(request: HttpRequest, stream: int, status: int = 200, **bound: Any) -> HttpResponse:
    """The page of one loan; ``bound`` are forms that were sent wrong."""
    actor = actor_of(request)
    found = courses.seen(actor, MATTERS.kind, stream)
    words = people.texts(stream)
    way = panel(request, "loan", found, bound)
    own = {hold.step for hold in found.state.course.holds if hold.official == actor.official}
    context = {
        "found": found,
        "title": words.get(int(found.state.course.title), ""),
        "facts": _facts(found, words),
        "notes": _notes(found, words),
        "course": replace(way, step=None) if own & {"lend", "return"} else way,
        **_forms(actor, found, own),
        **bound,
    }
    return page(request, "quality/loan.html", "archive", context, status)


@require_GET
def look(request: HttpRequest, loan: int) -> HttpResponse:
    """The page as it is opened."""
    return show(request, loan)


@require_POST
def hand_out(request: HttpRequest, loan: int) -> HttpResponse:
    """The file leaves the archive."""
    return _done(
        request, loan, "lend_form", OrderForm(request.POST),
        lambda actor, read: borrowing.hand_out(actor, loan, read["key"]), _("Đã giao hồ sơ; hạn trả ghi ở trên."),
    )  # fmt: skip


@require_POST
def renew(request: HttpRequest, loan: int) -> HttpResponse:
    """One more term."""
    return _done(
        request, loan, "renew_form", WhyForm(request.POST),
        lambda actor, read: borrowing.renew(actor, loan, read["reason"], read["key"]), _("Đã gia hạn."),
    )  # fmt: skip


@require_POST
def give_back(request: HttpRequest, loan: int) -> HttpResponse:
    """The file is back."""
    return _done(
        request, loan, "back_form", BackForm(request.POST),
        lambda actor, read: borrowing.give_back(actor, loan, read["condition"], read["reason"], read["key"]),
        _("Đã nhận lại hồ sơ."),
    )  # fmt: skip


_done = on_page(show, "quality:loan")


def _forms(actor: Actor, found: Loan, own: set[str]) -> dict[str, Any]:
    state = found.state
    holds, late = "return" in own, state.late(local(found.now).date())
    borrows = state.borrower == actor.official
    offered: dict[str, tuple[bool, Callable[[], OrderForm]]] = {
        "lend_form": ("lend" in own, OrderForm),
        "back_form": (holds and state.out, BackForm),
        "renew_form": (
            (holds or borrows) and state.out and not late and len(state.renewed) < state.renewals,
            WhyForm,
        ),
    }
    return {name: make() for name, (may, make) in offered.items() if may}


def _facts(found: Loan, words: dict[int, str]) -> tuple[Fact, ...]:
    state = found.state
    names = organisation.names({int(state.borrower)})
    renewed = _("%(n)s / %(most)s lần") % {"n": len(state.renewed), "most": state.renewals}
    told = (
        Fact(_("Người mượn"), names.get(int(state.borrower), "")),
        Fact(_("Mục đích"), words.get(int(state.purpose), "")),
        Fact(_("Giao ngày"), say.day(state.lent) if state.lent else _("chưa giao")),
        Fact(_("Hẹn trả"), say.day(state.until) if state.until else ""),
        Fact(_("Gia hạn"), renewed if state.lent else ""),
        Fact(_("Trả ngày"), say.day(state.returned) if state.returned else ""),
        Fact(_("Tình trạng khi trả"), _(CONDITIONS[state.condition]) if state.condition else ""),
    )
    return tuple(one for one in told if one.text)


def _notes(found: Loan, words: dict[int, str]) -> tuple[Note, ...]:
    """Overdue, harmed, out of use: what the borrower and the keeper must know."""
    state = found.state
    kept = files.load(int(state.file)) if state.out else None
    gone = (
        people.texts(kept.id).get(int(kept.state.outdated), "")
        if kept and kept.state.outdated
        else words.get(int(state.outdated or 0), "")
    )
    facts = {
        "day": say.day(state.until) if state.until else "",
        "told": say.day(state.reminded[-1]) if state.reminded else "",
        "why": gone,
        "harm": words.get(int(state.reason or 0), ""),
    }
    late = state.late(local(found.now).date())
    told = (
        (late, _("Quá hạn trả từ %(day)s. Trả hồ sơ ngay; lượt mượn quá hạn không gia hạn được.")),
        (late and bool(state.reminded), _("Đã nhắc người mượn ngày %(told)s.")),
        (bool(gone), _("Tài liệu trong hồ sơ đã hết hiệu lực trong lúc cho mượn: %(why)s")),
        (bool(facts["harm"]), _("Khi trả: %(harm)s")),
    )
    return tuple(Note(text % facts, "stop", "alert-triangle") for true, text in told if true)


PAGES["loan"] = Page(MATTERS, "quality:loan", show)
