"""One instruction: its document, its agencies and how far each is; taken back with a reason."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from chuan.base.kernel.clock import local
from chuan.base.web.components import Empty, Fact
from chuan.base.web.orders import carried
from chuan.base.web.rules import say
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import Thing
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.dossiers.services import people
from chuan.events.instructions.rules.proofs import PROOFS
from chuan.events.instructions.services.instructions import Instruction, parts
from chuan.surfaces.acts import instructing
from chuan.surfaces.acts.asking import allows, clock
from chuan.surfaces.province.web.instruction_aims import asked, cells
from chuan.surfaces.province.web.instruction_facts import agencies_of, names_of, words_of
from chuan.surfaces.province.web.instruction_forms import WhyForm
from chuan.surfaces.province.web.instruction_rows import parts_table
from chuan.surfaces.province.web.shown import page


@require_GET
def look(request: HttpRequest, instruction: int) -> HttpResponse:
    """The instruction."""
    return show(request, instruction)


@require_POST
def take_back(request: HttpRequest, instruction: int) -> HttpResponse:
    """From every agency that has not finished it."""
    actor = actor_of(request)
    instructing.seen(actor, instruction, instructing.GIVE)
    return carried(
        request, WhyForm(request.POST),
        lambda read: instructing.take_back(actor, instruction, read["reason"], read["key"]),
        lambda status, sent: show(request, instruction, status, back_form=sent),
        _("Đã thu hồi chỉ đạo."), reverse("province:instruction", args=[instruction]),
    )  # fmt: skip


def show(request: HttpRequest, stream: int, status: int = 200, **bound: Any) -> HttpResponse:
    """With the form to take it back, for who may."""
    actor = actor_of(request)
    found = instructing.seen(actor, stream)
    mine = list(parts([int(one.part) for one in found.state.to]).values())
    texts = people.texts(stream)
    names = names_of(agencies_of({one.agency for one in mine}, found.now).values(), local(found.now))
    may = found.state.status == "given" and allows(actor, instructing.GIVE, Thing(found.agency), clock())
    context = {
        "title": texts.get(int(found.state.title), ""),
        "found": found,
        "facts": facts(found, texts),
        "text": texts.get(int(found.state.text), ""),
        "table": parts_table(
            _("Các cơ quan thực hiện"), mine, names, words_of((), mine), local(found.now).date(), Empty(""),
            by_agency=True, figures=cells(actor, found.state.aim, {one.agency for one in mine}, found.now),
        ),
        "back_form": WhyForm() if may else None,
        **bound,
    }  # fmt: skip
    return page(request, "province/instruction.html", "instructions", context, status)


def facts(found: Instruction, texts: dict[int, str]) -> tuple[Fact, ...]:
    """Number and day, by whom, until when, with which proof; why it was taken back."""
    state = found.state
    dated = say.day(state.dated) if state.dated else ""
    told = (
        Fact(
            _("Văn bản"),
            _("số %(number)s ngày %(day)s") % {"number": texts.get(int(state.number), ""), "day": dated},
        ),
        Fact(_("Người giao"), organisation.names({int(state.giver)}).get(int(state.giver), "")),
        Fact(_("Hạn hoàn thành"), say.long_day(state.due) if state.due else ""),
        Fact(_("Bằng chứng cần có"), asked(state.aim) or PROOFS.get(state.proof, "")),
        Fact(_("Thu hồi vì"), texts.get(int(state.reason or 0), "")),
    )
    return tuple(one for one in told if one.text)
