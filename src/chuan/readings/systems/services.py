"""The board of a tree on a day: a fixed number of statements however many agencies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from chuan.base.kernel.clock import VIETNAM, local
from chuan.definitions.laws import services as laws
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.rules.rolling import Member
from chuan.events.declarations import services as declarations
from chuan.events.stages.rules.standing import State
from chuan.events.stages.services import Told, told_of
from chuan.events.transitions.services import boards
from chuan.readings.obligations.queries.versions import versions
from chuan.readings.obligations.rules.changes import Cites, Touched, touched
from chuan.readings.systems.queries import done
from chuan.readings.systems.rules.board import STAGE, Line, Said
from chuan.readings.systems.rules.judging import Declared, Done, Known, judged
from chuan.readings.systems.rules.reporting import reported, stage
from chuan.readings.systems.rules.sums import existed


@dataclass(frozen=True, slots=True)
class Board:
    """Every agency below ``root`` on ``day``; ``gone``: those that ended earlier that year."""

    root: int
    day: date
    lines: tuple[Line, ...]
    gone: tuple[Member, ...]


def board(root: int, day: date) -> Board:
    """The board as it stood at the end of the day."""
    members = organisation.members(root, day)
    first = date(day.year, 1, 1)
    lines = lines_of(members, day, root)
    ended = organisation.ended(root, first, day)
    return Board(root, day, lines, ended)


def lines_of(members: Sequence[Member], day: date, root: int = 0) -> tuple[Line, ...]:
    """One line a member, in the members' order."""
    told = told_of([one.id for one in members])
    months = laws.obligation_terms().yearly_months
    known = _known([one.id for one in members if one.in_system], members, day, root)
    first = date(day.year, 1, 1)
    return tuple(
        Line(one, _said(one, told.get(one.id), known, day, months), *existed(one, first, day))
        for one in members
    )


def _said(one: Member, told: Told | None, known: dict[int, Known], day: date, months: int) -> dict[str, Said]:
    state, stream = (told.state, told.id) if told else (State(), 0)
    inside = known.get(one.id)
    rest = judged(inside, day, months) if inside else reported(state, day, months, stream)
    return {STAGE: stage(state, day, stream), **rest}


def _known(inside: list[int], members: Sequence[Member], day: date, root: int) -> dict[int, Known]:
    if not inside:
        return {}
    at = datetime.combine(day + timedelta(days=1), time(), VIETNAM)
    here = Scope(frozenset(inside))
    ended = {(one.agency, one.kind): _done(one) for one in done.last_done(here, at)}
    declared, editions = _declared(here, at), boards(inside)
    used = versions(here, date.min)
    published: dict[int, set[str]] = {}
    for one in used:
        if one.since <= day and (one.until is None or one.until > day):
            published.setdefault(one.agency, set()).add(one.code)
    changed = _changes(used, members, day, root)
    made = {}
    for agency in inside:
        edition = editions[agency].state.in_use(day) if agency in editions else None
        made[agency] = Known(
            frozenset(published.get(agency, ())),
            edition.edition if edition else "",
            edition.on if edition else None,
            declared.get(agency),
            ended.get((agency, "audit")),
            ended.get((agency, "review")),
            changed.get(agency, ()),
        )
    return made


def _done(one: done.Ended) -> Done:
    return Done(one.stream, local(one.ended).date())


def _declared(here: Scope, at: datetime) -> dict[int, Declared]:
    """The last one signed before ``at``, by agency."""
    found = declarations.load_many(done.declarations(here, at))
    signed = sorted(
        ((one.state.decided, one) for one in found if one.state.decided and one.state.decided < at),
        key=lambda pair: (pair[0], pair[1].id),
    )
    return {
        one.agency: Declared(one.id, one.state.said, local(decided).date(), one.state.codes)
        for decided, one in signed
    }


def _changes(
    used: Sequence[Cites], members: Sequence[Member], day: date, root: int
) -> dict[int, list[Touched]]:
    """What each law change touches among the agencies below whoever registered it."""
    above = {one.id: _upwards(one.id, {m.id: m.parent for m in members}, root) for one in members}
    texts = laws.legal_texts(Scope(frozenset(known for chain in above.values() for known in chain)))
    months, made = laws.obligation_terms().adapt_months, dict[int, list[Touched]]()
    for text in texts:
        for one in touched(text, used, day, months):
            if text.agency in above.get(one.before.agency, ()):
                made.setdefault(one.before.agency, []).append(one)
    return made


def _upwards(agency: int, parents: dict[int, int], root: int) -> tuple[int, ...]:
    chain = [agency]
    while parents.get(chain[-1]) and len(chain) < 20:
        chain.append(parents[chain[-1]])
    return (*chain, root) if root else tuple(chain)
