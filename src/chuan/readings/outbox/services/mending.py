"""What a person does about a message that did not arrive: send it again, or pass it over, with a reason."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from chuan.base.kernel.refusal import Refused, refuse
from chuan.readings.outbox.models import DEAD, EXPIRED, SENT, SKIPPED, WAITING, Delivery, Mending

RETRY, SKIP = "retry", "skip"


@dataclass(frozen=True, slots=True)
class Mended:
    """Who mends, when, why, and the key of the request."""

    official: int
    at: datetime
    reason: str
    key: UUID | None = None


def agency_of(delivery: int) -> int:
    """The agency whose message it is; ``Refused(missing)`` if there is none."""
    found = Delivery.objects.filter(id=delivery).values_list("agency", flat=True).first()
    if found is None:
        raise Refused(refuse("missing", "outbox.no_delivery"))
    return int(found)


def retry(delivery: int, by: Mended) -> None:
    """Send a dead or passed-over message again, from the first try; the undo of ``skip``."""
    with transaction.atomic():
        row = _locked(delivery, by)
        if row is None:
            return
        if row.state in {WAITING, SENT, EXPIRED}:
            raise Refused(refuse("not_now", "outbox.not_stuck"))
        row.state, row.attempts, row.next_try = WAITING, 0, by.at
        _keep(row, RETRY, by)


def skip(delivery: int, by: Mended) -> None:
    """Pass over a dead message, so that those behind it go on."""
    with transaction.atomic():
        row = _locked(delivery, by)
        if row is None:
            return
        if row.state != DEAD:
            raise Refused(refuse("not_now", "outbox.not_skippable"))
        row.state = SKIPPED
        _keep(row, SKIP, by)


def _locked(delivery: int, by: Mended) -> Delivery | None:
    """The row under its lock; None where this very request was carried out before."""
    if not by.reason.strip():
        raise Refused(refuse("invalid", "outbox.reason_needed", field="reason"))
    row = Delivery.objects.select_for_update().filter(id=delivery).first()
    if row is None:
        raise Refused(refuse("missing", "outbox.no_delivery"))
    if by.key is not None and Mending.objects.filter(key=by.key).exists():
        return None
    return row


def _keep(row: Delivery, act: str, by: Mended) -> None:
    row.save(update_fields=["state", "attempts", "next_try"])
    Mending.objects.create(
        delivery=row,
        act=act,
        official=by.official,
        at=by.at,
        reason=by.reason.strip()[:300],
        key=by.key,
    )
