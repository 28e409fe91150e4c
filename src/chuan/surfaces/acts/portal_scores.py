"""What the Portal published of an index: typed, taken from a file whole or not at all, annulled with a reason."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from chuan.base.kernel.clock import local
from chuan.base.kernel.ids import new_id
from chuan.base.kernel.refusal import Refusal, Refused, refuse
from chuan.base.store import services as store
from chuan.base.store.typed import Who
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import Thing, scope
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.rules.rows import AgencyRow
from chuan.events.dossiers.services import people
from chuan.events.intake.imports.tables import lines_of
from chuan.events.portalscores.rules import telling
from chuan.events.portalscores.rules.events import Published
from chuan.events.portalscores.rules.figures import Group, faults
from chuan.events.portalscores.rules.standing import State
from chuan.events.portalscores.rules.table import Line, read
from chuan.events.portalscores.services import Told, load, more, told_of
from chuan.readings.indices.imports.schemes import shipped
from chuan.readings.indices.rules.scheme import in_force
from chuan.surfaces.acts.asking import clock, demand, me

TELL, VIEW = "indices.portal", "indices.view"
INDEX = "766"
_TYPED = "Số đã nhập: "
_MOST_SAID = 20


@dataclass(frozen=True, slots=True)
class Looked:
    """A file as it would be taken in: rows with their agencies, and everything that cannot be right."""

    lines: tuple[tuple[AgencyRow, Line], ...]
    wrong: tuple[Refusal, ...]


def groups_of(day: date) -> tuple[Group, ...]:
    """The groups of the index in force on the day, with their maxima: data of the catalogue."""
    scheme = in_force(shipped(INDEX), day)
    if scheme is None:
        raise Refused(refuse("missing", "indices.no_scheme", code=INDEX, day=f"{day:%d/%m/%Y}"))
    return tuple(Group(one.key, one.short, one.most) for one in scheme.groups)


def enter(actor: Actor, agency: int, wanted: Published, key: UUID | None = None) -> Told:
    """One agency's month as it was typed."""
    demand(actor, TELL, Thing(agency), clock(), VIEW)
    row = organisation.agency(agency, clock())
    assert row is not None
    today = local(clock()).date()
    wrong = (
        *_ended(row, wanted, _TYPED),
        *faults(groups_of(min(wanted.month, today)), wanted, today, _TYPED),
    )
    if wrong:
        raise Refused(*wrong)
    return _told(actor, agency, lambda _, state: telling.publish(state, wanted, _TYPED), key)


def look(actor: Actor, name: str, content: bytes) -> Looked:
    """What a file says, nothing kept: each row with its agency within reach, each fault with its row."""
    today, mark = local(clock()).date(), hashlib.sha256(content).hexdigest()
    lines = tuple(lines_of(name, content))
    broken = [one.found for one in lines if isinstance(one.found, Refusal)]
    rows = [(one.number, one.found) for one in lines if not isinstance(one.found, Refusal)]
    found = read(INDEX, groups_of(today), rows, today, mark)
    reach = {one.code: one for one in organisation.agencies(scope(actor, TELL, clock()), clock())}
    standing = told_of([one.id for one in reach.values()])
    taken, wrong = [], [*broken, *found.wrong]
    for line in found.lines:
        row, at = reach.get(line.code), f"Dòng {line.row}: "
        if row is None:
            wrong.append(refuse("invalid", "portalscores.no_agency", "file", where=at, code=line.code[:40]))
            continue
        known = standing.get(row.id)
        made = telling.publish(known.state if known else State(), line.told, at)
        wrong += [*_ended(row, line.told, at), *([made] if isinstance(made, Refusal) else [])]
        taken.append((row, line))
    return Looked(tuple(taken), tuple(sorted(wrong, key=_row)[:_MOST_SAID]))


def take_in(actor: Actor, name: str, content: bytes) -> tuple[int, date]:
    """Every row of the file, all or none; how many agencies and months are new, and the last month told."""
    found = look(actor, name, content)
    if found.wrong:
        raise Refused(*found.wrong)
    with transaction.atomic():
        new = sum(_one(actor, row, line) for row, line in found.lines)
    return new, max(line.told.month for _agency, line in found.lines)


def annul(actor: Actor, agency: int, entry: int, reason: str, key: UUID | None = None) -> Told:
    """An entry never stood, with the reason; it stays readable."""
    demand(actor, TELL, Thing(agency), clock(), VIEW)

    def decide(stream: int, state: State) -> telling.Made:
        return telling.annul(state, entry, people.keep_words(stream, reason))

    return _told(actor, agency, decide, key)


def _one(actor: Actor, row: AgencyRow, line: Line) -> int:
    demand(actor, TELL, Thing(row.id), clock(), VIEW)
    known = told_of([row.id]).get(row.id)
    before = len(known.state.entries) if known else 0
    done = _told(
        actor, row.id, lambda _, state: telling.publish(state, line.told, f"Dòng {line.row}: "), None
    )
    return len(done.state.entries) - before


def _row(one: Refusal) -> tuple[int, str]:
    """Rows in their order: “Dòng 4: ” before “Dòng 12: ”."""
    where = str(one.reason.facts.get("where", ""))
    return len(where), where


def _ended(row: AgencyRow, wanted: Published, where: str) -> tuple[Refusal, ...]:
    if row.until is None or row.until > wanted.month:
        return ()
    facts = {"month": f"{wanted.month:%m/%Y}", "name": row.short_name, "day": f"{row.until:%d/%m/%Y}"}
    return (refuse("invalid", "portalscores.not_yet_or_over", "month", **facts, where=where),)


def _told(actor: Actor, agency: int, decide: Callable[[int, State], telling.Made], key: UUID | None) -> Told:
    def act() -> Told:
        known = told_of([agency]).get(agency)
        stream = known.id if known else new_id()

        def made(state: State, _at: datetime) -> telling.Made:
            return decide(stream, state)

        return more(agency, stream, made, Who(me(actor), key=key))

    return store.once(key, act, load)
