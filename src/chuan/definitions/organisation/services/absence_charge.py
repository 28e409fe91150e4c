"""In whose charge an absence lies: who may enter one may take it back."""

from __future__ import annotations

from datetime import datetime

from chuan.base.kernel.clock import local
from chuan.base.kernel.refusal import Refused, refuse
from chuan.definitions.organisation.rules.authority import Thing, may
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.services.asking import rows

ACT = "organisation.absence"
_PLACES = """
SELECT DISTINCT unit.agency_id AS agency, unit.id AS unit
FROM organisation_holding holding
JOIN organisation_post post ON post.id = holding.post_id
JOIN organisation_unit unit ON unit.id = post.unit_id
WHERE holding.official_id = %(official)s AND holding.since <= %(day)s
  AND (holding.until IS NULL OR holding.until > %(day)s)
"""


def demand(actor: Actor, official: int, at: datetime) -> None:
    """Refuse as missing unless one of the official's places lies in the actor's charge."""
    found = rows(_PLACES, {"official": official, "day": local(at).date()})
    things = [Thing(row["agency"], row["unit"], (official,)) for row in found]
    if not any(may(actor, ACT, thing, at) for thing in things):
        raise Refused(refuse("missing", "organisation.missing"))
