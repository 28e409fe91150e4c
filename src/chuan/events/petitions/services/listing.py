"""Petitions as lists read them: scope first, one statement each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows


@dataclass(frozen=True, slots=True)
class Listed:
    """One petition of a list; ``late``: past the limit of what is to be done now."""

    stream: int
    number: str
    channel: str
    kind: str
    status: str
    sent: datetime
    due: datetime | None
    answered: datetime | None
    published: datetime | None
    finding: str
    late: bool


_DUE = """(CASE WHEN p.status <> 'open' THEN NULL WHEN p.classified IS NULL THEN p.pass_back
 WHEN p.answered IS NULL THEN p.answer ELSE p.publish END)"""
_TABS = {
    "new": "p.status = 'open' AND p.kind = ''",
    "open": "p.status = 'open' AND p.kind <> ''",
    "late": f"p.status = 'open' AND {_DUE} < %(at)s",
    "answered": "p.answered IS NOT NULL",
    "information": "p.kind = 'information'",
    "": "TRUE",
}
TABS = tuple(_TABS)
_LIST = """
SELECT count(*) OVER () AS n, p.stream, p.number, p.channel, p.kind, p.status, p.sent, {due} AS due, p.answered,
       p.published, p.finding, coalesce({due} < %(at)s, FALSE) AS late
FROM petitions_petition p WHERE {where} AND {tab}
ORDER BY p.status <> 'open', {due} NULLS LAST, p.sent DESC, p.stream LIMIT %(limit)s OFFSET %(offset)s
"""
_COUNTS = "SELECT {counts} FROM petitions_petition p WHERE {where}"
_OF_DOSSIER = """
SELECT p.stream, p.number, p.step, p.sent, p.finding, p.answered FROM petitions_petition p
WHERE {where} AND p.dossier = %(dossier)s AND p.kind IN ('', 'own') AND p.status <> 'dropped' ORDER BY p.sent
"""


def listed(
    scope: Scope, at: datetime, tab: str = "", limit: int = 50, offset: int = 0
) -> tuple[tuple[Listed, ...], int]:
    """One page of a tab, what is due first, and how many there are."""
    where, facts = seen(scope)
    asked = {**facts, "at": at, "limit": limit, "offset": offset}
    found = rows(_LIST.format(where=where, tab=_TABS[tab], due=_DUE), asked)
    total = int(found[0]["n"]) if found else 0
    return tuple(Listed(**{k: v for k, v in row.items() if k != "n"}) for row in found), total


def counts(scope: Scope, at: datetime) -> dict[str, int]:
    """How many stand in each tab; one statement."""
    where, facts = seen(scope)
    asked = ", ".join(f'count(*) FILTER (WHERE {sql}) AS "{tab or "all"}"' for tab, sql in _TABS.items())
    return dict(rows(_COUNTS.format(where=where, counts=asked), {**facts, "at": at})[0])


@dataclass(frozen=True, slots=True)
class About:
    """One petition about a dossier, at one of its steps where that is known."""

    stream: int
    number: str
    step: str
    sent: datetime
    finding: str
    answered: datetime | None


def of_dossier(scope: Scope, dossier: int) -> tuple[About, ...]:
    """The petitions about a dossier, the first first; never a khiếu nại or tố cáo."""
    where, facts = seen(scope)
    found = rows(_OF_DOSSIER.format(where=where), {**facts, "dossier": dossier})
    return tuple(About(**row) for row in found)


def seen(scope: Scope) -> tuple[str, dict[str, Any]]:
    """The condition that a petition ``p`` is in scope: its agency is, or a step of it is or was one's own."""
    if scope.everywhere:
        return "TRUE", {}
    facts = {"scope_agencies": sorted(scope.agencies), "scope_officials": sorted(scope.officials)}
    return (
        "(p.agency = ANY(%(scope_agencies)s) OR p.officials && %(scope_officials)s::bigint[])",
        facts,
    )
