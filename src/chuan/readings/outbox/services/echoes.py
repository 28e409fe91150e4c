"""Our own messages that come back to us: known by their key, and not taken for news."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from chuan.readings.outbox.models import Delivery
from chuan.readings.outbox.rules.profile import Profile


def unheard(profile: Profile, messages: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Those messages of a partner that are not echoes of ours; one statement."""
    field = next((name for name, fact in profile.envelope.items() if fact == "key"), "")
    keys = {key for message in messages if (key := _key(message.get(field))) is not None}
    ours = set(Delivery.objects.filter(partner=profile.partner, key__in=keys).values_list("key", flat=True))
    return [message for message in messages if _key(message.get(field)) not in ours]


def _key(value: object) -> UUID | None:
    try:
        return UUID(str(value))
    except ValueError:
        return None
