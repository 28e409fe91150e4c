"""A province with its inspector and leader above a commune, and an inspection of it as far as wanted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from chuan.definitions.organisation.models import AgencyParent, Official
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.services import rebuild_closure
from chuan.definitions.organisation.tests import factories as organisation
from chuan.events.dossiers.tests.factories import Commune, commune
from chuan.events.inspections.services.inspections import Inspection
from chuan.surfaces.acts import inspecting, inspection_lines, inspection_samples
from chuan.surfaces.acts.inspecting import Deciding, Team

SINCE, UNTIL, DAY = date(2026, 1, 1), date(2027, 1, 1), date(2026, 11, 20)
PAPER = b"%PDF-1.7 minutes"


@dataclass(frozen=True, slots=True)
class Province:
    """``inspector`` heads the team, ``second`` is of it, ``leader`` approves; ``here`` is inspected."""

    agency: int
    inspector: Actor
    second: Actor
    leader: Actor
    here: Commune
    officials: dict[str, Official]

    def decide(
        self, kind: str = "iso", form: str = "site", team: Team | None = None, **planned: int
    ) -> Inspection:
        chosen = team or Team(self.inspector.official, (self.second.official,), fit=True)
        wanted = Deciding(
            kind, form, self.here.agency.id, DAY, "Kiểm tra", chosen, "12/QĐ-UBND", DAY, **planned
        )
        return inspecting.decide(self.inspector, wanted)

    def opened(self, kind: str = "iso") -> Inspection:
        """Sealed over every dossier of the year, and opened."""
        stream = self.decide(kind).id
        inspection_samples.seal(self.inspector, stream, inspection_samples.Sealing(SINCE, UNTIL))
        return inspection_samples.begin(self.inspector, stream)

    def minuted(self, gap: str = "running") -> Inspection:
        """Every line answered, one of them a gap; the minutes made."""
        found = self.opened()
        for line in found.state.lines:
            told = inspection_lines.Told(line.item, "gap" if line.item == gap else "pass", "Thấy trong sổ")
            inspection_lines.answer(self.inspector, found.id, told)
        return inspection_lines.minute(self.second, found.id, lambda _: PAPER)

    def signed(self) -> Inspection:
        stream = self.minuted().id
        inspection_lines.sign(self.inspector, stream, "team")
        return inspection_lines.sign(self.here.actor("leader"), stream, "agency", "Nhất trí")


def province(code: str = "H49") -> Province:
    """One of everybody."""
    top = organisation.agency(code, level="province")
    here = commune(f"{code}.98")
    AgencyParent.objects.create(agency=here.agency, parent=top, since=organisation.BEGIN)
    office = organisation.unit(top, "van-phong", "office")
    made = {
        name: organisation.official(f"{name} {code}", organisation.post(office, role))
        for name, role in (("inspector", "inspector"), ("second", "clerk"), ("chair", "leader"))
    }
    rebuild_closure()
    actors = {name: organisation.actor(one) for name, one in made.items()}
    return Province(top.id, actors["inspector"], actors["second"], actors["chair"], here, made)
