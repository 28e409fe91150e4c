"""Sends what is due, one row at a time under its own lock: several workers may run, and any of them may be killed."""

from __future__ import annotations

import hashlib
import json
import logging
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.db import transaction

from chuan.base.kernel.reason import Reason
from chuan.base.kernel.refusal import Refused
from chuan.events.dossiers.services import dossiers
from chuan.readings.outbox.models import DEAD, EXPIRED, SENT, WAITING, Delivery
from chuan.readings.outbox.rules import citizens
from chuan.readings.outbox.rules.answers import Heard, Outcome, outcome
from chuan.readings.outbox.rules.profile import EMAIL, PORTAL, Profile, render
from chuan.readings.outbox.rules.retry import AGAIN, REFUSED, TAKEN, gives_up, pause_after
from chuan.readings.outbox.services.acknowledging import acknowledge
from chuan.readings.outbox.services.channels import Sender, write_letter
from chuan.readings.outbox.services.composing import letter, message
from chuan.readings.outbox.services.profiles import connected, connection, letters, profile

_LOG = logging.getLogger(__name__)
_DUE = """
SELECT d.* FROM outbox_delivery d
WHERE d.state = 'waiting' AND d.next_try <= %s AND d.partner = ANY(%s)
  AND (d.kind = 'code' OR NOT EXISTS
                 (SELECT 1 FROM outbox_delivery b WHERE b.stream = d.stream AND b.partner = d.partner
                  AND b.seq < d.seq AND b.kind <> 'code' AND (b.state = 'waiting' OR (b.state = 'dead' AND b.partner = 'portal'))))
ORDER BY d.next_try, d.id LIMIT 1 FOR UPDATE OF d SKIP LOCKED
"""


@dataclass
class Worker:
    """What one worker remembers between two rows: sessions, and which partner is out of order until when."""

    clock: Callable[[], datetime]
    chance: Callable[[], float] = random.random
    profile_of: Callable[[str, datetime], Profile] = profile
    senders: dict[str, Sender] = field(default_factory=dict)
    resting: dict[str, datetime] = field(default_factory=dict)
    failures: dict[str, int] = field(default_factory=dict)

    def sender(self, partner: str, at: datetime) -> Sender:
        """The partner under the profile of the day."""
        found, wanted = self.senders.get(partner), self.profile_of(partner, at)
        if found is None or found.profile is not wanted:
            found = self.senders[partner] = Sender(wanted, connection(partner))
        return found

    def awake(self, at: datetime) -> list[str]:
        """The partners that may be asked now."""
        return [one for one in connected() if self.resting.get(one, at) <= at]

    def learns(self, row: Delivery, came: Outcome, at: datetime) -> None:
        """A partner out of order is left alone for a while: one message probes it, not every one."""
        if came.kind != AGAIN:
            self.failures.pop(row.partner, None)
            return
        self.failures[row.partner] = self.failures.get(row.partner, 0) + 1
        patience = self.profile_of(row.partner, at).patience
        self.resting[row.partner] = at + pause_after(patience, self.failures[row.partner], self.chance())


def deliver_one(worker: Worker) -> str:
    """Send the first row that is due; the state it is in now, "" where nothing is due.

    The row is locked while the partner is asked: a worker that dies leaves it waiting, and the partner knows
    the message again by its key.
    """
    at = worker.clock()
    with transaction.atomic():
        row = next(iter(Delivery.objects.raw(_DUE, [at, worker.awake(at)])), None)
        if row is None:
            return ""
        if not _kept_back(row, at):
            _try(worker, row, at)
        row.save()
        acknowledge(row, at)
    return row.state


def _kept_back(row: Delivery, at: datetime) -> bool:
    """Whether the row is not sent now: too late for ever, or an hour of rest."""
    if row.partner == PORTAL:
        return False
    past = citizens.outlived(row.kind, row.expires, dossiers.load(row.stream).state, at)
    if past is not None:
        row.state, row.error = EXPIRED, _plain(past)
        return True
    if row.kind != citizens.CODE:
        row.next_try = citizens.after_rest(letters(at).quiet, at)
    return row.next_try > at


def _try(worker: Worker, row: Delivery, at: datetime) -> None:
    row.attempts += 1
    row.last_try = at
    came = _sent(worker, row, at)
    if came is None:
        row.state, row.error = EXPIRED, _plain(Reason.of("outbox.no_address"))
        return
    worker.learns(row, came, at)
    row.answer = came.code[:40]
    row.error = _plain(came.reason)
    patience = worker.profile_of(row.partner, at).patience
    if came.kind == TAKEN:
        row.state, row.sent = SENT, at
    elif gives_up(patience, came.kind, row.attempts):
        row.state = DEAD
    else:
        row.state, row.next_try = WAITING, at + pause_after(patience, row.attempts, worker.chance())


def _sent(worker: Worker, row: Delivery, at: datetime) -> Outcome | None:
    """What came of one try; None where there is nobody to write to any more."""
    try:
        sender = worker.sender(row.partner, at)
        if row.partner == PORTAL:
            return _to_portal(sender, row)
        return _to_citizen(sender, row, at)
    except Refused as refused:
        return Outcome(AGAIN, "", refused.refusals[0].reason)
    except (LookupError, TypeError, ValueError, ObjectDoesNotExist):
        _LOG.exception("message %s could not be written", row.key)
        return Outcome(REFUSED, "", Reason.of("outbox.unwritable"))


def _to_portal(sender: Sender, row: Delivery) -> Outcome:
    shut = sender.open()
    if shut is not None:
        return _not_open(sender, shut)
    body = message(sender.profile, row, sender.session)
    row.sent_hash = fingerprint(body, row)
    return outcome(sender.profile, sender.post(body, str(row.key)), str(row.key))


def _not_open(sender: Sender, heard: Heard) -> Outcome:
    """A partner that does not let us in says nothing about the message: always later."""
    silent = heard.silence or Reason.of("outbox.sign_in", partner=sender.profile.name, status=heard.status)
    return Outcome(AGAIN, str(heard.status or ""), silent)


def _to_citizen(sender: Sender, row: Delivery, at: datetime) -> Outcome | None:
    party, words = letter(row, at)
    address = party.email if row.partner == EMAIL else party.phone
    if not address:
        return None
    if row.partner == EMAIL:
        row.sent_hash = _remembered({"text": words.letter}, row)
        heard = write_letter(sender, address, words.subject, words.letter, str(row.key))
        return outcome(sender.profile, heard, str(row.key))
    facts = {"phone": address, "text": words.text, "key": str(row.key)}
    around = {field: facts[fact] for field, fact in sender.profile.envelope.items()}
    body = {**around, **render(sender.profile, "text", facts)}
    row.sent_hash = _remembered(body, row)
    return outcome(sender.profile, sender.post(body, str(row.key)), str(row.key))


def _remembered(body: dict[str, Any], row: Delivery) -> str:
    """The fingerprint; none of a one-time code, which could be found again by trying all of them."""
    return "" if row.kind == citizens.CODE else fingerprint(body, row)


def fingerprint(body: dict[str, Any], row: Delivery) -> str:
    """SHA-256 of what was said, so that it can be compared later without keeping personal data."""
    said = {name: value for name, value in body.items() if name != "session"}
    text = json.dumps([str(row.key), said], ensure_ascii=False, sort_keys=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()


def _plain(reason: Reason | None) -> dict[str, Any] | None:
    return None if reason is None else {"key": reason.key, "facts": dict(reason.facts)}
