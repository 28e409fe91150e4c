"""What waits for my signature: the list, and one dossier after another from the keyboard."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from csp.decorators import csp_update
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_GET, require_http_methods

from chuan.base.kernel.reason import Reason
from chuan.base.kernel.refusal import Refused
from chuan.base.web.components import Action, Cell, Column, Empty, Key, Row, Table, TimeChip
from chuan.base.web.refusals import put_beside_fields
from chuan.base.web.rules import say
from chuan.base.web.words import sentence
from chuan.definitions.organisation.rules.authority import scope
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.procedures.rules.definition import Step
from chuan.readings.deadlines.queries.worklist import Wanted, Work, WorkList, work_list
from chuan.surfaces.acts import sealing, steps
from chuan.surfaces.acts.instead import lends, lent_keys
from chuan.surfaces.leader.web.forms import SignForm
from chuan.surfaces.leader.web.paper import told
from chuan.surfaces.leader.web.shown import SignLine
from chuan.surfaces.leader.web.sight import Sight, sight_of
from chuan.surfaces.leader.web.waiting import keep_waiting
from chuan.surfaces.telling.file import File, open_file
from chuan.surfaces.telling.instead import ended_note, in_stead, stead_note
from chuan.surfaces.telling.time import step_limit, work_chip

LATER = "sau"
_MOST = 200
_COLUMNS = (
    gettext_noop("Thời gian còn lại"),
    gettext_noop("Hồ sơ"),
    gettext_noop("Chủ hồ sơ"),
    gettext_noop("Bước"),
    gettext_noop("Hẹn trả"),
)


def queue(actor: Actor, at: datetime, limit: int = _MOST) -> WorkList:
    """Steps that wait for the person's signature, nearest limit first."""
    wanted = Wanted(official=actor.official, act="sign", lent=lent_keys(actor, at))
    return work_list(scope(actor, "dossiers.view", at), at, wanted, limit)


def sign_line(work: Work, sight: Sight) -> SignLine:
    """A dossier as the short list shows it: the state's colour and what is left."""
    chip = work_chip(work, sight.calendar(work.agency), sight.at)
    left = TimeChip(chip.state, chip.left.removesuffix(" làm việc"))
    return SignLine(work.title, work.owner or _("(ẩn tên)"), left, _page(work.stream))


@require_GET
def everything(request: HttpRequest) -> HttpResponse:
    """All of it, nearest limit first; Enter opens the first."""
    sight = sight_of(request)
    found = queue(sight.actor, sight.at)
    keep_waiting(request, found.total)
    empty = Empty(
        _("Không còn hồ sơ nào chờ bạn ký"),
        _("Hồ sơ được trình sẽ hiện ở đây, gần hạn nhất ở trên."),
        "signature",
    )
    context = {
        "title": _("Chờ tôi ký"),
        "said": _("%(total)s hồ sơ, gần hạn nhất ở trên") % {"total": found.total},
        "table": Table(
            _("Chờ tôi ký"),
            tuple(Column(_(name)) for name in _COLUMNS),
            tuple(_row(work, sight) for work in found.rows),
            empty,
        ),
        "first": _first(found),
        "second": _many(found),
        "hints": (Key(("J", "K"), _("lên xuống")), Key(("↵",), _("mở"))) if found.rows else (),
    }
    return render(request, "leader/list.html", context)


@require_http_methods(["GET", "POST"])
@csp_update({"frame-src": ["'self'"]})  # type: ignore[arg-type]  # its types forget views with arguments
def one(request: HttpRequest, stream: int) -> HttpResponse:
    """One dossier to decide on; afterwards the next one stands open."""
    sight = sight_of(request)
    file = open_file(sight.actor, stream, sight.at)
    step = mine(sight.actor, file)
    if step is None:
        return _gone(request, sight, file)
    has_key = sealing.has_key(sight.actor, file.case.dossier, step.act)
    kept: dict[str, Any] = {"procedure": file.procedure, "asked": step, "has_key": has_key}
    if request.method != "POST":
        return _show(request, sight, file, SignForm(seen=file.case.dossier.seq, **kept))
    form = SignForm(request.POST, **kept)
    if not form.is_valid():
        return _show(request, sight, file, form, 422)
    return _signed(request, sight, file, form) or _after(request, sight, file, form)


def _signed(request: HttpRequest, sight: Sight, file: File, form: SignForm) -> HttpResponse | None:
    """Carry the decision out; the page again, with everything typed, where it was refused."""
    read = form.cleaned_data
    asked = steps.Passing(
        read["step"], read["outcome"], note=read["note"], passphrase=read.get("passphrase", ""),
        site=request.build_absolute_uri("/").rstrip("/"),
    )  # fmt: skip
    try:
        steps.pass_step(sight.actor, file.case.dossier.id, asked, read["seen"], read["key"])
    except Refused as refused:
        if refused.refusals[0].status in {403, 404}:
            raise
        put_beside_fields(form, refused.refusals)
        fresh = open_file(sight.actor, file.case.dossier.id, sight.at)
        return _show(request, sight, fresh, form, refused.refusals[0].status)
    return None


