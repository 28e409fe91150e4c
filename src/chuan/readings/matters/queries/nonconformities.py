"""Nonconformities as lists show them, what detectors were worth, and what the machine must look at again.

Tables read by this room: reading_matter, reading_matter_step, store_stream, reading_dossier, organisation_official.
"""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from chuan.base.kernel.clock import local
from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows, within
from chuan.readings.deadlines.queries.asking import facts_of, in_scope

STAGES = ("draft", "open", "late", "done", "refused")
"""Waits to be confirmed; being put right; past a limit; closed; none after all. ``late`` ones are drafts or open too."""

_JOINED = """
FROM reading_matter m JOIN store_stream s ON s.id = m.stream
LEFT JOIN LATERAL (SELECT h.step, h.step_name, h.official, h.due FROM reading_matter_step h
                   WHERE h.stream = m.stream ORDER BY h.step LIMIT 1) h ON TRUE
WHERE {where} AND m.kind = 'nonconformity'
"""
_LATE = """(m.status = 'open' AND (h.due < %(at)s OR EXISTS (
    SELECT 1 FROM jsonb_array_elements(s.state -> 'actions') a WHERE a ->> 'done' IS NULL
    AND a ->> 'cancelled' IS NULL AND (a ->> 'due')::date < %(today)s)))"""
_IN = {
    "": "TRUE",
    "draft": "m.status = 'open' AND h.step = 'confirm'",
    "open": "m.status = 'open' AND h.step <> 'confirm'",
    "late": _LATE,
    "done": "m.status = 'done'",
    "refused": "m.status IN ('refused', 'dropped')",
}
_COUNTS = f"""
SELECT {", ".join(f"count(*) FILTER (WHERE {_IN[stage]}) AS {stage}" for stage in STAGES)} {_JOINED}
"""
_LIST = f"""
SELECT count(*) OVER () AS n, x.*, coalesce(f.name, '') AS holder FROM (
    SELECT m.stream, m.title, m.status, m.begun, m.ended, coalesce(h.step, '') AS step,
           coalesce(h.step_name, '') AS step_name, h.official, h.due, {_LATE} AS late,
           s.state ->> 'source' AS source, s.state ->> 'detector' AS detector,
           (s.state ->> 'found')::int AS found, (s.state ->> 'sample')::int AS sample,
           (s.state ->> 'joined')::int AS joined, s.state ->> 'rejected' AS rejected,
           coalesce(s.state -> 'overridden' ->> 'verdict', s.state -> 'judged' ->> 'verdict', '') AS verdict,
           (s.state ->> 'again')::date AS again
    {_JOINED} AND {{stage}}
) x LEFT JOIN organisation_official f ON f.id = x.official
ORDER BY x.status <> 'open', NOT x.late, x.due NULLS LAST, x.begun DESC, x.stream
LIMIT %(limit)s OFFSET %(offset)s
"""  # noqa: S608 - our own text
_WORTH = f"""
SELECT s.state ->> 'detector' AS detector, m.status, s.state ->> 'rejected' AS rejected,
       coalesce(h.step, '') = 'confirm' AS draft, count(*) AS n
{_JOINED} AND s.state ->> 'source' = 'signal' GROUP BY 1, 2, 3, 4
"""
_AGAIN = """
SELECT s.id AS stream FROM store_stream s
WHERE s.kind = 'nonconformity' AND {where} AND s.state -> 'course' ->> 'status' = 'open'
  AND (s.state ->> 'again')::date <= %(today)s
ORDER BY s.id
"""
_VISIBLE = "SELECT d.stream, d.code FROM reading_dossier d WHERE {where} AND d.stream = ANY(%(dossiers)s)"
_OF_CASE = """
SELECT m.stream, m.title FROM reading_matter m JOIN store_stream s ON s.id = m.stream
WHERE {where} AND m.kind = 'nonconformity' AND s.state -> 'cases' @> %(case)s::jsonb ORDER BY m.begun
"""
_AT_WORK = (
    "SELECT DISTINCT d.agency FROM reading_dossier d WHERE {where} AND d.received >= %(since)s ORDER BY 1"
)


