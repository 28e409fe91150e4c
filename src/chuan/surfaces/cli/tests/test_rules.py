"""``chuan rules``: six rules, each with since when, who, a sentence and its evidence."""

from __future__ import annotations

import json

import pytest

from chuan.surfaces.acts.tests.dong_phu import declared, dong_phu
from chuan.surfaces.cli import database
from chuan.surfaces.cli.main import main

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _this_database(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "ready", lambda: None)


def test_the_six_rules_of_an_agency(capsys: pytest.CaptureFixture[str]) -> None:
    declared(dong_phu())
    assert main(["rules", "H49.62", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert [one["rule"] for one in found] == ["R1", "R2", "R3", "R4", "R5", "R6"]
    assert {key for one in found for key in one} == {"rule", "holds", "since", "who", "sentence", "evidence"}
    last = found[-1]
    assert (last["holds"], last["who"]) == (False, "iso H49.62")
    assert "chưa có bằng chứng đã thông báo" in last["sentence"]
    assert last["evidence"][0]["kind"] == "declaration"


def test_an_agency_that_is_none_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "H00.00", "--json"]) == 1
    assert "H00.00" in json.loads(capsys.readouterr().out)["error"]["sentence"]
