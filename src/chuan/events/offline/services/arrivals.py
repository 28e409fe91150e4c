"""The door to what waits for a person: kept once by its key, then settled with a dossier or dropped with a reason."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.kernel.text import nfc
from chuan.events.offline.models import Arrival as Row

WAITING, SETTLED, DROPPED = "waiting", "settled", "dropped"


@dataclass(frozen=True, slots=True)
class Arrival:
    """A reception that came and waits; ``typed``: as in the browser's fields; ``why``: one sentence a line."""

    key: UUID
    device: int
    agency: int
    day: date
    number: int
    procedure: str
    at: datetime
    came: datetime
    typed: Mapping[str, str]
    why: str
    status: str = WAITING
    dossier: int | None = None
    signed: int | None = None

    @property
    def sentences(self) -> list[str]:
        return self.why.splitlines()


def keep(arrival: Arrival, carrier: int) -> Arrival:
    """Keep it; the same key again leaves what is there as it is."""
    row, _ = Row.objects.get_or_create(
        key=arrival.key,
        defaults={
            "device": arrival.device, "agency": arrival.agency, "day": arrival.day, "number": arrival.number,
            "procedure": arrival.procedure, "at": arrival.at, "came": arrival.came, "carrier": carrier,
            "body": dict(arrival.typed), "why": arrival.why,
        },
    )  # fmt: skip
    return _arrival(row)


def find(key: UUID, *, lock: bool = False) -> Arrival | None:
    rows = Row.objects.select_for_update() if lock else Row.objects
    row = rows.filter(key=key).first()
    return None if row is None else _arrival(row)


def waiting(agencies: Collection[int]) -> tuple[Arrival, ...]:
    rows = Row.objects.filter(agency__in=agencies, status=WAITING).order_by("at", "number")
    return tuple(_arrival(row) for row in rows)


def agree(key: UUID, official: int) -> None:
    """Somebody with that right agrees to the late entry; said twice it is said once."""
    Row.objects.filter(key=key, status=WAITING).update(signed=official)


def end(key: UUID, official: int, at: datetime, dossier: int | None = None, reason: str = "") -> None:
    """Settled with its dossier, or dropped with a reason; what was typed is erased. ``Refused`` if it no longer waits."""
    told: dict[str, Any] = {"status": SETTLED if dossier else DROPPED, "dossier": dossier, "body": {}}
    told |= {"ended": at, "ended_by": official, "reason": nfc(reason)[:300]}
    if not Row.objects.filter(key=key, status=WAITING).update(**told):
        raise Refused(refuse("closed", "offline.settled"))


def _arrival(row: Row) -> Arrival:
    return Arrival(
        row.key, row.device, row.agency, row.day, row.number, row.procedure, row.at, row.came,
        row.body, row.why, row.status, row.dossier, row.signed,
    )  # fmt: skip
