"""One-time codes of dossiers: asked for, drawn when they are sent, tried, used once. Only a salted hash is kept."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.contrib.auth.hashers import check_password, make_password

from chuan.base.kernel.clock import local
from chuan.base.kernel.codec import Id
from chuan.base.kernel.ids import new_id
from chuan.base.kernel.refusal import Refusal, Refused
from chuan.events.dossiers.models import Confirmation
from chuan.events.dossiers.rules import confirming


@dataclass(frozen=True, slots=True)
class Asking:
    """Who is to get a code for which dossier, by which channel; ``by`` the official who asks, 0 the citizen."""

    stream: int
    code: str
    party: Id
    channel: str
    by: Id


@dataclass(frozen=True, slots=True)
class Sent:
    """A code on its way, or there, without the code itself."""

    id: Id
    stream: int
    party: Id
    channel: str
    asked: datetime
    expires: datetime
    sent: datetime | None
    used: datetime | None


def asked_with(key: UUID | None) -> Sent | None:
    """What this very request asked for before."""
    row = Confirmation.objects.filter(key=key).first() if key else None
    return _sent(row) if row else None


def ask(what: Asking, at: datetime, key: UUID | None = None) -> Sent:
    """A code to be drawn and sent; ``Refused`` where the dossier had too many today."""
    start = local(at).replace(hour=0, minute=0, second=0, microsecond=0)
    today = Confirmation.objects.filter(
        stream=what.stream, asked__gte=start, asked__lt=start + timedelta(days=1)
    )
    refusal = confirming.may_ask(today.count(), what.code)
    if refusal is not None:
        raise Refused(refusal)
    made = Confirmation.objects.create(
        id=new_id(), stream=what.stream, party=what.party, channel=what.channel, official=what.by, asked=at,
        expires=at + confirming.LIVES, key=key,
    )  # fmt: skip
    return _sent(made)


def draw(number: int, at: datetime) -> str:
    """Make the code, in the transaction that sends it; a message sent again carries a new one, which then holds."""
    code = f"{secrets.randbelow(10**confirming.DIGITS):0{confirming.DIGITS}d}"
    Confirmation.objects.filter(id=number).update(hash=make_password(code), sent=at)
    return code


def found(number: int) -> Sent | None:
    """A code by its id, as the event of a withdrawal names it."""
    row = Confirmation.objects.filter(id=number).first()
    return _sent(row) if row else None


def last(stream: int) -> Sent | None:
    """The last code asked for a dossier."""
    row = Confirmation.objects.filter(stream=stream).order_by("-id").first()
    return _sent(row) if row else None


def tried(stream: int, typed: str, at: datetime) -> Id | Refusal:
    """The code's id where it is right, from now on used; or why not. The caller commits in either case."""
    row = Confirmation.objects.select_for_update().filter(stream=stream).order_by("-id").first()
    refusal = confirming.stands(_code(row), at)
    if row is None or refusal is not None:
        return refusal or confirming.wrong(0)
    if not check_password(typed, row.hash):
        row.tries += 1
        row.save(update_fields=["tries"])
        return confirming.wrong(row.tries)
    row.used = at
    row.save(update_fields=["used"])
    return Id(row.id)


def _code(row: Confirmation | None) -> confirming.Code | None:
    return confirming.Code(row.expires, bool(row.hash), row.tries, row.used is not None) if row else None


def _sent(row: Confirmation) -> Sent:
    return Sent(
        Id(row.id), row.stream, Id(row.party), row.channel, row.asked, row.expires, row.sent, row.used
    )


__all__ = ["Asking", "Sent", "ask", "asked_with", "draw", "found", "last", "tried"]
