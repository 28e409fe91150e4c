"""Many signatures with one passphrase: what was read is marked, what was not is signed only when one says so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from chuan.base.web.components import Cell, Column, Empty, Row, Table
from chuan.base.web.forms import Form
from chuan.base.web.words import sentence
from chuan.definitions.organisation import services as organisation
from chuan.surfaces.acts import sealing
from chuan.surfaces.acts.sitting import MOST, Sheet, Sitting, sign_many
from chuan.surfaces.leader.web.reading import was_read
from chuan.surfaces.leader.web.sight import Sight, sight_of
from chuan.surfaces.leader.web.signing import mine, queue
from chuan.surfaces.telling.file import File, open_file

PICK = "ho-so"


class SittingForm(Form):
    """One passphrase for the sitting."""

    passphrase = forms.CharField(
        label=gettext_lazy("Mật khẩu khóa ký số hoặc mã PIN"),
        widget=forms.PasswordInput(attrs={"autocomplete": "off"}),
        help_text=gettext_lazy("Dùng cho lần ký này rồi bỏ, hệ thống không giữ."),
    )
    unread = forms.BooleanField(
        label=gettext_lazy("Tôi ký cả những hồ sơ chưa mở dự thảo ra đọc"), required=False
    )


@dataclass(frozen=True, slots=True)
class Waiting:
    """A dossier of the sitting: its file, its step and the way that signs, and whether its draft was opened."""

    file: File
    sheet: Sheet
    read: bool


@require_http_methods(["GET", "POST"])
def many(request: HttpRequest) -> HttpResponse:
    """The list with tick boxes; afterwards what was signed and what remains, each with its reason."""
    sight = sight_of(request)
    if request.method != "POST":
        return _show(request, sight, SittingForm())
    form = SittingForm(request.POST)
    picked = set(request.POST.getlist(PICK))
    chosen = [one for one in _waiting(request, sight) if str(one.sheet.stream) in picked]
    if form.is_valid():
        _check(form, chosen)
    if not form.is_valid():
        return _show(request, sight, form, picked, status=422)
    site = request.build_absolute_uri("/").rstrip("/")
    sheets = [_as_shown(request, one.sheet) for one in chosen]
    done = sign_many(sight.actor, sheets, form.cleaned_data["passphrase"], site)
    left = {str(stream) for stream, _why in done.left}
    names = {
        one.sheet.stream: f"{one.file.case.adopted.short_name} · {one.file.owner.name}" for one in chosen
    }
    return _show(request, sight, SittingForm(), left, _told(done, names), 409 if left else 200)


def _check(form: SittingForm, chosen: list[Waiting]) -> None:
    if not chosen:
        form.add_error(None, _("Chưa chọn hồ sơ nào còn chờ bạn ký."))
    unread = [one.file.state.code for one in chosen if not one.read]
    if unread and not form.cleaned_data.get("unread"):
        said = _("Chưa mở dự thảo của %(codes)s. Mở ra đọc, hoặc đánh dấu là ký cả hồ sơ chưa đọc.")
        form.add_error("unread", said % {"codes": ", ".join(unread)})


def _waiting(request: HttpRequest, sight: Sight) -> Iterator[Waiting]:
    """What waits, nearest limit first, as many as one request signs."""
    for work in queue(sight.actor, sight.at, MOST).rows:
        file = open_file(sight.actor, work.stream, sight.at)
        step, document = mine(sight.actor, file), file.state.document
        ways = [one for one in step.outcomes if not file.procedure.is_return(step, one)] if step else []
        if step is not None and ways and document is not None and document.draft:
            sheet = Sheet(work.stream, step.key, ways[0].key, file.case.dossier.seq)
            yield Waiting(file, sheet, was_read(request, work.stream, document.draft))


def _as_shown(request: HttpRequest, sheet: Sheet) -> Sheet:
    """As the page knew it, so that what changed since is not signed unseen."""
    seen = request.POST.get(f"seen-{sheet.stream}", "")
    return Sheet(sheet.stream, sheet.step, sheet.outcome, int(seen) if seen.isdecimal() else sheet.seen)


def _told(done: Sitting, names: dict[int, str]) -> dict[str, Any]:
    untried = _("chưa ký tới")
    return {
        "signed": [names[stream] for stream in done.signed],
        "unstamped": bool(done.signed) and sealing.unstamped(done.signed[-1]),
        "left": [(names[stream], sentence(why.reason) if why else untried) for stream, why in done.left],
    }


def _show(
    request: HttpRequest, sight: Sight, form: SittingForm, picked: set[str] | None = None,
    done: dict[str, Any] | None = None, status: int = 200,
) -> HttpResponse:  # fmt: skip
    found = list(_waiting(request, sight))
    columns = tuple(Column(name) for name in (_("Hồ sơ"), _("Chủ hồ sơ"), _("Dự thảo"), _("Đã đọc")))
    empty = Empty(_("Không còn hồ sơ nào chờ bạn ký"), "", "signature")
    context = {
        "form": form,
        "done": done,
        "has_key": organisation.own_key(sight.actor.official) is not None,
        "table": Table(
            _("Ký nhiều hồ sơ"),
            columns,
            tuple(_row(one, picked) for one in found),
            empty,
            pick=PICK,
            walk=False,
        ),
        "seen": [(one.sheet.stream, one.sheet.seen) for one in found],
    }
    return render(request, "leader/sign_many.html", context, status=status)


def _row(one: Waiting, picked: set[str] | None) -> Row:
    stream = one.sheet.stream
    cells = (
        Cell(one.file.case.adopted.short_name, one.file.state.code, href=reverse("leader:sign_one", args=[stream]), css="first"),
        Cell(one.file.owner.name, css="nb"),
        Cell(_("Đọc dự thảo"), href=reverse("leader:draft", args=[stream])),
        Cell(_("đã mở") if one.read else _("chưa mở")),
    )  # fmt: skip
    return Row(cells, str(stream), one.file.state.code, picked=picked is not None and str(stream) in picked)
