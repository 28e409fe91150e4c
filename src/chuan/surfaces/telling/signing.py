"""Who may sign the answer of a dossier today, and the block that goes under it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import EVERYTHING
from chuan.definitions.organisation.rules.delegation import SIGN
from chuan.definitions.organisation.rules.roles import HEAD, LEADER
from chuan.definitions.organisation.rules.rows import Seat
from chuan.definitions.organisation.rules.signing import signature_block
from chuan.definitions.procedures.rules.definition import Step
from chuan.readings.forms.rules.result_refusal import Signature
from chuan.surfaces.acts.staffing import team
from chuan.surfaces.telling.file import File


@dataclass(frozen=True, slots=True)
class Hand:
    """One who may sign: in the own right, or in another's stead by a form of signing."""

    official: int
    name: str
    on_behalf: int
    form: str
    signature: Signature
    absent: bool = False

    @property
    def label(self) -> str:
        """The block in one line: "KT. CHỦ TỊCH, PHÓ CHỦ TỊCH: Lê Thị Thu"."""
        return f"{', '.join(self.signature.lines)}: {self.name}"


def hands(file: File) -> tuple[Hand, ...]:
    """Whoever may sign the answer: the one whose step it is first, then the delegates of today."""
    step = _signing(file)
    if step is None:
        return ()
    whose, agency = _whose(file, step), file.case.dossier.agency
    office = Office(agency, file.at)
    own = office.hand(whose)
    others = (
        office.hand(one.delegate, whose, one.form)
        for one in organisation.lent_at(agency, file.at)
        if one.delegator == whose and one.covers(SIGN, file.state.procedure)
    )
    return tuple(one for one in (own, *others) if one is not None)


def lent_for(file: File) -> bool:
    """Whether anybody may sign this answer in another's stead today."""
    found = organisation.lent_at(file.case.dossier.agency, file.at)
    return any(one.covers(SIGN, file.state.procedure) for one in found)


def expected(found: Sequence[Hand]) -> Hand | None:
    """Who will sign unless somebody says otherwise: the holder, or a delegate while the holder is away."""
    own = next(iter(found), None)
    there = next((one for one in found[1:] if not one.absent), None)
    return there if own is not None and own.absent and there is not None else own


class Office:
    """An agency's people and name at one moment, as blocks under papers need them."""

    def __init__(self, agency: int, at: datetime) -> None:
        found = organisation.agency(agency, at)
        self.name = found.name if found else ""
        self.staff = organisation.seats(EVERYTHING, at, agency=agency)

    def hand(self, official: int, on_behalf: int = 0, form: str = "") -> Hand | None:
        """One signer with the block that goes under the agency's paper; None for one without a post there."""
        seat, whose = _seat(self.staff, official), _seat(self.staff, on_behalf)
        if seat is None:
            return None
        block = signature_block(
            organisation.signing_law(),
            self.name,
            organisation.signer(seat),
            organisation.signer(whose) if whose else None,
            form,
            collective=True,
        )
        return Hand(official, seat.name, on_behalf, form, Signature(block.lines, block.name), seat.absent)


def _signing(file: File) -> Step | None:
    """The step at which the answer is signed: the open one, else the first of the procedure."""
    steps = [step for step in file.procedure.steps if step.act == "sign"]
    open_now = [step for step in steps if step.key in file.state.marking.open]
    return next(iter((*open_now, *steps)), None)


def _whose(file: File, step: Step) -> int:
    """Who holds the step, or will when it opens."""
    hold = file.state.hold(step.key)
    if hold is not None:
        return int(hold.official)
    found = team(file.case.adopted, file.at).again(file.state.done).inbox.get(step.key)
    return int(found.official) if found else 0


def _seat(staff: Sequence[Seat], official: int) -> Seat | None:
    """The post in which a person signs: a leader's or a head's before any other, an own one before a lent."""
    mine = [seat for seat in staff if seat.official == official]
    rank = {LEADER: 0, HEAD: 1}
    return min(
        mine,
        key=lambda seat: (seat.substitute, min((rank.get(role, 2) for role in seat.roles), default=2)),
        default=None,
    )
