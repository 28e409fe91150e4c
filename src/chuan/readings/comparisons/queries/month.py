"""Where the lateness of a month sits: steps beyond their time, partners that answered late, what is overdue.

Tables read by this room: reading_case, reading_dossier, reading_conformance_pass.
"""

from __future__ import annotations

from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import agency_names, rows, within
from chuan.definitions.procedures import services as procedures
from chuan.definitions.procedures.rules.definition import Procedure
from chuan.readings.comparisons.queries.mix import mix
from chuan.readings.comparisons.rules.month import OPEN, PARTNER, PROCEDURE, STEP, Count
from chuan.readings.counters.queries.expressions import COUNTED, KNOWN
from chuan.readings.indices.queries.counting import Of
from chuan.readings.statistics.queries.conditions import HOLD
from chuan.readings.statistics.queries.counting import MINE
from chuan.readings.statistics.rules.figures import CASES

_STEPS = """
SELECT adoption, step, count(*) AS settled, count(*) FILTER (WHERE late) AS late FROM reading_conformance_pass p
WHERE p.agency = ANY(%(agencies)s) AND {scope} AND p.at >= %(start)s AND p.at < %(cut)s
GROUP BY 1, 2 HAVING count(*) FILTER (WHERE late) > 0 ORDER BY late DESC, 1, 2 LIMIT 50
"""
_PARTNERS = f"""
SELECT f.agency, count(*) AS settled,
       count(*) FILTER (WHERE {HOLD[CASES]["late"]} OR {HOLD[CASES]["open_overdue"]}) AS late
FROM reading_case f JOIN reading_dossier d ON d.stream = f.stream JOIN reading_dossier mother ON mother.stream = d.parent
WHERE mother.agency = ANY(%(agencies)s) AND {{scope}} AND f.leg AND NOT f.annulled AND f.received < %(cut)s
  AND (f.ended IS NULL OR f.ended >= %(start)s) AND {KNOWN} GROUP BY 1 ORDER BY 1
"""  # noqa: S608 - our own text
_OPEN = f"""
SELECT count(*) FILTER (WHERE {HOLD[CASES]["open"]}) AS settled, count(*) FILTER (WHERE {HOLD[CASES]["open_overdue"]}) AS late
FROM reading_case f WHERE {MINE} AND {COUNTED} AND {{scope}}
"""  # noqa: S608 - our own text


_TITLES = """
SELECT procedure, max(title) AS title FROM reading_dossier d
WHERE d.agency = ANY(%(agencies)s) AND {scope} AND procedure = ANY(%(procedures)s) GROUP BY 1
"""


def places(scope: Scope, of: Of, before: Of) -> tuple[Count, ...]:
    """Procedures in the month and before it, steps, partners, and what is overdue; six statements and names."""
    return (*_procedures(scope, of, before), *_steps(scope, of), *_partners(scope, of), *_open(scope, of))


def _procedures(scope: Scope, of: Of, before: Of) -> list[Count]:
    found, was = mix(scope, of), {one.procedure: one for one in mix(scope, before)}
    where, facts = within(scope, agency="d.agency")
    values = {**facts, **of.facts(), "procedures": [one.procedure for one in found]}
    titles = {row["procedure"]: row["title"] for row in rows(_TITLES.format(scope=where), values)}
    return [
        Count(
            PROCEDURE, one.procedure, titles.get(one.procedure, one.procedure), one.settled, one.late,
            *((was[one.procedure].settled, was[one.procedure].late) if one.procedure in was else (0, 0)),
        )
        for one in found
    ]  # fmt: skip


def _steps(scope: Scope, of: Of) -> list[Count]:
    where, facts = within(scope, agency="p.agency")
    found = rows(_STEPS.format(scope=where), {**facts, **of.facts()})
    adopted = {
        one: procedures.procedure(procedures.adoption(one).edition)
        for one in {int(row["adoption"]) for row in found}
    }
    return [
        Count(
            STEP, f"{row['adoption']}/{row['step']}",
            _step_name(adopted[int(row["adoption"])], row["step"]), int(row["settled"]), int(row["late"]),
        )
        for row in found
    ]  # fmt: skip


def _step_name(procedure: Procedure, key: str) -> str:
    step = procedure.step(key)
    return f"“{step.name if step else key}” ({procedure.name})"


def _partners(scope: Scope, of: Of) -> list[Count]:
    where, facts = within(scope, agency="mother.agency")
    found = rows(_PARTNERS.format(scope=where), {**facts, **of.facts()})
    names = agency_names({int(row["agency"]) for row in found})
    return [
        Count(
            PARTNER,
            str(row["agency"]),
            names.get(int(row["agency"]), ""),
            int(row["settled"]),
            int(row["late"]),
        )
        for row in found
    ]


def _open(scope: Scope, of: Of) -> list[Count]:
    where, facts = within(scope, agency="f.agency")
    (row,) = rows(_OPEN.format(scope=where), {**facts, **of.facts()})
    return [Count(OPEN, "", "", int(row["settled"]), int(row["late"]))] if row["late"] else []
