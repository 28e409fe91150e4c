"""The door to what comes in: matters on the system procedure, and the register's row kept beside."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import IntegrityError, transaction

from chuan.base.kernel.clock import local
from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.kernel.text import fold, nfc
from chuan.base.store.typed import Kind, Standing, Who
from chuan.definitions.procedures.services.matters import Matters
from chuan.events.registers.models import Incoming as Row
from chuan.events.registers.rules.incoming import KINDS, Registered, State, evolve
from chuan.events.registers.rules.lines import channel_of
from chuan.events.registers.rules.receiving import from_key, gate

Incoming = Standing[State]


def _kept(found: Incoming) -> None:
    """What moves as it goes on its way."""
    state = found.state
    holder = next((int(hold.official) for hold in state.course.holds), None)
    ended = state.course.ended
    Row.objects.filter(stream=found.id).update(
        status=state.status, due=state.due, passed=state.passed, done=local(ended).date() if ended else None,
        **({"holder": holder} if holder else {}),
    )  # fmt: skip


MATTERS = Matters(Kind("incoming", "registers", State, KINDS, evolve), "van-ban-den", gate, _kept)
load = MATTERS.kind.load


def register(
    stream: int, agency: int, title: Id, entry: Registered, who: Who, words: Mapping[int, str]
) -> Incoming:
    """It begins with its number, inside the caller's transaction; ``Refused`` where it has one already."""
    begun = MATTERS.begin(stream, agency, title, who.official, who, (entry,))
    row = _row(stream, agency, entry, words)
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError:
        raise Refused(_twice(row)) from None
    return begun


def end(stream: int, decided: Any, who: Who, reason: str) -> Incoming:
    """It goes back or is annulled: what the rule decided, and the reason in the register."""
    after = MATTERS.more(stream, lambda state, _: decided(state), who)
    Row.objects.filter(stream=stream).update(reason=nfc(reason)[:500])
    return after


def _row(stream: int, agency: int, entry: Registered, words: Mapping[int, str]) -> Row:
    sender, theirs = words[int(entry.sender)], words.get(int(entry.their_number or 0), "")
    subject = words[int(entry.subject)]
    return Row(
        stream=stream, agency=agency, year=entry.year, number=entry.number, arrived=entry.arrived, kind=entry.kind,
        sender=sender[:200], their_number=theirs[:60], their_day=entry.their_day, subject=subject[:500],
        urgency=entry.urgency, means=entry.means, channel=channel_of(entry.means), status="open", due=entry.due,
        own=entry.own, law=None if entry.law is None else int(entry.law), sha256=entry.sha256,
        from_key=from_key(sender, theirs, entry.their_day), folded=fold(f"{entry.number} {sender} {theirs} {subject} {entry.own}"),
    )  # fmt: skip


def _twice(row: Row) -> Any:
    same = Row.objects.filter(agency=row.agency, from_key=row.from_key, status__in=("open", "done")).first()
    if row.from_key and same is not None:
        number = f"{same.number}/{same.year}"
        return refuse("invalid", "registers.in_twice", field="their_number", number=number)
    return refuse("stale", "registers.raced")


def streams(agency: int, numbers: Sequence[int], year: int) -> list[int]:
    """The streams of these numbers of a year."""
    found = Row.objects.filter(agency=agency, year=year, number__in=numbers)
    return list(found.order_by("number").values_list("stream", flat=True))
