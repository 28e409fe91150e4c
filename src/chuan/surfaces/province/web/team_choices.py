"""Who may be sent and where to, as choices of a form."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from chuan.base.web.choosing import with_blank
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.rules.people import Actor
from chuan.surfaces.acts import inspection_plans
from chuan.surfaces.acts.asking import clock
from chuan.surfaces.acts.inspecting import Team
from chuan.surfaces.acts.inspection_sight import below, planner, today


def people(actor: Actor) -> dict[str, Any]:
    """People of one's own agency and of those obliged, from whom teams are made."""
    by = planner(actor)
    rows = inspection_plans.obliged(below(by, today()))
    sent = frozenset({by, actor.agency, *(row.id for row in rows)})
    found = {one.official: one for one in organisation.officials(Scope(sent), clock())}
    staff = [(str(one.official), f"{one.name} · {one.agency_name}") for one in found.values()]
    return {"head": with_blank(staff), "members": staff}


def agencies(actor: Actor) -> dict[str, Any]:
    """The same, and the agencies one may inspect."""
    named = [(str(row.id), row.short_name or row.name) for row in below(planner(actor), today())]
    return {"agency": with_blank(named, _("chọn cơ quan")), **people(actor)}


def team_of(read: dict[str, Any]) -> Team:
    """The team a form names; the head is not named twice."""
    return Team(read["head"], tuple(one for one in read["members"] if one != read["head"]), read["fit"])
