"""What heads and leaders are asked to sign: one motion after another, with all that it does to the clock."""

from __future__ import annotations

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

from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.web.components import Action, Cell, Column, Empty, Key, Row, Table
from chuan.base.web.forms import OrderForm
from chuan.base.web.refusals import put_beside_fields
from chuan.base.web.rules import say
from chuan.definitions.organisation.rules.authority import scope
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.readings.deadlines.queries.interrupted import Asked, motions
from chuan.surfaces.acts import interrupting
from chuan.surfaces.acts.instead import granted_keys
from chuan.surfaces.leader.web.sight import Sight
from chuan.surfaces.leader.web.signing import LATER, later_of
from chuan.surfaces.leader.web.waiting import keep_motions
from chuan.surfaces.telling.apologies import facts as apology_facts
from chuan.surfaces.telling.clocks import told_of
from chuan.surfaces.telling.file import File, open_file
from chuan.surfaces.telling.interruptions import MOTIONS
from chuan.surfaces.telling.letters import letters_of
from chuan.surfaces.telling.time import whole_chip
from chuan.surfaces.telling.waiting import effect_of, motion_of

GRANT, DECLINE = "ky", "khong"
_MOMENTS = 5
_COLUMNS = (
    gettext_noop("Thời gian còn lại"),
    gettext_noop("Hồ sơ"),
    gettext_noop("Chủ hồ sơ"),
    gettext_noop("Đề nghị"),
    gettext_noop("Hẹn trả"),
)


class MotionForm(OrderForm):
    """Signed or not; a refusal to sign needs its reason."""

    outcome = forms.ChoiceField(
        label=gettext_lazy("Quyết định"),
        choices=[(GRANT, gettext_lazy("Đồng ý, ký")), (DECLINE, gettext_lazy("Không đồng ý"))],
        widget=forms.RadioSelect,
        initial=GRANT,
    )
    note = forms.CharField(
        label=gettext_lazy("Lý do không đồng ý"),
        required=False,
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2, "data-key": "g"}),
        help_text=gettext_lazy("Cần khi không đồng ý; người đề nghị đọc được, công dân không thấy."),
    )

    def clean(self) -> dict[str, Any]:
        read = super().clean()
        if read.get("outcome") == DECLINE and not (read.get("note") or "").strip():
            self.add_error("note", _("Xin ghi vì sao không đồng ý."))
        return read


@require_GET
def everything(request: HttpRequest) -> HttpResponse:
    """All of it, nearest limit first; Enter opens the first."""
    sight = _sight(request)
    found, total = _queue(request, sight)
    empty = Empty(
        _("Không có đề nghị nào chờ bạn ký"),
        _("Yêu cầu bổ sung, tạm dừng, xin lỗi hẹn lại do người thụ lý đề nghị sẽ hiện ở đây."),
        "signature",
    )
    context = {
        "title": _("Đề nghị chờ ký"),
        "said": _("%(total)s đề nghị, gần hạn nhất ở trên; ký xong đồng hồ mới dừng hoặc dời")
        % {"total": total},
        "table": Table(
            _("Đề nghị chờ ký"),
            tuple(Column(_(name)) for name in _COLUMNS),
            tuple(_row(one, sight) for one in found),
            empty,
        ),
        "first": _first(found, total),
        "hints": (Key(("J", "K"), _("lên xuống")), Key(("↵",), _("mở"))) if found else (),
    }
    return render(request, "leader/list.html", context)


@require_http_methods(["GET", "POST"])
def one(request: HttpRequest, stream: int) -> HttpResponse:
    """One motion to decide on; afterwards the next one stands open."""
    sight = _sight(request)
    file = open_file(sight.actor, stream, sight.at)
    if not interrupting.signs(sight.actor, file.case.dossier, sight.at):
        return _gone(request, sight, file)
    form = MotionForm(request.POST or None, seen=file.case.dossier.seq)
    if request.method != "POST":
        return _show(request, sight, file, form)
    if not form.is_valid():
        return _show(request, sight, file, form, 422)
    return _decided(request, sight, file, form)


def _sight(request: HttpRequest) -> Sight:
    """What this person may sign, in the own right or lent; ``Refused`` for one who may sign no motion."""
    actor, at = actor_of(request), timezone.now()
    seen = scope(actor, "dossiers.grant", at)
    if seen.empty and not granted_keys(actor, at):
        raise Refused(refuse("not_yours", "organisation.no_duty"))
    return Sight(actor, at, seen, 0, (), request)


