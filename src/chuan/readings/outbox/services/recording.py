"""Writes the rows of the outbox, inside the transaction that appends the events they tell of."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any
from uuid import UUID, uuid5

from chuan.base.kernel import codec
from chuan.base.kernel.clock import local
from chuan.base.kernel.ids import new_id
from chuan.base.kernel.refusal import Refused
from chuan.base.store.services import Moved
from chuan.base.store.wire import Recorded
from chuan.definitions.procedures import services as procedures
from chuan.definitions.procedures.rules.definition import Procedure
from chuan.events.dossiers.rules.state import State
from chuan.events.dossiers.services import people
from chuan.events.intake.rules.submissions.state import State as Submission
from chuan.readings.outbox.models import Delivery
from chuan.readings.outbox.rules.citizens import CHANNELS, TOLD, channel, told_of
from chuan.readings.outbox.rules.mapping import PORTAL as MESSAGES
from chuan.readings.outbox.rules.mapping import SUBMISSIONS
from chuan.readings.outbox.rules.profile import PORTAL
from chuan.readings.outbox.rules.writing import Told, case_body, citizen_body, submission_body
from chuan.readings.outbox.services.profiles import connected

SPACE = UUID("5b0e5d2e-6c8e-4b52-9d0b-5f2f0d6a9a41")
"""The name space of our messages' keys; never changed, or partners would take old messages for new ones."""


def key_of(partner: str, stream: int, seq: int) -> UUID:
    """The key of the message about one event to one partner: always the same."""
    return uuid5(SPACE, f"{partner}:{stream}:{seq}")


def project(moved: Sequence[Moved]) -> None:
    """The projector: one statement a move, none where an event tells nobody anything."""
    rows = [row for change in moved for row in _rows(change)]
    if rows:
        Delivery.objects.bulk_create(rows, ignore_conflicts=True)


def rows_of(
    told: Told, events: Iterable[Recorded], channels: Collection[str] = CHANNELS
) -> tuple[Delivery, ...]:
    """The rows that these events of one dossier make; nothing is written."""
    portal = (_portal(told, event) for event in events if event.kind in MESSAGES)
    citizens = (_citizen(told, event, channels) for event in events if event.kind in TOLD and channels)
    return tuple(row for row in (*portal, *citizens) if row is not None)


def _rows(change: Moved) -> tuple[Delivery, ...]:
    make = _OF.get(change.after.kind)
    return make(change) if make else ()


def _of_dossier(change: Moved) -> tuple[Delivery, ...]:
    """Nothing of another agency's leg: the dossier it belongs to is told."""
    after = change.after
    tells = any(event.kind in MESSAGES or event.kind in TOLD for event in change.events)
    if not tells or after.state.get("parent") is not None:
        return ()
    told = Told(
        stream=after.id,
        agency=after.agency,
        procedure=procedures.procedure(after.terms["edition"]),
        title=title_of(int(after.terms["adoption"])),
        before=codec.load(State, change.before.state) if change.before.state else State(),
        state=codec.load(State, after.state),
    )
    return rows_of(told, change.events, [one for one in connected() if one in CHANNELS])


def _of_submission(change: Moved) -> tuple[Delivery, ...]:
    events = [event for event in change.events if event.kind in SUBMISSIONS]
    if not events:
        return ()
    state = codec.load(Submission, change.after.state)
    about = _About(change.after.id, change.after.agency, state.code)
    procedure = _adopted(change.after.agency, state.procedure, events[0].at)
    return tuple(
        _row(about, event, PORTAL, message.kind, submission_body(state, procedure, event, message))
        for event in events
        if (message := SUBMISSIONS[event.kind])
    )


def _adopted(agency: int, code: str, at: datetime) -> Procedure | None:
    """The definition an answer speaks of; None where the agency does not do the procedure."""
    try:
        return procedures.adopted(agency, code, local(at).date()).procedure
    except Refused:
        return None


_OF = {"dossier": _of_dossier, "submission": _of_submission}
"""Kind of stream -> what its events tell the partners."""


@dataclass(frozen=True, slots=True)
class _About:
    """Whose message a row is."""

    stream: int
    agency: int
    code: str


def _portal(told: Told, event: Recorded) -> Delivery:
    message = MESSAGES[event.kind]
    return _row(_about(told), event, PORTAL, message.kind, case_body(told, event, message))


def _citizen(told: Told, event: Recorded, channels: Collection[str]) -> Delivery | None:
    telling = told_of(event.kind, told.state, event.at, str(event.body.get("channel", "")))
    if telling is None:
        return None
    for number in dict.fromkeys((told.state.submitter, told.state.owner)):
        party = people.party(number)
        way = channel(party.phone, party.email, channels)
        if way:
            body = citizen_body(told, event, number)
            return _row(_about(told), event, way, telling.kind, body, telling.expires)
    return None


def _row(
    about: _About,
    event: Recorded,
    partner: str,
    kind: str,
    body: dict[str, Any],
    expires: datetime | None = None,
) -> Delivery:
    return Delivery(
        id=new_id(),
        key=key_of(partner, about.stream, event.seq),
        partner=partner,
        agency=about.agency,
        stream=about.stream,
        seq=event.seq,
        kind=kind,
        code=about.code,
        body=body,
        made=event.at,
        expires=expires,
        next_try=event.recorded,
    )


def _about(told: Told) -> _About:
    return _About(told.stream, told.agency, told.state.code)


@lru_cache(maxsize=2048)
def title_of(adoption: int) -> str:
    """The short name under which an agency adopted a procedure; asked once."""
    return procedures.adoption(adoption).short_name
