"""Apologies: the list of what is owed, and writing one with a date that can be kept."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, gettext_noop
from django.views.decorators.http import require_GET, require_http_methods

from chuan.base.kernel.reason import Reason
from chuan.base.kernel.refusal import Refused
from chuan.base.web.components import Cell, Column, Empty, Filters, Key, Row, Tab, Table
from chuan.base.web.forms import MomentField, OrderForm
from chuan.base.web.links import page_of, pager, with_query
from chuan.base.web.refusals import put_beside_fields
from chuan.base.web.rules import say
from chuan.base.web.words import sentence
from chuan.definitions.organisation.rules.authority import scope
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.dossiers.rules.interruptions import CAUSES, EXTEND
from chuan.readings.deadlines.queries.apologies import (
    AGAIN,
    MISSED,
    SEND,
    SIGN,
    STATES,
    WRITE,
    Owed,
    apologies,
)
from chuan.surfaces.acts import interrupting
from chuan.surfaces.telling.apologies import facts
from chuan.surfaces.telling.file import File, open_file
from chuan.surfaces.telling.instead import in_hand

SIZE = 50
_TABS = {
    WRITE: gettext_noop("Cần viết"),
    SIGN: gettext_noop("Chờ ký"),
    SEND: gettext_noop("Chờ báo công dân"),
    MISSED: gettext_noop("Trễ không xin lỗi"),
    AGAIN: gettext_noop("Xin hẹn lại lần hai"),
}
_EMPTY = {
    WRITE: gettext_noop("Không hồ sơ nào cần xin lỗi hôm nay"),
    SIGN: gettext_noop("Không văn bản xin lỗi nào chờ ký"),
    SEND: gettext_noop("Đã báo công dân mọi ngày hẹn mới"),
    MISSED: gettext_noop("Không hồ sơ trễ nào thiếu lời xin lỗi"),
    AGAIN: gettext_noop("Không hồ sơ nào xin hẹn lại quá số lần"),
}
_COLUMNS = (
    gettext_noop("Hẹn trả"),
    gettext_noop("Hồ sơ"),
    gettext_noop("Chủ hồ sơ"),
    gettext_noop("Bước, người giữ"),
    gettext_noop("Việc tiếp theo"),
)


class ApologyForm(OrderForm):
    """Cause from the list, the reason in the office's words, and a new date that can be kept."""

    cause = forms.ChoiceField(label=gettext_lazy("Nguyên nhân"))
    reason = forms.CharField(
        label=gettext_lazy("Lý do ghi trong văn bản xin lỗi"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=gettext_lazy("Công dân đọc câu này."),
    )
    until = MomentField(label=gettext_lazy("Hẹn lại"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cause = self.fields["cause"]
        assert isinstance(cause, forms.ChoiceField)
        named = [(one, sentence(Reason.of(f"dossiers.cause_{one}")).capitalize()) for one in CAUSES]
        cause.choices = [("", gettext_lazy("Chọn nguyên nhân")), *named]


@require_GET
def owed(request: HttpRequest) -> HttpResponse:
    """Apologies to be written today, to be signed, to be sent, never written, asked twice."""
    at = timezone.now()
    asked = request.GET.get("t", WRITE)
    state, page = asked if asked in STATES else WRITE, page_of(request.GET)
    found = apologies(scope(actor_of(request), "dossiers.view", at), at, state, SIZE, (page - 1) * SIZE)
    tabs = tuple(
        Tab(_(_TABS[one]), with_query(request.GET, t=one, trang=None), found.counts[one], one == state)
        for one in STATES
    )
    context = {
        "title": _("Xin lỗi, hẹn lại"),
        "said": _("Viết chậm nhất sáng ngày làm việc trước ngày hẹn; mỗi hồ sơ hẹn lại một lần"),
        "table": _table(found.rows, state),
        "filters": Filters(tabs),
        "pager": pager(request.GET, page, SIZE, found.counts[state]),
        "hints": (Key(("J", "K"), _("lên xuống")), Key(("↵",), _("mở"))),
    }
    return render(request, "desk/list.html", context)


@require_http_methods(["GET", "POST"])
def write(request: HttpRequest, stream: int) -> HttpResponse:
    """Write an apology and give it to a head to sign."""
    actor, at = actor_of(request), timezone.now()
    file = open_file(actor, stream, at)
    step = next(iter(in_hand(actor, file)), "")
    given = facts(actor, file, at)
    initial = {"reason": given.draft, "until": given.until}
    form = ApologyForm(request.POST or None, seen=file.case.dossier.seq, initial=initial)
    status = 200
    if request.method == "POST" and form.is_valid():
        read = form.cleaned_data
        asked = interrupting.Proposal(EXTEND, step, read["reason"], read["cause"], until=read["until"])
        try:
            after = interrupting.propose(actor, stream, asked, read["seen"], read["key"])
        except Refused as refused:
            status = refused.refusals[0].status
            if status in {403, 404}:
                raise
            put_beside_fields(form, refused.refusals)
        else:
            said = (
                _("Đã gửi văn bản xin lỗi để ký.")
                if after.state.motion
                else _("Hồ sơ đã hẹn lại đủ số lần: chuyển người đứng đầu cơ quan.")
            )
            messages.success(request, said)
            return redirect("desk:dossier", stream)
    elif request.method == "POST":
        status = 422
    return render(request, "desk/apology.html", _page(file, form, given, bool(step)), status=status)


def _page(file: File, form: ApologyForm, given: Any, mine: bool) -> dict[str, Any]:  # noqa: FBT001 - one flag of the page
    promised = file.state.promised
    return {
        "file": file,
        "form": form,
        "given": given,
        "mine": mine,
        "promised": say.long_moment(promised) if promised else "",
        "soonest": say.long_moment(given.soonest),
    }


def _table(owed_: tuple[Owed, ...], state: str) -> Table:
    columns = tuple(Column(_(name)) for name in _COLUMNS)
    empty = Empty(_(_EMPTY[state]), _("Hồ sơ sắp trễ hiện ở đây trước ngày hẹn một ngày làm việc."), "mail")
    return Table(_("Xin lỗi, hẹn lại"), columns, tuple(_row(one, state) for one in owed_), empty)


def _row(one: Owed, state: str) -> Row:
    write_it = state in {WRITE, MISSED} and one.ready is None
    href = reverse("desk:apology" if write_it else "desk:dossier", args=[one.stream])
    cells = (
        Cell(_day(one.promised), _ready(one), css="nb"),
        Cell(one.title, one.code, href=reverse("desk:dossier", args=[one.stream]), strong=True),
        Cell(one.owner),
        Cell(
            one.step_name,
            _("%(holder)s · %(unit)s") % {"holder": one.holder, "unit": one.unit_name} if one.holder else "",
        ),
        Cell(_("Viết xin lỗi") if write_it else _("Mở hồ sơ"), href=href, action=True, open=True),
    )
    return Row(cells, css="late" if state == MISSED else "")


def _day(at: datetime | None) -> str:
    return say.long_moment(at) if at else "–"


def _ready(one: Owed) -> str:
    return _("có kết quả %(ready)s") % {"ready": say.short_moment(one.ready)} if one.ready else ""
