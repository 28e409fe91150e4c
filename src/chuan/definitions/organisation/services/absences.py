"""Absence: entered once, seen by everybody whose work it touches, withdrawn only with a reason."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.db.models import QuerySet

from chuan.base.kernel.clock import local
from chuan.base.kernel.ids import new_id
from chuan.base.kernel.refusal import Refused, refuse
from chuan.definitions.organisation.models import Absence, Official
from chuan.definitions.organisation.rules.absence import faults, no_reason
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.services.absence_charge import demand


@transaction.atomic
def report_absence(
    actor: Actor, official: int, since: datetime, until: datetime, reason: str, at: datetime
) -> int:
    """Enter an absence for oneself or somebody in one's charge; its id. Raises ``Refused``."""
    demand(actor, official, at)
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
    demand(actor, row.official_id, at)
    if row.withdrawn_at is not None:
        raise Refused(refuse("closed", "organisation.already_withdrawn"))
    if wrong := no_reason(reason):
        raise Refused(wrong)
    row.withdrawn_at, row.withdrawn_by_id = at, actor.account
    row.withdrawn_reason = " ".join(reason.split())
    row.save(update_fields=["withdrawn_at", "withdrawn_by", "withdrawn_reason"])


def _live(official: int) -> QuerySet[Absence]:
    return Absence.objects.filter(official_id=official, withdrawn_at__isnull=True)
