"""Results that reached the counter: the list of those nobody collected, and handing one over."""

from __future__ import annotations

from dataclasses import replace
from uuid import uuid4

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_GET, require_http_methods

from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.store import files
from chuan.base.web.components import (
    LATE,
    OK,
    Action,
    ActionBar,
    Cell,
    Column,
    Empty,
    Note,
    Option,
    Row,
    Segments,
    Table,
    TimeChip,
)
from chuan.base.web.links import page_of, pager
from chuan.base.web.rules import say
from chuan.base.web.served import served
from chuan.base.web.words import sentence
from chuan.definitions.organisation.rules.authority import EVERYTHING
from chuan.events.custody.rules.originals import HELD
from chuan.events.dossiers.services.people import Party
from chuan.readings.deadlines.queries import register
from chuan.readings.whereabouts.queries.handovers import place_of_paper
from chuan.surfaces.acts import returning
from chuan.surfaces.acts.originals import Back
from chuan.surfaces.counter.web import view_models as vm
from chuan.surfaces.counter.web.list_models import ListPage, ReturnPage
from chuan.surfaces.counter.web.lists import SIZE, STATUS
from chuan.surfaces.counter.web.place import Place, place_of
from chuan.surfaces.counter.web.reading import DELIVER, DELIVERED, Read, Typed, key_of
from chuan.surfaces.telling.collecting import not_here
from chuan.surfaces.telling.file import File, open_file
from chuan.surfaces.telling.keeping import PICK
from chuan.surfaces.telling.money import owing_note
from chuan.surfaces.telling.originals import kept

_AT = {"slip": "slip", "papers": "slip"}
"""What the act of giving originals back calls a field -> what the form does."""
_AT_COUNTER = {"agency": "counter"}
"""What the citizen chose -> how it is handed over."""
_TAKERS = (
    ("owner", gettext_noop("Chủ hồ sơ")),
    ("submitter", gettext_noop("Người nộp")),
    ("other", gettext_noop("Người khác")),
)


@require_GET
def ready(request: HttpRequest) -> HttpResponse:
    """Có kết quả, chưa đến nhận: the oldest first; found by code, name or phone."""
    place, at = place_of(request), page_of(request.GET)
    asked = request.GET.get("q", "").strip()
    wanted = register.Wanted(status="ready", text=asked, own=True)
    found = register.entries(place.seen.beyond, wanted, "ready", SIZE, (at - 1) * SIZE)
    columns = (
        Column(_("Kết quả")), Column(_("Hồ sơ")), Column(_("Chủ hồ sơ")), Column(_("Có kết quả")), Column(_("Việc tiếp theo")),
    )  # fmt: skip
    empty = Empty(
        _("Không tìm thấy kết quả nào") if asked else _("Không có kết quả nào chờ trả"),
        _("Thử ít chữ hơn, hoặc gõ mã hồ sơ.") if asked else _("Khi văn thư phát hành, kết quả hiện ở đây."),
        "send",
    )
    page = ListPage(
        _("Trả kết quả"),
        _("%(total)s hồ sơ có kết quả, chưa đến nhận") % {"total": say.number(found.total)},
        Table(_("Trả kết quả"), columns, tuple(_row(one, place) for one in found.rows), empty),
        pager=pager(request.GET, at, SIZE, found.total),
        find=vm.TextField("q", _("Tìm kết quả"), asked, placeholder=_("Mã hồ sơ, tên hoặc điện thoại")),
        actions=(Action(_("Mở màn hình đánh giá"), href=reverse("counter:kiosk")),),
    )
    return render(request, "counter/list.html", {"page": page})


