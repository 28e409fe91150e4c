"""The door to browsers made ready: enrolled once, renewed each time, known by their token."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime

from chuan.base.kernel.ids import new_id, new_secret
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.kernel.text import nfc, storable
from chuan.events.offline.models import Device as Row
from chuan.events.offline.services import sealed


@dataclass(frozen=True, slots=True)
class Device:
    """A browser and whose it is; ``key`` opens what it sealed."""

    id: int
    agency: int
    official: int
    name: str
    since: datetime
    until: datetime
    key: bytes


def enrol(agency: int, official: int, name: str, until: datetime, at: datetime) -> tuple[Device, str]:
    """A new browser of this official, and its token, told this once."""
    token, (opens, _) = new_secret() + new_secret(), sealed.new_key()
    row = Row.objects.create(
        id=new_id(), agency=agency, official=official, name=nfc(name).strip()[:80], token=_hash(token),
        key=opens, since=at, until=until, seen=at,
    )  # fmt: skip
    return _device(row), token


def renew(device: Device, until: datetime, at: datetime) -> Device:
    """The same browser for longer."""
    Row.objects.filter(id=device.id).update(until=max(until, device.until), seen=at)
    return _device(Row.objects.get(id=device.id))


def known(token: str, *, lock: bool = False) -> Device:
    """The browser with this token, alone in this transaction where ``lock``; ``Refused`` where there is none in use."""
    rows = Row.objects.select_for_update() if lock else Row.objects
    row = rows.filter(token=_hash(token), ended=None).first()
    if row is None:
        raise Refused(refuse("missing", "offline.unknown_device"))
    return _device(row)


def alone(device: int) -> None:
    """Whoever else brings from this browser waits until the caller's transaction ends."""
    Row.objects.select_for_update().get(id=device)


def named(devices: set[int]) -> dict[int, Device]:
    return {row.id: _device(row) for row in Row.objects.filter(id__in=devices)}


def end(device: int, at: datetime) -> None:
    """No longer in use: its key goes, what it may still hold can no longer be opened."""
    Row.objects.filter(id=device, ended=None).update(ended=at, key=b"")


def _hash(token: str) -> str:
    return hashlib.sha256(storable(token).encode()).hexdigest()


def _device(row: Row) -> Device:
    return Device(row.id, row.agency, row.official, row.name, row.since, row.until, bytes(row.key))
