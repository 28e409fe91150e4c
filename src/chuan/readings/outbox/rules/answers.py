"""What a partner's answer means: taken, try again, refused; and our own message that comes back is no answer."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from chuan.base.kernel.reason import Reason
from chuan.readings.outbox.rules.profile import Profile
from chuan.readings.outbox.rules.retry import AGAIN, REFUSED, TAKEN

_LONGEST = 200
_NOT_NOW = frozenset({401, 403, 404, 408, 421, 423, 425, 429})
"""Statuses below 500 that say nothing about the message: not signed in, wrong address, too fast."""
_SIGN_IN = frozenset({401, 403})


@dataclass(frozen=True, slots=True)
class Heard:
    """What came back: an HTTP status with its text, or 0 and the reason why nothing did."""

    status: int
    text: str = ""
    silence: Reason | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """``kind``: TAKEN, AGAIN or REFUSED. ``code``: the partner's own; ``reason``: why it did not arrive."""

    kind: str
    code: str = ""
    reason: Reason | None = None


def outcome(profile: Profile, heard: Heard, key: str) -> Outcome:
    """What came of a try whose message carried ``key``."""
    if heard.silence is not None:
        return Outcome(AGAIN, "", heard.silence)
    if not 200 <= heard.status < 300:
        return _failed(profile, heard)
    if not profile.answering.code:
        return Outcome(TAKEN)
    body = _object(heard.text)
    if body is None:
        return Outcome(AGAIN, "", Reason.of("outbox.unreadable", partner=profile.name))
    return _answered(profile, body, key)


def is_own(profile: Profile, body: Mapping[str, Any], key: str) -> bool:
    """Whether a text is the very message we sent: it has its key and its data, and no answer."""
    field = next((name for name, fact in profile.envelope.items() if fact == "key"), "")
    return bool(field) and body.get(field) == key and profile.answering.code not in body


def _answered(profile: Profile, body: Mapping[str, Any], key: str) -> Outcome:
    answering = profile.answering
    if is_own(profile, body, key):
        return Outcome(AGAIN, "", Reason.of("outbox.echo", partner=profile.name))
    if answering.code not in body:
        return Outcome(AGAIN, "", Reason.of("outbox.unreadable", partner=profile.name))
    code = str(body[answering.code])
    if code in (*answering.taken, *answering.already):
        return Outcome(TAKEN, code)
    said = str(body.get(answering.message) or "")[:_LONGEST]
    return Outcome(REFUSED, code, Reason.of("outbox.refused", partner=profile.name, said=said, code=code))


def _failed(profile: Profile, heard: Heard) -> Outcome:
    again = heard.status in _NOT_NOW or heard.status >= 500 or heard.status < 400
    key = "outbox.sign_in" if heard.status in _SIGN_IN else "outbox.http"
    reason = Reason.of(key, partner=profile.name, status=heard.status)
    return Outcome(AGAIN if again else REFUSED, str(heard.status), reason)


def _object(text: str) -> dict[str, Any] | None:
    try:
        body = json.loads(text)
    except ValueError:
        return None
    return body if isinstance(body, dict) else None
