"""Who may do what, to which thing: ONE table of rights and the two questions asked of it.

A right says: a post with this role may do this act, this far. A person's rights are those of the
posts held on the day, substitutes included. What is out of sight is missing (404), not forbidden.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType

from chuan.base.kernel.clock import local
from chuan.base.kernel.refusal import Refusal, refuse
from chuan.base.kernel.verdict import Verdict, no, yes
from chuan.definitions.organisation.rules.people import Actor, Held, Lent
from chuan.definitions.organisation.rules.roles import (
    ADMIN,
    CLERK,
    COUNTER,
    HANDLER,
    HEAD,
    INSPECTOR,
    ISO_SECRETARY,
    LEADER,
    ROLES,
)

OWN, UNIT, AGENCY, SUBTREE, ANY = "own", "unit", "agency", "subtree", "any"
"""How far a right reaches: what one holds oneself, one's unit, agency, all below it, all."""

ANYBODY = "*"
"""The role of every official who holds any post at all."""


@dataclass(frozen=True, slots=True)
class Right:
    """``mask``: citizens' personal data stay covered where only this right lets one look."""

    role: str
    act: str
    reach: str
    mask: bool = False


RIGHTS: tuple[Right, ...] = (
    Right(ANYBODY, "dossiers.view", OWN),
    Right(ANYBODY, "dossiers.step", OWN),
    Right(ANYBODY, "dossiers.print", OWN),
    Right(ANYBODY, "custody.view", UNIT),
    Right(ANYBODY, "custody.take_over", UNIT),
    Right(ANYBODY, "custody.originals", UNIT),
    Right(ANYBODY, "organisation.view", AGENCY),
    Right(ANYBODY, "organisation.absence", OWN),
    Right(ANYBODY, "calendars.view", AGENCY),
    Right(ANYBODY, "procedures.view", AGENCY),
    Right(COUNTER, "dossiers.receive", AGENCY),
    Right(COUNTER, "dossiers.annul", AGENCY),
    Right(COUNTER, "dossiers.view", AGENCY),
    Right(COUNTER, "dossiers.hand_over", AGENCY),
    Right(COUNTER, "dossiers.print", AGENCY),
    Right(COUNTER, "custody.view", AGENCY),
    Right(COUNTER, "custody.hand_over", AGENCY),
    Right(COUNTER, "custody.originals", AGENCY),
    Right(COUNTER, "custody.give_back", AGENCY),
    Right(COUNTER, "register.view", AGENCY),
    Right(COUNTER, "intake.import", AGENCY),
    Right(COUNTER, "money.take", AGENCY),
    Right(COUNTER, "money.statement", AGENCY),
    Right(HEAD, "money.sign", UNIT),
    Right(LEADER, "money.sign", AGENCY),
    Right(HANDLER, "dossiers.view", UNIT),
    Right(HANDLER, "register.view", UNIT),
    Right(HEAD, "dossiers.view", UNIT),
    Right(HEAD, "dossiers.print", UNIT),
    Right(HEAD, "dossiers.assign", UNIT),
    Right(HEAD, "dossiers.reassign", UNIT),
    Right(HEAD, "dossiers.remind", UNIT),
    Right(HEAD, "dossiers.back_date", UNIT),
    Right(HEAD, "dossiers.grant", UNIT),
    Right(HEAD, "dossiers.sign", OWN),
    Right(HEAD, "organisation.delegate", OWN),
    Right(HEAD, "organisation.absence", UNIT),
    Right(HEAD, "leader.view", UNIT),
    Right(HEAD, "register.view", UNIT),
    Right(LEADER, "dossiers.view", AGENCY),
    Right(LEADER, "dossiers.view", SUBTREE, mask=True),
    Right(LEADER, "dossiers.print", AGENCY),
    Right(LEADER, "dossiers.assign", AGENCY),
    Right(LEADER, "dossiers.reassign", AGENCY),
    Right(LEADER, "dossiers.remind", SUBTREE),
    Right(LEADER, "dossiers.back_date", AGENCY),
    Right(LEADER, "dossiers.grant", AGENCY),
    Right(LEADER, "dossiers.sign", OWN),
    Right(LEADER, "organisation.delegate", OWN),
    Right(LEADER, "organisation.view", SUBTREE),
    Right(LEADER, "organisation.absence", AGENCY),
    Right(LEADER, "procedures.publish", AGENCY),
    Right(LEADER, "leader.view", SUBTREE),
    Right(LEADER, "register.view", AGENCY),
    Right(CLERK, "dossiers.view", AGENCY),
    Right(CLERK, "dossiers.number", AGENCY),
    Right(CLERK, "dossiers.issue", AGENCY),
    Right(CLERK, "register.view", AGENCY),
    Right(ISO_SECRETARY, "dossiers.view", AGENCY, mask=True),
    Right(ISO_SECRETARY, "procedures.edit", AGENCY),
    Right(ISO_SECRETARY, "procedures.publish", AGENCY),
    Right(ISO_SECRETARY, "laws.edit", AGENCY),
    Right(ISO_SECRETARY, "register.view", AGENCY, mask=True),
    Right(ADMIN, "organisation.view", SUBTREE),
    Right(ADMIN, "organisation.edit", AGENCY),
    Right(ADMIN, "organisation.absence", AGENCY),
    Right(ADMIN, "organisation.delegate", AGENCY),
    Right(ADMIN, "calendars.edit", AGENCY),
    Right(ADMIN, "exchange.view", AGENCY),
    Right(ADMIN, "exchange.retry", AGENCY),
    Right(ISO_SECRETARY, "exchange.view", AGENCY),
    Right(ISO_SECRETARY, "exchange.retry", AGENCY),
    Right(INSPECTOR, "dossiers.view", SUBTREE, mask=True),
    Right(INSPECTOR, "leader.view", SUBTREE),
    Right(INSPECTOR, "organisation.view", SUBTREE),
    Right(INSPECTOR, "procedures.view", SUBTREE),
    Right(INSPECTOR, "register.view", SUBTREE, mask=True),
)

