"""Who issues a letter: the office whose head signs it, the one-stop that received, and the block under it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.delegation import SIGN
from chuan.definitions.organisation.rules.people import Person
from chuan.definitions.organisation.rules.roles import LEADER
from chuan.definitions.organisation.rules.rows import AgencyRow
from chuan.definitions.organisation.rules.signing import Signer, signature_block
from chuan.readings.forms.rules.parts import Signature
from chuan.surfaces.telling.file import File
from chuan.surfaces.telling.signing import Office


@dataclass(frozen=True, slots=True)
class Issuer:
    """``agency`` keeps the line of numbers; ``parent`` and ``name`` stand at the head of the paper."""

    agency: int
    parent: str
    name: str
    signature: Signature
    address: str = ""
    phone: str = ""

    @property
    def place(self) -> str:
        """The office and where it is."""
        return ", ".join(part for part in (self.name, self.address) if part)

    @property
    def contact(self) -> str:
        return f"{self.name}, điện thoại {self.phone}" if self.phone else self.name


def signed_by(agency: int, official: int, on_behalf: int, at: datetime) -> Issuer:
    """A leader, or who signs in a leader's stead, signs for the agency; the head of a unit for the unit."""
    row, office = _agency(agency, at), Office(agency, at)
    seats = [seat for seat in office.staff if seat.official == official]
    leads = any(LEADER in seat.roles for seat in seats)
    if leads or on_behalf or not seats:
        hand = office.hand(official, on_behalf, _form(agency, official, on_behalf, at))
        block = hand.signature if hand else Signature((), organisation.names({official}).get(official, ""))
        return _of_agency(row, at, block)
    seat = next((one for one in seats if one.head), seats[0])
    lines = signature_block(organisation.signing_law(), seat.unit_name, organisation.signer(seat))
    block = Signature(lines.lines, lines.name)
    return Issuer(agency, row.name, seat.unit_name, block, row.address, row.phone)


def office_head(agency: int, at: datetime) -> Issuer:
    """Of a draft: the agency, with nobody's name under it yet."""
    return _of_agency(_agency(agency, at), at, Signature(("Thủ trưởng cơ quan, đơn vị",), ""))


def counter_of(file: File) -> Issuer:
    """The one-stop that received the dossier, signed by who is in charge there."""
    state, at = file.state, file.at
    chief = organisation.head_of(int(state.received_unit), at) or organisation.person(int(state.receiver), at)
    row = _agency(chief.agency if chief else file.case.dossier.agency, at)
    return _of_agency(row, at, _block(row, chief))


def _block(row: AgencyRow, chief: Person | None) -> Signature:
    if chief is None:
        return Signature(("Thủ trưởng cơ quan, đơn vị",), "")
    who = Signer(chief.name, chief.post_name, chief.unit_name, chief.head)
    block = signature_block(organisation.signing_law(), row.name, who)
    return Signature(block.lines, block.name)


def _of_agency(row: AgencyRow, at: datetime, block: Signature) -> Issuer:
    above = organisation.agency(row.parent, at) if row.parent else None
    return Issuer(row.id, above.name if above else "", row.name, block, row.address, row.phone)


def _form(agency: int, official: int, on_behalf: int, at: datetime) -> str:
    """The form in which one signs for another by today's decisions; "" in the own right."""
    lent: Sequence[str] = [
        one.form
        for one in organisation.lent_at(agency, at)
        if (one.delegator, one.delegate) == (on_behalf, official) and SIGN in one.acts
    ]
    return next(iter(lent), "")


def _agency(number: int, at: datetime) -> AgencyRow:
    found = organisation.agency(number, at)
    assert found is not None
    return found
