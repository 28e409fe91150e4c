"""One list for the postman: handed over as one act, then parcel by parcel what became of it; its paper and workbook."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from uuid import UUID, uuid4

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_GET, require_http_methods

from chuan.base.kernel.refusal import Refused
from chuan.base.web.rules import say
from chuan.base.web.served import served
from chuan.base.web.words import sentence
from chuan.definitions.organisation.rules.people import Actor
from chuan.surfaces.acts import posted, posting
from chuan.surfaces.counter.web.place import place_of
from chuan.surfaces.counter.web.reading import Read, key_of
from chuan.surfaces.telling.posting import Sent, bag_pdf, bag_rows, sent_lines
from chuan.surfaces.telling.workbooks import workbook_response

Deed = Callable[[Actor, int, Read, UUID], object]


@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest, bag: int) -> HttpResponse:
    """Show it, or do what the pressed button says; nothing typed is lost where it is refused."""
    place = place_of(request)
    if request.method != "POST":
        return _shown(request, place.actor, bag)
    read = Read({name: str(value) for name, value in request.POST.items()})
    deed = _DEEDS.get(read.typed.get("do", ""))
    if deed is None:
        return _shown(request, place.actor, bag, 422, (_("Chọn việc cần ghi."),))
    try:
        deed(place.actor, bag, read, key_of(read.typed))
    except Refused as refused:
        first = refused.refusals[0]
        if first.status in {403, 404}:
            raise
        return _shown(
            request, place.actor, bag, first.status, tuple(sentence(one.reason) for one in refused.refusals)
        )
    messages.success(request, _("Đã ghi."))
    return redirect("counter:postbag", bag)


@require_GET
def paper(request: HttpRequest, bag: int) -> HttpResponse:
    """The list as it stands, for both to sign."""
    found = posting.bag_of(place_of(request).actor, bag)
    return served(bag_pdf(found), "application/pdf", f"bang-ke-buu-gui-{found.state.number}.pdf")


@require_GET
def workbook(request: HttpRequest, bag: int) -> HttpResponse:
    """The same as a workbook."""
    found = posting.bag_of(place_of(request).actor, bag)
    return workbook_response(f"bang-ke-buu-gui-{found.state.number}", bag_rows(found))


def _hand(actor: Actor, bag: int, read: Read, key: UUID) -> object:
    return posting.hand_to_post(actor, bag, read.text("postman", 120), key)


def _annul(actor: Actor, bag: int, read: Read, key: UUID) -> object:
    return posting.annul(actor, bag, read.text("reason", 300), key)


def _deliver(actor: Actor, bag: int, read: Read, key: UUID) -> object:
    on: date = read.day("on") or posting.today()
    collected = read.count("collected", most=999_999_999)
    return posted.delivered(actor, bag, posted.Arrived(_dossier(read), on, collected), key)


def _fail(actor: Actor, bag: int, read: Read, key: UUID) -> object:
    return posted.failed(actor, bag, _dossier(read), read.text("reason", 300), key)


def _back(actor: Actor, bag: int, read: Read, key: UUID) -> object:
    return posted.came_back(actor, bag, _dossier(read), read.text("reason", 300), key)


def _settle(actor: Actor, bag: int, read: Read, key: UUID) -> object:
    return posted.settled(actor, bag, read.count("amount", most=999_999_999), read.text("reference", 60), key)


_DEEDS: dict[str, Deed] = {
    "hand": _hand, "annul": _annul, "deliver": _deliver, "fail": _fail, "back": _back, "settle": _settle,
}  # fmt: skip
_STATUS = {
    "listed": gettext_noop("Chờ giao bưu tá"),
    "sent": gettext_noop("Đang phát"),
    "failed": gettext_noop("Phát chưa được, bưu điện giữ"),
    "delivered": gettext_noop("Đã phát"),
    "back": gettext_noop("Đã chuyển hoàn về quầy"),
    "void": gettext_noop("Đã hủy"),
}


def _dossier(read: Read) -> int:
    text = read.typed.get("dossier", "")
    return int(text) if text.isascii() and text.isdigit() else 0


def _shown(
    request: HttpRequest, actor: Actor, bag: int, status: int = 200, wrong: tuple[str, ...] = ()
) -> HttpResponse:
    found = posting.bag_of(actor, bag)
    state = found.state
    context = {
        "bag": found,
        "state": state,
        "made": say.long_moment(state.made) if state.made else "",
        "handed": say.long_moment(state.handed) if state.handed else "",
        "lines": [(line, _(_STATUS[line.status]), _told(line)) for line in sent_lines(found)],
        "owed": say.money(state.owed) if state.owed else "",
        "today": say.day(posting.today()),
        "typed": request.POST if wrong else {},
        "key": str(uuid4()),
        "wrong": wrong,
        "waits": state.handed is None and state.annulled is None,
    }
    return render(request, "counter/postbag.html", context, status=status)


def _told(line: Sent) -> str:
    """What more is to be said of a parcel."""
    parts = [say.day(line.on)] if line.on else []
    parts += [_("đã thu %(sum)s") % {"sum": say.money(line.collected)}] if line.collected else []
    return " · ".join([*parts, line.reason] if line.reason else parts)