ACTS = frozenset(right.act for right in RIGHTS)


@dataclass(frozen=True, slots=True)
class Thing:
    """What is acted upon: its agency, unit, the people who hold it (0 = none), its procedure where it has one."""

    agency: int
    unit: int = 0
    officials: tuple[int, ...] = ()
    procedure: str = ""


@dataclass(frozen=True, slots=True)
class Scope:
    """What a listing is restricted to: a row belongs when ANY of its agency, unit or official is named.

    ``clear`` are the agencies whose citizens' personal data are shown; ``everywhere`` names all rows.
    """

    agencies: frozenset[int] = frozenset()
    units: frozenset[int] = frozenset()
    officials: frozenset[int] = frozenset()
    clear: frozenset[int] = frozenset()
    everywhere: bool = False
    everywhere_clear: bool = False

    @property
    def empty(self) -> bool:
        return not (self.everywhere or self.agencies or self.units or self.officials)

    @property
    def masked(self) -> bool:
        """Whether every row is to be shown with personal data covered."""
        return not (self.everywhere_clear or self.clear or self.units or self.officials)

    def sees(self, thing: Thing) -> bool:
        return (
            self.everywhere
            or thing.agency in self.agencies
            or thing.unit in self.units
            or not self.officials.isdisjoint(thing.officials)
        )

    def hides(self, thing: Thing) -> bool:
        """Whether the personal data of this one row stay covered."""
        clear = Scope(self.clear, self.units, self.officials, everywhere=self.everywhere_clear)
        return not clear.sees(thing)


EVERYTHING = Scope(everywhere=True, everywhere_clear=True)
"""For the machine itself: jobs, the simulator, commands of the administrator."""


