"""Page 1: one reception, with its three outcomes; nothing typed is ever lost."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from uuid import UUID, uuid4

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from chuan.base.kernel.refusal import Refusal, Refused
from chuan.base.store.services import answered
from chuan.base.web.services import draft, drop_draft
from chuan.base.web.words import sentence
from chuan.definitions.procedures import services as procedures
from chuan.surfaces.acts import reception
from chuan.surfaces.acts.desks import SERVING
from chuan.surfaces.acts.guiding import guide
from chuan.surfaces.acts.offline_settling import settle
from chuan.surfaces.acts.outside import from_outside
from chuan.surfaces.counter.web import reading
from chuan.surfaces.counter.web.place import Place, place_of
from chuan.surfaces.counter.web.reading import Read, Typed
from chuan.surfaces.counter.web.reception_desk import Desk
from chuan.surfaces.counter.web.reception_held import chosen_reuses, held_box
from chuan.surfaces.counter.web.reception_page import ARRIVAL, DRAFT
from chuan.surfaces.counter.web.reception_page import page as page_of
from chuan.surfaces.counter.web.reception_terms import fee, notes, papers, promise, slips_of
from chuan.surfaces.counter.web.visiting import NTH, Visitor, visitor

_FIELDS = {
    "authorisation": "submitter-authorisation",
    "late_entry": "late-reason",
    "at": "late-at",
}
"""What an act calls a field -> what the form does."""


@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest, agency: int, code: str) -> HttpResponse:
    """Show the form, or do what its pressed button says."""
    desk = _desk(request, agency, code)
    if request.method != "POST":
        return render(request, "counter/receive.html", {"page": page_of(desk)})
    if desk.typed.get("do") == "guide":
        key = reading.key_of(desk.typed)
        return redirect("counter:guidance", guide(desk.place.actor, agency, code, desk.case, key))
    read = Read(desk.typed)
    served = int(request.session.get(SERVING, 0))
    typed = reading.reception(read, agency, desk.adopted.procedure)
    form = replace(typed, ticket=served, reuses=chosen_reuses(desk.typed))
    if read.errors:
        return _again(request, replace(desk, errors=read.errors), 422)
    try:
        target = _OUTCOMES.get(desk.typed.get("do", ""), _receive)(desk, form)
    except Refused as refused:
        status = refused.refusals[0].status
        if status in {403, 404} and not any(one.field for one in refused.refusals):
            raise
        return _again(request, replace(desk, errors=_beside(refused.refusals)), status)
    drop_draft(desk.place.actor.account, DRAFT, desk.draft)
    name, number = target
    response = redirect(f"counter:{name}", number)
    response["Location"] += f"?{NTH}={desk.guest.nth}"
    return response


@require_POST
def refresh(request: HttpRequest, agency: int, code: str) -> HttpResponse:
    """What a change moves: the promise, and out of band fee, notes, the count of papers, and papers of a new case."""
    desk = _desk(request, agency, code)
    found = slips_of(desk)
    context = {
        "promise": promise(desk),
        "fee": fee(desk),
        "notes": notes(desk, found),
        "slip": str(found[0].id) if found else "",
        "papers": papers(desk),
        "held": held_box(desk),
        "case_changed": desk.typed.get("shown-case", "") != desk.case,
    }
    return render(request, "counter/_refresh.html", context)


def _desk(request: HttpRequest, agency: int, code: str) -> Desk:
    place = place_of(request)
    adopted = procedures.adopted(agency, code, place.today)
    from_outside(place.actor, adopted, place.at)
    guest = visitor(place, request.GET)
    key = str(uuid4())
    if request.method == "POST":
        typed = {name: str(value) for name, value in request.POST.items()}
        visit = typed.get("visit", "")
        guest = replace(guest, visit=int(visit)) if visit.isdecimal() else guest
        return Desk(place, adopted, guest, typed, typed.get("key") or key)
    kept = _kept(request, place, f"{agency}-{code}", guest)
    if kept:
        return Desk(place, adopted, guest, kept, key, restored=_("Đã lấy lại những gì bạn nhập dở."))
    return Desk(place, adopted, guest, dict(guest.typed), key)


def _kept(request: HttpRequest, place: Place, name: str, guest: Visitor) -> Typed | None:
    """The draft of this form; another visitor's is dropped on the word of the officer (``?moi=1``)."""
    if guest.query or "moi" in request.GET:
        drop_draft(place.actor.account, DRAFT, name)
        return None
    kept = draft(place.actor.account, DRAFT, name, timezone.now())
    typed = {field: values[-1] for field, values in kept.items() if values} if kept else {}
    if typed and answered(reading.key_of(typed)) is not None:  # saved by the page after it was sent
        drop_draft(place.actor.account, DRAFT, name)
        return None
    return typed or None


def _receive(desk: Desk, form: reception.Reception) -> tuple[str, int]:
    arrival = uuid_of(desk.typed.get(ARRIVAL, ""))
    if arrival:
        return "dossier", settle(desk.place.actor, arrival, form).id
    return "dossier", reception.receive(desk.place.actor, form, reading.key_of(desk.typed)).id


def _supplement(desk: Desk, form: reception.Reception) -> tuple[str, int]:
    lacking = reading.missing(desk.typed, desk.adopted.procedure)
    return "slip", reception.ask_supplement(desk.place.actor, form, lacking, reading.key_of(desk.typed))


def _refuse(desk: Desk, form: reception.Reception) -> tuple[str, int]:
    reason = desk.typed.get("refuse-reason", "")
    try:
        return "slip", reception.refuse_reception(desk.place.actor, form, reason, reading.key_of(desk.typed))
    except Refused as refused:
        raise Refused(*(_moved(one, "reason", "refuse-reason") for one in refused.refusals)) from refused


def uuid_of(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None


_OUTCOMES = {"receive": _receive, "supplement": _supplement, "refuse": _refuse}


def _moved(refusal: Refusal, old: str, new: str) -> Refusal:
    return replace(refusal, field=new) if refusal.field == old else refusal


def _beside(refusals: Iterable[Refusal]) -> Mapping[str, str]:
    return {_FIELDS.get(one.field, one.field): sentence(one.reason) for one in refusals}


def _again(request: HttpRequest, desk: Desk, status: int) -> HttpResponse:
    """The same page with everything as typed and a sentence beside what was wrong."""
    return render(request, "counter/receive.html", {"page": page_of(desk)}, status=status)
