"""A refusal is an answer, not an accident: what was refused, why, and where on the form."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType

from chuan.base.kernel.reason import Reason

STATUS = MappingProxyType(
    {
        "missing": 404,
        "not_yours": 403,
        "stale": 409,
        "closed": 409,
        "not_now": 409,
        "invalid": 422,
        "too_large": 413,
        "too_many": 429,
        "busy": 503,
    }
)
"""Kind of refusal -> HTTP status."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """``kind`` is a key of ``STATUS``; ``field`` names the form field at fault, "" for the whole form."""

    kind: str
    reason: Reason
    field: str = ""

    @property
    def status(self) -> int:
        return STATUS[self.kind]


class Refused(Exception):
    """Carries refusals out of a transaction; services raise it, the edge turns it into a page."""

    def __init__(self, *refusals: Refusal) -> None:
        super().__init__(", ".join(refusal.reason.key for refusal in refusals))
        self.refusals = refusals


def refuse(kind: str, key: str, field: str = "", **facts: str | int) -> Refusal:
    return Refusal(kind, Reason.of(key, **facts), field)