@require_http_methods(["GET", "HEAD", "POST"])
def give(request: HttpRequest, stream: int) -> HttpResponse:
    """Hand a result to the citizen: who took it, shown by what, by which channel."""
    place = place_of(request)
    file = open_file(place.actor, stream, place.at)
    if request.method != "POST":
        return render(
            request, "counter/return.html", {"page": _page(place, file, {}, {}, str(uuid4()), None)}
        )
    typed = {name: str(value) for name, value in request.POST.items()}
    read = Read(typed)
    taker = _taker(read, file)
    identity = read.text("identity", 120)
    channel = typed.get("channel", "") if typed.get("channel") in dict(DELIVER) else "counter"
    if channel == "counter" and not identity:
        read.errors["identity"] = _("Ghi giấy tờ của người nhận đã xem.")
    status = 422 if read.errors else 200
    back = Back(_picked(request), None, read.text("slip", 300), "", read.text("lost-slip", 300))
    seen = int(typed["seen"]) if typed.get("seen", "").isdecimal() else file.case.dossier.seq
    if not read.errors:
        try:
            handing = returning.Handing(taker, channel, identity, seen)
            returning.return_result(place.actor, stream, handing, back, key_of(typed))
        except Refused as refused:
            status = refused.refusals[0].status
            if status in {403, 404}:
                raise
            read.errors[_AT.get(refused.refusals[0].field, "")] = sentence(refused.refusals[0].reason)
            file = open_file(place.actor, stream, place.at)
    if read.errors:
        page = _page(
            place, file, typed, read.errors, typed.get("key") or str(uuid4()), frozenset(_picked(request))
        )
        return render(request, "counter/return.html", {"page": page}, status=status)
    messages.success(request, _("Đã trả kết quả hồ sơ %(code)s.") % {"code": file.state.code})
    if back.papers:
        return redirect("counter:originals", stream)
    return redirect("counter:results")


@require_GET
def document(request: HttpRequest, stream: int, sha256: str) -> HttpResponse:
    """The result itself, in the browser's own viewer."""
    place = place_of(request)
    file = open_file(place.actor, stream, place.at)
    issued = file.state.document
    if issued is None or sha256 not in {issued.issued, issued.draft}:
        raise Refused(refuse("missing", "organisation.missing"))
    _name, media_type, content = files.read(stream, sha256)
    return served(content, media_type, f"{sha256[:12]}.pdf")


def _taker(read: Read, file: File) -> Party | None:
    """None stands for the submitter, as the act has it."""
    who = read.typed.get("taker", "owner")
    if who == "other":
        party = Party(read.text("taker-name"), identity=read.text("taker-number", 40))
        if not party.name:
            read.errors["taker-name"] = _("Nhập họ và tên người nhận.")
        if not read.text("taker-authorisation", 200):
            read.errors["taker-authorisation"] = _("Ghi giấy ủy quyền của người nhận.")
        return party
    return file.owner if who == "owner" and file.state.owner != file.state.submitter else None


def _picked(request: HttpRequest) -> tuple[int, ...]:
    """The originals ticked to go back."""
    return tuple(sorted(int(one) for one in request.POST.getlist(PICK) if one.isdecimal()))


def _page(
    place: Place, file: File, typed: Typed, errors: dict[str, str], key: str, picked: frozenset[int] | None
) -> ReturnPage:
    state, stream = file.state, file.case.dossier.id
    notes = _elsewhere(place, file) if state.status == "ready" else (Note(_gone(file, typed), "stop"),)
    give_it = Action(
        _("Đã giao cho khách"), "primary", "check", name="do", value="give", key="ctrl+enter", shown="Ctrl ↵",
        because="" if state.status == "ready" else _("hồ sơ không còn chờ trả"),
    )  # fmt: skip
    return ReturnPage(
        vm.FormState(
            reverse("counter:give", args=[stream]), key, seen=typed.get("seen") or str(file.case.dossier.seq),
            errors=tuple((f"id_{name}" if name else "", said) for name, said in errors.items()),
        ),
        _("Trả kết quả · %(name)s") % {"name": file.owner.name},
        f"{state.code} · {file.case.adopted.short_name}",
        _facts(file),
        _choice("taker", _("Ai nhận?"), _TAKERS, typed),
        (
            _text("taker-name", _("Họ và tên"), typed, errors),
            _text("taker-number", _("Số định danh"), typed, errors, mode="numeric"),
            _text("taker-authorisation", _("Giấy ủy quyền"), typed, errors),
        ),
        _text("identity", _("Giấy tờ của người nhận đã xem"), typed, errors, hint=_("ví dụ: căn cước, số cuối 3817")),
        _choice("channel", _("Nhận bằng cách nào?"), DELIVER, {"channel": _AT_COUNTER.get(state.deliver, state.deliver), **typed}),
        _documents(file),
        ActionBar((give_it,)),
        notes=(*notes, *owing_note(stream)),
        originals=_originals(file, picked),
        slip=_text(
            "slip", _("Giấy hẹn: quét mã QR hoặc nhập mã hồ sơ trên giấy"), typed, errors,
            hint=_("chỉ trả bản chính khi khách đưa giấy hẹn"),
        ),
        lost_slip=_text("lost-slip", _("Lý do trả bản chính khi không có giấy hẹn"), typed, errors),
    )  # fmt: skip


