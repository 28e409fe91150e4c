"""A commune under a province with an inspector, and one dossier of the commune."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from chuan.definitions.organisation.models import AgencyParent, Official
from chuan.definitions.organisation.rules.mandate import Wanted
from chuan.definitions.organisation.services import rebuild_closure
from chuan.definitions.organisation.services.mandating import Opened
from chuan.definitions.organisation.tests import factories as organisation
from chuan.events.dossiers.services.dossiers import Dossier
from chuan.events.dossiers.tests.factories import NOW, Commune, commune, dossier
from chuan.surfaces.acts import mandating

TODAY = NOW.date()


@dataclass(frozen=True, slots=True)
class Above:
    """Who oversees, what is overseen, and one dossier of it."""

    here: Commune
    inspector: Official
    file: Dossier


def above(waiting_for: str = "sign") -> Above:
    """The inspector's post is of the province; the dossier is the commune's."""
    here = commune()
    province = organisation.agency("H49", level="province")
    AgencyParent.objects.create(agency=here.agency, parent=province, since=organisation.BEGIN)
    rebuild_closure()
    office = organisation.unit(province, "van-phong", "office")
    inspector = organisation.official("Kiểm tra", organisation.post(office, "inspector"))
    return Above(here, inspector, dossier(here, waiting_for))


def mandate(world: Above, since: date = TODAY, days: int = 3, **changes: object) -> Wanted:
    """A mandate of a new person at the commune, from today."""
    facts = {
        "username": "thanh.tra", "name": "Đỗ Văn Ưng", "home": "Thanh tra tỉnh", "purpose": "Thanh tra chuyên đề",
        "document": "45/QĐ-TTr", "document_day": since, "since": since, "until": since + timedelta(days=days),
        "agencies": (world.here.agency.id,), **changes,
    }  # fmt: skip
    return Wanted(**facts)  # type: ignore[arg-type]  # what a test changes


def opened(world: Above, **changes: object) -> tuple[Opened, Official]:
    """The mandate opened by the commune's administrator, and its person."""
    made = mandating.open_mandate(world.here.actor("admin"), mandate(world, **changes))  # type: ignore[arg-type]  # the same
    return made, Official.objects.get(name="Đỗ Văn Ưng")