@dataclass(frozen=True, slots=True)
class Nonconforming:
    """One nonconformity; ``step`` and ``holder`` are where it is now, ``late`` past the limit of step or action."""

    stream: int
    title: str
    status: str
    begun: datetime
    ended: datetime | None
    step: str
    step_name: str
    official: int | None
    due: datetime | None
    late: bool
    source: str
    detector: str
    found: int
    sample: int
    joined: int
    rejected: str
    verdict: str
    again: date | None
    holder: str


@dataclass(frozen=True, slots=True)
class Worth:
    """What became of the drafts a detector opened; ``reasons``: (code of the rejection, how many)."""

    detector: str
    drafts: int
    confirmed: int
    rejected: int
    reasons: tuple[tuple[str, int], ...]

    @property
    def opened(self) -> int:
        return self.drafts + self.confirmed + self.rejected


def nonconformities(
    scope: Scope, at: datetime, stage: str = "", limit: int = 50, offset: int = 0
) -> tuple[tuple[Nonconforming, ...], int]:
    """One page of a stage, what is late first, and how many there are."""
    where, facts = within(scope, agency="m.agency")
    asked = {**facts, "at": at, "today": local(at).date(), "limit": limit, "offset": offset}
    found = rows(_LIST.format(where=where, stage=_IN[stage]), asked)
    total = int(found[0]["n"]) if found else 0
    return tuple(Nonconforming(**{k: v for k, v in row.items() if k != "n"}) for row in found), total


def stages(scope: Scope, at: datetime) -> dict[str, int]:
    """How many there are in each stage; one statement."""
    where, facts = within(scope, agency="m.agency")
    return dict(rows(_COUNTS.format(where=where), {**facts, "at": at, "today": local(at).date()})[0])


def worth(scope: Scope) -> tuple[Worth, ...]:
    """What each detector's drafts came to, by its key."""
    where, facts = within(scope, agency="m.agency")
    told: dict[str, list[tuple[str, int]]] = {}
    for row in rows(_WORTH.format(where=where), facts):
        kind = (
            "draft" if row["draft"] else row["rejected"] or ("" if row["status"] != "dropped" else "dropped")
        )
        told.setdefault(row["detector"], []).append((kind, row["n"]))
    return tuple(_worth(key, counts) for key, counts in sorted(told.items()))


def to_judge(scope: Scope, at: datetime) -> tuple[int, ...]:
    """Nonconformities whose effect is to be looked at again by now."""
    where, facts = within(scope, agency="s.agency")
    return tuple(
        row["stream"] for row in rows(_AGAIN.format(where=where), {**facts, "today": local(at).date()})
    )


def at_work(scope: Scope, since: datetime) -> tuple[int, ...]:
    """Agencies that received anything since then."""
    where, facts = within(scope, agency="d.agency")
    return tuple(row["agency"] for row in rows(_AT_WORK.format(where=where), {**facts, "since": since}))


def of_case(scope: Scope, stream: int) -> tuple[tuple[int, str], ...]:
    """(stream, title) of the nonconformities in scope that name a dossier or petition among their cases."""
    where, facts = within(scope, agency="m.agency")
    found = rows(_OF_CASE.format(where=where), {**facts, "case": json.dumps([{"dossier": str(stream)}])})
    return tuple((row["stream"], row["title"]) for row in found)


def visible(scope: Scope, dossiers: Collection[int]) -> dict[int, str]:
    """Those of the dossiers that the scope may open, with their codes; one statement."""
    where, _ = in_scope(scope)
    found = rows(_VISIBLE.format(where=where), facts_of(scope, {"dossiers": sorted(dossiers)}))
    return {row["stream"]: row["code"] for row in found}


def _worth(key: str, counts: list[tuple[str, int]]) -> Worth:
    reasons: dict[str, int] = {}
    for kind, number in counts:
        reasons[kind] = reasons.get(kind, 0) + number
    drafts, confirmed = reasons.pop("draft", 0), reasons.pop("", 0)
    return Worth(key, drafts, confirmed, sum(reasons.values()), tuple(sorted(reasons.items())))