def _decided(request: HttpRequest, sight: Sight, file: File, form: MotionForm) -> HttpResponse:
    """Carry the decision out and open what comes next; the page again where it was refused."""
    read, stream = form.cleaned_data, file.case.dossier.id
    signed = read["outcome"] == GRANT
    try:
        if signed:
            interrupting.grant(sight.actor, stream, read["seen"], read["key"])
        else:
            interrupting.decline(sight.actor, stream, read["note"], read["seen"], read["key"])
    except Refused as refused:
        if refused.refusals[0].status in {403, 404}:
            raise
        put_beside_fields(form, refused.refusals)
        fresh = open_file(sight.actor, stream, sight.at)
        if fresh.state.motion is None:
            return _gone(request, sight, fresh)
        return _show(request, sight, fresh, form, refused.refusals[0].status)
    done = _("Đã ký") if signed else _("Đã trả đề nghị")
    messages.success(request, f"{done}: {file.case.adopted.short_name} · {file.owner.name}.")
    return _onward(request, sight, stream)


def _gone(request: HttpRequest, sight: Sight, file: File) -> HttpResponse:
    """Signed, taken back or not for this person: say so, go on with the next."""
    messages.info(request, _("%(code)s không có đề nghị chờ bạn ký.") % {"code": file.state.code})
    return _onward(request, sight, file.case.dossier.id)


def _onward(request: HttpRequest, sight: Sight, stream: int) -> HttpResponse:
    found, _total = _queue(request, sight)
    later = later_of(request)
    following = _next(found, (*later, stream))
    return redirect(_page(following, later) if following else reverse("leader:motions"))


def _show(
    request: HttpRequest, sight: Sight, file: File, form: MotionForm, status: int = 200
) -> HttpResponse:
    found, total = _queue(request, sight)
    stream, later = file.case.dossier.id, later_of(request)
    skipped = (*later, stream)
    following = _next(found, skipped)
    motion = file.state.motion
    assert motion is not None
    seen = form["seen"].value()
    known = int(seen) if str(seen or "").isdecimal() else file.case.dossier.seq
    context = {
        "file": file,
        "form": form,
        "named": _(MOTIONS[motion.kind]),
        "asked": motion_of(file),
        "letters": tuple(one for one in letters_of(file) if not one.press),
        "effect": effect_of(file, motion.kind, motion.until),
        "apology": apology_facts(sight.actor, file, sight.at) if motion.kind == "extend" else None,
        "clocks": told_of(file.case, file.texts, file.at),
        "moments": file.teller.moments(file.lived)[:_MOMENTS],
        "stale": file.teller.moments(tuple(item for item in file.lived if item.seq > known)),
        "choices": [
            (value, name, value == form["outcome"].value(), str(at))
            for at, (value, name) in enumerate(((GRANT, _("Đồng ý, ký")), (DECLINE, _("Không đồng ý"))), 1)
        ],
        "left": total,
        "place": next((at for at, one in enumerate(found, 1) if one.stream == stream), 1),
        "later": Action(_("Để sau"), href=_page(following, skipped), key="b", shown="B")
        if following
        else None,
        "action": _page(stream, later),
    }
    return render(request, "leader/motion.html", context, status=status)


def _queue(request: HttpRequest, sight: Sight) -> tuple[tuple[Asked, ...], int]:
    found, total = motions(sight.scope, sight.actor.official, granted_keys(sight.actor, sight.at))
    keep_motions(request, total)
    return found, total


def _next(found: tuple[Asked, ...], skipped: tuple[int, ...]) -> int:
    return next((one.stream for one in found if one.stream not in skipped), 0)


def _page(stream: int, later: tuple[int, ...] = ()) -> str:
    address = reverse("leader:motion", args=[stream])
    return f"{address}?{LATER}={','.join(map(str, later))}" if later else address


def _first(found: tuple[Asked, ...], total: int) -> Action | None:
    if not found:
        return None
    label = _("Xem lần lượt %(total)s đề nghị") % {"total": total}
    return Action(label, "primary", "signature", _page(found[0].stream), key="enter", shown="↵")


def _row(one: Asked, sight: Sight) -> Row:
    since = (
        _("%(by)s, từ %(since)s") % {"by": one.by, "since": say.since(one.since, sight.at)}
        if one.since
        else one.by
    )
    cells = (
        Cell(time=whole_chip(one.target, one.paused, None, sight.calendar(one.agency), sight.at)),
        Cell(one.title, one.code, href=_page(one.stream), open=True, css="first"),
        Cell(one.owner or _("(ẩn tên)"), one.unit_name, css="nb"),
        Cell(_(MOTIONS[one.kind]).capitalize(), since),
        Cell(say.long_moment(one.promised) if one.promised else _("chưa hẹn"), css="nb"),
    )
    return Row(cells, str(one.stream), one.code)