def _elsewhere(place: Place, file: File) -> tuple[Note, ...]:
    """That the citizen takes it at another counter, or that its paper is not here yet."""
    if not file.state.outside:
        return ()
    note = not_here(file, place.agencies, place_of_paper(EVERYTHING, file.case.dossier.id))
    return (note,) if note else ()


def _gone(file: File, typed: Typed) -> str:
    """Why nothing is handed over, and who did what since the page was opened."""
    seen = typed.get("seen", "")
    since = tuple(item for item in file.lived if seen.isdecimal() and item.seq > int(seen))
    done = "; ".join(f"{one.who} {one.text} ({one.at})" for one in file.teller.moments(since))
    return _("Hồ sơ này: %(status)s.") % {"status": _(STATUS.get(file.state.status, "")).lower()} + (
        f" {done}." if done else ""
    )


def _facts(file: File) -> tuple[tuple[str, str], ...]:
    state = file.state
    judged = _("đúng hạn") if state.on_time else _("quá hạn")
    when = f"{say.short_moment(state.ready)}, {judged}" if state.ready else _("chưa có")
    return (
        (_("Có kết quả"), when),
        (_("Hẹn trả"), say.long_moment(state.promised) if state.promised else _("chưa hẹn")),
        (_("Người nộp"), file.submitter.name),
        (_("Điện thoại"), file.submitter.phone or file.owner.phone or _("không có")),
    )


def _originals(file: File, picked: frozenset[int] | None) -> Table | None:
    """The citizen's originals that are still held, all of them ticked to go back."""
    found = kept(file, PICK, picked)
    held = tuple(row for row, at in zip(found.table.rows, found.statuses, strict=True) if at == HELD)
    return replace(found.table, rows=held, walk=False) if held else None


def _documents(file: File) -> tuple[vm.Printable, ...]:
    issued = file.state.document
    sha256 = (issued.issued or issued.draft) if issued else ""
    if issued is None or not sha256:
        return ()
    names = [product.name for product in file.procedure.results]
    name = _("Văn bản từ chối giải quyết") if issued.kind == "refusal" else next(iter(names), _("Kết quả"))
    number = ""
    if issued.number:
        symbol = f"/{issued.symbol}" if issued.symbol else ""
        number = _("số %(number)02d%(symbol)s") % {"number": issued.number, "symbol": symbol}
    day = say.day(issued.day) if issued.day else ""
    href = reverse("counter:document", args=[file.case.dossier.id, sha256])
    return (vm.Printable(name, ", ".join(part for part in (number, day) if part), href, "file-text"),)


def _text(
    name: str, label: str, typed: Typed, errors: dict[str, str], mode: str = "", hint: str = ""
) -> vm.TextField:
    return vm.TextField(
        name, label, typed.get(name, ""), hint, errors.get(name, ""), mode, wide=name == "taker-authorisation"
    )


def _choice(name: str, legend: str, options: tuple[tuple[str, str], ...], typed: Typed) -> Segments:
    chosen = typed.get(name) or options[0][0]
    return Segments(name, legend, tuple(Option(value, _(label), value == chosen) for value, label in options))


def _row(one: register.Entry, place: Place) -> Row:
    href = reverse("counter:give", args=[one.stream])
    away = one.outside and one.deliver == "counter" and one.agency in place.agencies
    how = _("Tại %(place)s") % {"place": one.counter} if away else _(DELIVERED.get(one.deliver, ""))
    return Row(
        (
            Cell(time=TimeChip(OK if one.on_time else LATE)),
            Cell(one.title, one.code, href=href, open=True),
            Cell(one.owner or _("(ẩn tên)"), one.phone, css="nb"),
            Cell(
                say.short_moment(one.ready) if one.ready else "",
                how,
                css="nb",
            ),
            Cell(
                _("Xem") if away else _("Trả cho khách"),
                href=href,
                action=True,
                css="nb",
            ),
        )
    )
