"""The register of controlled copies: what is out, with whom, what is to be recalled now that another edition holds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, gettext_noop
from django.views.decorators.http import require_GET, require_POST

from chuan.base.web.components import Cell, Column, Empty, Filters, Row, Tab, Table
from chuan.base.web.forms import OrderForm
from chuan.base.web.links import page_of, pager, with_query
from chuan.base.web.orders import carried
from chuan.base.web.rules import say
from chuan.definitions.organisation.rules.authority import Thing
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.readings.matters.queries.copies import BACK, DUE, OUT, STATES, Copied, counts, listed
from chuan.surfaces.acts import copies, documents
from chuan.surfaces.acts.asking import allows, clock
from chuan.surfaces.quality.web.shown import page

PAGE = 50
_TABS = {
    DUE: gettext_noop("Phải thu hồi"),
    OUT: gettext_noop("Đang lưu hành"),
    BACK: gettext_noop("Đã thu hồi"),
}
_COLUMNS = (
    gettext_noop("Tài liệu"),
    gettext_noop("Bản số"),
    gettext_noop("Người giữ"),
    gettext_noop("In lúc"),
    gettext_noop("Tình trạng"),
)


class RecallForm(OrderForm):
    """Which copy came back, and why."""

    copy = forms.ChoiceField(label=gettext_lazy("Bản in"))
    reason = forms.CharField(label=gettext_lazy("Lý do"), max_length=300)

    def __init__(self, *args: Any, found: Sequence[Copied], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["copy"].choices = [(f"{one.stream}-{one.number}", _named(one)) for one in found]  # type: ignore[attr-defined]  # a choice field


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """The register as it is opened: what is to be recalled first."""
    return _shown(request)


@require_POST
def recall(request: HttpRequest) -> HttpResponse:
    """A copy came back."""
    actor, at = actor_of(request), clock()
    found, _total = listed(documents.sight(actor, at), OUT, at, 10_000)
    form = RecallForm(request.POST, found=found)

    def act(read: dict[str, Any]) -> Copied:
        stream, _dash, number = read["copy"].partition("-")
        return copies.recall(actor, int(stream), int(number), read["reason"], read["key"])

    return carried(
        request, form, act, lambda status, sent: _shown(request, status, sent),
        lambda one: _("Đã ghi thu hồi %(copy)s.") % {"copy": _named(one)}, reverse("quality:copies"),
    )  # fmt: skip


def _shown(request: HttpRequest, status: int = 200, form: RecallForm | None = None) -> HttpResponse:
    actor, at, number = actor_of(request), clock(), page_of(request.GET)
    sight = documents.sight(actor, at)
    state = request.GET.get("t", "")
    state = state if state in STATES else DUE
    found, total = listed(sight, state, at, PAGE, (number - 1) * PAGE)
    numbers = counts(sight, at)
    out = [one for one in found if one.recalled is None]
    if form is None and out and allows(actor, documents.EDIT, Thing(actor.agency), at):
        form = RecallForm(found=out)
    tabs = tuple(
        Tab(_(label), with_query(request.GET, t=key, trang=None), numbers[key], key == state)
        for key, label in _TABS.items()
    )
    context = {
        "filters": Filters(tabs),
        "table": Table(_("Bản in kiểm soát"), tuple(Column(_(one)) for one in _COLUMNS), tuple(map(_row, found)), Empty(_(_NOTHING[state]))),
        "form": form,
        "pager": pager(request.GET, number, PAGE, total),
    }  # fmt: skip
    return page(request, "quality/copies.html", "documents", context, status)


_NOTHING = {
    DUE: gettext_noop("Không có bản in nào phải thu hồi"),
    OUT: gettext_noop("Chưa có bản in kiểm soát nào đang lưu hành"),
    BACK: gettext_noop("Chưa thu hồi bản in nào"),
}


def _named(one: Copied) -> str:
    return _("%(mark)s lần %(revision)s, bản %(number)s · %(name)s") % {
        "mark": one.mark,
        "revision": one.revision,
        "number": f"{one.number:02}",
        "name": one.name or _console(),
    }


def _console() -> str:
    return _("người giữ máy chủ")


def _row(one: Copied) -> Row:
    sheet = _("bảng niêm yết") if one.form == "posting" else ""
    under = " · ".join(part for part in (one.mark, _("lần %(n)s") % {"n": one.revision}, sheet) if part)
    href = reverse("quality:document", args=[one.stream]) if one.kind == "document" else ""
    said = (
        _("đã thu hồi %(day)s") % {"day": say.day(one.recalled)}
        if one.recalled
        else _("phải thu hồi: lần này không còn dùng")
        if one.due
        else _("đang dùng")
    )
    return Row((
        Cell(one.title or one.mark, under, href, strong=True, open=bool(href)),
        Cell(f"{one.number:02}"),
        Cell(one.name or _console()),
        Cell(say.short_moment(one.printed)),
        Cell(said),
    ))  # fmt: skip
