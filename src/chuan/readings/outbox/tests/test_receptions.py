"""The message of a reception, made again from its event, is the one that was written when it happened."""

from __future__ import annotations

import pytest

from chuan.base.store.services import history
from chuan.definitions.organisation.rules.authority import EVERYTHING
from chuan.events.dossiers.services import dossiers
from chuan.events.dossiers.tests.factories import NOW, Commune, dossier
from chuan.readings.outbox.models import Delivery, Theirs
from chuan.readings.outbox.queries.comparing import pairs
from chuan.readings.outbox.services.receptions import Exchanged, exchanged
from chuan.readings.outbox.services.remembering import Remembered, remember

pytestmark = pytest.mark.django_db
SAME = ("key", "partner", "agency", "stream", "seq", "kind", "code", "body", "made", "expires")


def both(stream: int) -> Exchanged | None:
    found = dossiers.load(stream)
    return exchanged(history(stream)[0], found.terms, found.state)


def test_both_sides_are_those_of_a_dossier_of_which_all_arrived(here: Commune) -> None:
    found = dossier(here, "result")
    written = Delivery.objects.filter(stream=found.id, partner="portal").order_by("seq").values(*SAME)[0]
    made = both(found.id)
    assert made is not None
    assert {name: made.message[name] for name in SAME} == written
    assert (made.message["state"], made.message["attempts"]) == ("sent", 1)
    Delivery.objects.all().delete()
    remember(Remembered((found.id,)), NOW)
    assert Theirs.objects.values(*made.theirs).get() == {**made.theirs, "asked": NOW}


def test_pairs_up_to_a_number_are_left_out(here: Commune) -> None:
    found = dossier(here, "result")
    remember(Remembered((found.id,)), NOW)
    assert [pair.stream for pair in pairs(EVERYTHING, "portal", found.id - 1)] == [found.id]
    assert pairs(EVERYTHING, "portal", found.id) == ()
