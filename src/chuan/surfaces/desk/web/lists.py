"""Work lists: mine, my unit's, what waits, what I finished, and the search across all of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_GET, require_POST

from chuan.base.web.components import (
    Action,
    Cell,
    Column,
    Empty,
    Filters,
    Key,
    Row,
    Tab,
    Table,
)
from chuan.base.web.links import page_of, pager, with_query
from chuan.base.web.rules import say
from chuan.base.web.words import sentence
from chuan.definitions.calendars.rules.worktime import WorkTime
from chuan.definitions.calendars.services import worktime_for
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import scope
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.readings.deadlines.queries import register, worklist
from chuan.readings.deadlines.queries.worklist import Wanted, Work, WorkList
from chuan.surfaces.acts import steps
from chuan.surfaces.telling.time import step_limit, work_chip
from chuan.surfaces.telling.workbooks import workbook_response

PAGE = 50
_STATES = (
    ("", gettext_noop("Tất cả")),
    ("late", gettext_noop("Quá hạn")),
    ("soon", gettext_noop("Sắp đến hạn")),
    ("ok", gettext_noop("Đúng hạn")),
    ("hold", gettext_noop("Tạm dừng")),
)


@require_GET
def mine(request: HttpRequest) -> HttpResponse:
    """What I hold, nearest limit first."""
    actor = actor_of(request)
    return _list(request, actor, Wanted(official=actor.official), _("Việc của tôi"), _("hồ sơ tôi đang giữ"))


@require_GET
def unit(request: HttpRequest) -> HttpResponse:
    """What my unit holds: who, since when; many can be given to another person at once."""
    actor = actor_of(request)
    own = actor.held[0].unit if actor.held else 0
    asked = request.GET.get("don-vi", "")
    chosen = int(asked) if asked.isdigit() and int(asked) in actor.unit_ids else own
    return _list(request, actor, Wanted(unit=chosen), _("Cả phòng"), _("hồ sơ phòng đang giữ"))


@require_GET
def paused(request: HttpRequest) -> HttpResponse:
    """What stands still: the citizen or another body has to act."""
    actor = actor_of(request)
    wanted = Wanted(unit=actor.held[0].unit if actor.held else 0, state="hold")
    return _list(request, actor, wanted, _("Đang chờ"), _("hồ sơ đang tạm dừng, đồng hồ không chạy"))


@require_GET
def done(request: HttpRequest) -> HttpResponse:
    """Dossiers in which I finished a step, newest first."""
    actor, at = actor_of(request), timezone.now()
    found = register.worked_by(scope(actor, "dossiers.view", at), actor.official, PAGE)
    return _entries(request, found, _("Đã xong"), _("hồ sơ tôi đã làm một bước, mới nhất ở trên"), at)


@require_GET
def search(request: HttpRequest) -> HttpResponse:
    """One search over code, name, phone, procedure; accents optional."""
    actor, at = actor_of(request), timezone.now()
    text = request.GET.get("q", "").strip()
    wanted = register.Wanted(text=text)
    found = register.entries(scope(actor, "dossiers.view", at), wanted, limit=PAGE) if text else None
    rows = found.rows if found else ()
    if len(rows) == 1 and rows[0].code.lower() == text.lower():
        return redirect("desk:dossier", rows[0].stream)
    said = (
        _("%(count)s hồ sơ khớp “%(text)s”") % {"count": found.total if found else 0, "text": text}
        if text
        else _("Gõ mã hồ sơ, tên, số điện thoại hoặc thủ tục")
    )
    return _entries(request, rows, _("Tìm hồ sơ"), said, at, searched=text)


@require_POST
def assign_many(request: HttpRequest) -> HttpResponse:
    """Give the ticked steps to one person with one reason; says what could not be given and why."""
    actor = actor_of(request)
    held = [_held(text) for text in request.POST.getlist("ho-so") if text.count(":") == 1]
    person, reason = request.POST.get("to", ""), request.POST.get("reason", "")
    back = request.POST.get("back") or reverse("desk:unit")
    if not held or not person.isdigit() or not reason.strip():
        messages.error(request, _("Chọn hồ sơ, người nhận và ghi lý do rồi giao lại."))
        return _back(back)
    answers = steps.reassign_many(actor, held, int(person), reason)
    given = sum(refusal is None for _stream, refusal in answers)
    refused = sorted({sentence(refusal.reason) for _stream, refusal in answers if refusal})
    messages.success(
        request,
        _("Đã giao %(given)s hồ sơ.") % {"given": given}
        + (_(" Chưa giao được: %(refused)s") % {"refused": " ".join(refused)} if refused else ""),
    )
    return _back(back)


def _held(text: str) -> tuple[int, str]:
    stream, step = text.split(":")
    return int(stream) if stream.isdigit() else 0, step


def _back(to: str) -> HttpResponseRedirect:
    return HttpResponseRedirect(
        to if to.startswith("/") and not to.startswith("//") else reverse("desk:mine")
    )


def _list(request: HttpRequest, actor: Actor, wanted: Wanted, title: str, said: str) -> HttpResponse:
    at = timezone.now()
    state = request.GET.get("t", "") or wanted.state
    asked = Wanted(**{**{n: getattr(wanted, n) for n in Wanted.__slots__}, "state": state})
    sees = scope(actor, "dossiers.view", at)
    if request.GET.get("xuat"):
        whole = worklist.work_list(sees, at, asked, limit=10_000)
        return workbook_response(title, _sheet(whole, at))
    page = page_of(request.GET)
    found = worklist.work_list(sees, at, asked, PAGE, (page - 1) * PAGE)
    matching = found.counts.get(state, found.total) if state else found.total
    unit_list = bool(wanted.unit)
    context = {
        "title": title,
        "said": _("%(matching)s %(said)s, gần hạn nhất ở trên")
        % {"matching": say.number(matching), "said": said},
        "table": _table(title, found.rows, at, pick=unit_list and _leads(actor)),
        "filters": _filters(request, found, state),
        "pager": pager(request.GET, page, PAGE, matching),
        "hints": (Key(("J", "K"), _("lên xuống")), Key(("↵",), _("mở"))),
        "first": _first(found),
        "people": _people(actor, wanted.unit, at) if unit_list and _leads(actor) else (),
        "back": request.get_full_path(),
    }
    return render(request, "desk/list.html", context)


def _leads(actor: Actor) -> bool:
    return bool({"head", "leader"} & actor.roles)


def _people(actor: Actor, unit_id: int, at: datetime) -> tuple[tuple[int, str], ...]:
    """Whom a head may give work to: the people of the unit's agency who work dossiers."""
    agency = next((held.agency for held in actor.held if held.unit == unit_id), actor.agency)
    found = organisation.officials(scope(actor, "organisation.view", at), at, agency=agency)
    away = _(" (vắng)")
    named = {p.official: f"{p.name} · {p.unit_name}{away if p.absent else ''}" for p in found}
    return tuple(sorted(named.items(), key=lambda pair: pair[1]))


