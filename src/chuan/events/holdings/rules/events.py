"""What can happen to a result and to a paper answered by one. Fields are only ever added, with a default."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from chuan.base.kernel.codec import Id


@dataclass(frozen=True, slots=True)
class Revoked:
    """The result holds no longer (thu hồi, hủy bỏ): by which decision of which day; signer and reason are kept words."""

    decision: str
    day: date
    signer: Id
    reason: Id


@dataclass(frozen=True, slots=True)
class Replaced:
    """Another result stands in its place (thay thế): ``by`` is the dossier that ended with it."""

    decision: str
    day: date
    signer: Id
    reason: Id
    by: Id


@dataclass(frozen=True, slots=True)
class Reinstated:
    """The revocation or replacement is taken back; the result holds again."""

    decision: str
    day: date
    signer: Id
    reason: Id


@dataclass(frozen=True, slots=True)
class Reused:
    """A paper is answered by what the office holds: ``kind`` "result" (``of`` is its dossier) or "scan" (its stream).

    ``consent``: how the person agreed: "spoken", "signed" or "online"; ``words``: what was noted of it.
    """

    paper: str
    kind: str
    of: Id
    sha256: str
    consent: str
    words: Id | None = None


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """It was not the right paper, or the person withdrew consent."""

    reason: Id


STANDING = {f"holdings.{kind.__name__}": kind for kind in (Revoked, Replaced, Reinstated)}
REUSE = {f"holdings.{kind.__name__}": kind for kind in (Reused, Withdrawn)}
