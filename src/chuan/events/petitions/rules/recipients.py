"""Who receives a report of harassment: trusted by decision, and never in the chain of whom it is about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Post:
    """One post of an official of the agency: in which unit, whether it heads the unit, whether the agency."""

    official: int
    unit: int
    head: bool
    leading: bool


@dataclass(frozen=True, slots=True)
class Reported:
    """Whom it is about, as far as is known: the official, the unit, or the head of the agency."""

    official: int = 0
    unit: int = 0
    leading: bool = False


def chain(about: Reported, posts: Sequence[Post]) -> frozenset[int]:
    """Everybody who may never read it: whom it is about, everybody who heads his unit, and where he leads the agency all who do.

    Of a unit without a name everybody in it, for anyone of them may be meant.
    """
    own = {one.unit for one in posts if one.official == about.official} or {about.unit} - {0}
    leading = about.leading or any(one.leading for one in posts if one.official == about.official)
    barred = {about.official} - {0}
    for one in posts:
        in_unit = one.unit in own and (one.head or not about.official)
        if in_unit or (leading and one.leading):
            barred.add(one.official)
    return frozenset(barred)


def recipients(about: Reported, posts: Sequence[Post], trusted: Sequence[Sequence[int]]) -> tuple[int, ...]:
    """The trusted officials of the first agency that has any outside the chain: its own, then those above it.

    ``trusted`` goes from the agency upwards. Nothing known of whom it is about: never the agency's own.
    """
    barred = chain(about, posts)
    unknown = not (about.official or about.unit or about.leading)
    for level in trusted[unknown:]:
        free = tuple(dict.fromkeys(one for one in level if one not in barred))
        if free:
            return free
    return ()
