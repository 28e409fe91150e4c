"""The figures that answer clauses, over one period, each with its first cases.

Tables read by this room: those of ``measures`` and ``conformance``, store_event, store_stream, reading_dossier,
reading_matter, documents_document, procedures_adoption; and what ``measures.queries.petitions`` reads.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from fractions import Fraction
from typing import Any

from chuan.base.kernel.clock import VIETNAM, local
from chuan.base.kernel.period import Period
from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows
from chuan.definitions.schemes import services as schemes
from chuan.definitions.schemes.rules.objective import APPROVED
from chuan.events.training.services.figures import counted as held
from chuan.readings.conformance.queries import picture
from chuan.readings.conformance.rules.deviation import KINDS, LATE, ROLE
from chuan.readings.evidence.rules.answering import Answer, Case, objectives_year, of_count, of_measure
from chuan.readings.measures.queries.cases import cases
from chuan.readings.measures.queries.measuring import Of, measures
from chuan.readings.measures.queries.petitions import petition_measures
from chuan.readings.measures.rules.petitions import PETITIONS
from chuan.readings.measures.rules.registry import MEASURES

MOST = 30
"""Cases named behind one figure."""
_YEAR = timedelta(days=365)
_LOST = """
SELECT count(*) OVER () AS n, d.stream, d.code FROM store_event e JOIN store_stream s ON s.id = e.stream
JOIN reading_dossier d ON d.stream = (s.terms ->> 'dossier')::bigint
WHERE e.kind IN ('custody.Lost', 'custody.Damaged') AND e.agency = %(agency)s AND s.kind = 'originals'
  AND e.at >= %(since)s AND e.at < %(until)s ORDER BY e.at DESC LIMIT %(most)s
"""
_COUNTS = """
SELECT
  (SELECT count(*) FROM procedures_adoption a WHERE a.agency_id = %(agency)s AND a.since <= %(day)s
     AND (a.until IS NULL OR a.until > %(day)s)) AS published,
  (SELECT count(*) FROM store_stream s WHERE s.agency = %(agency)s AND s.kind = 'originals') AS originals,
  (SELECT count(*) FROM reading_matter m WHERE m.agency = %(agency)s AND m.kind = 'document'
     AND m.status = 'done') AS documents,
  (SELECT count(*) FROM reading_matter m WHERE m.agency = %(agency)s AND m.kind = 'audit' AND m.status = 'done'
     AND m.ended >= %(year)s) AS audits,
  (SELECT count(*) FROM reading_matter m WHERE m.agency = %(agency)s AND m.kind = 'review' AND m.status = 'done'
     AND m.ended >= %(year)s) AS reviews,
  (SELECT count(*) FROM reading_matter m WHERE m.agency = %(agency)s AND m.kind = 'nonconformity'
     AND m.status = 'open') AS nonconformities,
  (SELECT count(*) FROM documents_document d WHERE d.agency = %(agency)s AND d.category = 'policy'
     AND d.obsolete IS NULL AND d.since <= %(day)s) AS policies,
  (SELECT count(*) FROM store_stream s WHERE s.agency = %(agency)s AND s.kind = 'ballot') AS ballots,
  (SELECT count(*) FROM store_stream s WHERE s.agency = %(agency)s
     AND s.kind IN ('training_class', 'certificate')) AS trained,
  (SELECT count(*) FROM reading_matter m WHERE m.agency = %(agency)s AND m.kind = 'declaration'
     AND m.status = 'done') AS declared,
  (SELECT count(*) FROM reading_matter m WHERE m.agency = %(agency)s AND m.kind = 'risk') AS risks,
  (SELECT count(*) FROM reading_matter m WHERE m.agency = %(agency)s AND m.kind = 'nonconformity'
     AND m.status = 'done' AND m.ended >= %(year)s) AS corrected,
  (SELECT count(*) FROM reading_matter m WHERE m.agency = %(agency)s AND m.kind = 'decision'
     AND m.begun >= %(year)s) AS decisions,
  (SELECT count(*) FROM reading_matter m WHERE m.agency = %(agency)s AND m.kind = 'petition'
     AND m.begun >= %(year)s) AS petitions,
  (SELECT count(*) FROM store_event e WHERE e.agency = %(agency)s AND e.kind = 'dossiers.Guided'
     AND e.at >= %(since)s AND e.at < %(until)s) + (SELECT count(*) FROM reading_matter m
     WHERE m.agency = %(agency)s AND m.kind = 'guidance' AND m.begun >= %(since)s AND m.begun < %(until)s) AS guided,
  (SELECT count(*) FROM reading_matter m WHERE m.agency = %(agency)s AND m.kind = 'hearing'
     AND m.begun >= %(since)s AND m.begun < %(until)s) AS heard
"""
_STRAYED = """
SELECT count(*) OVER () AS n, c.stream, c.code FROM reading_conformance c
WHERE c.agency = %(agency)s AND c.ended >= %(since)s AND c.ended < %(until)s AND EXISTS (
    SELECT 1 FROM reading_conformance_deviation v WHERE v.stream = c.stream AND v.kind = ANY(%(kinds)s))
