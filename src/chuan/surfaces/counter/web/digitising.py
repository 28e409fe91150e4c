"""Papers of a dossier scanned at the counter: sent, shown, tied, turned, left out, taken back."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from chuan.base.kernel.refusal import Refused
from chuan.base.web.served import served
from chuan.base.web.words import sentence
from chuan.events.scans.services import load
from chuan.surfaces.acts import digitising, paging, reusing
from chuan.surfaces.acts.reusing import Reusing
from chuan.surfaces.counter.web.digitising_page import page_of
from chuan.surfaces.counter.web.place import place_of
from chuan.surfaces.counter.web.reading import key_of
from chuan.surfaces.counter.web.sent_files import kept_message, sent_of, told_of


@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest, stream: int) -> HttpResponse:
    """The page; sent files are kept each for itself."""
    if request.method != "POST":
        return _shown(request, stream)
    place = place_of(request)
    try:
        answers = digitising.take(
            place.actor, stream, request.POST.get("paper", ""), sent_of(request), key_of(request.POST.dict())
        )
    except Refused as refused:
        return _refused(request, stream, refused)
    kept, wrong = told_of(answers)
    if kept:
        messages.success(request, kept_message(kept))
    return _shown(request, stream, 422, wrong) if wrong else redirect("counter:digitise", stream)


@require_GET
def fresh(request: HttpRequest, stream: int) -> HttpResponse:
    """The papers again where something came since (``?co=``), nothing (204) where nothing did."""
    page = page_of(request, place_of(request), stream)
    if page.mark == request.GET.get("co"):
        return HttpResponse(status=204)
    return render(request, "counter/_scans.html", {"page": page})


@require_POST
def deed(request: HttpRequest, stream: int, scan: int, deed: str) -> HttpResponse:
    """One thing done to one scan, then the page again."""
    act = _DEEDS.get(deed)
    if act is None:
        return HttpResponse(status=404)
    try:
        act(request, stream, scan)
    except Refused as refused:
        return _refused(request, stream, refused)
    return redirect("counter:digitise", stream)


@require_POST
def reuse(request: HttpRequest, stream: int) -> HttpResponse:
    """A paper answered by what the office holds, with consent."""
    sent, kind_of = request.POST, request.POST.get("held", "").partition("-")
    wanted = Reusing(
        sent.get("paper", ""), kind_of[0], int(kind_of[2]) if kind_of[2].isdecimal() else 0,
        sent.get("consent", ""), sent.get("words", "")[:300],
    )  # fmt: skip
    try:
        reusing.reuse(place_of(request).actor, stream, wanted, key_of(sent.dict()))
    except Refused as refused:
        return _refused(request, stream, refused)
    return redirect("counter:digitise", stream)


@require_POST
def withdraw(request: HttpRequest, stream: int, reuse: int) -> HttpResponse:
    """It is not reused after all, with a reason."""
    try:
        actor, sent = place_of(request).actor, request.POST
        reusing.withdraw(actor, reuse, sent.get("reason", ""), key_of(sent.dict()))
    except Refused as refused:
        return _refused(request, stream, refused)
    return redirect("counter:digitise", stream)


@require_GET
def file(request: HttpRequest, scan: int, sha256: str) -> HttpResponse:
    """One version of a scan, or its strip of small pictures."""
    name, media, content = digitising.file_of(place_of(request).actor, scan, sha256)
    answer = served(content, media, name)
    answer["Cache-Control"] = "private, max-age=3600, immutable"
    return answer


def _shown(request: HttpRequest, stream: int, status: int = 200, wrong: tuple[str, ...] = ()) -> HttpResponse:
    page = page_of(request, place_of(request), stream, wrong)
    return render(request, "counter/digitise.html", {"page": page}, status=status)


def _refused(request: HttpRequest, stream: int, refused: Refused) -> HttpResponse:
    first = refused.refusals[0]
    if first.status in {403, 404}:
        raise refused
    return _shown(request, stream, first.status, (sentence(first.reason),))


def _pages(request: HttpRequest) -> tuple[int, ...]:
    return tuple(int(one) for one in request.POST.getlist("pages") if one.isascii() and one.isdigit())


def _seen(request: HttpRequest, scan: int) -> int:
    seen = request.POST.get("seen", "")
    return int(seen) if seen.isascii() and seen.isdigit() else load(scan).seq


Deed = Callable[[HttpRequest, int, int], object]
_DEEDS: dict[str, Deed] = {
    "gan": lambda r, stream, scan: digitising.tie(
        place_of(r).actor, scan, stream, r.POST.get("paper", ""), key_of(r.POST.dict())
    ),
    "go": lambda r, _, scan: digitising.loose(
        place_of(r).actor, scan, r.POST.get("reason", ""), key_of(r.POST.dict())
    ),
    "bo": lambda r, _, scan: digitising.drop(
        place_of(r).actor, scan, r.POST.get("reason", ""), key_of(r.POST.dict())
    ),
    "lay-lai": lambda r, _, scan: digitising.restore(place_of(r).actor, scan, key_of(r.POST.dict())),
    "xoay": lambda r, _, scan: paging.turn(
        place_of(r).actor, scan, _pages(r), _seen(r, scan), key_of(r.POST.dict())
    ),
    "bo-trang": lambda r, _, scan: paging.leave_out(
        place_of(r).actor, scan, _pages(r), _seen(r, scan), key_of(r.POST.dict())
    ),
    "hoan-tac": lambda r, _, scan: paging.undo(
        place_of(r).actor, scan, _seen(r, scan), key_of(r.POST.dict())
    ),
}
"""The last part of an address -> what is done."""
