"""One agency's quality system on a day: what is known and what shows it, what was told by whom, the forms to tell."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.web.choosing import with_blank
from chuan.base.web.components import Cell, Column, Empty, Row, Table
from chuan.definitions.laws import services as laws
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import Thing
from chuan.definitions.organisation.rules.rolling import Member
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.stages.rules.standing import STAGES, STATED
from chuan.readings.systems.rules.board import COLUMNS, Line
from chuan.readings.systems.services import lines_of
from chuan.surfaces.acts import stages
from chuan.surfaces.acts.asking import allows
from chuan.surfaces.province.web.place import Place, place_of
from chuan.surfaces.province.web.shown import page
from chuan.surfaces.province.web.system_cells import evidence, sub_of, text_of
from chuan.surfaces.province.web.system_forms import ReachForm, StateForm
from chuan.surfaces.province.web.system_told import told_lines


@require_GET
def look(request: HttpRequest, agency: int) -> HttpResponse:
    """The agency on the day asked for."""
    return show(request, agency)


def show(request: HttpRequest, agency: int, status: int = 200, **bound: Any) -> HttpResponse:
    """The page, with a form that was refused as it was sent."""
    place = place_of(request)
    member = member_of(agency, place)
    (line,) = lines_of((member,), place.day, place.own)
    tells = allows(actor_of(request), stages.TELL, Thing(agency), place.at)
    below = [one for one in organisation.members(agency, place.day) if one.id != agency]
    context = {
        "title": member.name,
        "place": place,
        "member": member,
        "table": _table(line),
        "told": told_lines(agency, tells=tells),
        "back": f"{reverse('province:systems')}?{place.query}",
        "below": len(below),
        "below_href": f"{reverse('province:systems')}?{place.query}&tu={agency}",
        **(forms_of(member) if tells else {}),
        **bound,
    }
    return page(request, "province/system.html", "systems", context, status)


def forms_of(member: Member, data: Any = None) -> dict[str, Any]:
    """The forms of one who may tell; what is computed cannot be stated."""
    made: dict[str, Any] = {"reach_form": ReachForm(data, chosen={"stage": _choices(STAGES)})}
    if not member.in_system:
        editions = [(one, one) for one in laws.standards()]
        chosen = {"what": _choices(STATED), "edition": with_blank(editions, _("không ghi"))}
        made["state_form"] = StateForm(data, chosen=chosen)
    return made


def _choices(named: Any) -> list[tuple[str, str]]:
    return [(key, _(name)) for key, name in named.items()]


def member_of(agency: int, place: Place) -> Member:
    """The agency as it stood in the person's tree on the day; ``Refused(missing)`` where it did not."""
    found = next(
        (one for one in organisation.members(place.own, place.day, own=True) if one.id == agency), None
    )
    if found is None:
        raise Refused(refuse("missing", "organisation.missing"))
    return found


def _table(line: Line) -> Table:
    rows = []
    for column, name in COLUMNS.items():
        said = line.of_column(column)
        shows = Cell(_("xem") if evidence(said) else "", href=evidence(said))
        rows.append(Row((Cell(_(name)), Cell(text_of(said), strong=True), Cell(sub_of(said)), shows)))
    heads = (_("Điều được xem"), _("Kết quả"), _("Ngày, tỷ lệ"), _("Bằng chứng"))
    return Table(_("Trong ngày này"), tuple(map(Column, heads)), tuple(rows), Empty(""), walk=False)
