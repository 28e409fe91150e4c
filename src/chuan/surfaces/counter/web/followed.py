"""Hồ sơ theo dõi: dossiers of ministry systems, and taking in a file of what those systems report."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.contrib import messages
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, gettext_noop
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from chuan.base.kernel.ids import new_id
from chuan.base.kernel.reason import Reason
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.store import files
from chuan.base.web.components import Action, Cell, Column, Empty, Filters, Row, Tab, Table, TimeChip
from chuan.base.web.forms import Form
from chuan.base.web.links import page_of, pager
from chuan.base.web.refusals import put_beside_fields
from chuan.base.web.rules import say
from chuan.base.web.words import sentence
from chuan.definitions.calendars.rules.worktime import WorkTime
from chuan.definitions.calendars.services import worktime_for
from chuan.definitions.organisation.rules.authority import Thing
from chuan.events.intake.imports.sources import sources
from chuan.events.intake.imports.tables import lines_of
from chuan.events.intake.rules.statuses import STATUSES
from chuan.readings.arrivals.queries import followed as query
from chuan.readings.arrivals.queries.followed import Entry
from chuan.surfaces.acts import following
from chuan.surfaces.acts.arriving import CONTRADICTED, MOVED, NEW, REFUSED, SAME, Taken
from chuan.surfaces.acts.asking import demand
from chuan.surfaces.counter.web.list_models import ListPage
from chuan.surfaces.counter.web.lists import SIZE
from chuan.surfaces.counter.web.place import Place, place_of
from chuan.surfaces.telling.time import whole_chip

_SALT, _KEPT_SECONDS, _SHOWN = "counter.followed", 3600, 200
_TABS = (
    ("", query.OPEN, gettext_noop("Đang xử lý ở nơi khác")),
    ("qua-han", query.LATE, gettext_noop("Quá hạn")),
    ("mau-thuan", query.CONFLICTS, gettext_noop("Mâu thuẫn")),
    ("xong", query.DONE, gettext_noop("Đã xong")),
)
DID = {
    NEW: gettext_noop("mới"),
    MOVED: gettext_noop("có thay đổi"),
    SAME: gettext_noop("không đổi"),
    CONTRADICTED: gettext_noop("mâu thuẫn, không áp dụng"),
    REFUSED: gettext_noop("không nhận"),
}


class UploadForm(Form):
    """One file."""

    upload = forms.FileField(
        label=gettext_lazy("Tệp báo cáo của hệ thống bộ, ngành"),
        help_text=gettext_lazy(
            "Bảng XLSX hoặc CSV (UTF-8), hay JSON từng dòng. Cần các cột: Mã hồ sơ, Mã thủ tục, Chủ hồ sơ, Trạng thái, Ngày nộp. Tối đa 20 MB."
        ),
    )


@require_GET
def page(request: HttpRequest) -> HttpResponse:
    """One list of tracked dossiers, the nearest promise first."""
    place, at = place_of(request), page_of(request.GET)
    asked = request.GET.get("t", "")
    listed = next((name for key, name, _label in _TABS if key == asked), query.OPEN)
    found = query.followed(place.seen, place.at, listed, limit=SIZE, offset=(at - 1) * SIZE)
    tabs = tuple(
        Tab(_(label), f"?t={key}" if key else "?", found.counts[name], name == listed)
        for key, name, label in _TABS
    )
    page = ListPage(
        _("Hồ sơ theo dõi"),
        _("%(count)s hồ sơ đang xử lý tại hệ thống của bộ, ngành; ở đây chỉ theo dõi")
        % {"count": say.number(found.counts[query.OPEN])},
        _table(place, found.rows, listed),
        Filters(tabs),
        pager(request.GET, at, SIZE, found.counts[listed]),
        (Action(_("Nạp tệp"), "plain", "upload", href=reverse("counter:followed_import")),),
    )
    return render(request, "counter/list.html", {"page": page})


@require_http_methods(["GET", "HEAD", "POST"])
def bring(request: HttpRequest) -> HttpResponse:
    """Choose a file; read it and show what it would change, nothing being kept but the file."""
    place = place_of(request)
    demand(place.actor, following.IMPORT, Thing(place.actor.agency), place.at)
    form = UploadForm(request.POST or None, request.FILES or None)
    if request.method != "POST" or not form.is_valid():
        return _form(request, form, 200 if request.method != "POST" else 422)
    upload = form.cleaned_data["upload"]
    try:
        content = _bytes(upload)
        taken = following.look_or_take(place.actor, lines_of(upload.name, content), dry=True)
        number = new_id()
        sha256 = files.keep(number, upload.name, "application/octet-stream", content)
    except Refused as refused:
        put_beside_fields(form, [type(one)(one.kind, one.reason, "upload") for one in refused.refusals])
        return _form(request, form, refused.refusals[0].status)
    token = signing.dumps([str(number), sha256, str(place.actor.account)], salt=_SALT)
    return render(request, "counter/followed_look.html", {**told(taken), "name": upload.name, "token": token})


@require_POST
def take(request: HttpRequest) -> HttpResponse:
    """Take in the file that was looked at; taken in twice it changes nothing more."""
    place = place_of(request)
    try:
        number, sha256, account = signing.loads(
            request.POST.get("token", ""), salt=_SALT, max_age=_KEPT_SECONDS
        )
    except signing.BadSignature:
        raise Refused(refuse("missing", "store.no_file")) from None
    if account != str(place.actor.account):
        raise Refused(refuse("missing", "store.no_file"))
    name, _type, content = files.read(int(number), sha256)
    taken = following.look_or_take(place.actor, lines_of(name, content), dry=False)
    counts = told(taken)["counts"]
    said = ", ".join(f"{say.number(count)} {label}" for label, count in counts if count)
    messages.success(request, _("Đã nạp %(name)s: %(said)s.") % {"name": name, "said": said})
    return redirect("counter:followed")


def told(taken: tuple[Taken, ...]) -> dict[str, Any]:
    """What became of the rows: a count for each kind, and those that were not applied one by one."""
    counts = [(_(label), sum(one.did == did for one in taken)) for did, label in DID.items()]
    listed = [
        (one.number, one.code, _(DID[one.did]), sentence(one.reason.reason))
        for one in taken
        if one.reason is not None
    ]
    return {
        "counts": counts,
        "total": say.number(len(taken)),
        "listed": listed[:_SHOWN],
        "more": max(0, len(listed) - _SHOWN),
        "any": any(one.did in {NEW, MOVED, CONTRADICTED} for one in taken),
    }


def _table(place: Place, rows: tuple[Entry, ...], listed: str) -> Table:
    columns = (
        Column(_("Thời gian")), Column(_("Hồ sơ")), Column(_("Chủ hồ sơ")), Column(_("Xử lý tại")),
        Column(_("Trạng thái ở đó")), Column(_("Người theo dõi")),
    )  # fmt: skip
    empty = Empty(
        _("Không có mâu thuẫn nào") if listed == query.CONFLICTS else _("Chưa có hồ sơ theo dõi nào ở đây"),
        _("Nạp tệp kết xuất của hệ thống bộ, ngành để theo dõi hồ sơ ở đó."),
        "inbox",
    )
    calendars = {agency: worktime_for(agency) for agency in {row.agency for row in rows}}
    return Table(
        _("Hồ sơ theo dõi"), columns, tuple(_row(row, calendars[row.agency], place.at) for row in rows), empty
    )


def _row(row: Entry, calendar: WorkTime, at: datetime) -> Row:
    href = reverse("desk:followed", args=[row.stream])
    promised = (
        _("hẹn trả %(day)s") % {"day": say.day_month(row.promised)}
        if row.promised
        else _("chưa hẹn ngày trả")
    )
    fault = sentence(Reason.of(row.fault)) if row.fault else promised
    return Row(
        (
            Cell(time=_chip(row, calendar, at)),
            Cell(row.title, row.code, href=href, open=True),
            Cell(row.owner or _("(ẩn tên)"), css="nb"),
            Cell(sources().name_of(row.system)),
            Cell(STATUSES[row.status], fault),
            Cell(row.holder or row.unit_name, row.unit_name if row.holder else ""),
        )
    )


def _chip(row: Entry, calendar: WorkTime, at: datetime) -> TimeChip:
    if row.ready is not None:
        return TimeChip("late" if row.promised and row.ready > row.promised else "ok", _("đã xong"))
    return whole_chip(row.promised, row.paused, None, calendar, at)


def _form(request: HttpRequest, form: UploadForm, status: int) -> HttpResponse:
    return render(request, "counter/followed_import.html", {"form": form}, status=status)


def _bytes(upload: Any) -> bytes:
    if upload.size > files.LARGEST:
        raise Refused(refuse("too_large", "store.too_large", megabytes=files.LARGEST // 2**20))
    return bytes(upload.read())
