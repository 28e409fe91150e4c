"""Reports of ministry systems on the dossiers that live there: heard, listed, never decided here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime, time
from typing import Any

from chuan.base.kernel.clock import VIETNAM, local
from chuan.base.kernel.codec import Id
from chuan.base.kernel.ids import new_id
from chuan.base.kernel.reason import Reason
from chuan.base.kernel.refusal import Refusal, Refused, refuse
from chuan.base.kernel.text import fold
from chuan.definitions.calendars.rules.worktime import WorkTime
from chuan.definitions.calendars.services import worktime_for
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import EVERYTHING, Thing
from chuan.definitions.organisation.rules.people import Actor as Who
from chuan.definitions.organisation.rules.rows import AgencyRow, UnitRow
from chuan.definitions.procedures import services as procedures
from chuan.events.dossiers.rules import codes
from chuan.events.dossiers.services import people
from chuan.events.intake.imports.sources import sources
from chuan.events.intake.imports.tables import Line
from chuan.events.intake.imports.tracked import TrackedRow, read_tracked
from chuan.events.intake.rules.sources import System
from chuan.events.intake.rules.tracked.events import Contradicted, Event, Told, Tracked
from chuan.events.intake.services import keys, tracked
from chuan.events.intake.services.submissions import Actor
from chuan.events.intake.services.tracked import Followed
from chuan.surfaces.acts.arriving import (
    CONTRADICTED,
    MOVED,
    NEW,
    SAME,
    Taken,
    agency_named,
    each,
    moment,
    party,
)
from chuan.surfaces.acts.asking import clock, demand
from chuan.surfaces.acts.staffing import team

IMPORT = "intake.import"
VIEW = "dossiers.view"
_CLOSING = time(17)  # of a promised day on which the agency is closed
_WORKED = frozenset({"work", "assign", "opinion"})


def take_reports(lines: Iterable[Line], by: int = 0, *, dry: bool = False) -> tuple[Taken, ...]:
    """Every report by itself, one refused leaves the others alone; ``by``: who brings it, 0 for the other system itself."""
    return each(lines, lambda row: _take(row, by), dry=dry)


def look_or_take(actor: Who, lines: Iterable[Line], *, dry: bool) -> tuple[Taken, ...]:
    """The same from a page, for the agencies whose counter the actor serves."""
    demand(actor, IMPORT, Thing(actor.agency), clock())
    return each(lines, lambda row: _take(row, actor.official, actor), dry=dry)


def followed(actor: Who, stream: int) -> Followed:
    """One tracked dossier, if the actor may see it; ``Refused`` as missing where it is out of sight."""
    found = tracked.load(stream)
    state = found.state
    demand(actor, VIEW, Thing(found.agency, int(state.unit), (int(state.holder),)), clock())
    return found


def _take(found: Mapping[str, Any], by: int, actor: Who | None = None) -> tuple[str, Refusal | None]:
    row = read_tracked(found)
    code = _code(row.code)
    agency = agency_named(row.agency or code.agency)
    if actor is not None:
        demand(actor, IMPORT, Thing(agency.id), clock())
    system = sources().found(row.system, code.tail)
    if system is None:
        text = row.system or code.tail[:2]
        raise Refused(refuse("invalid", "intake.unknown_system", field="HeThong", text=text))
    stream = keys.stream_of(keys.TRACKED, row.code)
    report = _report(row, system, worktime_for(agency.id))
    who = Actor(Id(by))
    if stream is not None:
        return _said(tracked.hear(stream, report, who))
    stream = new_id()
    unit, holder = _holder(agency, row)
    named = replace(
        report,
        owner=people.add_party(agency.id, party(row.owner)),
        unit=unit,
        holder=holder,
        title=people.keep_words(stream, row.title),
    )
    tracked.begin(agency.id, named, who, stream)
    return NEW, None


def _said(events: tuple[Event, ...]) -> tuple[str, Refusal | None]:
    for event in events:
        if isinstance(event, Contradicted):
            return CONTRADICTED, Refusal("invalid", Reason.of(event.fault))
    return (MOVED if events else SAME), None


def _code(text: str) -> codes.DossierCode:
    """A code of a ministry's system; one of a one-stop system would be a second code for a dossier of ours."""
    code = codes.parse(text)
    if code is None:
        raise Refused(refuse("invalid", "intake.bad_code", field="MaHoSo", text=text))
    if not code.central:
        raise Refused(refuse("invalid", "intake.own_code", field="MaHoSo", text=text))
    return code


def _report(row: TrackedRow, system: System, calendar: WorkTime) -> Tracked:
    told = Told(
        row.status,
        moment(row.received) if row.received else None,
        _promised(row.promised, calendar),
        moment(row.ended) if row.ended else None,
        moment(row.returned) if row.returned else None,
    )
    return Tracked(
        code=row.code,
        system=system.key,
        procedure=row.procedure,
        submitted=moment(row.submitted),
        owner=Id(0),
        unit=Id(0),
        holder=Id(0),
        told=told,
        channel=row.channel,
    )


def _promised(when: datetime | date | None, calendar: WorkTime) -> datetime | None:
    """A promised day without an hour ends when the office closes."""
    if when is None or isinstance(when, datetime):
        return when
    try:
        return calendar.closing(when)
    except KeyError:
        return datetime.combine(when, _CLOSING, VIETNAM)


def _holder(agency: AgencyRow, row: TrackedRow) -> tuple[Id, Id]:
    """The unit that follows it and its head: the unit named, else the one that works the procedure here."""
    units = organisation.units(EVERYTHING, clock(), agency.id)
    if row.unit:
        asked = fold(row.unit)
        named = [unit for unit in units if asked in {fold(unit.code), fold(unit.name)}]
        if not named:
            raise Refused(refuse("invalid", "intake.unknown_unit", field="PhongBanXuLy", text=row.unit))
        return _headed(named, row.unit)
    worked = _unit_of(agency, row)
    first = sorted(units, key=lambda unit: (unit.id != worked, unit.kind != "division"))
    return _headed(first, agency.short_name)


def _headed(units: Iterable[UnitRow], said: str) -> tuple[Id, Id]:
    for unit in units:
        head = organisation.head_of(unit.id, clock())
        if head is not None:
            return Id(unit.id), Id(head.official)
    raise Refused(refuse("invalid", "intake.no_head", field="PhongBanXuLy", text=said))


def _unit_of(agency: AgencyRow, row: TrackedRow) -> int:
    """The unit that works the procedure here; 0 where it was not adopted."""
    try:
        adopted = procedures.adopted(agency.id, row.procedure, local(moment(row.submitted)).date())
    except Refused:
        return 0
    hands = team(adopted, clock()).hands()
    steps = (step.key for step in adopted.procedure.steps if step.act in _WORKED)
    person = next((hands.inbox[key] for key in steps if key in hands.inbox), None)
    return int(person.unit) if person else 0
