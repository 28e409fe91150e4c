"""What signatures in a file prove, and what exactly is wrong."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from chuan.base.kernel.reason import Reason

PERSON, AGENCY, OFFICER = "nguoi-ky", "co-quan", "can-bo"
"""The places of signatures: in a paper of an agency its person first, then itself; in a slip its officer alone."""
PARTIES = ("ben-kiem-tra", "ben-duoc-kiem-tra")
"""Of minutes between two: whoever inspects above its name, the other side beside it; either may be first."""
GOOD, REVOKED, UNASKED = "good", "revoked", "unasked"
"""What whoever issued a certificate says of it today."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One signature as it was read; ``stamped``: its time comes from a time-stamp authority.

    ``revocation``: what the issuer says of the certificate; ``revoked``: its day where it was before the signature.
    """

    place: str
    signer: str
    issuer: str
    at: datetime | None
    intact: bool
    trusted: bool
    expired: bool = False
    stamped: bool = False
    revocation: str = UNASKED
    revoked: date | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """``faults`` is empty where everything holds; ``said`` is the first thing a reader must know."""

    marks: tuple[Mark, ...]
    faults: tuple[Reason, ...]
    said: Reason

    @property
    def signed(self) -> bool:
        return bool(self.marks)

    @property
    def intact(self) -> bool:
        return self.signed and all(one.intact for one in self.marks)

    @property
    def trusted(self) -> bool:
        return self.signed and all(one.trusted for one in self.marks)


def judge(marks: Sequence[Mark]) -> Verdict:
    """The verdict on a file's signatures, in the order in which they were made."""
    if not marks:
        none = Reason.of("signing.none")
        return Verdict((), (none,), none)
    faults = (*_each(marks), *_together(marks))
    names = ", ".join(one.signer for one in marks)
    return Verdict(tuple(marks), faults, faults[0] if faults else Reason.of("signing.whole", names=names))


def broken() -> Verdict:
    """The verdict on a file so damaged that its signatures cannot even be read."""
    said = Reason.of("signing.broken")
    return Verdict((), (said,), said)


def _each(marks: Sequence[Mark]) -> list[Reason]:
    found = []
    for one in marks:
        if not one.intact:
            found.append(Reason.of("signing.changed", name=one.signer))
        elif one.revoked:
            found.append(Reason.of("signing.revoked", name=one.signer, day=f"{one.revoked:%d/%m/%Y}"))
        elif one.expired:
            found.append(Reason.of("signing.expired", name=one.signer))
        elif not one.trusted:
            found.append(Reason.of("signing.foreign", name=one.signer))
    return found


def _together(marks: Sequence[Mark]) -> list[Reason]:
    """What is missing or in the wrong order; a paper signed elsewhere has other places and is not judged so."""
    places = [one.place for one in marks]
    if not set(PARTIES).isdisjoint(places):
        return [] if set(PARTIES) <= set(places) else [Reason.of("signing.missing_party")]
    if AGENCY not in places:
        return [Reason.of("signing.missing_agency")] if PERSON in places else []
    if PERSON not in places:
        return [Reason.of("signing.missing_person")]
    return [Reason.of("signing.order")] if places.index(AGENCY) < places.index(PERSON) else []
