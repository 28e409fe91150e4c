"""Mandates read: by scope, by number, and whether one stands in the way of another."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from chuan.base.kernel.clock import local
from chuan.base.kernel.refusal import Refusal, refuse
from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.rules.mandate import Mandated, Wanted
from chuan.definitions.organisation.services.asking import rows, within

_LIST = """
SELECT m.id, m.agency_id AS agency, m.official_id AS official, who.name, account.username, m.home, m.purpose,
       m.document, m.document_day, m.since, m.until, m.agencies, m.clear, coalesce(giver.name, '') AS recorded_by,
       m.recorded_at, m.withdrawn_at, coalesce(ender.name, '') AS withdrawn_by, m.withdrawn_reason
FROM organisation_mandate m
JOIN organisation_official who ON who.id = m.official_id
LEFT JOIN organisation_account account ON account.official_id = who.id
JOIN organisation_account made ON made.id = m.recorded_by_id
LEFT JOIN organisation_official giver ON giver.id = made.official_id
LEFT JOIN organisation_account ended ON ended.id = m.withdrawn_by_id
LEFT JOIN organisation_official ender ON ender.id = ended.official_id
WHERE {where}
ORDER BY m.withdrawn_at IS NOT NULL, m.until <= %(day)s, m.since DESC, m.id DESC LIMIT 200
"""


@dataclass(frozen=True, slots=True)
class Mandate:
    """One mandate as lists show it."""

    id: int
    agency: int
    official: int
    name: str
    username: str
    home: str
    purpose: str
    document: str
    document_day: date
    since: date
    until: date
    agencies: tuple[int, ...]
    clear: bool
    recorded_by: str
    recorded_at: datetime
    withdrawn_at: datetime | None
    withdrawn_by: str
    withdrawn_reason: str

    @property
    def carried(self) -> Mandated:
        """The same as its person carries it."""
        ended = self.withdrawn_at is not None
        return Mandated(self.id, self.document, self.since, self.until, self.agencies, self.clear, ended)


def mandates(scope: Scope, at: datetime) -> tuple[Mandate, ...]:
    """Those opened by agencies in scope: what holds first, then what is past."""
    where, facts = within(scope, agency="m.agency_id")
    return _read(where, {**facts, "day": local(at).date()})


def mandate(number: int, at: datetime) -> Mandate | None:
    """One mandate, whatever its state."""
    found = _read("m.id = %(id)s", {"id": number, "day": local(at).date()})
    return found[0] if found else None


def mandates_of(numbers: Collection[int], at: datetime) -> tuple[Mandate, ...]:
    """These mandates; one statement, none for no numbers."""
    facts = {"ids": sorted(numbers), "day": local(at).date()}
    return _read("m.id = ANY(%(ids)s)", facts) if numbers else ()


def twice(official: int, wanted: Wanted, at: datetime) -> Refusal | None:
    """Another mandate of the same person in the same days: refused, so that each reading has one ground."""
    where = (
        "m.official_id = %(who)s AND m.withdrawn_at IS NULL AND m.until > %(since)s AND m.since < %(until)s"
    )
    facts = {"who": official, "since": wanted.since, "until": wanted.until, "day": local(at).date()}
    other = next(iter(_read(where, facts)), None)
    if other is None:
        return None
    return refuse(
        "invalid",
        "organisation.mandate_twice",
        "since",
        document=other.document,
        since=f"{other.since:%d/%m/%Y}",
        last=f"{other.until - timedelta(days=1):%d/%m/%Y}",
    )


def _read(where: str, facts: dict[str, Any]) -> tuple[Mandate, ...]:
    return tuple(
        Mandate(**{**row, "agencies": tuple(row["agencies"]), "username": row["username"] or ""})
        for row in rows(_LIST.format(where=where), facts)
    )
