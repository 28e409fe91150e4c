"""A commune where two people of another agency serve at the counter; that agency has a leader of its own."""

from __future__ import annotations

from datetime import timedelta

from chuan.base.signing.tests.authority import PASSPHRASE, pkcs12_of
from chuan.base.signing.tests.papers import MINH, UBND
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.models import Holding, Official
from chuan.definitions.organisation.services.keys import NewKey
from chuan.definitions.organisation.tests import factories
from chuan.definitions.organisation.tests.factories import Office
from chuan.events.appraisals.services.publications import Publication
from chuan.events.dossiers.tests.factories import NOW, Clock, Commune
from chuan.surfaces.acts import publications
from chuan.surfaces.acts.tests.scored import UNTIL, noted, scored, shown_week


def seconded(here: Commune, people: int = 2) -> tuple[Office, list[Official]]:
    """The home agency, and its people who hold the handler's kind of post here."""
    home = factories.office("H49.77")
    unit = Holding.objects.get(official=here.people["handler"]).post.unit
    return home, [
        factories.official(f"Biệt phái {nth}", factories.post(unit, "handler"), of=home.agency)
        for nth in range(people)
    ]


def published_week(clock: Clock) -> tuple[Commune, Office, Publication]:
    """A published week of such a commune, whose leader and agency have keys; it is Friday afternoon."""
    here = scored()
    home, _people = seconded(here)
    for role, holder in (("leader", MINH), ("clerk", UBND)):
        key = NewKey(pkcs12_of(holder), PASSPHRASE, own=role == "leader")
        organisation.add_key(here.actor(role), key, NOW)
    noted(here)
    found = shown_week(here)
    clock.stand(UNTIL + timedelta(minutes=1))
    return here, home, publications.publish(here.actor("leader"), found.id)
