"""The visitor at the counter: a new one, or the one whose last dossier or slip was just written."""

from __future__ import annotations

from dataclasses import dataclass, replace
from urllib.parse import urlencode

from django.http import QueryDict
from django.utils.translation import gettext as _

from chuan.base.kernel.ids import new_id
from chuan.definitions.organisation.rules.authority import Thing
from chuan.events.dossiers.services import people, slips
from chuan.events.dossiers.services.people import Party
from chuan.surfaces.acts.asking import demand
from chuan.surfaces.counter.web.place import Place
from chuan.surfaces.counter.web.view_models import Visit
from chuan.surfaces.telling.file import File, open_file

SAME, SLIP, NTH = "tiep", "phieu", "thu"
"""Names in the address: the dossier or slip before, and which dossier of the visit this is."""


@dataclass(frozen=True, slots=True)
class Visitor:
    """Who stands here: ``typed`` are the party fields of the dossier before, ``query`` keeps the visit going."""

    visit: int
    nth: int = 1
    name: str = ""
    typed: tuple[tuple[str, str], ...] = ()
    query: str = ""

    @property
    def shown(self) -> Visit:
        return Visit(self.name or _("Khách mới"), _("hồ sơ thứ %(nth)s") % {"nth": self.nth})


def visitor(place: Place, query: QueryDict) -> Visitor:
    """The visitor the address names; a new one without it. ``Refused`` for a dossier out of sight."""
    asked = query.get(NTH, "")
    nth = int(asked) if asked.isascii() and asked.isdigit() else 1
    before = query.get(SAME, "")
    if before.isdecimal():
        return _after_dossier(open_file(place.actor, int(before), place.at), nth)
    slip = query.get(SLIP, "")
    if slip.isdecimal():
        return _after_slip(place, int(slip), nth)
    return Visitor(new_id())


def next_query(name: str, number: int, nth: int) -> str:
    """The address' end for the next dossier of the same visit."""
    return "?" + urlencode({name: number, NTH: nth})


def party_fields(key: str, party: Party) -> dict[str, str]:
    """A party as the form's fields have it."""
    return {
        f"{key}-identity": party.identity,
        f"{key}-name": party.name,
        f"{key}-born": f"{party.born:%d/%m/%Y}" if party.born else "",
        f"{key}-phone": party.phone,
        f"{key}-address": party.address,
        f"{key}-kind": party.kind,
    }


def _after_dossier(file: File, nth: int) -> Visitor:
    first = file.received
    typed = party_fields("owner", file.owner)
    name = file.submitter.name
    if first.owner != first.submitter:
        typed |= party_fields("submitter", file.submitter)
        typed |= {
            "submitter-is": "other",
            "submitter-relation": file.relation,
            "submitter-authorisation": file.teller.text(first.authorisation),
        }
    visit = int(first.visit) if first.visit else file.case.dossier.id
    return Visitor(visit, nth, name, tuple(typed.items()), next_query(SAME, file.case.dossier.id, nth))


def _after_slip(place: Place, slip: int, nth: int) -> Visitor:
    kept = slips.slip(slip)
    demand(place.actor, "dossiers.receive", Thing(kept.agency), place.at)
    party = people.party(kept.asked.party)
    found = Visitor(new_id(), nth, party.name, tuple(party_fields("owner", party).items()))
    visit = int(kept.asked.visit) if kept.asked.visit else found.visit
    return replace(found, visit=visit, query=next_query(SLIP, slip, nth))
