"""Work written in bulk: its messages stand as if the outbox had been there, and nothing is sent again."""

from __future__ import annotations

import pytest

from chuan.base.kernel.reason import Reason
from chuan.definitions.organisation.rules.authority import EVERYTHING
from chuan.events.dossiers.tests.factories import NOW, Commune, dossier
from chuan.readings.outbox.models import DEAD, Delivery
from chuan.readings.outbox.queries.comparing import pairs
from chuan.readings.outbox.rules.differences import difference
from chuan.readings.outbox.services.remembering import Failing, Remembered, remember

pytestmark = pytest.mark.django_db
COLUMNS = ("key", "partner", "seq", "kind", "code", "made", "expires")


def test_the_rows_are_those_the_projector_would_have_written(here: Commune) -> None:
    found = dossier(here, "nobody")
    rows = Delivery.objects.filter(stream=found.id).order_by("seq")
    written, bodies = list(rows.values(*COLUMNS)), list(rows.values_list("body", flat=True))
    rows.delete()
    assert remember(Remembered((found.id,)), NOW) == len(written)
    assert list(rows.all().values(*COLUMNS)) == written
    told = [body["status"] for body in rows.all().values_list("body", flat=True)]
    assert told == [body["status"] for body in bodies]
    assert set(rows.all().values_list("state", flat=True)) == {"sent"}


def test_failures_and_losses_are_as_told(here: Commune) -> None:
    failed, lost, fine = (dossier(here, where) for where in ("result", "result", "result"))
    Delivery.objects.all().delete()
    failing = {failed.id: Failing(DEAD, 3, Reason.of("outbox.unreachable", partner="Cổng"))}
    streams = (failed.id, lost.id, fine.id)
    remember(Remembered(streams, failing, frozenset({lost.id})), NOW)
    found = {pair.stream: difference(pair) for pair in pairs(EVERYTHING, "portal")}
    assert [found[stream] for stream in streams] == ["stuck", "lost", "same"]
