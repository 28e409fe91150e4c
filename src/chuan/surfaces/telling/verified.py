"""What the signatures of a file prove, for whoever holds it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from django.conf import settings

from chuan.base.kernel.clock import local
from chuan.base.kernel.reason import Reason
from chuan.base.signing.rules.verdict import UNASKED, Mark, Verdict
from chuan.base.signing.services.asking import ask
from chuan.base.signing.services.trust import roots
from chuan.base.signing.services.verifying import verify
from chuan.base.web.rules import say
from chuan.base.web.words import sentence

_SECONDS, _MOST = 300, 1_000
_KNOWN: dict[tuple[bytes, tuple[bytes, ...], bool, int], Verdict] = {}
"""Digest of a file, the roots, whether issuers are asked, which five minutes -> its verdict; never the file itself."""


@dataclass(frozen=True, slots=True)
class Told:
    """A verdict in words: the first thing to know, everything wrong, and one line a signature."""

    holds: bool
    said: str
    faults: tuple[str, ...]
    lines: tuple[tuple[str, str, str], ...]
    notes: tuple[str, ...]


def verified(content: bytes, at: datetime) -> Verdict:
    """The verdict under the roots this installation trusts; ``Refused`` where it is no PDF one can read.

    Said again of the same bytes under the same roots for up to five minutes: reading signatures takes a tenth of a second.
    """
    trusted = roots(settings.ROOTS)
    window = int(at.timestamp()) // _SECONDS
    asked = sha256(content).digest(), tuple(one.dump() for one in trusted), settings.ASK_REVOCATION, window
    found = _KNOWN.get(asked)
    if found is None:
        found = verify(content, trusted, at, ask if settings.ASK_REVOCATION else None)
        if len(_KNOWN) >= _MOST:
            _KNOWN.clear()
        _KNOWN[asked] = found
    return found


def told(verdict: Verdict) -> Told:
    """The verdict as a page shows it."""
    return Told(
        holds=verdict.signed and not verdict.faults,
        said=sentence(verdict.said),
        faults=tuple(sentence(one) for one in verdict.faults[1:]),
        lines=tuple(_line(one) for one in verdict.marks),
        notes=tuple(sentence(Reason.of(key)) for key in _unproved(verdict.marks)),
    )


def _unproved(marks: tuple[Mark, ...]) -> Iterator[str]:
    """What the verdict could not lean on."""
    if any(not one.stamped for one in marks):
        yield "signing.own_clock"
    if any(one.trusted and one.revocation == UNASKED for one in marks):
        yield "signing.revocation_unasked"


def _line(mark: Mark) -> tuple[str, str, str]:
    """(who, who vouches, when)."""
    return mark.signer, mark.issuer, say.long_moment(local(mark.at)) if mark.at else ""
