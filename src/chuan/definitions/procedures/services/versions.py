"""What was promised when, by whom approved; and how much is held of what came in from outside."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import connection
from django.db.models import Count, Max

from chuan.definitions.procedures.models import Adoption, Imported


@dataclass(frozen=True, slots=True)
class Version:
    """One version of a procedure at an agency; ``accepted``: the approver's reason for each warning; ``said``: its document's own words."""

    id: int
    version: int
    edition: str
    since: date
    until: date | None
    approver: int | None
    recorded: datetime
    accepted: list[Mapping[str, Any]]
    said: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Held:
    """How many definitions of a kind came in, from which file and when last."""

    kind: str
    source: str
    count: int
    recorded: datetime


def versions(agency: int, code: str) -> tuple[Version, ...]:
    """Every version an agency has adopted under a code, the latest first."""
    columns = (
        "id",
        "version",
        "edition_id",
        "since",
        "until",
        "approver",
        "recorded",
        "accepted",
        "said",
    )
    found = Adoption.objects.filter(agency_id=agency, code=code).order_by("-version").values_list(*columns)
    return tuple(Version(*row) for row in found)


def ever_adopted(code: str) -> bool:
    """Whether any agency ever promised anything under a code."""
    return Adoption.objects.filter(code=code).exists()


def held() -> tuple[Held, ...]:
    """What is held of imports, by kind and file."""
    found = Imported.objects.values_list("kind", "source").annotate(count=Count("id"), last=Max("recorded"))
    return tuple(Held(*row) for row in found.order_by("kind", "source"))


_COUNTS = """
SELECT (SELECT count(*) FROM procedures_adoption
        WHERE agency_id = %(agency)s AND since <= %(day)s AND (until IS NULL OR until > %(day)s)),
       (SELECT count(*) FROM procedures_draft WHERE agency_id = %(agency)s)
"""


def counts(agency: int, day: date) -> tuple[int, int]:
    """How many procedures an agency has in force on a day, and how many it is writing."""
    with connection.cursor() as cursor:
        cursor.execute(_COUNTS, {"agency": agency, "day": day})
        in_force, written = cursor.fetchone() or (0, 0)
    return in_force, written
