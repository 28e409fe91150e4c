"""Units, posts and who holds them; a temporary password for somebody who forgot the own."""

from __future__ import annotations

from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.web.components import Option, Select
from chuan.definitions.organisation import services
from chuan.definitions.organisation.rules.authority import Thing, may, scope
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.web import tables
from chuan.definitions.organisation.web.middleware import actor_of

STRUCTURE = "organisation/structure.html"
TEMPORARY = "organisation/temporary.html"


def structure(request: HttpRequest) -> HttpResponse:
    """Units, posts, who holds them, who is away today; one agency at a time."""
    actor, at = actor_of(request), timezone.now()
    seen = scope(actor, "organisation.view", at)
    agencies = services.agencies(seen, at)
    chosen = _chosen(request, actor, {agency.id for agency in agencies})
    shown = next((agency for agency in agencies if agency.id == chosen), None)
    seats = services.seats(seen, at, agency=chosen) if shown else ()
    options = tuple(Option(str(a.id), a.short_name, a.id == chosen) for a in agencies)
    context = {
        "agency": shown,
        "choice": Select("co-quan", _("Cơ quan"), options) if len(options) > 1 else None,
        "units": [
            tables.unit(name, tuple(rows), edits=scope(actor, "organisation.edit", at))
            for (_unit, name), rows in groupby(seats, key=lambda seat: (seat.unit, seat.unit_name))
        ],
        "away": sum(1 for _official in {seat.official for seat in seats if seat.absent}),
    }
    return render(request, STRUCTURE, context)


def password_for(request: HttpRequest, official: int) -> HttpResponse:
    """The administrator gives a person a temporary password, shown once."""
    actor, at = actor_of(request), timezone.now()
    person = services.person(official, at)
    if person is None or not may(actor, "organisation.edit", Thing(person.agency), at):
        raise Refused(refuse("missing", "organisation.missing"))
    given = services.give_temporary_password(actor, official, at) if request.method == "POST" else ""
    answer = render(request, TEMPORARY, {"person": person, "given": given})
    answer["Cache-Control"] = "no-store"
    return answer


def _chosen(request: HttpRequest, actor: Actor, seen: set[int]) -> int:
    """The agency of the address; one's own where none is named; ``Refused`` for one out of sight."""
    asked = request.GET.get("co-quan", "")
    if not asked:
        return actor.agency
    if not asked.isdecimal() or int(asked) not in seen:
        raise Refused(refuse("missing", "organisation.missing"))
    return int(asked)
