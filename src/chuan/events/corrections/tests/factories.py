"""A commune's late dossiers and the nonconformity they lead to, as its people would make it."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from chuan.base.kernel.clock import VIETNAM
from chuan.base.kernel.ids import new_id
from chuan.events.corrections.rules.signals import Spoken
from chuan.events.corrections.services.corrections import Nonconformity
from chuan.events.dossiers.tests.factories import Commune
from chuan.readings.deadlines.models import DossierRow
from chuan.surfaces.acts import concluding, correcting

SINCE, UNTIL = date(2026, 11, 9), date(2026, 11, 16)


def finished(here: Commune, day: date, late: int, count: int) -> list[int]:
    """The same of a commune."""
    return ended(here.agency.id, day, late, count)


def ended(agency: int, day: date, late: int, count: int) -> list[int]:
    """So many dossiers with a result on that day, ``late`` of them after the promise; as lists know them."""
    noon = datetime.combine(day, time(10), VIETNAM)
    rows = [_row(agency, noon, late=nth < late) for nth in range(count)]
    DossierRow.objects.bulk_create(rows)
    return [row.stream for row in rows[:late]]


def _row(agency: int, ready: datetime, *, late: bool) -> DossierRow:
    number = new_id()
    return DossierRow(
        stream=number, agency=agency, code=f"H49-{number}", procedure="1.000001", adoption=0, title="Trợ cấp",
        field="", case="usual", channel="counter", status="closed", received=ready - timedelta(days=5),
        promised=ready + timedelta(hours=-20 if late else 20), ready=ready, on_time=not late, owner=0, submitter=0,
        receiver=0, received_unit=0, deliver="counter",
    )  # fmt: skip


def spoken(cases: list[int], **changes: object) -> Spoken:
    """The late cluster as a detector says it."""
    said = tuple((one, "Hẹn 16:00, có kết quả hôm sau.") for one in cases)
    facts = {
        "detector": "late_cluster", "subject": "unit:0", "rule": "1", "since": SINCE, "until": UNTIL,
        "sample": 40, "found": len(cases), "threshold": "≥ 8/40", "sentence": "16 trong 40 hồ sơ đến hạn bị trễ.",
        "cases": said, **changes,
    }  # fmt: skip
    return Spoken(**facts)  # type: ignore[arg-type]  # fields of the test


def confirmed(here: Commune, stream: int) -> Nonconformity:
    """Confirmed by the ISO secretary, given to the handler, judged by the share of late ones."""
    return correcting.confirm(here.actor("iso"), stream, "late", here.people["handler"].id)


def worked(here: Commune, stream: int, since: date, today: date) -> Nonconformity:
    """Cause, correction, one action planned and carried out, given to the head of the unit to check."""
    handler = here.actor("handler")
    correcting.explain(handler, stream, correcting.Cause("volume", "Hồ sơ tăng gấp đôi", "Trả ngay 16 hồ sơ"))
    plan = correcting.Plan(here.people["handler"].id, today, "Bố trí thêm một người buổi chiều")
    correcting.plan(handler, stream, plan)
    correcting.acted(handler, stream, 1, since, "Đã phân công theo quyết định")
    return concluding.ready(handler, stream, here.people["head"].id)
