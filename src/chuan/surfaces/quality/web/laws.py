"""Law changes: what is registered, what each touches, who has acted and who has not."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from chuan.base.kernel.clock import local
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.store.files import LARGEST
from chuan.base.web.forms import Form
from chuan.base.web.links import page_of, pager
from chuan.base.web.orders import carried
from chuan.base.web.rules import say
from chuan.definitions.organisation.rules.authority import Thing, may, scope
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.readings.obligations.services import changes, texts_over
from chuan.surfaces.acts import laws
from chuan.surfaces.acts.courses import VIEW
from chuan.surfaces.quality.web.law_forms import (
    FileForm,
    ListedForm,
    MoveForm,
    ReasonForm,
    TextForm,
    UnaffectedForm,
)
from chuan.surfaces.quality.web.law_shown import PAGE, law_page, law_table, waiting_here
from chuan.surfaces.quality.web.shown import page


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """Every text that holds here, the latest effect first."""
    actor, at, place = actor_of(request), timezone.now(), page_of(request.GET)
    today = local(at).date()
    found = changes(scope(actor, VIEW, at), texts_over(actor.agency, today), today)
    context = {
        "table": law_table(found[(place - 1) * PAGE : place * PAGE], today),
        "pager": pager(request.GET, place, PAGE, len(found)),
        "may_enter": bool(may(actor, laws.EDIT, Thing(actor.agency), at)),
        "said": _("%(texts)s văn bản · %(left)s quy trình chưa xử lý · %(overdue)s quá hạn")
        % {
            "texts": say.number(len(found)),
            "left": say.number(sum(len(one.left) for one in found)),
            "overdue": say.number(sum(len(one.overdue) for one in found)),
        },
    }
    return page(request, "quality/laws.html", "laws", context)


@require_http_methods(["GET", "POST"])
def enter(request: HttpRequest) -> HttpResponse:
    """Type one text."""
    _demand_edit(request)
    if request.method == "GET":
        return _entering(request, TextForm(), FileForm(), 200)
    form = TextForm(request.POST)
    return carried(
        request, form, lambda _read: laws.enter(actor_of(request), form.wanted()),
        lambda status, sent: _entering(request, sent, FileForm(), status),
        _("Đã ghi văn bản vào sổ."), lambda law: reverse("quality:law", args=[law]),
    )  # fmt: skip


@require_POST
def take_in(request: HttpRequest) -> HttpResponse:
    """Take in a file of texts, all rows or none."""
    _demand_edit(request)
    return carried(
        request, FileForm(request.POST, request.FILES),
        lambda read: laws.take_in(actor_of(request), _bytes(read["upload"])),
        lambda status, sent: _entering(request, TextForm(), sent, status),
        lambda taken: _taken(*taken), reverse("quality:laws"),
    )  # fmt: skip


def _taken(fresh: int, known: int) -> str:
    told = {"fresh": say.number(fresh), "known": say.number(known)}
    return _("Đã nhập %(fresh)s văn bản mới; %(known)s văn bản đã có trong sổ.") % told


@require_GET
def one(request: HttpRequest, law: int) -> HttpResponse:
    """One text and everything it touches."""
    return law_page(request, law)


@require_POST
def move(request: HttpRequest, law: int) -> HttpResponse:
    """The day of effect is later."""
    form = MoveForm(request.POST)
    return _answered(
        request, law, "move", form, lambda a, r: laws.move(a, law, r["effect"], r["reason"]),
        _("Đã dời ngày hiệu lực; các thời hạn tính lại."),
    )  # fmt: skip


@require_POST
def annul(request: HttpRequest, law: int) -> HttpResponse:
    """The text was registered wrongly."""
    form = ReasonForm(request.POST)
    return _answered(
        request, law, "annul", form, lambda a, r: laws.annul(a, law, r["reason"]),
        _("Đã hủy văn bản khỏi sổ; lý do được giữ lại."),
    )  # fmt: skip


@require_POST
def unaffected(request: HttpRequest, law: int) -> HttpResponse:
    """A procedure need not change, and why."""
    form = UnaffectedForm(request.POST, choices=waiting_here(request, law))
    return _answered(
        request, law, "unaffected", form,
        lambda a, r: laws.unaffected(a, law, r["procedure"], r["said"]),
        _("Đã xác nhận quy trình không phải sửa."),
    )  # fmt: skip


@require_POST
def listed(request: HttpRequest, law: int) -> HttpResponse:
    """The list of procedures is updated and published."""
    form = ListedForm(request.POST)
    return _answered(
        request, law, "listed", form, lambda a, r: laws.listed(a, law, r["said"], r["day"]),
        _("Đã ghi nơi đăng danh mục."),
    )  # fmt: skip


@require_POST
def take_back(request: HttpRequest, law: int, said: int) -> HttpResponse:
    """An answer counts no more."""
    form = ReasonForm(request.POST)
    return _answered(
        request, law, f"back-{said}", form, lambda a, r: laws.take_back(a, said, r["reason"]),
        _("Đã rút xác nhận; lý do được giữ lại."),
    )  # fmt: skip


_BY = {"move": (laws.EDIT,), "annul": (laws.EDIT,), "unaffected": (laws.CONFIRM,), "listed": (laws.EDIT,)}
"""Who may carry out an order; anything else is an answer taken back."""


def _answered(
    request: HttpRequest, law: int, name: str, form: Form, act: Callable[[Any, Any], object], said: str
) -> HttpResponse:
    """Carry an order out and go back to the text; or the same page with what was typed."""
    actor = actor_of(request)
    laws.seen(actor, law)
    laws.demand_any(actor, *_BY.get(name, (laws.CONFIRM, laws.EDIT)))
    return carried(
        request, form, lambda read: act(actor, read),
        lambda status, sent: law_page(request, law, status, **{name: sent}),
        said, reverse("quality:law", args=[law]),
    )  # fmt: skip


def _bytes(upload: Any) -> bytes:
    if upload.size > LARGEST:
        raise Refused(refuse("too_large", "store.too_large", "upload", megabytes=LARGEST // 2**20))
    return bytes(upload.read())


def _demand_edit(request: HttpRequest) -> None:
    laws.demand_any(actor_of(request), laws.EDIT)


def _entering(request: HttpRequest, form: TextForm, upload: FileForm, status: int) -> HttpResponse:
    context = {"form": form, "upload": upload}
    return page(request, "quality/law_enter.html", "laws", context, status)
