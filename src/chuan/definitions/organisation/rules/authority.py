"""Who may do what, to which thing: the two questions asked of the table of rights (``rights.py``).

A right says: a post with this role may do this act, this far. A person's rights are those of the
posts held on the day, substitutes included. What is out of sight is missing (404), not forbidden.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from chuan.base.kernel.clock import local
from chuan.base.kernel.refusal import Refusal, refuse
from chuan.base.kernel.verdict import Verdict, no, yes
from chuan.definitions.organisation.rules.delegation import GRANT
from chuan.definitions.organisation.rules.people import Actor, Held, Lent
from chuan.definitions.organisation.rules.right import (
    AGENCY,
    ANY,
    ANYBODY,
    OWN,
    RECEIVED,
    STEERED,
    SUBTREE,
    UNIT,
    Right,
)
from chuan.definitions.organisation.rules.rights import BY_ACT
from chuan.definitions.organisation.rules.roles import COUNTER, ROLES


@dataclass(frozen=True, slots=True)
class Thing:
    """What is acted upon: its agency, unit, the people who hold it (0 = none), its procedure where it has one.

    ``received``: the counter that took it in for an agency it does not serve.
    """

    agency: int
    unit: int = 0
    officials: tuple[int, ...] = ()
    procedure: str = ""
    received: int = 0


@dataclass(frozen=True, slots=True)
class Scope:
    """What a listing is restricted to: a row belongs when ANY of its agency, unit or official is named.

    ``clear`` are the agencies whose citizens' personal data are shown; ``everywhere`` names all rows.
    ``counters`` add, to what is opened one by one, what these counters received for agencies elsewhere.
    """

    agencies: frozenset[int] = frozenset()
    units: frozenset[int] = frozenset()
    officials: frozenset[int] = frozenset()
    clear: frozenset[int] = frozenset()
    everywhere: bool = False
    everywhere_clear: bool = False
    counters: frozenset[int] = frozenset()

    @property
    def empty(self) -> bool:
        return not (self.everywhere or self.agencies or self.units or self.officials)

    @property
    def beyond(self) -> Scope:
        """The same with what its counters received for agencies elsewhere, for lists that are to show it."""
        return replace(self, units=self.units | self.counters)

    @property
    def masked(self) -> bool:
        """Whether every row is to be shown with personal data covered."""
        return not (self.everywhere_clear or self.clear or self.units or self.officials)

    def sees(self, thing: Thing) -> bool:
        return (
            self.everywhere
            or thing.agency in self.agencies
            or thing.unit in self.units
            or thing.received in self.counters
            or not self.officials.isdisjoint(thing.officials)
        )

    def hides(self, thing: Thing) -> bool:
        """Whether the personal data of this one row stay covered."""
        clear = Scope(
            self.clear,
            self.units,
            self.officials,
            everywhere=self.everywhere_clear,
            counters=self.counters,
        )
        return not clear.sees(thing)


EVERYTHING = Scope(everywhere=True, everywhere_clear=True)
"""For the machine itself: jobs, the simulator, commands of the administrator."""


def oneself(who: Actor) -> Scope:
    """What is one's own and nobody else's."""
    return Scope(officials=frozenset({who.official}))


def may(who: Actor, act: str, thing: Thing, at: datetime) -> Verdict:
    """Whether ``who`` may do ``act`` to ``thing`` at ``at``, and by which duty; ``KeyError`` for an unknown act."""
    granted = tuple(_granted(who, act, at))
    for held, right in granted:
        if held.covers(thing.procedure) and _reached(who, (held, right)).sees(thing):
            return yes("organisation.by_post", post=held.name or ROLES.get(right.role, ""))
    return no("organisation.out_of_reach" if granted else "organisation.no_duty")


def scope(who: Actor, act: str, at: datetime) -> Scope:
    """Everything ``who`` may do ``act`` to; an empty scope for one who may not at all.

    What is lent for some procedures only is left out: see ``limited``. By a mandate nobody's personal data are shown in a
    list, where no reading is recorded: see ``opening``.
    """
    pairs = [pair for pair in _granted(who, act, at) if pair[0].covers("")]
    posts = _reached(who, *(pair for pair in pairs if not pair[0].mandate))
    return replace(_reached(who, *pairs), clear=posts.clear)


def opening(who: Actor, act: str, at: datetime) -> Scope:
    """The same for one thing opened by itself, whose reading is recorded: there a mandate may show personal data."""
    return _reached(who, *(pair for pair in _granted(who, act, at) if pair[0].covers("")))


def limited(who: Actor, act: str, at: datetime) -> tuple[tuple[Scope, tuple[str, ...]], ...]:
    """What each post lent for some procedures only reaches, and those procedures."""
    return tuple(
        (_reached(who, (held, right)), held.lent.procedures)
        for held, right in _granted(who, act, at)
        if held.lent is not None and held.lent.procedures
    )


def stead(who: Actor, act: str, at: datetime) -> tuple[Lent, ...]:
    """The delegations under which ``who`` may do ``act`` at ``at``."""
    day = local(at).date()
    lent = (held.lent for held in who.held if held.holds(day))
    return tuple(one for one in lent if one is not None and act in one.acts)


def check(who: Actor, act: str, thing: Thing, at: datetime, see: str = "dossiers.view") -> Refusal | None:
    """None when allowed; ``missing`` for what one may not even see, else ``not_yours`` with the reason."""
    verdict = may(who, act, thing, at)
    if verdict:
        return None
    if not may(who, see, thing, at):
        return refuse("missing", "organisation.missing")
    return Refusal("not_yours", verdict.reason)


def afar(who: Actor, act: str, thing: Thing, at: datetime) -> bool:
    """Whether ``who`` sees this only as one who oversees: by no right of a post in the agency itself."""
    return not near(who, act, at, thing.procedure).sees(thing)


def near(who: Actor, act: str, at: datetime, procedure: str = "") -> Scope:
    """What ``who`` sees by a post in the agency itself, and not as one who oversees."""
    pairs = (
        pair
        for pair in _granted(who, act, at)
        if pair[1].reach not in {SUBTREE, STEERED} and not pair[0].mandate and pair[0].covers(procedure)
    )
    found = _reached(who, *pairs)
    home = {own for held in who.own for own in (held.agency, *held.inherits)}
    return replace(found, agencies=found.agencies | home)


def apart(who: Actor, others: Collection[int]) -> Verdict:
    """Separation of duties: ``who`` must be another person than ``others`` (officials), whatever the posts."""
    if who.official in others:
        return no("organisation.same_person", name=who.name)
    return yes("organisation.other_person", name=who.name)


def _granted(who: Actor, act: str, at: datetime) -> Iterator[tuple[Held, Right]]:
    day = local(at).date()
    rights = BY_ACT[act]
    for held in who.held:
        if held.holds(day):
            yield from (
                (held, right)
                for right in rights
                if right.role in _roles(held) and _within_delegation(held, right)
            )


def _roles(held: Held) -> tuple[str, ...]:
    """A mandate to inspect is no post: what comes with any post does not come with it."""
    return held.roles if held.mandate else (ANYBODY, *held.roles)


def _within_delegation(held: Held, right: Right) -> bool:
    """A lent post gives the acts that were lent, and sight of what they are done to: what its holder
    has in hand, or for motions what the holder looks after.
    """
    if held.lent is None or right.act in held.lent.acts:
        return True
    whole = GRANT in held.lent.acts and right.act == "dossiers.view" and not right.mask
    return whole or (right.act, right.reach) in _SEEN


def _reached(who: Actor, *granted: tuple[Held, Right]) -> Scope:
    """The union of what each granted right reaches from the post that carries it."""
    agencies: set[int] = set()
    units: set[int] = set()
    officials: set[int] = set()
    clear: set[int] = set()
    counters: set[int] = set()
    for held, right in granted:
        wide = _wide(held, right)
        agencies.update(wide)
        clear.update(() if right.mask else wide)
        units.update((held.unit,) if right.reach == UNIT else ())
        counters.update((held.unit,) if right.reach == RECEIVED else ())
        officials.update((held.lent.by if held.lent else who.official,) if right.reach == OWN else ())
    reaches = {(right.reach, right.mask) for _, right in granted}
    return Scope(
        frozenset(agencies),
        frozenset(units),
        frozenset(officials),
        frozenset(clear),
        everywhere=any(reach == ANY for reach, _ in reaches),
        everywhere_clear=(ANY, False) in reaches,
        counters=frozenset(counters),
    )


def _wide(held: Held, right: Right) -> tuple[int, ...]:
    """Agencies reached: one's own with those merged into it (and those a counter serves), or all below."""
    serves = held.serves if right.role == COUNTER else ()
    reached = {AGENCY: (held.agency, *held.inherits, *serves), SUBTREE: held.below, STEERED: held.steers}
    return reached.get(right.reach, ())


_SEEN = frozenset({("dossiers.view", OWN), ("dossiers.print", OWN)})
