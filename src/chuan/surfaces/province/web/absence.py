"""Agencies that did not stand in a tree on the days asked for: said in words with the date and where they went, no zeros."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from chuan.base.web.words import sentence
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.rows import AgencyRow
from chuan.definitions.organisation.rules.stood import Stood
from chuan.readings.indices.services.asking import own_days
from chuan.surfaces.province.web import addresses
from chuan.surfaces.province.web.shown import page
from chuan.surfaces.province.web.sight import Sight
from chuan.surfaces.province.web.spans import Asked, filters


@dataclass(frozen=True, slots=True)
class Apart:
    """``absent``: agencies with nothing in the period, and why; ``notes`` of all, absent or there for a part of it; when each stood."""

    stood: Mapping[int, Stood]
    absent: frozenset[int]
    notes: tuple[str, ...]


def apart(rows: Sequence[AgencyRow], asked: Asked) -> Apart:
    """Of many agencies those that are named apart; one statement."""
    found, period = organisation.stood([row.id for row in rows]), asked.days.period
    absent = {key: why for key, one in found.items() if (why := one.absent(period))}
    partial = [why for one in found.values() if (why := one.partial(period))]
    return Apart(found, frozenset(absent), tuple(sentence(why) for why in (*absent.values(), *partial)))


def of_its_own(agency: int, asked: Asked) -> Asked:
    """The same of one agency by its id; one statement. Days of which there is nothing stay as they are."""
    one = organisation.stood([agency]).get(agency)
    return asked if one is None or one.absent(asked.days.period) else narrowed(one, asked)


def narrowed(one: Stood, asked: Asked) -> Asked:
    """The same period, of which only the agency's own days are counted."""
    return replace(asked, days=own_days(one, asked.days))


def notes(one: Stood, asked: Asked) -> tuple[str, ...]:
    """What is to be said beside figures of a part of the period."""
    why = one.partial(asked.days.period)
    return (sentence(why),) if why else ()


def nothing(request: HttpRequest, sight: Sight, row: AgencyRow, asked: Asked, stood: Stood) -> HttpResponse:
    """The page that says why there is no figure."""
    why = stood.absent(asked.days.period)
    assert why is not None
    heir = next((one for one in sight.agencies if one.id == stood.heir), None)
    context = {
        "title": _("Chỉ số 766 · %(agency)s") % {"agency": row.short_name or row.name},
        "said": f"{asked.span.name} · {asked.said}",
        "filters": filters(request.GET, asked, sight.at),
        "why": sentence(why),
        "heir": heir,
        "heir_href": addresses.index(heir.id, asked) if heir else "",
    }
    return page(request, "province/index_absent.html", "indices", context)
