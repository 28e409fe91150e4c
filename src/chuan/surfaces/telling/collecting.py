"""Where the citizen takes the answer: at the counter, where he submitted it, or at the competent agency as he chose."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from chuan.base.web.components import Fact, Note
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.rows import AgencyRow
from chuan.readings.forms.rules.formatting import moment_words
from chuan.readings.whereabouts.queries.handovers import PaperPlace
from chuan.surfaces.telling.file import File

AGENCY = "agency"
"""How the citizen chose to have what was received outside handed over at the competent agency."""


@dataclass(frozen=True, slots=True)
class Place:
    """A counter as a citizen looks for it."""

    name: str
    address: str
    phone: str

    @property
    def line(self) -> str:
        return ", ".join(part for part in (self.name, self.address) if part)


def collected_at(file: File, competent: AgencyRow | None = None) -> Place:
    """The counter at which the answer of this dossier is handed over; ``competent`` where it was read already."""
    number = file.case.dossier.agency
    found = competent or organisation.agency(number, file.at)
    if found is None:
        return Place("", "", "")
    if not file.state.outside:
        unit = file.units.get(int(file.state.received_unit), "")
        return Place(unit or found.name, found.address, found.phone)
    here = None if file.state.deliver == AGENCY else organisation.agency(receiving_agency(file), file.at)
    place = here or found
    return Place(place.name, place.address, place.phone)


def receiving_agency(file: File) -> int:
    """The agency of the counter that received it."""
    unit = int(file.state.received_unit)
    return organisation.unit_homes({unit}).get(unit, 0)


def receiving_name(file: File) -> str:
    """What the agency of that counter is called."""
    home = receiving_agency(file)
    return organisation.agency_names({home}).get(home, "")


def place_facts(file: File) -> tuple[Fact, ...]:
    """Three places that are not one: who helped to fill it in, who received it, who decides; the last has its own page."""
    told = [(_("Nơi hỗ trợ kê khai"), file.helped)]
    if file.state.outside:
        told.append((_("Nơi tiếp nhận"), receiving_name(file)))
    return tuple(Fact(label, text) for label, text in told if text)


def not_here(file: File, agencies: tuple[int, ...], paper: PaperPlace | None) -> Note | None:
    """Why the answer is not to be handed over at a counter that serves ``agencies``; None where it is."""
    if not file.state.outside or file.state.deliver not in {"counter", AGENCY}:
        return None
    place = collected_at(file).name
    chosen = _("Công dân đăng ký nhận tại %(place)s.") % {"place": place}
    ours = file.case.dossier.agency in agencies
    if ours != (file.state.deliver == AGENCY):
        return Note(chosen, "", "map-pin")
    if paper is not None and paper.back:
        return None
    said = _(
        "Bản giấy của kết quả chưa về quầy này: cơ quan giải quyết lập danh sách giao kết quả, quầy nhận."
    )
    return Note(said, "", "transfer")


def collect_line(file: File, agency: AgencyRow) -> str:
    """The same for the receipt, which is printed in Vietnamese."""
    if not file.state.outside:
        return f"{file.units.get(int(file.state.received_unit), '')} {agency.address}".strip()
    return collected_at(file).line


def starts_of(file: File, agency: AgencyRow) -> str:
    """For the receipt: when the legal clock begins, where the law has it begin with the second stamp."""
    state = file.state
    if not state.outside or not file.case.terms.pack.clock_starts_at_competent_agency:
        return ""
    if state.arrived is None:
        return f"khi {agency.name} nhận được hồ sơ"
    return f"{moment_words(state.arrived)}, khi {agency.name} nhận hồ sơ"
