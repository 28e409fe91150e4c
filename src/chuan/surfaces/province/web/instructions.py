"""Instructions: what is asked of one's own agency, what was given, and how agencies carry it out."""

from __future__ import annotations

from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from chuan.base.kernel.clock import local
from chuan.base.web.components import Empty
from chuan.definitions.organisation.rules.authority import Thing, scope
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.instructions.rules.part import DONE, DROPPED
from chuan.events.instructions.rules.rollup import tallies
from chuan.events.instructions.services.instructions import Part, listed, listed_parts
from chuan.surfaces.acts.asking import allows
from chuan.surfaces.acts.instructing import GIVE, VIEW
from chuan.surfaces.province.web.instruction_facts import agencies_of, heirs_of, names_of, words_of
from chuan.surfaces.province.web.instruction_rows import given_table, parts_table, tally_table
from chuan.surfaces.province.web.shown import page


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """One page; an agency chosen in the roll-up shows its parts only."""
    actor, at = actor_of(request), timezone.now()
    today, seen = local(at).date(), scope(actor, VIEW, at)
    found, parts = listed(replace(seen, officials=frozenset())), listed_parts(seen)
    rows = agencies_of({one.agency for one in parts}, at)
    names, words = names_of(rows.values(), local(at)), words_of(found, parts)
    chosen = request.GET.get("co-quan", "")
    mine = _mine(actor, parts) if not chosen else [one for one in parts if str(one.agency) == chosen]
    heirs = heirs_of(rows.values(), local(at))
    others = [(one.agency, one.state) for one in parts if one.agency != actor.agency]
    counted = tallies(others, today, heirs)
    missing = set(heirs.values()) - set(names)
    context = {
        "title": _("Chỉ đạo"),
        "said": _("việc cấp trên giao, việc đã giao cấp dưới, ai đã làm và ai quá hạn"),
        "mine": parts_table(
            _("Giao cho cơ quan tôi và cho tôi") if not chosen else names.get(int(chosen or 0) if chosen.isdecimal() else 0, ""),
            sorted(mine, key=_order), names, words, today,
            Empty(_("Không có chỉ đạo nào giao cho cơ quan này"), icon="circle-check"),
        ),
        "given": given_table(found, {one.id: one for one in parts}, words, today) if found or _gives(actor, at) else None,
        "tally": tally_table(counted, names | names_of(agencies_of(missing, at).values(), local(at))) if counted else None,
        "gives": _gives(actor, at),
    }  # fmt: skip
    return page(request, "province/instructions.html", "instructions", context)


def _gives(actor: Actor, at: object) -> bool:
    return allows(actor, GIVE, Thing(actor.agency), timezone.now())


def _mine(actor: Actor, parts: tuple[Part, ...]) -> list[Part]:
    """Those of one's own agency, of those merged into it, and those one was named for."""
    home = {actor.agency, *(one for held in actor.held for one in held.inherits)}
    return [one for one in parts if one.agency in home or int(one.state.official) == actor.official]


def _order(one: Part) -> tuple[bool, object]:
    return one.state.status in (DONE, DROPPED), one.state.due
