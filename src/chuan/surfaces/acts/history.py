"""Past or invented work, decided in memory by the dossiers' own rules, written down together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from django.db import transaction

from chuan.base.kernel.codec import Id
from chuan.base.kernel.ids import new_id
from chuan.base.store import files
from chuan.base.store.files import Filed
from chuan.events.custody.services import bulk as custody
from chuan.events.dossiers.rules.state import State
from chuan.events.dossiers.services import bulk, dossiers
from chuan.events.dossiers.services.bulk import Load
from chuan.events.intake.rules.submissions.decide import Accept
from chuan.events.intake.rules.submissions.events import Offered, Submitted
from chuan.events.intake.services import submissions
from chuan.events.intake.services.submissions import Actor
from chuan.events.money.services import bulk as money
from chuan.events.money.services.bulk import PaymentLife
from chuan.readings.cases.services import rebuilding as cases
from chuan.readings.cases.services import voices
from chuan.readings.conformance import services as conformance
from chuan.readings.counters.services import folding as counters
from chuan.readings.deadlines.services import rebuild
from chuan.readings.indices.services.keeping import keep_day
from chuan.readings.onsite import services as onsite
from chuan.readings.outbox.services.acknowledging import acknowledged
from chuan.readings.outgoing.services import rebuild as rebuild_outgoing
from chuan.readings.takings.services import rebuild as rebuild_takings
from chuan.readings.whereabouts import services as whereabouts


def keep_submission(dossier: int, state: State, papers: tuple[Offered, ...], accept_by: datetime) -> None:
    """The submission a dossier taken in online came from, accepted when it was received; inside the caller's transaction."""
    assert state.submitted is not None
    stream = new_id()
    event = Submitted(
        code=state.foreign,
        procedure=state.procedure,
        case=state.case,
        owner=state.owner,
        submitter=state.submitter,
        papers=papers,
        accept_by=accept_by,
        copies=state.copies,
        fee=state.fee,
        recorded_by="file",
    )
    agency = dossiers.load(dossier).agency
    submissions.submit(agency, event, Actor(at=state.submitted), stream)
    submissions.carry_out(stream, Accept(Id(dossier)), Actor(state.receiver, at=state.received))


def write_history(load: Load, filed: Iterable[Filed]) -> int:
    """A load with its files, and the work lists rebuilt: all of it or nothing; the number of events."""
    with transaction.atomic():
        files.keep_many(filed)
        events = bulk.write(load)
        rebuild()
        rebuild_outgoing()
    return events


def write_payments(lives: Sequence[PaymentLife]) -> int:
    """The money of a load's dossiers, and its lists rebuilt; the number of events."""
    with transaction.atomic():
        events = money.write(lives)
        rebuild_takings()
    return events


def write_custody(load: custody.Load) -> int:
    """Hand-over lists and originals of past work, and the lists of both rebuilt; the number of events."""
    with transaction.atomic():
        events = custody.write(load)
        whereabouts.rebuild()
    return events


def read_conformance() -> int:
    """How and where the dossiers of past work were done, once everything they rest on is written; how many ended."""
    ended = conformance.rebuild()
    onsite.rebuild()
    return ended


def read_cases() -> int:
    """What was known of each dossier and when, and every counter of it; how many versions. After all else is written."""
    with transaction.atomic():
        made = cases.rebuild(acknowledged())
        voices.rebuild()
        counters.refill()
    return made


def keep_nights(at: datetime, nights: int) -> int:
    """The index of so many days up to yesterday, as each night knew it; how many were kept."""
    return sum(keep_day(at - timedelta(days=back), now=False) for back in range(nights))
