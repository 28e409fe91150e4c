"""Limits in working days to the closing of the last of them (24/11 is a holiday), with the sentence that says why."""

from __future__ import annotations

from datetime import datetime

import pytest

from chuan.base.kernel.clock import VIETNAM, local
from chuan.base.kernel.refusal import Refused
from chuan.definitions.calendars.rules.explain import sentence
from chuan.definitions.calendars.services import worktime_for
from chuan.definitions.organisation.tests.factories import agency
from chuan.events.petitions.imports.terms import read_terms, shipped
from chuan.events.petitions.rules.terms import ANSWER, MOVE, PASS_BACK, PUBLICATION, SUPPLEMENT

pytestmark = pytest.mark.django_db
FRIDAY = datetime(2026, 11, 20, 9, 40, tzinfo=VIETNAM)


@pytest.mark.parametrize(
    ("name", "day"),
    [(PASS_BACK, "25/11"), (SUPPLEMENT, "30/11"), (MOVE, "30/11"), (ANSWER, "14/12"), (PUBLICATION, "25/11")],
)
def test_the_day(name: str, day: str) -> None:
    counted = shipped().until(name, worktime_for(agency("H49.98").id), FRIDAY)
    assert f"{local(counted.at):%d/%m %H:%M}" == f"{day} 17:30"
    assert "ngày làm việc" in sentence(counted)


def test_a_file_without_a_limit_is_refused() -> None:
    body = b"days: []\nsignals: {}\nfewest: { value: '5' }\n"
    with pytest.raises(Refused):
        read_terms(body)
