"""Our own messages that come back to us: known by their key, and not taken for news."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from chuan.readings.outbox.models import Delivery
from chuan.readings.outbox.rules.profile import PORTAL
from chuan.readings.outbox.services.profiles import profile


def is_ours(message: Any, at: datetime) -> bool:
    """Whether this message of the Portal, envelope and all, is one we sent; one statement, none where it has no key."""
    if not isinstance(message, dict):
        return False
    field = next((name for name, fact in profile(PORTAL, at).envelope.items() if fact == "key"), "")
    key = _key(message.get(field))
    return key is not None and Delivery.objects.filter(partner=PORTAL, key=key).exists()


def _key(value: object) -> UUID | None:
    try:
        return UUID(str(value))
    except ValueError:
        return None
