"""Messages of work that was written in bulk: as they would stand had the outbox been there all along."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import lru_cache

from django.db.models import F

from chuan.base.kernel import codec
from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.base.kernel.reason import Reason
from chuan.base.store.services import history
from chuan.definitions.procedures import services as procedures
from chuan.definitions.procedures.services import Adopted
from chuan.events.dossiers.rules.evolve import evolve
from chuan.events.dossiers.rules.kinds import KINDS
from chuan.events.dossiers.rules.state import State
from chuan.events.dossiers.services import dossiers
from chuan.readings.outbox.models import DEAD, SENT, WAITING, Delivery, Theirs
from chuan.readings.outbox.rules.mapping import status_of
from chuan.readings.outbox.rules.profile import PORTAL
from chuan.readings.outbox.rules.writing import Told
from chuan.readings.outbox.services.recording import rows_of

ARRIVES = timedelta(seconds=20)
"""How long a message takes where nothing is in its way; invented."""


@dataclass(frozen=True, slots=True)
class Failing:
    """A dossier whose last messages did not arrive: dead, or still tried; ``answer`` is the partner's code."""

    state: str
    attempts: int
    reason: Reason
    answer: str = ""


@dataclass(frozen=True, slots=True)
class Remembered:
    """``streams``: dossiers whose messages are written down. ``failing``: those that went wrong.

    ``lost``: dossiers of which the partner keeps an older state than it was told. ``settled``: whatever waited
    so far counts as sent; for invented work only.
    """

    streams: tuple[int, ...]
    failing: Mapping[int, Failing] = field(default_factory=dict)
    lost: frozenset[int] = frozenset()
    settled: bool = False


def remember(what: Remembered, at: datetime) -> int:
    """Write the messages of these dossiers as sent (or failed), and what the portal has; how many messages."""
    if what.settled:
        _settle(at)
    rows: list[Delivery] = []
    theirs: list[Theirs] = []
    adopted = lru_cache(procedures.adoption)  # asked once an adoption: nothing changes in between
    for loaded in dossiers.load_many(what.streams):
        told = _told(loaded, adopted(int(loaded.terms["adoption"])))
        known = [_marked(row) for row in _of(loaded, told)]
        failing = what.failing.get(loaded.id)
        if failing is not None and known:
            _fail(known[-1], failing, at)
        rows.extend(known)
        theirs.append(_theirs(loaded, known, at, lost=loaded.id in what.lost))
    Delivery.objects.bulk_create(rows, batch_size=1000, ignore_conflicts=True)
    Theirs.objects.bulk_create(theirs, batch_size=1000, ignore_conflicts=True)
    return len(rows)


def _settle(at: datetime) -> None:
    waiting = Delivery.objects.filter(state=WAITING, made__lte=at)
    waiting.update(state=SENT, attempts=1, sent=F("made") + ARRIVES, last_try=F("made") + ARRIVES)


def _told(loaded: dossiers.Dossier, adopted: Adopted) -> Told:
    return Told(loaded.id, loaded.agency, adopted.procedure, adopted.short_name, State(), loaded.state)


def _of(loaded: dossiers.Dossier, told: Told) -> Iterable[Delivery]:
    """Each event told with the states before and after it, as the projector would have."""
    before = State()
    for event in history(loaded.id):
        happened = Happened(codec.load(KINDS[event.kind], event.body), event.at, Id(event.actor))
        state = evolve(before, happened)
        yield from rows_of(replace(told, before=before, state=state), [event], ())
        before = state


def _marked(row: Delivery) -> Delivery:
    row.state, row.attempts, row.answer = SENT, 1, "0"
    row.sent = row.last_try = row.made + ARRIVES
    return row


def _fail(row: Delivery, failing: Failing, at: datetime) -> None:
    row.state, row.attempts, row.answer, row.sent = failing.state, failing.attempts, failing.answer, None
    row.error = {"key": failing.reason.key, "facts": dict(failing.reason.facts)}
    row.last_try = max(row.made, at - timedelta(minutes=12))
    row.next_try = at + timedelta(minutes=8) if failing.state == WAITING else at


def _theirs(loaded: dossiers.Dossier, rows: list[Delivery], at: datetime, *, lost: bool) -> Theirs:
    """What the portal has of a dossier: what last arrived, or less where it lost something."""
    state, arrived = loaded.state, [row for row in rows if row.state == SENT]
    here = bool(arrived) and not lost
    whole = here and len(arrived) == len(rows)
    return Theirs(
        partner=PORTAL, agency=loaded.agency, stream=loaded.id, code=state.code, asked=at,
        missing=not arrived,
        status=status_of(state) if whole else "working",
        promised=state.promised,
        finished=state.ended if whole else None,
    )  # fmt: skip


__all__ = ["ARRIVES", "DEAD", "WAITING", "Failing", "Remembered", "remember"]
