"""The page of a dossier's originals, and what its buttons do; the counter gives back, the units move and note."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from chuan.base.kernel.refusal import Refused
from chuan.base.web.forms import OrderForm
from chuan.base.web.refusals import put_beside_fields
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.dossiers.services.people import Party
from chuan.surfaces.acts import originals as acts
from chuan.surfaces.telling.file import File, open_file
from chuan.surfaces.telling.originals import (
    GiveForm,
    Kept,
    MoveForm,
    NoteForm,
    TakeForm,
    kept,
    officials_of,
)

PICK = "ban-chinh"
_FIELDS = {"reason": "lost_slip"}
_SAID = {
    "give": gettext_noop("Đã trả bản chính. In giấy nhận lại để khách ký."),
    "move": gettext_noop("Đã chuyển bản chính."),
    "note": gettext_noop("Đã ghi về bản chính."),
    "take": gettext_noop("Đã nhận giữ bản chính."),
}


@dataclass(frozen=True, slots=True)
class Place:
    """Where the page stands: its own address, that of the dossier, of the printing and of a printed paper."""

    action: str
    back: str
    gives: bool = False
    print_href: str = ""
    paper: Callable[[str], str] = str


def page(request: HttpRequest, stream: int, place: Place) -> HttpResponse:
    """Show the originals of a dossier, or do what the pressed button says."""
    actor = actor_of(request)
    file = _file(actor, stream)
    forms = _forms(file, place, {})
    if request.method != "POST":
        return _shown(request, file, place, kept(file, PICK), forms)
    do = request.POST.get("do", "")
    if do not in forms:
        return _shown(request, file, place, kept(file, PICK), forms)
    forms = _forms(file, place, {do: request.POST})
    form = forms[do]
    picked = frozenset(int(one) for one in request.POST.getlist(PICK) if one.isdecimal())
    status = 422
    if form.is_valid():
        try:
            _ORDERS[do](actor, stream, tuple(sorted(picked)), form.cleaned_data)
        except Refused as refused:
            status = refused.refusals[0].status
            if status in {403, 404}:
                raise
            _beside(form, refused)
        else:
            messages.success(request, _(_SAID[do]))
            return redirect(place.action)
    file = _file(actor, stream)
    return _shown(request, file, place, kept(file, PICK, picked), forms, do, status)


def _file(actor: Actor, stream: int) -> File:
    """The dossier, also for who has its originals after the work went on to another unit."""
    at = timezone.now()
    try:
        return open_file(actor, stream, at)
    except Refused:
        acts.reached(actor, stream)
        return open_file(None, stream, at)


def _beside(form: OrderForm, refused: Refused) -> None:
    """A refusal's sentence at its field, where the form calls it otherwise under that name."""
    named = [
        replace(one, field=_FIELDS.get(one.field, one.field)) if one.field not in form.fields else one
        for one in refused.refusals
    ]
    put_beside_fields(form, named)


def _forms(file: File, place: Place, sent: Mapping[str, Any]) -> dict[str, OrderForm]:
    """The forms offered; the one that was sent is bound, the others stay empty."""
    choices = [(paper.key, paper.name) for paper in file.procedure.papers if not paper.form]
    people = officials_of(file.case.dossier.agency, file.at)
    typed = {name: value for data in sent.values() for name, value in data.items() if name != "key"}
    made: dict[str, OrderForm] = {}
    if place.gives:
        made["give"] = GiveForm(sent.get("give"), initial=typed)
        made["take"] = TakeForm(sent.get("take"), choices=choices, initial=typed)
    made["move"] = MoveForm(sent.get("move"), choices=people, initial=typed)
    made["note"] = NoteForm(sent.get("note"), initial=typed)
    return made


def _shown(
    request: HttpRequest,
    file: File,
    place: Place,
    found: Kept,
    forms: dict[str, OrderForm],
    opened: str = "",
    status: int = 200,
) -> HttpResponse:
    wrong = forms.get(opened)
    there = any(row.key for row in found.table.rows)
    context = {
        "file": file,
        "kept": found,
        "said": _("đang giữ %(count)s loại giấy tờ") % {"count": found.held},
        "action": place.action,
        "back": place.back,
        "chosen": OrderForm(seen=found.seq),
        "wrong": wrong,
        "opened": opened,
        "print_href": place.print_href if there and place.gives else "",
        "papers": [(name, place.paper(sha)) for name, sha in found.papers],
        "give": forms.get("give") if found.held else None,
        "move": forms["move"] if found.held else None,
        "note": forms["note"] if there else None,
        "take": forms.get("take"),
    }
    return render(request, "telling/originals.html", context, status=status)


def _give(actor: Actor, stream: int, picked: tuple[int, ...], read: dict[str, Any]) -> None:
    taker = Party(read["taker"]) if read["taker"] else None
    back = acts.Back(picked, taker, read["slip"], read["identity"], read["lost_slip"])
    acts.give_back(actor, stream, back, read["seen"], read["key"])


def _move(actor: Actor, stream: int, picked: tuple[int, ...], read: dict[str, Any]) -> None:
    acts.move(actor, stream, picked, int(read["to"]), read["note"], read["seen"], read["key"])


def _note(actor: Actor, stream: int, picked: tuple[int, ...], read: dict[str, Any]) -> None:
    if read["what"] == "restore":
        acts.restore(actor, stream, picked, read["reason"], read["seen"], read["key"])
    else:
        acts.note(actor, stream, read["what"], picked, read["reason"], read["seen"], read["key"])


def _take(actor: Actor, stream: int, _: tuple[int, ...], read: dict[str, Any]) -> None:
    acts.take_in(actor, stream, acts.Taken(read["paper"], read["count"], read["called"]), read["key"])


_ORDERS: dict[str, Callable[[Actor, int, tuple[int, ...], dict[str, Any]], None]] = {
    "give": _give, "move": _move, "note": _note, "take": _take,
}  # fmt: skip
