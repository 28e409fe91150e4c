"""Who acts, and as what: plain values that every context may keep, compare and pass on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from chuan.definitions.organisation.rules.delegation import GRANT, SIGN
from chuan.definitions.organisation.rules.mandate import Mandated
from chuan.definitions.organisation.rules.roles import DELEGATE, GRANTEE, VISITOR


@dataclass(frozen=True, slots=True)
class Lent:
    """The delegation by which somebody acts in a post that is another's: only these acts, these procedures."""

    delegation: int
    by: int
    acts: tuple[str, ...]
    procedures: tuple[str, ...] = ()
    form: str = ""


@dataclass(frozen=True, slots=True)
class Held:
    """One post as its holder has it, in the half-open days ``[since, until)``.

    ``serves`` are the agencies its counter receives for; ``below`` are the agencies under its own,
    itself included; ``steers`` for a standing body the agency above and all below that, itself ``steering``; ``inherits`` are agencies merged into its own; ``substitute``: held in place of another; ``instead_of`` names that other while he or she is away;
    ``lent``: acted in under a delegation of the person ``instead_of`` names; ``mandate``: no post at all, the days and
    agencies of a written decision to inspect.
    """

    post: int
    unit: int
    agency: int
    roles: tuple[str, ...]
    name: str = ""
    unit_name: str = ""
    agency_name: str = ""
    serves: tuple[int, ...] = ()
    below: tuple[int, ...] = ()
    inherits: tuple[int, ...] = ()
    steering: int = 0
    steers: tuple[int, ...] = ()
    since: date = date.min
    until: date | None = None
    instead_of: str = ""
    substitute: bool = False
    lent: Lent | None = None
    mandate: int = 0

    def holds(self, day: date) -> bool:
        return self.since <= day and (self.until is None or day < self.until)

    def covers(self, procedure: str) -> bool:
        """Whether the post reaches dossiers of a procedure; "" asks of all of them."""
        limited = self.lent.procedures if self.lent else ()
        return not limited or procedure in limited


@dataclass(frozen=True, slots=True)
class Actor:
    """A signed-in person: the account, the official behind it, and the posts held."""

    account: int
    official: int
    name: str
    agency: int
    agency_name: str
    held: tuple[Held, ...] = ()
    simulated: bool = False
    mandates: tuple[Mandated, ...] = ()

    @property
    def own(self) -> tuple[Held, ...]:
        """Posts held oneself or as substitute, not those lent by a delegation nor what a mandate to inspect gives."""
        return tuple(held for held in self.held if held.lent is None and not held.mandate)

    @property
    def posts(self) -> frozenset[int]:
        return frozenset(held.post for held in self.own)

    @property
    def unit_ids(self) -> frozenset[int]:
        return frozenset(held.unit for held in self.own)

    @property
    def roles(self) -> frozenset[str]:
        """The duties of one's own posts, ``DELEGATE`` and ``GRANTEE`` while a signature is lent, ``VISITOR`` by a mandate."""
        acts = {act for held in self.held if held.lent is not None for act in held.lent.acts}
        lent = {role for act, role in ((SIGN, DELEGATE), (GRANT, GRANTEE)) if act in acts}
        visits = {VISITOR} if self.mandates else set()
        return frozenset(role for held in self.own for role in held.roles) | lent | visits

    def lent(self, act: str, procedure: str, official: int, day: date) -> Held | None:
        """The post of ``official`` in which this person may do ``act`` on that day, under a delegation."""
        return next(
            (
                held
                for held in self.held
                if held.lent is not None
                and held.lent.by == official
                and act in held.lent.acts
                and held.covers(procedure)
                and held.holds(day)
            ),
            None,
        )

    @property
    def title(self) -> str:
        """The person's first own post and its unit, as the page's head shows it."""
        own = next((held for held in self.own if not held.substitute), None)
        return f"{own.name} · {own.unit_name}" if own else next((one.said for one in self.mandates), "")

    @property
    def acting_for(self) -> tuple[str, ...]:
        """Names of those whose posts this one fills: absent ones as substitute, others by delegation."""
        return tuple(dict.fromkeys(held.instead_of for held in self.held if held.instead_of))


@dataclass(frozen=True, slots=True)
class Person:
    """An official at a post, as lists of names show it."""

    official: int
    name: str
    agency: int
    agency_name: str
    post: int = 0
    post_name: str = ""
    unit: int = 0
    unit_name: str = ""
    roles: tuple[str, ...] = ()
    substitute: bool = False
    absent: bool = False
    head: bool = False
