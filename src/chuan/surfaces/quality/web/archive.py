"""Kept files: found by code or name, by where they are; and what is finished but not filed yet."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_GET, require_http_methods

from chuan.base.kernel.clock import local
from chuan.base.web.components import Action, Cell, Column, Empty, Filters, Row, Tab, Table, TimeChip
from chuan.base.web.links import page_of, pager, with_query
from chuan.base.web.orders import carried
from chuan.base.web.rules import say
from chuan.definitions.organisation.rules.authority import Scope, Thing, scope
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.loans.imports.terms import shipped
from chuan.events.loans.rules.file import STATUSES
from chuan.events.loans.services.listing import STATES, Listed, counts, files
from chuan.readings.matters.queries.unfiled import Unfiled, unfiled
from chuan.surfaces.acts import archiving
from chuan.surfaces.acts.asking import allows, demand
from chuan.surfaces.quality.web.archive_forms import PlaceForm
from chuan.surfaces.quality.web.shown import page

PAGE = 50
_TABS = {
    "": gettext_noop("Tất cả"),
    "out": gettext_noop("Đang cho mượn"),
    "late": gettext_noop("Quá hạn trả"),
    "harmed": gettext_noop("Mất, hư hỏng"),
    "ripe": gettext_noop("Hết thời hạn lưu trữ"),
    "disposed": gettext_noop("Đã tiêu hủy"),
}
_COLUMNS = (
    gettext_noop("Hồ sơ"),
    gettext_noop("Nơi cất"),
    gettext_noop("Lưu đến"),
    gettext_noop("Tình trạng"),
)
_UNFILED = (gettext_noop("Việc đã kết thúc"), gettext_noop("Kết thúc"), gettext_noop("Loại hồ sơ lưu"))


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """The files this person may see, those that are out first."""
    actor, at, number = actor_of(request), timezone.now(), page_of(request.GET)
    sight, today = scope(actor, archiving.VIEW, at), local(at).date()
    text, state = request.GET.get("q", "").strip()[:100], request.GET.get("t", "")
    state = state if state in STATES else ""
    found, total = files(sight, text, state, today, PAGE, (number - 1) * PAGE)
    figures = counts(sight, today)
    tabs = tuple(
        Tab(_(label), with_query(request.GET, t=key, trang=None), figures[key or "all"], key == state)
        for key, label in _TABS.items()
    )
    rows = tuple(_row(one, late=one.until is not None and one.until < today) for one in found)
    context = {
        "text": text,
        "state": state,
        "filters": Filters(tabs),
        "new": _new() if allows(actor, archiving.KEEP, Thing(actor.agency), at) else None,
        "table": Table(_("Hồ sơ lưu"), _columns(_COLUMNS), rows, _empty(narrowed=bool(text or state))),
        "pager": pager(request.GET, number, PAGE, total),
    }
    return page(request, "quality/archive.html", "archive", context)


@require_http_methods(["GET", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Files made of what is finished, all in one place."""
    actor = actor_of(request)
    demand(actor, archiving.KEEP, Thing(actor.agency), timezone.now())
    if request.method == "GET":
        return _unfiled(request, 200, PlaceForm())
    form, picked = PlaceForm(request.POST), _picked(request)
    return carried(
        request, form, lambda read: archiving.make(actor, picked, form.place(), read["key"]),
        lambda status, sent: _unfiled(request, status, sent),
        lambda made: _("Đã lập %(n)s hồ sơ lưu.") % {"n": len(made)},
        lambda made: reverse("quality:kept_file", args=[made[0].id]) if len(made) == 1 else reverse("quality:archive"),
    )  # fmt: skip


def _picked(request: HttpRequest) -> frozenset[int]:
    return frozenset(int(one) for one in request.POST.getlist("pick") if one.isdecimal())


def _unfiled(request: HttpRequest, status: int, form: PlaceForm) -> HttpResponse:
    actor, picked = actor_of(request), _picked(request)
    found = unfiled(Scope(frozenset({actor.agency})))
    rows = tuple(_waiting(one, picked=one.stream in picked) for one in found)
    table = Table(_("Việc đã kết thúc"), _columns(_UNFILED), rows, _ALL_FILED, pick="pick", walk=False)
    return page(request, "quality/archive_new.html", "archive", {"form": form, "table": table}, status)


_ALL_FILED = Empty(
    gettext_noop("Mọi việc đã kết thúc đều có hồ sơ lưu"),
    gettext_noop("Hồ sơ đã trả kết quả và việc của hệ thống chất lượng đã xong sẽ hiện ở đây."),
    icon="circle-check",
)


def _new() -> Action:
    return Action(
        _("Lập hồ sơ lưu"), "primary", "file-plus", reverse("quality:archive_new"), "alt+n", "Alt N"
    )


def _columns(names: tuple[str, ...]) -> tuple[Column, ...]:
    return tuple(Column(_(name)) for name in names)


def _row(one: Listed, *, late: bool) -> Row:
    href = reverse("quality:kept_file", args=[one.stream])
    until = (
        _("%(who)s, hẹn trả %(day)s") % {"who": one.holder, "day": say.day(one.until)} if one.until else ""
    )
    said = "; ".join(part for part in (until, *_marks(one)) if part)
    kind = _(shipped().kind(one.kind).name)
    return Row(
        (
            Cell(one.title, f"{one.code} · {kind}", href, strong=True, open=True),
            Cell(one.place),
            Cell(say.day(one.kept_until) if one.kept_until else _("vĩnh viễn")),
            Cell(_(STATUSES[one.status]), said, time=TimeChip("late") if late else None),
        )
    )


def _marks(one: Listed) -> tuple[str, ...]:
    told = ((one.damaged, _("hư hỏng")), (one.outdated, _("tài liệu đã hết hiệu lực")))
    return tuple(text for true, text in told if true)


def _waiting(one: Unfiled, *, picked: bool) -> Row:
    kind = archiving.retention(one)
    years = _("%(n)s năm") % {"n": kind.years} if kind.years is not None else _("vĩnh viễn")
    kept = f"{kind.name} · {years}"
    cells = (Cell(one.title, one.code, strong=True), Cell(say.short_moment(one.ended)), Cell(kept))
    return Row(cells, str(one.stream), one.code or one.title, picked=picked)


def _empty(*, narrowed: bool) -> Empty:
    if narrowed:
        return Empty(
            _("Không có hồ sơ nào như vậy"), _("Bỏ bớt điều kiện hoặc tìm bằng từ khác; không cần gõ dấu.")
        )
    return Empty(
        _("Chưa có hồ sơ lưu nào"), _("Văn thư lập hồ sơ lưu từ hồ sơ đã trả kết quả và việc ISO đã xong.")
    )
