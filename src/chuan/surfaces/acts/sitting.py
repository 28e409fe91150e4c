"""Signing many dossiers in one sitting: each a transaction of its own, so what is signed stays signed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from chuan.base.kernel.refusal import Refusal, Refused
from chuan.definitions.organisation.rules.people import Actor
from chuan.surfaces.acts.steps import Passing, pass_step

MOST = 30
"""So many in one request, which keeps the passphrase in its memory and nowhere else."""
_ENDS = frozenset({"acts.no_key"})
_GOES_ON = frozenset({"signing.twice", "signing.not_pdf", "signing.locked", "signing.broken"})


@dataclass(frozen=True, slots=True)
class Sheet:
    """One dossier to sign: the step, the way it ends, and the last event the page showed."""

    stream: int
    step: str
    outcome: str
    seen: int


@dataclass(frozen=True, slots=True)
class Sitting:
    """What was signed, and what remains with its reason; None: not tried, for what came before ended the sitting."""

    signed: tuple[int, ...]
    left: tuple[tuple[int, Refusal | None], ...]


def sign_many(actor: Actor, sheets: Sequence[Sheet], passphrase: str, site: str = "") -> Sitting:
    """Sign one after another; a fault of the key ends the sitting, one of a dossier leaves only that dossier."""
    signed: list[int] = []
    left: list[tuple[int, Refusal | None]] = []
    for at, sheet in enumerate(sheets):
        asked = Passing(sheet.step, sheet.outcome, passphrase=passphrase, site=site)
        try:
            pass_step(actor, sheet.stream, asked, sheet.seen)
            signed.append(sheet.stream)
        except Refused as refused:
            first = refused.refusals[0]
            left.append((sheet.stream, first))
            if _of_the_key(first.reason.key):
                left.extend((later.stream, None) for later in sheets[at + 1 :])
                break
    return Sitting(tuple(signed), tuple(left))


def _of_the_key(reason: str) -> bool:
    """Whether every other dossier would fail alike; a PIN is never tried twice."""
    return reason in _ENDS or (reason.startswith("signing.") and reason not in _GOES_ON)
