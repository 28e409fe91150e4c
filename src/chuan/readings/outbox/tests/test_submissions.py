"""Answers to the Portal's own submissions go back under the Portal's code."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import uuid4

import pytest

from chuan.base.kernel import codec
from chuan.base.kernel.codec import Id
from chuan.base.store.services import Loaded, Moved
from chuan.base.store.wire import Recorded
from chuan.events.intake.rules.submissions.state import State
from chuan.readings.outbox.models import Delivery
from chuan.readings.outbox.services.recording import project

pytestmark = pytest.mark.django_db
AT = datetime(2026, 11, 20, 2, 40, tzinfo=UTC)
STATE = State(status="turned_down", code="000.00.01.G22-261120-0001", procedure="1.001776", owner=Id(5))


@pytest.mark.parametrize(
    ("kind", "body", "told"),
    [
        ("intake.TurnedDown", {"reason": "9"}, ["refused"]),
        (
            "intake.SupplementAsked",
            {"reason": "9", "lacking": [{"paper": "form", "why": "8"}]},
            ["supplement"],
        ),
        ("intake.Lapsed", {}, ["stopped"]),
        ("intake.Opened", {}, []),
        ("intake.AcceptedAs", {"dossier": "7"}, []),
    ],
)
def test_an_answer_to_a_submission(kind: str, body: dict[str, object], told: list[str]) -> None:
    before = Loaded(77, "submission", 3, 1, "", {}, {}, AT)
    after = Loaded(77, "submission", 3, 2, "", codec.dump(STATE), {}, AT)
    event = Recorded(77, 2, kind, 1, AT, AT, 4, None, 3, uuid4(), body, "")
    project([Moved(before, after, (event,))])
    rows = list(Delivery.objects.filter(stream=77))
    assert [row.body["status"] for row in rows] == told
    assert all(row.code == STATE.code for row in rows)