def _first(found: WorkList) -> Action | None:
    if not found.rows:
        return None
    href = reverse("desk:dossier", args=[found.rows[0].stream])
    return Action(_("Mở hồ sơ gần hạn nhất"), "primary", href=href, shown="↵")


def _filters(request: HttpRequest, found: WorkList, state: str) -> Filters:
    counts = {"": found.total, **found.counts}
    tabs = tuple(
        Tab(_(label), with_query(request.GET, t=key, trang=None), counts[key], state == key, key)
        for key, label in _STATES
    )
    return Filters(tabs, export_href=with_query(request.GET, xuat="1"))


_COLUMNS = (
    gettext_noop("Thời gian còn lại của bước"),
    gettext_noop("Hạn của bước"),
    gettext_noop("Hồ sơ"),
    gettext_noop("Chủ hồ sơ"),
    gettext_noop("Bước, người giữ"),
    gettext_noop("Việc tiếp theo"),
)
_OPEN = gettext_noop("Mở hồ sơ")
_NEXT = {
    "assign": gettext_noop("Phân công"),
    "work": gettext_noop("Làm bước này"),
    "opinion": gettext_noop("Ghi ý kiến"),
    "pause": gettext_noop("Nhắc công dân"),
    "sign": gettext_noop("Xem và ký"),
    "number": gettext_noop("Cấp số"),
    "issue": gettext_noop("Phát hành"),
    "receive": gettext_noop("Bàn giao"),
}


def _table(caption: str, rows: Sequence[Work], at: datetime, *, pick: bool) -> Table:
    columns = tuple(Column(_(name)) for name in _COLUMNS)
    empty = Empty(
        _("Không còn hồ sơ nào chờ ở đây"), _("Hồ sơ mới được giao sẽ hiện ở đây, gần hạn nhất ở trên.")
    )
    return Table(caption, columns, _rows(rows, at), empty, pick="ho-so" if pick else "")


