"""A commune whose March is known in two ways: as it was when March ended, and as it became known in April."""

from __future__ import annotations

from datetime import datetime, timedelta

from chuan.base.kernel.clock import VIETNAM
from chuan.definitions.organisation.services import rebuild_closure
from chuan.events.dossiers.tests.factories import Commune, commune, dossier
from chuan.readings.cases.models import CaseRow
from chuan.readings.counters.services.folding import refill

MARCH = datetime(2026, 3, 10, 8, tzinfo=VIETNAM)
APRIL = datetime(2026, 4, 1, tzinfo=VIETNAM)
DAYS = timedelta(days=1)


def told_late() -> Commune:
    """Four dossiers: one of February, done in March; one done in March, known in April; one open; one done late."""
    made = commune()
    rebuild_closure()
    for place, (begun, ended, known) in enumerate(
        (
            (MARCH - 20 * DAYS, MARCH, MARCH),
            (MARCH, MARCH + 2 * DAYS, APRIL + 3 * DAYS),
            (MARCH, None, None),
            (MARCH, MARCH + 12 * DAYS, MARCH + 12 * DAYS),
        )
    ):
        _case(dossier(made, "check").id, begun, ended, known, online=place == 2)
    refill()
    return made


def _case(
    stream: int, begun: datetime, ended: datetime | None, known: datetime | None, *, online: bool
) -> None:
    row = CaseRow.objects.get(stream=stream, known_until=None)
    CaseRow.objects.filter(stream=stream).delete()
    values = {field.name: getattr(row, field.name) for field in CaseRow._meta.concrete_fields}
    values |= {"received": begun, "promised": begun + 10 * DAYS, "known_from": begun, "ended": None, "nth": 1}
    values |= {"channel": "online" if online else "direct", "waited": 0}
    CaseRow.objects.create(**{**values, "known_until": known})
    if known:
        CaseRow.objects.create(**{**values, "nth": 2, "known_from": known, "ended": ended, "how": "result"})
