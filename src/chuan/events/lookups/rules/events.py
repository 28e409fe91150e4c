"""What can happen to a paper whose data is in a register. Fields are only ever added, with a default."""

from __future__ import annotations

from dataclasses import dataclass

from chuan.base.kernel.codec import Id


@dataclass(frozen=True, slots=True)
class LookedUp:
    """The officer looked a paper's data up. ``outcome``: "found", "absent" or "wrong".

    ``how``: "own" where the agency itself issued it (``fact`` is that dossier), else "source": at the register, by
    hand; ``reference`` and ``result`` are the officer's words, kept beside.
    """

    paper: str
    register: str
    outcome: str
    how: str = "source"
    fact: Id | None = None
    reference: Id | None = None
    result: Id | None = None


@dataclass(frozen=True, slots=True)
class AskedAnyway:
    """The paper was taken although a register has its data: a coded ground, and words beside."""

    paper: str
    ground: str
    words: Id | None = None


Event = LookedUp | AskedAnyway
KINDS: dict[str, type[Event]] = {f"lookups.{kind.__name__}": kind for kind in (LookedUp, AskedAnyway)}
