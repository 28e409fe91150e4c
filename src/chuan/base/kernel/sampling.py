"""A random sample that anybody can draw again.

Every dossier of the population gets the SHA-256 of ``seed · its id``; the sample is the first n in the order of
those hashes. So the order of the population does not matter, the same seed gives the same sample in any language,
and when one is taken out, the others stay and exactly the next one in the order comes in.
"""

from __future__ import annotations

from collections.abc import Collection
from hashlib import sha256

from chuan.base.kernel.codec import Id


def ranked(population: Collection[Id], seed: str) -> tuple[Id, ...]:
    """The whole population in the order of the draw."""
    return tuple(sorted(population, key=lambda dossier: (_place(seed, dossier), dossier)))


def draw(population: Collection[Id], seed: str, count: int) -> tuple[Id, ...]:
    """The first ``count`` of the order, all where there are fewer."""
    return ranked(population, seed)[:count]


def following(population: Collection[Id], seed: str, known: Collection[Id]) -> Id | None:
    """The next in the order that is not ``known``; None where all are."""
    return next((one for one in ranked(population, seed) if one not in known), None)


def size(population: int) -> int:
    """How many to look at: all of a few, then the square root and a half of it, at most thirty."""
    if population <= SMALL:
        return population
    root = int(population**0.5)
    return min(MOST, max(SMALL, root + root // 2))


SMALL, MOST = 5, 30


def _place(seed: str, dossier: Id) -> str:
    return sha256(f"{seed}·{dossier}".encode()).hexdigest()
