"""An index from a lake: counted by another engine, scored by the same rules, with no database."""

from __future__ import annotations

from chuan.base.kernel.reason import Reason
from chuan.base.kernel.refusal import Refused, refuse
from chuan.readings.indices.rules.scoring import Reckoned
from chuan.readings.indices.services.asking import Days, scheme_of
from chuan.readings.indices.services.reckoning import part_of, reckoned
from chuan.readings.lake.rules.national import Part
from chuan.readings.lake.services.figures import Lake

_ADDED = (
    "received", "in_time", "late", "open", "overdue", "online", "eligible", "resulted", "e_result", "synced", "upset",
)  # fmt: skip
"""Counters of dossiers add up over agencies; those of procedures do not: the same procedure counts once."""


def index(code: str, lake: Lake, agency: str, asked: Days) -> tuple[str, Reckoned]:
    """The agency's name and its index; ``Refused`` where the lake knows no agency of that code."""
    names = lake.agencies()
    if agency not in names:
        raise Refused(refuse("missing", "indices.no_agency", code=agency))
    own, notes = own_part(code, lake, agency, asked)
    scheme, _notes = scheme_of(code, own)
    found = reckoned(scheme, 0, lake.sums(own).get(agency, {}), lake.weeks(own).get(agency, ()))
    return names[agency], Reckoned(0, found.index, found.received, (*notes, *found.notes))


def own_part(code: str, lake: Lake, agency: str, asked: Days) -> tuple[Days, tuple[Reason, ...]]:
    """As ``reckoning.own_part``, of an agency of the lake."""
    return part_of(code, lake.stood()[agency], asked)


def figures(lake: Lake, code: str, name: str, group: str, asked: Days) -> Part:
    """What a province (or a ministry) sends to the national report: counts that add up, of all agencies under its code."""
    under = {of: sums for of, sums in lake.sums(asked).items() if of == code or of.startswith(f"{code}.")}
    if not under:
        raise Refused(refuse("missing", "national.no_agencies", code=code))
    scheme, _ = scheme_of("766", asked)
    counts = {key: sum(sums.get(key, 0) for sums in under.values()) for key in _ADDED}
    since, until = asked.since.isoformat(), asked.until.isoformat()
    return Part(
        code,
        name,
        group,
        since,
        until,
        f"766 {scheme.period.since:%Y-%m-%d}",
        {"agencies": len(under), **counts},
    )
