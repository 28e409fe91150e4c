"""Lists of files to be disposed of: what is ripe, one list, signed or not."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from chuan.base.kernel.clock import local
from chuan.base.web.components import Cell, Column, Empty, Fact, Row, Table
from chuan.base.web.forms import OrderForm
from chuan.base.web.orders import carried
from chuan.base.web.rules import say
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import Scope, Thing, scope
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.dossiers.services import people
from chuan.events.loans.services import disposals, files
from chuan.events.loans.services.disposals import Disposal
from chuan.events.loans.services.files import File
from chuan.events.loans.services.listing import files as listed
from chuan.surfaces.acts import archiving
from chuan.surfaces.acts.asking import allows, clock, demand
from chuan.surfaces.quality.web.archive_forms import ListForm, WhyForm
from chuan.surfaces.quality.web.orders import on_page
from chuan.surfaces.quality.web.shown import page

_STATUSES = {
    "open": gettext_noop("Chờ ký"),
    "signed": gettext_noop("Đã ký, đã tiêu hủy"),
    "declined": gettext_noop("Không ký"),
}
_MOST = 200


@require_http_methods(["GET", "POST"])
def show(request: HttpRequest) -> HttpResponse:
    """The files whose time ended, ticked into a list; and the lists there are."""
    if request.method == "GET":
        return _ripe(request, 200, ListForm())
    actor, picked = actor_of(request), _picked(request)
    return carried(
        request, ListForm(request.POST),
        lambda read: archiving.propose(actor, picked, read["explanation"], read["key"]),
        lambda status, form: _ripe(request, status, form),
        _("Đã lập danh mục; chờ lãnh đạo ký."), lambda made: reverse("quality:disposal", args=[made.id]),
    )  # fmt: skip


def _picked(request: HttpRequest) -> frozenset[int]:
    return frozenset(int(one) for one in request.POST.getlist("pick") if one.isdecimal())


def _ripe(request: HttpRequest, status: int, form: ListForm) -> HttpResponse:
    actor, at = actor_of(request), timezone.now()
    keeps, picked = allows(actor, archiving.KEEP, Thing(actor.agency), at), _picked(request)
    ripe, _total = listed(Scope(frozenset({actor.agency})), "", "ripe", local(at).date(), _MOST)
    rows = tuple(
        Row(
            (
                Cell(one.title, one.code, reverse("quality:kept_file", args=[one.stream]), strong=True),
                Cell(one.place),
                Cell(say.day(one.kept_until) if one.kept_until else ""),
            ),
            str(one.stream) if keeps else "",
            one.code,
            picked=one.stream in picked,
        )
        for one in ripe
    )
    context = {
        "form": form if keeps and ripe else None,
        "table": Table(
            _("Hết thời hạn lưu trữ"), _columns(), rows, _NONE, pick="pick" if keeps else "", walk=False
        ),
        "lists": _lists(disposals.listed(scope(actor, archiving.VIEW, at))),
    }
    return page(request, "quality/disposals.html", "archive", context, status)


_NONE = Empty(
    gettext_noop("Chưa có hồ sơ nào hết thời hạn lưu trữ"),
    gettext_noop("Hồ sơ lưu vĩnh viễn, còn thời hạn hoặc đang cho mượn không bao giờ hiện ở đây."),
    icon="circle-check",
)


def one(request: HttpRequest, stream: int, status: int = 200, **bound: Any) -> HttpResponse:
    """The page of one list."""
    actor, found = actor_of(request), disposals.load(stream)
    demand(actor, archiving.VIEW, Thing(found.agency), clock())
    state, words = found.state, people.texts(stream)
    open_to_sign = state.status == "open" and allows(actor, archiving.SIGN, Thing(found.agency), clock())
    context = {
        "found": found,
        "facts": _facts(found, words),
        "table": _files(files.load_many([int(one) for one in state.files])),
        "sign_form": OrderForm() if open_to_sign else None,
        "decline_form": WhyForm() if open_to_sign else None,
        **bound,
    }
    return page(request, "quality/disposal.html", "archive", context, status)


@require_GET
def look(request: HttpRequest, disposal: int) -> HttpResponse:
    """The page as it is opened."""
    return one(request, disposal)


@require_POST
def sign(request: HttpRequest, disposal: int) -> HttpResponse:
    """Sign the list."""
    return _done(
        request, disposal, "sign_form", OrderForm(request.POST),
        lambda actor, read: archiving.sign(actor, disposal, read["key"]), _("Đã ký danh mục tiêu hủy."),
    )  # fmt: skip


@require_POST
def decline(request: HttpRequest, disposal: int) -> HttpResponse:
    """Do not sign it."""
    return _done(
        request, disposal, "decline_form", WhyForm(request.POST),
        lambda actor, read: archiving.decline(actor, disposal, read["reason"], read["key"]),
        _("Đã ghi không ký; các hồ sơ vẫn lưu."),
    )  # fmt: skip


_done = on_page(one, "quality:disposal")


def _columns() -> tuple[Column, ...]:
    return tuple(map(Column, (_("Hồ sơ"), _("Nơi cất"), _("Lưu đến"))))


def _lists(found: tuple[Disposal, ...]) -> Table:
    names = organisation.names({int(one.state.writer) for one in found})
    rows = tuple(
        Row((
            Cell(_("%(n)s hồ sơ") % {"n": len(one.state.files)}, names.get(int(one.state.writer), ""),
                 reverse("quality:disposal", args=[one.id]), strong=True),
            Cell(_(_STATUSES[one.state.status])),
        ))
        for one in found
    )  # fmt: skip
    columns = tuple(map(Column, (_("Danh mục"), _("Tình trạng"))))
    return Table(_("Danh mục tiêu hủy"), columns, rows, Empty(_("Chưa có danh mục nào")), walk=False)


def _files(found: tuple[File, ...]) -> Table:
    rows = []
    for one in found:
        title = people.texts(one.id).get(int(one.state.title), "")
        place = " · ".join(part for part in (one.state.shelf, one.state.box, one.state.folder) if part)
        href = reverse("quality:kept_file", args=[one.id])
        until = say.day(one.state.kept_until) if one.state.kept_until else ""
        rows.append(Row((Cell(title, one.state.code, href, strong=True), Cell(place), Cell(until))))
    return Table(_("Hồ sơ trong danh mục"), _columns(), tuple(rows), Empty(_("Danh mục trống")), walk=False)


def _facts(found: Disposal, words: dict[int, str]) -> tuple[Fact, ...]:
    state = found.state
    names = organisation.names({int(one) for one in (state.writer, state.signer) if one})
    told = (
        Fact(_("Người lập"), names.get(int(state.writer), "")),
        Fact(_("Thuyết minh"), words.get(int(state.explanation), "")),
        Fact(_("Tình trạng"), _(_STATUSES[state.status])),
        Fact(_("Lãnh đạo"), names.get(int(state.signer), "") if state.signer else ""),
        Fact(_("Lý do"), words.get(int(state.reason), "") if state.reason else ""),
    )
    return tuple(one for one in told if one.text)
