"""The one-stop tells citizens what was decided: the list of what is owed, the words to say, and how it was said."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, gettext_noop
from django.views.decorators.http import require_GET, require_http_methods

from chuan.base.kernel.refusal import Refused
from chuan.base.web.components import Cell, Column, Empty, Row, Table
from chuan.base.web.forms import OrderForm
from chuan.base.web.links import page_of, pager
from chuan.base.web.refusals import put_beside_fields
from chuan.base.web.rules import say
from chuan.events.dossiers.rules.interruptions import TELL_CHANNELS, Extended, Lapsed, Returned, Withdrawn
from chuan.readings.deadlines.queries.untold import Untold, untold
from chuan.surfaces.acts import interrupting
from chuan.surfaces.counter.web.list_models import ListPage
from chuan.surfaces.counter.web.lists import SIZE
from chuan.surfaces.counter.web.place import place_of
from chuan.surfaces.telling.file import File, open_file
from chuan.surfaces.telling.interruptions import CHANNELS, cause_of, lacks_of

ABOUT = {
    "extension": gettext_noop("Ngày hẹn mới, kèm văn bản xin lỗi"),
    "supplement": gettext_noop("Giấy tờ cần bổ sung"),
    "stop": gettext_noop("Hồ sơ đã dừng giải quyết"),
}


class ToldForm(OrderForm):
    """How the citizen was told."""

    channel = forms.ChoiceField(
        label=gettext_lazy("Đã báo công dân bằng cách nào?"), widget=forms.RadioSelect, initial="phone"
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        channel = self.fields["channel"]
        assert isinstance(channel, forms.ChoiceField)
        channel.choices = [(one, _(CHANNELS[one]).capitalize()) for one in TELL_CHANNELS]


@require_GET
def owed(request: HttpRequest) -> HttpResponse:
    """What citizens must still be told, nearest date first."""
    place, at = place_of(request), page_of(request.GET)
    found, total = untold(place.seen, SIZE, (at - 1) * SIZE)
    columns = tuple(
        Column(name)
        for name in (_("Phải báo"), _("Hồ sơ"), _("Người nộp"), _("Liên hệ"), _("Việc tiếp theo"))
    )
    empty = Empty(
        _("Không còn gì phải báo công dân"),
        _("Khi có ngày hẹn mới, yêu cầu bổ sung hay hồ sơ dừng, việc báo hiện ở đây."),
        "phone",
    )
    page = ListPage(
        _("Báo công dân"),
        _("%(total)s việc phải báo: chỉ bộ phận một cửa báo công dân") % {"total": say.number(total)},
        Table(_("Báo công dân"), columns, tuple(_row(one) for one in found), empty),
        pager=pager(request.GET, at, SIZE, total),
    )
    return render(request, "counter/list.html", {"page": page})


@require_http_methods(["GET", "POST"])
def one(request: HttpRequest, stream: int) -> HttpResponse:
    """The words to say about one dossier, and the record that they were said."""
    place = place_of(request)
    file = open_file(place.actor, stream, place.at)
    form = ToldForm(request.POST or None)
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            interrupting.notify(place.actor, stream, form.cleaned_data["channel"], form.cleaned_data["key"])
        except Refused as refused:
            status = refused.refusals[0].status
            if status in {403, 404}:
                raise
            put_beside_fields(form, refused.refusals)
        else:
            messages.success(
                request, _("Đã ghi việc báo công dân hồ sơ %(code)s.") % {"code": file.state.code}
            )
            return redirect("counter:notify")
    elif request.method == "POST":
        status = 422
    told = file.state.untold
    context = {"file": file, "form": form, "about": _(ABOUT[told]) if told else "", "words": words(file)}
    return render(request, "counter/notify.html", context, status=status)


def words(file: File) -> tuple[str, ...]:
    """What to tell the citizen, sentence by sentence; nothing where he knows all."""
    for item in reversed(file.lived):
        said = _WORDS.get(type(item.event))
        if said is not None:
            return tuple(line for line in said(file, item.event) if line) if file.state.untold else ()
    return ()


def _extended(file: File, event: Extended) -> tuple[str, ...]:
    motion = event.motion
    return (
        _("Cơ quan xin lỗi vì chưa trả được kết quả hồ sơ %(code)s đúng hẹn.") % {"code": file.state.code},
        _("Nguyên nhân: %(cause)s.") % {"cause": cause_of(file.procedure, motion)},
        file.teller.text(motion.reason),
        _("Ngày hẹn mới: %(promised)s.") % {"promised": say.long_moment(event.promised)},
    )


def _returned(file: File, event: Returned) -> tuple[str, ...]:
    until = say.long_moment(event.answer_by) if event.answer_by else ""
    return (
        _("Hồ sơ %(code)s cần bổ sung: %(lacks)s.")
        % {"code": file.state.code, "lacks": lacks_of(file.teller, event.motion)},
        file.teller.text(event.motion.reason),
        _("Mang đến bộ phận một cửa trước %(until)s.") % {"until": until} if until else "",
    )


def _stopped(file: File, _event: Withdrawn | Lapsed) -> tuple[str, ...]:
    return (
        _("Hồ sơ %(code)s đã dừng giải quyết; bản chính được trả lại tại quầy.") % {"code": file.state.code},
    )


_WORDS: dict[type, Callable[[File, Any], tuple[str, ...]]] = {
    Extended: _extended,
    Returned: _returned,
    Withdrawn: _stopped,
    Lapsed: _stopped,
}


def _row(found: Untold) -> Row:
    href = reverse("counter:notify_one", args=[found.stream])
    return Row(
        (
            Cell(_(ABOUT[found.untold]), _until(found)),
            Cell(found.title, found.code, strong=True),
            Cell(found.owner),
            Cell(found.phone, found.email, css="nb"),
            Cell(_("Xem lời báo"), href=href, action=True, open=True),
        )
    )


def _until(found: Untold) -> str:
    """The date the citizen is told: by when to bring it, the new day; a stopped dossier has none."""
    if found.untold == "supplement" and found.answer_by:
        return _("bổ sung trước %(until)s") % {"until": say.long_moment(found.answer_by)}
    if found.untold == "extension" and found.promised:
        return _("hẹn mới %(promised)s") % {"promised": say.long_moment(found.promised)}
    return ""
