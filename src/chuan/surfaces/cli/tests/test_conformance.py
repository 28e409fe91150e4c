"""``chuan conformance``: figures that agree with each other, and a code nobody knows."""

from __future__ import annotations

import json
from typing import Any

import pytest

from chuan.events.dossiers.rules.tests.world import PROCEDURE
from chuan.events.dossiers.tests.factories import commune, dossier
from chuan.surfaces.cli import database
from chuan.surfaces.cli.main import main

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _own_database(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "ready", lambda: None)


def asked(capsys: pytest.CaptureFixture[str], code: str) -> tuple[int, Any]:
    status = main(["conformance", code, "--json"])
    return status, json.loads(capsys.readouterr().out)


def test_a_finished_dossier_as_declared(capsys: pytest.CaptureFixture[str]) -> None:
    dossier(commune(), "nobody")
    status, told = asked(capsys, PROCEDURE.code)
    assert (status, told["dossiers"], told["as_declared"]) == (0, 1, 1)
    kinds = {"skipped", "swapped", "repeated", "late", "wrong_role", "undeclared"}
    assert told["deviations"] == dict.fromkeys(kinds, 0)


def test_the_same_for_people(capsys: pytest.CaptureFixture[str]) -> None:
    dossier(commune(), "nobody")
    assert main(["conformance", PROCEDURE.code]) == 0
    assert "1 hồ sơ đã xong, 1 làm đúng như công bố." in capsys.readouterr().out


def test_a_code_nobody_adopted(capsys: pytest.CaptureFixture[str]) -> None:
    status, told = asked(capsys, "9.999999")
    assert (status, told["error"]["kind"]) == (1, "missing")
    assert "9.999999" in told["error"]["sentence"]
