"""The yearly plan of inspections: written by one, approved by another, and what it still lacks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from uuid import UUID

from chuan.base.kernel.codec import Id
from chuan.base.kernel.ids import new_id
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.store import services as store
from chuan.base.store.typed import Who
from chuan.definitions.laws import services as laws
from chuan.definitions.organisation.rules.authority import Thing
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.rules.rows import AgencyRow
from chuan.events.dossiers.services import people
from chuan.events.inspections.imports.checklists import obliged_levels
from chuan.events.inspections.rules import plan as p
from chuan.events.inspections.rules.plan_events import Entered
from chuan.events.inspections.rules.tally import Tally, tally
from chuan.events.inspections.services import plans
from chuan.events.inspections.services.plans import KIND, Planned
from chuan.surfaces.acts.asking import clock, demand, me
from chuan.surfaces.acts.inspection_sight import APPROVE, PLAN, VIEW, below, planner, today


@dataclass(frozen=True, slots=True)
class Planning:
    """One line of the plan; ``by``: the agency whose people inspect, ``joined``: who works with them."""

    agency: int
    by: int
    month: int
    form: str
    cost: int = 0
    joined: str = ""


def seen(actor: Actor, stream: int, act: str = PLAN) -> Planned:
    """A plan, if ``actor`` may do ``act`` to it."""
    found = KIND.load(stream)
    demand(actor, act, Thing(found.agency), clock(), VIEW)
    return found


def open_year(actor: Actor, year: int, key: UUID | None = None) -> Planned:
    """Open the plan of a year."""
    by = planner(actor)
    demand(actor, PLAN, Thing(by), clock(), VIEW)
    if abs(year - today().year) > 1:
        raise Refused(refuse("invalid", "acts.audit_year", "year"))
    stream = new_id()
    return store.once(key, lambda: plans.begin(stream, by, year, Who(me(actor), key=key)), KIND.load)


def enter(actor: Actor, stream: int, wanted: Planning, key: UUID | None = None) -> Planned:
    """Put an agency into the plan."""
    found = seen(actor, stream)
    under = {row.id for row in below(found.agency, today())}
    if wanted.agency not in under or wanted.by not in under | {found.agency}:
        raise Refused(refuse("invalid", "acts.inspection_elsewhere", "agency"))

    def act() -> Planned:
        words = people.keep_words(stream, wanted.joined)
        event = Entered(0, Id(wanted.agency), Id(wanted.by), wanted.month, wanted.form, wanted.cost, words)
        return plans.more(stream, lambda plan: p.enter(plan, event), Who(me(actor), key=key))

    return store.once(key, act, KIND.load)


def strike(actor: Actor, stream: int, entry: int, reason: str, key: UUID | None = None) -> Planned:
    """Take a line out, with a reason."""
    seen(actor, stream)

    def act() -> Planned:
        words = people.keep_words(stream, reason)
        return plans.more(stream, lambda plan: p.strike(plan, entry, words), Who(me(actor), key=key))

    return store.once(key, act, KIND.load)


def approve(actor: Actor, stream: int, number: str, key: UUID | None = None) -> Planned:
    """The head approves the plan, by a decision."""
    seen(actor, stream, APPROVE)
    return _more(actor, stream, lambda plan: p.approve(plan, number.strip(), me(actor)), key)


def obliged(rows: Sequence[AgencyRow]) -> tuple[AgencyRow, ...]:
    """Those that have to be inspected every year."""
    return tuple(row for row in rows if row.level in obliged_levels())


def lacking(found: Planned, rows: Sequence[AgencyRow]) -> Tally:
    """What the plan lacks of the rules, over the agencies it may name."""
    share = Fraction(str(laws.obligation("inspect_site_share").content))
    return tally([row.id for row in obliged(rows)], found.state.entries, share)


def _more(actor: Actor, stream: int, decide: Callable[[p.Plan], p.Decision], key: UUID | None) -> Planned:
    return store.once(key, lambda: plans.more(stream, decide, Who(me(actor), key=key)), KIND.load)
