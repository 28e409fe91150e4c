"""An agency's ISO document and posting sheet of a procedure, gathered from what it has adopted; nothing is typed here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from django.urls import reverse

from chuan.base.kernel.clock import local
from chuan.base.kernel.reason import say
from chuan.base.web.words import all_words
from chuan.definitions.calendars.services import worktime_for
from chuan.definitions.laws.services import pack_for
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.rows import AgencyRow, Seat
from chuan.definitions.procedures import services as procedures
from chuan.definitions.procedures.imports.said import default_said
from chuan.definitions.procedures.rules.difference import differences
from chuan.definitions.procedures.rules.said import said_by
from chuan.definitions.procedures.services import Adopted, Marked
from chuan.readings.forms.rules import parts
from chuan.readings.forms.rules.iso import (
    Hand,
    Hands,
    Identity,
    IsoDocument,
    Office,
    Revision,
)
from chuan.readings.forms.rules.posting import Posting
from chuan.surfaces.acts.staffing import team
from chuan.surfaces.telling.papers import head_of, hours_of


@dataclass(frozen=True, slots=True)
class Copy:
    """Which copy is made, by which code; ``site``: where the product's public pages are, "" where nobody knows."""

    marked: Marked
    number: int = 0
    site: str = ""


def document(adopted: Adopted, copy: Copy, at: datetime) -> IsoDocument:
    """The whole document as of a moment."""
    agency = _agency(adopted.agency, at)
    return IsoDocument(
        head=_head(adopted, at),
        identity=_identity(adopted, agency, copy),
        procedure=adopted.procedure,
        office=office_of(adopted, copy.marked, at),
        said=said_by(adopted.said, default_said()),
        hands=_hands(adopted, at),
        revisions=tuple(_revisions(adopted)),
    )


def posting(adopted: Adopted, copy: Copy, at: datetime) -> Posting:
    """What hangs on the wall."""
    agency = _agency(adopted.agency, at)
    page = copy.site + reverse("citizen:procedure", args=[agency.code, adopted.code])
    return Posting(
        _head(adopted, at),
        _identity(adopted, agency, copy),
        adopted.procedure,
        office_of(adopted, copy.marked, at),
        page,
    )


def unmarked(adopted: Adopted) -> Marked:
    """The code the document has; where none was given yet, the procedure's own stands for it."""
    found = procedures.marked(adopted.agency, adopted.code)
    return found or Marked(adopted.agency, adopted.code, "", 0, adopted.code, 0)


def office_of(adopted: Adopted, marked: Marked, at: datetime) -> Office:
    """Who issues it and who does what: units by role, as the staffing of this adoption says today."""
    agency = _agency(adopted.agency, at)
    found = team(adopted, at).seats
    roles = dict.fromkeys(step.role for step in adopted.procedure.steps)  # in reading order on every paper
    seats = {role: found[role][0] for role in roles if found.get(role)}
    units = {role: _unit(seat, agency) for role, seat in seats.items()}
    counter = next((seats[step.role] for step in adopted.procedure.steps[:1] if step.role in seats), None)
    place = _agency(counter.agency, at) if counter else agency
    return Office(
        name=agency.name,
        counter=f"{counter.unit_name}, {place.name}" if counter else agency.name,
        address=place.address,
        hours=hours_of(worktime_for(place.id), at),
        units=units,
        receivers=tuple(dict.fromkeys(units.values())),
        field=marked.letters,
        number=marked.number,
        day_minutes=pack_for(adopted.agency, local(at).date()).day_minutes,
    )


def _unit(seat: Seat, agency: AgencyRow) -> str:
    return seat.unit_name if seat.agency == agency.id else f"{seat.unit_name}, {seat.agency_name}"


def _head(adopted: Adopted, at: datetime) -> parts.Head:
    return head_of(adopted.agency, at)


def _identity(adopted: Adopted, agency: AgencyRow, copy: Copy) -> Identity:
    one = Identity(copy.marked.mark, adopted.version, adopted.edition, adopted.since, copy.number)
    link = reverse("citizen:copy", args=[agency.code, adopted.code, adopted.version, one.hash])
    return Identity(
        one.mark, one.version, one.edition, one.since, one.copy, copy.site + link if copy.site else ""
    )


def _hands(adopted: Adopted, at: datetime) -> Hands:
    """Who wrote and approved, by name and post; what nobody recorded is left to be signed by hand."""
    by = {name: int(adopted.said.get(name) or 0) for name in ("author", "reviewer", "approved")}
    return Hands(
        written=_hand(by["author"], at),
        reviewed=_hand(by["reviewer"], at),
        approved=_hand(by["approved"] or adopted.approver or 0, at),
    )


def _hand(official: int, at: datetime) -> Hand:
    person = organisation.person(official, at) if official else None
    if person is not None:
        return Hand(person.name, person.post_name)
    return Hand(organisation.names({official}).get(official, "") if official else "")


def _revisions(adopted: Adopted) -> Iterator[Revision]:
    """Every edition up to this one, the latest first, with what it changed against the one before."""
    found = [
        one for one in procedures.versions(adopted.agency, adopted.code) if one.version <= adopted.version
    ]
    for one, before in pairwise(found):
        old, new = procedures.procedure(before.edition), procedures.procedure(one.edition)
        told = differences(old, new, said=(before.said, one.said))
        words = tuple(say(reason, all_words(), "vi") for reason in told)
        yield Revision(one.version, one.since, words or ("Không đổi nội dung quy trình.",))
    yield Revision(found[-1].version, found[-1].since, ())


def _agency(number: int, at: datetime) -> AgencyRow:
    found = organisation.agency(number, at)
    assert found is not None
    return found
