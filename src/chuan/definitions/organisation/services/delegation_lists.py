"""Delegations read: by scope, by number, between two people, and why one ended."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from chuan.base.kernel.clock import local
from chuan.base.kernel.refusal import Refusal
from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.rules.delegation import Delegation, ended
from chuan.definitions.organisation.services.asking import rows, within

_LIST = """
SELECT lent.id, lent.agency_id AS agency, lent.delegator_id AS delegator, giver.name AS by,
       lent.post_id AS post, post.name AS post_name, unit.name AS unit_name,
       lent.delegate_id AS delegate, taker.name AS to, lent.form, lent.acts, lent.procedures,
       lent.since, lent.until, lent.document, lent.document_day, lent.scan,
       coalesce(recorder.name, '') AS recorded_by, lent.recorded_at,
       lent.withdrawn_at, coalesce(withdrawer.name, '') AS withdrawn_by, lent.withdrawn_reason
FROM organisation_delegation lent
JOIN organisation_official giver ON giver.id = lent.delegator_id
JOIN organisation_official taker ON taker.id = lent.delegate_id
JOIN organisation_post post ON post.id = lent.post_id
JOIN organisation_unit unit ON unit.id = post.unit_id
JOIN organisation_account made ON made.id = lent.recorded_by_id
LEFT JOIN organisation_official recorder ON recorder.id = made.official_id
LEFT JOIN organisation_account ended ON ended.id = lent.withdrawn_by_id
LEFT JOIN organisation_official withdrawer ON withdrawer.id = ended.official_id
WHERE {where}
ORDER BY lent.withdrawn_at IS NOT NULL, lent.until <= %(day)s, lent.since DESC, lent.id DESC
LIMIT %(limit)s
"""


def delegations(scope: Scope, at: datetime, limit: int = 200) -> tuple[Delegation, ...]:
    """Those of agencies or people in scope, given or received: what holds first, then what is past."""
    given, facts = within(scope, agency="lent.agency_id", unit="post.unit_id", official="lent.delegator_id")
    taken, more = within(scope, official="lent.delegate_id")
    return _read(f"({given} OR {taken})", {**facts, **more, "day": local(at).date(), "limit": limit})


def delegation(number: int, at: datetime) -> Delegation | None:
    """One delegation, whatever its state."""
    found = _read("lent.id = %(id)s", {"id": number, "day": local(at).date(), "limit": 1})
    return found[0] if found else None


def between(delegator: int, delegate: int, at: datetime) -> tuple[Delegation, ...]:
    """Everything one person ever lent another, the latest first."""
    where = "lent.delegator_id = %(by)s AND lent.delegate_id = %(to)s"
    return _read(where, {"by": delegator, "to": delegate, "day": local(at).date(), "limit": 50})


def lent_at(agency: int, at: datetime) -> tuple[Delegation, ...]:
    """What people of an agency have lent that holds at a moment."""
    where = "lent.agency_id = %(agency)s AND lent.withdrawn_at IS NULL AND lent.until > %(day)s"
    found = _read(where, {"agency": agency, "day": local(at).date(), "limit": 1000})
    return tuple(one for one in found if one.live(at))


def why_ended(delegator: int, delegate: int, act: str, procedure: str, at: datetime) -> Refusal | None:
    """The sentence for one who acted for another until lately; None where nothing was ever lent."""
    past = (one for one in between(delegator, delegate, at) if one.covers(act, procedure))
    over = next((one for one in past if not one.live(at) and one.since <= local(at).date()), None)
    return ended(over, at) if over else None


def why_ended_at(agency: int, delegate: int, act: str, procedure: str, at: datetime) -> Refusal | None:
    """The same for an act that stands in nobody's name: the last that anybody of the agency had lent."""
    where = "lent.agency_id = %(agency)s AND lent.delegate_id = %(to)s"
    past = _read(where, {"agency": agency, "to": delegate, "day": local(at).date(), "limit": 50})
    over = (one for one in past if one.covers(act, procedure) and one.since <= local(at).date())
    return next((ended(one, at) for one in over if not one.live(at)), None)


def given_by(delegator: int, at: datetime) -> tuple[Delegation, ...]:
    """Everything a person ever lent."""
    where = "lent.delegator_id = %(by)s"
    return _read(where, {"by": delegator, "day": local(at).date(), "limit": 1000})


def _read(where: str, facts: dict[str, Any]) -> tuple[Delegation, ...]:
    found = rows(_LIST.format(where=where), facts)
    return tuple(
        Delegation(**{**row, "acts": tuple(row["acts"]), "procedures": tuple(row["procedures"])})
        for row in found
    )
