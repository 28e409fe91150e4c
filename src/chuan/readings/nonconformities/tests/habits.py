"""How a division ordinarily works: the shares of what is late, sent back, refused or withdrawn without anybody's fault."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random


@dataclass(frozen=True, slots=True)
class Habits:
    """Shares of all dossiers; ``apologised``: of the late ones."""

    late: float = 0.04
    apologised: float = 0.7
    refused: float = 0.03
    asked: float = 0.05
    withdrawn: float = 0.004


USUAL = Habits()


def unlike(divisions: int, seed: int) -> tuple[Habits, ...]:
    """Divisions of which no two work alike: what no threshold was chosen on."""
    rng = Random(seed)  # noqa: S311 - the table must be the same twice
    return tuple(
        Habits(
            rng.uniform(0.01, 0.07), rng.uniform(0.4, 0.9), rng.uniform(0.01, 0.08),
            rng.uniform(0.02, 0.09), rng.uniform(0.001, 0.01),
        )
        for _ in range(divisions)
    )  # fmt: skip
