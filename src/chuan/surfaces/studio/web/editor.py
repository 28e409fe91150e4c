"""The draft: a table of steps beside the drawn way and what the prover finds, kept and proved at each save."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from chuan.base.kernel.clock import local
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.web.rules import say
from chuan.base.web.words import sentence
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import Thing, may
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.definitions.procedures import services as procedures
from chuan.definitions.procedures.rules.definition import Procedure
from chuan.definitions.procedures.rules.limits import say_limit
from chuan.definitions.procedures.rules.prover import ERROR, Flaw
from chuan.definitions.procedures.rules.said import wrong_words
from chuan.definitions.procedures.rules.wire import load
from chuan.definitions.procedures.services import Adopted, Drafted
from chuan.surfaces.acts import drafting, publishing
from chuan.surfaces.acts.proving import Bench
from chuan.surfaces.acts.publishing import warning_key
from chuan.surfaces.studio.rules import rows, typed
from chuan.surfaces.studio.rules.mending import mended
from chuan.surfaces.studio.web import form, own_words
from chuan.surfaces.studio.web.asked import asked, own_law
from chuan.surfaces.studio.web.boxes import Boxes
from chuan.surfaces.studio.web.findings import found, proved
from chuan.surfaces.studio.web.pictures import Office, compared, drawn
from chuan.surfaces.studio.web.places import places, read_staffing


@dataclass(frozen=True, slots=True)
class Look:
    """A draft as the prover sees it: its definition, what of it or of its document's words cannot be used; its flaws."""

    draft: Drafted
    bench: Bench
    definition: Procedure | None
    faults: Mapping[str, str]
    flaws: tuple[Flaw, ...]

    @property
    def office(self) -> Office:
        return Office(
            self.bench.calendar(self.draft.agency), self.bench.pack(self.draft.agency), self.bench.day
        )

    @property
    def errors(self) -> int:
        return len(self.faults) + sum(flaw.severity == ERROR for flaw in self.flaws)


def look(draft: Drafted, at: datetime) -> Look:
    """Read the draft and prove it with the agency's people and hours."""
    bench = Bench(at, [draft.code])
    own = {one.field: sentence(one.reason) for one in wrong_words(draft.said)}
    try:
        definition = load(dict(draft.body))
    except Refused as refused:
        faults = {one.field: sentence(one.reason) for one in refused.refusals}
        return Look(draft, bench, None, faults | own, ())
    return Look(draft, bench, definition, own, bench.flaws(definition, draft.staffing, draft.agency))


@require_GET
def show(request: HttpRequest, draft: int) -> HttpResponse:
    """The editor."""
    found_ = drafting.opened(actor_of(request), draft, _least(request, draft))
    return _page(request, look(found_, timezone.now()))


@require_POST
def save(request: HttpRequest, draft: int) -> HttpResponse:
    """Keep what was typed, carry out the pressed button's command, and show what follows."""
    actor, command = actor_of(request), request.POST.get("do", "")
    before = drafting.opened(actor, draft)
    written = _written(request, before)
    seen = request.POST.get("take") or request.POST.get("seen", "")
    number = int(seen) if seen.isdecimal() else 0
    try:
        asked = _commanded(written, command)
        kept = drafting.save(actor, draft, asked.body, asked.staffing, number, asked.said)
    except Refused as refused:
        return _refused(request, written, before, refused)
    if request.headers.get("HX-Request"):
        return _answer(request, look(kept, timezone.now()))
    return redirect(reverse("studio:draft", args=[draft]) + _place(command))


@require_POST
def drop(request: HttpRequest, draft: int) -> HttpResponse:
    """Give the draft up."""
    drafting.drop(actor_of(request), draft)
    messages.success(request, _("Đã bỏ bản soạn. Bản đang dùng không thay đổi."))
    return redirect("studio:drafts")


def _least(request: HttpRequest, draft: int) -> str:
    """An approver who does not write may read the draft."""
    actor, agency = actor_of(request), procedures.draft(draft).agency
    writes = bool(may(actor, drafting.EDIT, Thing(agency), timezone.now()))
    return drafting.EDIT if writes else publishing.PUBLISH


def _written(request: HttpRequest, before: Drafted) -> Drafted:
    """The draft with what the form holds."""
    pairs = [(name, text) for name, texts in request.POST.lists() for text in texts]
    told = typed.read((name, str(text)) for name, text in pairs)
    body = typed.merged(before.body, told)
    staffing = read_staffing(request.POST, body.get("roles") or (), before.staffing)
    return replace(before, body=body, staffing=staffing, said=typed.own_words(before.said, told))