def _after(request: HttpRequest, sight: Sight, file: File, form: SignForm) -> HttpResponse:
    """Says what was done and opens what comes next."""
    back = form.cleaned_data["outcome"] in form.returns
    title = file.case.adopted.short_name
    done = _("Đã trả lại") if back else _("Đã ký")
    messages.success(request, f"{done}: {title} · {file.owner.name}.")
    if form.cleaned_data.get("passphrase") and sealing.unstamped(file.case.dossier.id):
        messages.warning(request, sentence(Reason.of("signing.unstamped")))
    later = later_of(request)
    following = _next(queue(sight.actor, sight.at), file.case.dossier.id, later)
    if not following:
        return redirect("leader:sign")
    return redirect(_page(following, later))


def _gone(request: HttpRequest, sight: Sight, file: File) -> HttpResponse:
    """The step was signed or taken over meanwhile: say so, go on with the next."""
    said = _("%(code)s không còn chờ bạn ký.") % {"code": file.state.code}
    typed = request.POST.get("note", "").strip()
    kept = _("Ý kiến bạn đã nhập: %(note)s") % {"note": typed} if typed else ""
    messages.info(request, " ".join(filter(None, (said, ended_note(sight.actor, file), kept))))
    following = _next(queue(sight.actor, sight.at), file.case.dossier.id, later_of(request))
    return redirect(_page(following, later_of(request)) if following else reverse("leader:sign"))


def _show(request: HttpRequest, sight: Sight, file: File, form: SignForm, status: int = 200) -> HttpResponse:
    waiting_now = queue(sight.actor, sight.at)
    keep_waiting(request, waiting_now.total)
    stream, later = file.case.dossier.id, later_of(request)
    skipped = (*later, stream)
    following = _next(waiting_now, stream, skipped)
    context = {
        "stead": stead_note(sight.actor, file),
        **told(file, form["seen"].value(), sight),
        "form": form,
        "choices": _choices(form),
        "left": waiting_now.total,
        "place": _place(waiting_now, stream),
        "later": Action(_("Để sau"), href=_page(following, skipped), key="b", shown="B")
        if following
        else None,
        "action": _page(stream, later),
    }
    return render(request, "leader/sign.html", context, status=status)


def _choices(form: SignForm) -> list[tuple[str, str, bool, str]]:
    """(value, name, chosen, key) of each way the step may end."""
    field: Any = form.fields["outcome"]
    chosen = form["outcome"].value()
    return [(value, name, value == chosen, str(at)) for at, (value, name) in enumerate(field.choices, 1)]


def _place(found: WorkList, stream: int) -> int:
    """Where this dossier stands in the list, from 1."""
    return next((at for at, work in enumerate(found.rows, 1) if work.stream == stream), 1)


def mine(actor: Actor, file: File) -> Step | None:
    """The step of this dossier that waits for the person's signature."""
    if file.state.status != "open":
        return None
    held = (
        file.procedure.step(hold.step)
        for hold in file.state.holds
        if hold.official == actor.official or lends(actor, file.procedure, hold, file.case.dossier, file.at)
    )
    return next((step for step in held if step is not None and step.act == "sign"), None)


def _next(found: WorkList, stream: int, later: tuple[int, ...] = ()) -> int:
    """The first that waits, neither this one nor one put off; 0 when none is left."""
    open_now = (work.stream for work in found.rows if not work.paused)
    return next((other for other in open_now if other != stream and other not in later), 0)


def later_of(request: HttpRequest) -> tuple[int, ...]:
    """Dossiers put off in this sitting; the address carries them."""
    return tuple(
        int(text) for text in request.GET.get(LATER, "").split(",") if text.isascii() and text.isdigit()
    )


def _page(stream: int, later: tuple[int, ...] = ()) -> str:
    address = reverse("leader:sign_one", args=[stream])
    return f"{address}?{LATER}={','.join(map(str, later))}" if later else address


def _first(found: WorkList) -> Action | None:
    if not found.rows:
        return None
    return Action(
        _("Ký lần lượt %(total)s hồ sơ") % {"total": found.total},
        "primary",
        "signature",
        _page(found.rows[0].stream),
        key="enter",
        shown="↵",
    )


def _many(found: WorkList) -> Action | None:
    if len(found.rows) < 2:
        return None
    return Action(_("Ký nhiều hồ sơ một lần"), icon="signature", href=reverse("leader:sign_many"))


def _row(work: Work, sight: Sight) -> Row:
    limit = step_limit(work)
    when = _("hạn ký %(limit)s") % {"limit": say.short_moment(limit)} if limit else ""
    cells = (
        Cell(time=work_chip(work, sight.calendar(work.agency), sight.at)),
        Cell(work.title, work.code, href=_page(work.stream), open=True, css="first"),
        Cell(work.owner or _("(ẩn tên)"), css="nb"),
        Cell(
            in_stead(work.step_name, work.official, work.holder, sight.actor),
            _("trình từ %(since)s") % {"since": say.since(work.since, sight.at)},
        ),
        Cell(say.long_moment(work.promised) if work.promised else _("chưa hẹn"), when, css="nb"),
    )
    return Row(cells, str(work.stream), work.code)