ORDER BY c.ended DESC, c.stream LIMIT %(most)s
"""
KINDS_APART = tuple(kind for kind in KINDS if kind != LATE)
"""Deviations from the flow itself; a step past its time is told by the measures."""
_LEARNT = frozenset({"classes", "turns"})
_INSTEAD = {"on_time": "late"}
"""Whose cases stand behind a figure of what went well: those that did not."""


def answers(
    scope: Scope, agency: int, period: Period, keys: Collection[str], at: datetime
) -> Mapping[str, Answer]:
    """Key -> what the data says; one statement for all measures, a short one for each kind of its own."""
    wanted = tuple(dict.fromkeys(keys))
    found = _measured(scope, agency, period, [key for key in wanted if key in MEASURES], at)
    if not PETITIONS.keys().isdisjoint(wanted):
        found |= _petitions(agency, period, at)
    own = [key for key in wanted if key not in found]
    if {"as_declared", "roles"} & set(own):
        found |= _conformance(scope, agency, period)
    if not _LEARNT.isdisjoint(own):
        found |= _learnt(scope, agency, period)
    if set(own) - {"as_declared", "roles", *_LEARNT}:
        found |= _counted(scope, agency, period, at)
    return {key: found[key] for key in wanted}


def _measured(scope: Scope, agency: int, period: Period, keys: list[str], at: datetime) -> dict[str, Answer]:
    of = Of(agency, at)
    targets = _targets(scope, agency, period)
    return {
        key: of_measure(found, targets.get(key), _cases(scope, of, key, period) if found.part else ())
        for key, (found,) in measures(of, keys, (period,)).items()
    }


def _petitions(agency: int, period: Period, at: datetime) -> dict[str, Answer]:
    found = petition_measures(Of(agency, at), (period,))
    return {key: of_measure(one, None) for key, (one,) in found.items()}


def _learnt(scope: Scope, agency: int, period: Period) -> dict[str, Answer]:
    """Classes that ended in the period, and who was there."""
    days = _days(period)
    here = Scope(frozenset({agency}), clear=scope.clear)
    whole = next((one for one in held(here, days["since"], days["until"]) if one.by == "all"), None)
    counts = {"classes": whole.classes if whole else 0, "turns": whole.turns if whole else 0}
    return {key: of_count(key, count, count) for key, count in counts.items()}


def _cases(scope: Scope, of: Of, key: str, period: Period) -> tuple[Case, ...]:
    found, _ = cases(scope, of, _INSTEAD.get(key, key), period, limit=MOST)
    return tuple(Case(one.stream, one.code) for one in found)


def _targets(scope: Scope, agency: int, period: Period) -> dict[str, Fraction]:
    """The targets the agency approved for itself as a whole, for the year the period ends in."""
    found = schemes.objectives(scope, objectives_year(period), agency)
    return {
        one.measure: Fraction(one.target)
        for one in found
        if one.state == APPROVED and not one.procedure and not one.unit
    }


def _conformance(scope: Scope, agency: int, period: Period) -> dict[str, Answer]:
    asked = picture.Asked("", period.since, _until(period))
    whole = picture.whole(Scope(frozenset({agency}), clear=scope.clear), asked)
    facts = {"agency": agency, "most": MOST, **_days(period)}
    strayed, wrong = (rows(_STRAYED, {**facts, "kinds": list(kinds)}) for kinds in (KINDS_APART, (ROLE,)))
    return {
        "as_declared": of_count(
            "as_declared", whole.dossiers - whole.in_order, whole.dossiers, _cases_of(strayed)
        ),
        "roles": of_count("roles", int(wrong[0]["n"]) if wrong else 0, whole.dossiers, _cases_of(wrong)),
    }


def _cases_of(found: Sequence[Mapping[str, Any]]) -> tuple[Case, ...]:
    return tuple({row["stream"]: Case(row["stream"], row["code"]) for row in found}.values())


def _days(period: Period) -> dict[str, datetime]:
    return {
        "since": datetime.combine(period.since, time(), VIETNAM),
        "until": datetime.combine(_until(period), time(), VIETNAM),
    }


def _counted(scope: Scope, agency: int, period: Period, at: datetime) -> dict[str, Answer]:
    facts: dict[str, Any] = {
        "agency": agency, "day": local(at).date(), "year": at - _YEAR, "most": MOST, **_days(period)
    }  # fmt: skip
    (counts,), lost = rows(_COUNTS, facts), rows(_LOST, facts)
    approved = sum(
        one.state == APPROVED for one in schemes.objectives(scope, objectives_year(period), agency)
    )
    kept, named = counts.pop("originals"), _cases_of(lost)
    return {
        **{key: of_count(key, int(count), int(count)) for key, count in counts.items()},
        "originals": of_count("originals", int(lost[0]["n"]) if lost else 0, int(kept), named),
        "objectives": of_count("objectives", approved, approved),
    }


def _until(period: Period) -> date:
    return period.until or date(2100, 1, 1)
