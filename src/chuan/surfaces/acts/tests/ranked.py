"""A province with two communes in a round of this year, and its council."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from chuan.definitions.organisation.models import AgencyParent
from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.services import rebuild_closure
from chuan.definitions.organisation.tests import factories as organisation
from chuan.definitions.organisation.tests.factories import NOW
from chuan.events.dossiers.tests.factories import Commune, commune
from chuan.events.selfscores.rules.scheme import SELF
from chuan.events.selfscores.services import rounds, schemes
from chuan.surfaces.acts import par_rounds, par_scoring

CUTOFF, DUE = date(2026, 11, 18), date(2026, 11, 19)


@dataclass(frozen=True)
class Province:
    """``inspector`` is of the council, ``chair`` publishes."""

    one: Commune
    other: Commune
    inspector: Actor
    chair: Actor
    round: rounds.Round


def scheme_for(level: str) -> schemes.Kept:
    """Our example for this kind of agency."""
    return next(one for one in schemes.listed(Scope()) if one.scheme.level == level)


def province() -> Province:
    top = organisation.agency("H49", level="province")
    office = organisation.unit(top, "van-phong", "office")
    inspector = organisation.official("inspector", organisation.post(office, "inspector"))
    chair = organisation.official("chair", organisation.post(office, "leader"))
    one, other = commune("H49.98"), commune("H49.99")
    for each in (one, other):
        AgencyParent.objects.create(agency=each.agency, parent=top, since=organisation.BEGIN)
    rebuild_closure()
    council = organisation.actor(inspector)
    made = par_rounds.begin(council, NOW.year, scheme_for("commune").sha256, (CUTOFF, DUE))
    return Province(one, other, council, organisation.actor(chair), made)


def scored(here: Commune, round_: int, share: str) -> int:
    """A self-score with every part at this share of its maximum (in steps of a half), handed in."""
    iso = here.actor("iso")
    stream = par_scoring.begin(iso, round_).id
    for part in par_scoring.seen(iso, stream).scheme.parts:
        if part.how == SELF:
            points = (part.most * Decimal(share) * 2).to_integral_value() / 2
            par_scoring.score(iso, stream, par_scoring.Given(part.number, points, "Theo hồ sơ"))
    par_scoring.submit(iso, stream)
    return stream
