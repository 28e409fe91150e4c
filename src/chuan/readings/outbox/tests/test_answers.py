"""What each answer of a partner means for the message."""

from __future__ import annotations

import json

import pytest

from chuan.base.engine import places
from chuan.readings.outbox.imports.partners import read_profile
from chuan.readings.outbox.rules.answers import Heard, outcome

PORTAL = read_profile((places.CATALOGUE / "partners/portal-2025-07-01.yaml").read_bytes())
KEY = "0b0e"


@pytest.mark.parametrize(
    ("status", "body", "kind"),
    [
        (200, {"error_code": 0}, "taken"),
        (200, {"error_code": "0", "message": "Thành công"}, "taken"),
        (200, {"error_code": 2, "message": "Thiếu mã"}, "refused"),
        (200, {"MaBanTin": KEY, "data": []}, "again"),
        (200, {"anything": 1}, "again"),
        (200, "<html>bảo trì</html>", "again"),
        (200, [], "again"),
        (302, "", "again"),
        (401, "", "again"),
        (404, "", "again"),
        (413, "", "refused"),
        (422, "", "refused"),
        (429, "", "again"),
        (500, "", "again"),
        (503, "", "again"),
    ],
)
def test_an_answer(status: int, body: object, kind: str) -> None:
    text = body if isinstance(body, str) else json.dumps(body)
    assert outcome(PORTAL, Heard(status, text), KEY).kind == kind


def test_the_partner_s_own_words_are_kept_short() -> None:
    told = outcome(PORTAL, Heard(200, json.dumps({"error_code": 7, "message": "x" * 5000})), KEY)
    assert told.reason is not None
    assert len(str(told.reason.facts["said"])) == 200
