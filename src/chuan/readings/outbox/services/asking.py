"""Asks a partner what it has of our dossiers, and keeps its answer beside ours."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import uuid4

from chuan.base.kernel.clock import VIETNAM, local
from chuan.base.kernel.refusal import Refusal, Refused, refuse
from chuan.definitions.organisation import services as organisation
from chuan.readings.outbox.models import Theirs
from chuan.readings.outbox.rules.answers import Heard, outcome
from chuan.readings.outbox.rules.differences import Pair
from chuan.readings.outbox.rules.mapping import ASK
from chuan.readings.outbox.rules.profile import PORTAL, Profile
from chuan.readings.outbox.rules.retry import TAKEN
from chuan.readings.outbox.services.channels import Sender
from chuan.readings.outbox.services.profiles import connection, profile

PORTION = 50
"""Codes asked for in one request."""


@dataclass(frozen=True, slots=True)
class Ours:
    """A dossier to ask about."""

    stream: int
    code: str


def ask(agency: int, ours: Sequence[Ours], at: datetime, known: Profile | None = None) -> int:
    """Ask the portal about these dossiers of one agency; how many it knows.

    ``Refused(busy)`` with the reason where it cannot be asked; what was heard before stays.
    """
    found = known or profile(PORTAL, at)
    line = connection(PORTAL)
    if not line.url:
        raise Refused(refuse("not_now", "outbox.not_connected", partner=found.name))
    sender = Sender(found, line)
    named = organisation.agency(agency, at)
    code = named.code if named else ""
    portions = (ours[start : start + PORTION] for start in range(0, len(ours), PORTION))
    return sum(_portion(sender, agency, code, portion, at) for portion in portions)


def as_told(known: Iterable[Pair], at: datetime) -> list[tuple[str, str, str, str]]:
    """(code, status, promised, finished) of what the portal has, in its own writing."""
    found = profile(PORTAL, at)
    codes = found.codes["status"]
    return [
        (
            one.code,
            codes.get(one.theirs, ""),
            _written(found, one.their_promised),
            _written(found, one.their_finished),
        )
        for one in known
        if not one.missing
    ]


def _written(found: Profile, moment: datetime | None) -> str:
    return local(moment).strftime(found.moments) if moment else ""


def _portion(sender: Sender, agency: int, code: str, ours: Sequence[Ours], at: datetime) -> int:
    answers = _heard(sender, code, ours)
    rows = [_row(sender.profile, agency, one, answers.get(one.code), at) for one in ours]
    told = ["code", "asked", "missing", "status", "promised", "finished"]
    Theirs.objects.bulk_create(
        rows, update_conflicts=True, unique_fields=["partner", "stream"], update_fields=told
    )
    return sum(not row.missing for row in rows)


def _heard(sender: Sender, agency: str, ours: Iterable[Ours]) -> dict[str, Mapping[str, Any]]:
    """The partner's rows by our code."""
    shut = sender.open()
    if shut is not None:
        raise _silent(sender, shut, "")
    names, key = sender.profile.fields["theirs"], str(uuid4())
    around = {
        "service": sender.profile.services[ASK],
        "agency": agency,
        "session": sender.session,
        "updating": False,
        "key": key,
    }
    body = {field: around[fact] for field, fact in sender.profile.envelope.items()}
    heard = sender.post({**body, "data": [{names["code"]: one.code} for one in ours]}, key)
    came = outcome(sender.profile, heard, key)
    if came.kind != TAKEN:
        raise _silent(sender, heard, key)
    rows = json.loads(heard.text).get("data") or ()
    return {str(row.get(names["code"], "")): row for row in rows if isinstance(row, dict)}


def _silent(sender: Sender, heard: Heard, key: str) -> Refused:
    reason = heard.silence or outcome(sender.profile, heard, key).reason
    if reason is None:
        return Refused(refuse("busy", "outbox.sign_in", partner=sender.profile.name, status=heard.status))
    return Refused(Refusal("busy", reason))


def _row(found: Profile, agency: int, ours: Ours, answer: Mapping[str, Any] | None, at: datetime) -> Theirs:
    row = Theirs(partner=PORTAL, agency=agency, stream=ours.stream, code=ours.code, asked=at)
    if answer is None:
        row.missing = True
        return row
    names = found.fields["theirs"]
    states = {theirs: our for our, theirs in found.codes.get("status", {}).items()}
    row.status = states.get(str(answer.get(names["status"], "")), "")
    row.promised = _moment(found, answer.get(names["promised"]))
    row.finished = _moment(found, answer.get(names["finished"]))
    return row


def _moment(found: Profile, text: object) -> datetime | None:
    """A moment in the partner's writing; None for one it does not have or cannot write."""
    try:
        return datetime.strptime(str(text or ""), found.moments).replace(tzinfo=VIETNAM)
    except ValueError:
        return None