def may(who: Actor, act: str, thing: Thing, at: datetime) -> Verdict:
    """Whether ``who`` may do ``act`` to ``thing`` at ``at``, and by which duty; ``KeyError`` for an unknown act."""
    granted = tuple(_granted(who, act, at))
    for held, right in granted:
        if held.covers(thing.procedure) and _reached(who, (held, right)).sees(thing):
            return yes("organisation.by_post", post=held.name or ROLES.get(right.role, ""))
    return no("organisation.out_of_reach" if granted else "organisation.no_duty")


def scope(who: Actor, act: str, at: datetime) -> Scope:
    """Everything ``who`` may do ``act`` to; an empty scope for one who may not at all.

    What is lent for some procedures only is left out: a list cannot say which. See ``stead``.
    """
    return _reached(who, *(pair for pair in _granted(who, act, at) if pair[0].covers("")))


def stead(who: Actor, act: str, at: datetime) -> tuple[Lent, ...]:
    """The delegations under which ``who`` may do ``act`` at ``at``."""
    day = local(at).date()
    lent = (held.lent for held in who.held if held.holds(day))
    return tuple(one for one in lent if one is not None and act in one.acts)


def acts_of(roles: Collection[str]) -> frozenset[str]:
    """Every act that a post with these roles carries, however far it reaches."""
    return frozenset(right.act for right in RIGHTS if right.role in {ANYBODY, *roles})


def check(who: Actor, act: str, thing: Thing, at: datetime, see: str = "dossiers.view") -> Refusal | None:
    """None when allowed; ``missing`` for what one may not even see, else ``not_yours`` with the reason."""
    verdict = may(who, act, thing, at)
    if verdict:
        return None
    if not may(who, see, thing, at):
        return refuse("missing", "organisation.missing")
    return Refusal("not_yours", verdict.reason)


def apart(who: Actor, others: Collection[int]) -> Verdict:
    """Separation of duties: ``who`` must be another person than ``others`` (officials), whatever the posts."""
    if who.official in others:
        return no("organisation.same_person", name=who.name)
    return yes("organisation.other_person", name=who.name)


def _granted(who: Actor, act: str, at: datetime) -> Iterator[tuple[Held, Right]]:
    day = local(at).date()
    rights = _BY_ACT[act]
    for held in who.held:
        if held.holds(day):
            yield from (
                (held, right)
                for right in rights
                if right.role in (ANYBODY, *held.roles) and _within_delegation(held, right)
            )


def _within_delegation(held: Held, right: Right) -> bool:
    """A lent post gives the acts that were lent, and sight of what its holder has in hand."""
    return held.lent is None or right.act in held.lent.acts or (right.act, right.reach) in _SEEN


def _reached(who: Actor, *granted: tuple[Held, Right]) -> Scope:
    """The union of what each granted right reaches from the post that carries it."""
    agencies: set[int] = set()
    units: set[int] = set()
    officials: set[int] = set()
    clear: set[int] = set()
    for held, right in granted:
        wide = _wide(held, right)
        agencies.update(wide)
        clear.update(() if right.mask else wide)
        units.update((held.unit,) if right.reach == UNIT else ())
        officials.update((held.lent.by if held.lent else who.official,) if right.reach == OWN else ())
    reaches = {(right.reach, right.mask) for _, right in granted}
    return Scope(
        frozenset(agencies),
        frozenset(units),
        frozenset(officials),
        frozenset(clear),
        everywhere=any(reach == ANY for reach, _ in reaches),
        everywhere_clear=(ANY, False) in reaches,
    )


def _wide(held: Held, right: Right) -> tuple[int, ...]:
    """Agencies reached: one's own with those merged into it (and those a counter serves), or all below."""
    serves = held.serves if right.role == COUNTER else ()
    return {AGENCY: (held.agency, *held.inherits, *serves), SUBTREE: held.below}.get(right.reach, ())


_SEEN = frozenset({("dossiers.view", OWN), ("dossiers.print", OWN)})
_BY_ACT = MappingProxyType({act: tuple(r for r in RIGHTS if r.act == act) for act in ACTS})
