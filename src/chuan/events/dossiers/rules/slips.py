"""A visit that ended without a dossier: what was missing, or why it was not taken."""

from __future__ import annotations

from dataclasses import dataclass

from chuan.base.kernel.codec import Id


@dataclass(frozen=True, slots=True)
class Missing:
    """One paper to bring, by the name it has in the definition; why, in the officer's words, is kept beside."""

    paper: str
    name: str
    why: Id


@dataclass(frozen=True, slots=True)
class SupplementAsked:
    """Phiếu yêu cầu bổ sung: every missing paper at once. No dossier, no clock."""

    procedure: str
    case: str
    party: Id
    missing: tuple[Missing, ...]
    visit: Id | None = None


@dataclass(frozen=True, slots=True)
class ReceptionRefused:
    """Phiếu từ chối tiếp nhận, with its reason."""

    procedure: str
    party: Id
    reason: Id
    visit: Id | None = None


@dataclass(frozen=True, slots=True)
class Guided:
    """Phiếu hướng dẫn: somebody only asked, and took home what to bring; nobody's data is kept."""

    procedure: str
    case: str


@dataclass(frozen=True, slots=True)
class SlipPrinted:
    """The slip was printed; ``sha256`` is of its exact bytes."""

    sha256: str
    copy: int


@dataclass(frozen=True, slots=True)
class SlipSettled:
    """The citizen came back with the papers and the dossier was taken in."""

    dossier: Id


Slip = SupplementAsked | ReceptionRefused | Guided | SlipPrinted | SlipSettled
SLIP_KINDS: dict[str, type[Slip]] = {
    f"dossiers.{kind.__name__}": kind
    for kind in (SupplementAsked, ReceptionRefused, Guided, SlipPrinted, SlipSettled)
}
