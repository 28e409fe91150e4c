"""Absence: entered once, seen by everybody whose work it touches, withdrawn only with a reason."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.db.models import QuerySet

from chuan.base.kernel.clock import local
from chuan.base.kernel.ids import new_id
from chuan.base.kernel.refusal import Refused, refuse
from chuan.definitions.organisation.models import Absence, Official
from chuan.definitions.organisation.rules.absence import Away, faults, no_reason
from chuan.definitions.organisation.rules.authority import Scope, Thing, may
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.services.asking import rows, within

ACT = "organisation.absence"

_ABSENT = """
SELECT absence.id, official.id AS official, official.name, official.agency_id AS agency,
       coalesce(string_agg(DISTINCT unit.name, ', '), '') AS unit_name,
       absence.since, absence.until, absence.reason,
       coalesce(recorder.name, '') AS recorded_by, absence.recorded_at,
       absence.withdrawn_at, absence.withdrawn_reason
FROM organisation_absence absence
JOIN organisation_official official ON official.id = absence.official_id
JOIN organisation_account account ON account.id = absence.recorded_by_id
LEFT JOIN organisation_official recorder ON recorder.id = account.official_id
LEFT JOIN organisation_holding holding ON holding.official_id = official.id
     AND holding.since <= %(day)s AND (holding.until IS NULL OR holding.until > %(day)s)
LEFT JOIN organisation_post post ON post.id = holding.post_id
LEFT JOIN organisation_unit unit ON unit.id = post.unit_id
WHERE {where} AND {when}
GROUP BY absence.id, official.id, recorder.name
ORDER BY absence.since DESC, official.sort_key, absence.id
"""

_PLACES = """
SELECT DISTINCT unit.agency_id AS agency, unit.id AS unit
FROM organisation_holding holding
JOIN organisation_post post ON post.id = holding.post_id
JOIN organisation_unit unit ON unit.id = post.unit_id
WHERE holding.official_id = %(official)s AND holding.since <= %(day)s
  AND (holding.until IS NULL OR holding.until > %(day)s)
"""

_WHEN = {
    True: "absence.until > %(at)s",
    False: "absence.since <= %(at)s AND absence.until > %(at)s AND absence.withdrawn_at IS NULL",
}


def absent(scope: Scope, at: datetime, *, coming: bool = False) -> tuple[Away, ...]:
    """Who in scope is away at ``at``; with ``coming`` all that has not ended, withdrawn ones included."""
    where, facts = within(scope, agency="unit.agency_id", unit="unit.id", official="official.id")
    sql = _ABSENT.format(where=where, when=_WHEN[coming])
    found = rows(sql, {**facts, "at": local(at), "day": local(at).date()})
    return tuple(Away(**row) for row in found)


@transaction.atomic
def report_absence(
    actor: Actor, official: int, since: datetime, until: datetime, reason: str, at: datetime
) -> int:
    """Enter an absence for oneself or somebody in one's charge; its id. Raises ``Refused``."""
    _demand(actor, official, at)
    if wrong := faults(since, until, reason, at):
        raise Refused(*wrong)
    away = Official.objects.select_for_update().get(id=official)
    clash = _live(official).filter(since__lt=until, until__gt=since).first()
    if clash:
        raise Refused(
            refuse(
                "invalid",
                "organisation.absence_overlaps",
                "since",
                name=away.name,
                since=f"{local(clash.since):%H:%M %d/%m/%Y}",
                until=f"{local(clash.until):%H:%M %d/%m/%Y}",
            )
        )
    row = Absence(
        id=new_id(),
        official_id=official,
        since=since,
        until=until,
        reason=" ".join(reason.split()),
        recorded_by_id=actor.account,
        recorded_at=at,
    )
    row.save(force_insert=True)
    return row.id


@transaction.atomic
def withdraw_absence(actor: Actor, absence: int, reason: str, at: datetime) -> None:
    """Take an absence back with a reason; it stays on record. Raises ``Refused``."""
    row = Absence.objects.select_for_update().filter(id=absence).first()
    if row is None:
        raise Refused(refuse("missing", "organisation.missing"))
    _demand(actor, row.official_id, at)
    if row.withdrawn_at is not None:
        raise Refused(refuse("closed", "organisation.already_withdrawn"))
    if wrong := no_reason(reason):
        raise Refused(wrong)
    row.withdrawn_at, row.withdrawn_by_id = at, actor.account
    row.withdrawn_reason = " ".join(reason.split())
    row.save(update_fields=["withdrawn_at", "withdrawn_by", "withdrawn_reason"])


def _live(official: int) -> QuerySet[Absence]:
    return Absence.objects.filter(official_id=official, withdrawn_at__isnull=True)


def _demand(actor: Actor, official: int, at: datetime) -> None:
    """Refuse as missing unless one of the official's places lies in the actor's charge."""
    found = rows(_PLACES, {"official": official, "day": local(at).date()})
    things = [Thing(row["agency"], row["unit"], (official,)) for row in found]
    if not any(may(actor, ACT, thing, at) for thing in things):
        raise Refused(refuse("missing", "organisation.missing"))
