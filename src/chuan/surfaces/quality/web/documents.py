"""The register of controlled documents: found by a word of their text, by kind, by what is to be done about them."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_GET, require_http_methods

from chuan.base.web.components import Action, Cell, Column, Empty, Filters, Option, Row, Select, Tab, Table
from chuan.base.web.links import kept, page_of, pager, with_query
from chuan.base.web.orders import carried
from chuan.base.web.rules import say
from chuan.definitions.documents.rules.state import ACCESS, CATEGORIES
from chuan.definitions.documents.services import Listed, Wanted, counts, listed
from chuan.definitions.organisation.rules.authority import Thing
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.readings.matters.queries.copies import due as copies_due
from chuan.surfaces.acts import documents
from chuan.surfaces.acts.asking import allows, demand
from chuan.surfaces.quality.web.document_forms import NewForm, upload_of
from chuan.surfaces.quality.web.shown import page

PAGE = 50
_STATES = (
    ("", "live", gettext_noop("Đang dùng")),
    ("making", "making", gettext_noop("Đang soạn, duyệt")),
    ("unread", "unread", gettext_noop("Tôi chưa đọc")),
    ("obsolete", "obsolete", gettext_noop("Hết hiệu lực")),
)
_COLUMNS = (
    gettext_noop("Tài liệu"),
    gettext_noop("Loại"),
    gettext_noop("Lần ban hành"),
    gettext_noop("Truy cập"),
    gettext_noop("Tình trạng"),
)


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """The documents this person may see."""
    actor, at, number = actor_of(request), timezone.now(), page_of(request.GET)
    sight = documents.sight(actor, at)
    kind = request.GET.get("loai", "")
    wanted = Wanted(
        request.GET.get("q", "").strip()[:100],
        kind if kind in CATEGORIES else "",
        next((key for key, _name, _label in _STATES if key == request.GET.get("t", "")), ""),
    )
    found, total = listed(sight, wanted, PAGE, (number - 1) * PAGE)
    number_of = counts(sight)
    new = Action(_("Tài liệu mới"), "primary", "file-plus", reverse("quality:document_new"), "alt+n", "Alt N")
    context = {
        "text": wanted.text,
        "state": wanted.state,
        "new": new if allows(actor, documents.EDIT, Thing(actor.agency), at) else None,
        "due": copies_due(sight, at),
        "filters": _filters(request, wanted, number_of),
        "table": Table(
            _("Tài liệu"), tuple(Column(_(one)) for one in _COLUMNS), tuple(map(_row, found)), _empty(wanted)
        ),
        "pager": pager(request.GET, number, PAGE, total),
    }
    return page(request, "quality/documents.html", "documents", context)


@require_http_methods(["GET", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Register a document."""
    actor = actor_of(request)
    demand(actor, documents.EDIT, Thing(actor.agency), timezone.now())
    if request.method == "GET":
        return _asked(request, 200, NewForm())
    form = NewForm(request.POST, request.FILES)
    return carried(
        request, form, lambda read: documents.register(actor, _new(actor, form), read["key"]),
        lambda status, sent: _asked(request, status, sent),
        lambda made: _("Đã đăng ký tài liệu %(code)s; bạn là người soạn.") % {"code": made.state.code},
        lambda made: reverse("quality:document", args=[made.id]),
    )  # fmt: skip


def _new(actor: Actor, form: NewForm) -> documents.New:
    read = form.cleaned_data
    return documents.New(
        actor.agency, read["code"], read["title"], read["category"], read["access"], upload_of(form)
    )


def _asked(request: HttpRequest, status: int, form: NewForm) -> HttpResponse:
    return page(request, "quality/document_new.html", "documents", {"form": form}, status)


def _row(one: Listed) -> Row:
    said = _said(one)
    since = say.day(one.since) if one.since else _("chưa ban hành")
    return Row(
        (
            Cell(one.title, one.code, reverse("quality:document", args=[one.stream]), strong=True, open=True),
            Cell(_(CATEGORIES.get(one.category, ""))),
            Cell(_("lần %(n)s") % {"n": one.revision} if one.revision else "", since),
            Cell(_(ACCESS.get(one.access, ""))),
            Cell("; ".join(said)),
        )
    )


def _said(one: Listed) -> list[str]:
    """What is to be known or done about a document."""
    told = (
        (one.obsolete is not None, _("hết hiệu lực")),
        (one.making, _("đang soạn, duyệt")),
        (one.mine, _("bạn chưa xác nhận đã đọc")),
        (one.unread > 0, _("%(n)s người chưa đọc") % {"n": one.unread}),
        (one.out > 0, _("%(n)s bản in phải thu hồi") % {"n": one.out}),
    )
    return [text for true, text in told if true] or [_("đang dùng")]


def _filters(request: HttpRequest, wanted: Wanted, number: dict[str, int]) -> Filters:
    tabs = tuple(
        Tab(_(label), with_query(request.GET, t=key, trang=None), number[name], key == wanted.state)
        for key, name, label in _STATES
    )
    kinds = (
        Option("", _("tất cả"), not wanted.category),
        *(Option(k, _(n), k == wanted.category) for k, n in CATEGORIES.items()),
    )
    return Filters(tabs, (Select("loai", _("Loại"), kinds),), kept(request.GET, "loai", "trang"))


def _empty(wanted: Wanted) -> Empty:
    if wanted.text or wanted.category or wanted.state:
        return Empty(
            _("Không có tài liệu nào như vậy"), _("Bỏ bớt điều kiện hoặc tìm bằng từ khác; không cần gõ dấu.")
        )
    return Empty(
        _("Chưa có tài liệu nào"), _("Đăng ký chính sách, sổ tay, quy chế, biểu mẫu của cơ quan ở đây.")
    )