def _commanded(written: Drafted, command: str) -> Drafted:
    act, _colon, name = command.partition(":")
    if act == "mend":
        flaws = look(written, timezone.now()).flaws
        flaw = next((one for one in flaws if warning_key(one) == name), None)
        if flaw is None:
            raise Refused(refuse("not_now", "studio.no_such_mend"))
        return replace(written, body=mended(written.body, flaw))
    if act == "take":
        return replace(written, said=own_words.taken(written, name))
    if not (act and name):
        return written
    whole = rows.changed({**written.body, typed.SAID: written.said}, command)
    return replace(written, said=whole.pop(typed.SAID), body=whole)


def _place(command: str) -> str:
    """Where the page opens again: at the table that was changed."""
    act, _colon, path = command.partition(":")
    if act == "take":
        return f"#{typed.SAID}"
    return f"#{path.split('.')[0]}" if act in {"add", "remove", "up", "down"} else ""


def _refused(request: HttpRequest, written: Drafted, before: Drafted, refused: Refused) -> HttpResponse:
    """The same page with everything as typed; who saved meanwhile, and how to go on."""
    status = refused.refusals[0].status
    if status in {403, 404}:
        raise refused
    said = [sentence(one.reason) for one in refused.refusals]
    stale = refused.refusals[0].kind == "stale"
    now = procedures.draft(before.id) if stale else before
    extra = {
        "said": said,
        "stale": stale,
        "now": now,
        "other": organisation.names({now.author}).get(now.author, ""),
    }
    if request.headers.get("HX-Request"):
        return render(request, "studio/refused.html", {**extra, "draft": before}, status=status)
    page = (
        replace(written, seen=int(request.POST["seen"]))
        if request.POST.get("seen", "").isdecimal()
        else written
    )
    return _page(request, look(page, timezone.now()), status, **extra)


def _page(request: HttpRequest, seen: Look, status: int = 200, **extra: Any) -> HttpResponse:
    actor = actor_of(request)
    draft, body = seen.draft, dict(seen.draft.body)
    boxes = Boxes(seen.faults)
    bad = frozenset(step for flaw in seen.flaws if flaw.severity == ERROR for step in flaw.steps[:1])
    staffing, definition, at = draft.staffing, seen.definition, timezone.now()
    asks = asked(definition.steps, staffing, at) if definition else {}
    context = {
        **_findings(seen, actor),
        "heading": form.heading(body, boxes),
        "steps": form.steps(body, boxes, bad, asks),
        "channels": form.channels(body, boxes),
        "papers": form.papers(body, boxes),
        "fees": form.fees(body, boxes),
        "grounds": form.grounds(body, boxes),
        "results": form.results(body, boxes),
        "roles": form.roles(body, boxes, staffing, places(draft.agency, staffing, at)),
        "apart": form.apart(body, boxes),
        "texts": own_words.texts(draft, boxes),
        "lists": own_words.lists(draft, boxes),
        "others": boxes.others(),
        "current": _current(draft),
        "saved": f"{say.hour(draft.changed)} {say.day_month(draft.changed)}",
        "limit": _limit(definition),
        "own_law": own_law(definition.special) if definition else (),
        **extra,
    }
    return render(request, "studio/editor.html", context, status=status)


def _answer(request: HttpRequest, seen: Look) -> HttpResponse:
    """What an automatic save changes on the page: findings, drawing, bars, and the fault of each field."""
    boxes = Boxes(seen.faults)
    body = dict(seen.draft.body)
    form.heading(body, boxes)
    for part in (form.channels, form.papers, form.fees, form.grounds, form.results, form.apart):
        part(body, boxes)
    form.steps(body, boxes, frozenset(), {})
    own_words.texts(seen.draft, boxes)
    own_words.lists(seen.draft, boxes)
    context = {
        **_findings(seen, actor_of(request)),
        "boxes": [box for box in boxes.made if not box.options],
        "others": boxes.others(),
        "saved": say.hour(seen.draft.changed),
        "oob": True,
    }
    return render(request, "studio/answer.html", context)


def _findings(seen: Look, actor: Actor) -> dict[str, Any]:
    flaws = found(seen.flaws)
    agency = Thing(seen.draft.agency)
    at = timezone.now()
    definition = seen.definition
    return {
        "draft": seen.draft,
        "found": flaws,
        "first": next((one for one in flaws if one.error), None),
        "proved": proved(seen.flaws) if definition else (),
        "unread": definition is None,
        "errors": seen.errors,
        "flow": drawn(definition, seen.flaws, seen.office) if definition else None,
        "compared": compared(definition, seen.flaws, seen.office) if definition else None,
        "writing": bool(may(actor, drafting.EDIT, agency, at)),
        "publishing": bool(may(actor, publishing.PUBLISH, agency, at)),
    }


def _current(draft: Drafted) -> Adopted | None:
    try:
        return procedures.adopted(draft.agency, draft.code, local(timezone.now()).date())
    except Refused:
        return None


def _limit(definition: Procedure | None) -> str:
    channel = next(iter(definition.channels), None) if definition else None
    return say_limit(channel.promised or channel.legal) if channel else _("chưa có thời hạn")