def _rows(works: Sequence[Work], at: datetime) -> tuple[Row, ...]:
    calendars = _calendars(works)
    return tuple(_row(work, calendars[work.agency], at) for work in works)


def _calendars(works: Sequence[Work]) -> dict[int, WorkTime]:
    """The calendar of each agency on the page, read once."""
    return {agency: worktime_for(agency) for agency in {work.agency for work in works}}


def _row(work: Work, calendar: WorkTime, at: datetime) -> Row:
    href = reverse("desk:dossier", args=[work.stream])
    limit = step_limit(work)
    promised = (
        _("hẹn trả %(promised)s") % {"promised": say.day_month(work.promised)}
        if work.promised
        else _("chưa hẹn ngày trả")
    )
    when = (
        Cell(say.long_day(limit), f"{say.hour(limit)} · {promised}", css="nb")
        if limit
        else Cell("–", promised)
    )
    holder = _("%(holder)s giữ từ %(since)s") % {
        "holder": work.holder,
        "since": say.since(work.since, at),
    } + (_(" · người giữ vắng") if work.away else "")
    nudged = _("Được nhắc: ") if work.reminded else ""
    cells = (
        Cell(time=work_chip(work, calendar, at)),
        when,
        Cell(work.title, work.code, href=href, open=True),
        Cell(work.owner or _("(ẩn tên)"), css="nb"),
        Cell(work.step_name, holder),
        Cell(nudged + _(_NEXT.get(work.act, _OPEN)), href=href, action=True, css="nb"),
    )
    return Row(cells, f"{work.stream}:{work.step}", work.code, css="away" if work.away else "")


def _sheet(found: WorkList, at: datetime) -> list[list[str]]:
    heading = [_("Mã hồ sơ"), _("Thủ tục"), _("Chủ hồ sơ"), _("Bước"), _("Người giữ"), _("Đơn vị"), _("Giữ từ"), _("Hạn của bước"), _("Hẹn trả"), _("Tình trạng")]  # fmt: skip
    calendars = _calendars(found.rows)
    lines = [
        [
            work.code, work.title, work.owner, work.step_name, work.holder, work.unit_name,
            say.long_moment(work.since), _moment(step_limit(work)), _moment(work.promised),
            work_chip(work, calendars[work.agency], at).word,
        ]
        for work in found.rows
    ]  # fmt: skip
    return [heading, *lines]


def _moment(moment: datetime | None) -> str:
    return say.long_moment(moment) if moment else ""


def _entries(
    request: HttpRequest,
    rows: Sequence[register.Entry],
    title: str,
    said: str,
    at: datetime,
    searched: str = "",
) -> HttpResponse:
    columns = (
        Column(_("Hồ sơ")),
        Column(_("Chủ hồ sơ")),
        Column(_("Nhận")),
        Column(_("Hẹn trả")),
        Column(_("Tình trạng")),
    )
    empty = Empty(
        _("Chưa có hồ sơ nào"), _("Thử gõ ít chữ hơn, hoặc chỉ vài số cuối của mã hồ sơ.") if searched else ""
    )
    table = Table(title, columns, tuple(_entry(entry, at) for entry in rows), empty)
    return render(
        request, "desk/list.html", {"title": title, "said": said, "table": table, "searched": searched}
    )


_STATUS = {
    "open": gettext_noop("Đang giải quyết"),
    "ready": gettext_noop("Có kết quả, chưa nhận"),
    "closed": gettext_noop("Đã trả kết quả"),
    "annulled": gettext_noop("Đã hủy tiếp nhận"),
}


def _entry(entry: register.Entry, at: datetime) -> Row:
    href = reverse("desk:dossier", args=[entry.stream])
    state = _(_STATUS[entry.status])
    if entry.status in {"ready", "closed"}:
        state += _(", đúng hạn") if entry.on_time else _(", quá hạn")
    return Row(
        (
            Cell(entry.title, entry.code, href=href, open=True),
            Cell(entry.owner or _("(ẩn tên)"), css="nb"),
            Cell(say.short_moment(entry.received), css="nb"),
            Cell(_moment(entry.promised) or "–", css="nb"),
            Cell(state, entry.holder),
        )
    )
