"""Who acts, and as what: plain values that every context may keep, compare and pass on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Held:
    """One post as its holder has it, in the half-open days ``[since, until)``.

    ``serves`` are the agencies its counter receives for; ``below`` are the agencies under its own,
    itself included; ``inherits`` are agencies merged into its own; ``substitute``: held in place of another; ``instead_of`` names that other while he or she is away.
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
    since: date = date.min
    until: date | None = None
    instead_of: str = ""
    substitute: bool = False

    def holds(self, day: date) -> bool:
        return self.since <= day and (self.until is None or day < self.until)


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

    @property
    def posts(self) -> frozenset[int]:
        return frozenset(held.post for held in self.held)

    @property
    def unit_ids(self) -> frozenset[int]:
        return frozenset(held.unit for held in self.held)

    @property
    def roles(self) -> frozenset[str]:
        return frozenset(role for held in self.held for role in held.roles)

    @property
    def title(self) -> str:
        """The person's first own post and its unit, as the page's head shows it."""
        own = next((held for held in self.held if not held.substitute), None)
        return f"{own.name} · {own.unit_name}" if own else ""

    @property
    def acting_for(self) -> tuple[str, ...]:
        """Names of the absent people whose posts this one fills as their substitute."""
        return tuple(held.instead_of for held in self.held if held.instead_of)


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
