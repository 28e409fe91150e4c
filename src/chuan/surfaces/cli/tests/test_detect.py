"""``chuan detect``: a line a dossier with its signal beside; a day that is none is one sentence."""

from __future__ import annotations

import json
from typing import Any

import pytest

from chuan.events.dossiers.tests.factories import Clock, commune, stopped_clock
from chuan.events.dossiers.tests.factories import dossier as worked
from chuan.surfaces.cli import database
from chuan.surfaces.cli.main import main

__all__ = ["stopped_clock"]
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _own_database(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "ready", lambda: None)


def asked(capsys: pytest.CaptureFixture[str], *days: str) -> tuple[int, Any]:
    status = main(["detect", *days, "--json"])
    return status, json.loads(capsys.readouterr().out)


def test_a_fee_nobody_stated_is_found_with_its_signal(
    stopped_clock: Clock, capsys: pytest.CaptureFixture[str]
) -> None:
    found = worked(commune(), "sign", fee=25_000)
    status, told = asked(capsys, "--from", "16/11/2026", "--to", "2026-11-22")
    ((row),) = told
    assert (status, row["detector"], row["dossier"]) == (0, "fee_above", found.state.code)
    assert row["sentence"] == "Tính cao hơn mức của thủ tục 25.000 đồng."
    assert (row["evidence"]["found"], row["evidence"]["sample"]) == (1, 1)
    assert asked(capsys, "--from", "01/01/2025", "--to", "31/01/2025") == (0, [])


def test_the_same_for_people(stopped_clock: Clock, capsys: pytest.CaptureFixture[str]) -> None:
    worked(commune(), "sign", fee=25_000)
    assert main(["detect", "--from", "16/11/2026", "--to", "22/11/2026"]) == 0
    said = capsys.readouterr().out
    assert "Thu phí cao hơn quy định · Đơn vị quay · 16/11/2026 – 22/11/2026" in said
    assert "Ngưỡng: ≥ 1/1" in said


@pytest.mark.parametrize("days", [("--from", "hôm qua"), ("--from", "02/11/2026", "--to", "01/11/2026")])
def test_days_that_are_none(days: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    status, told = asked(capsys, *days)
    assert (status, told["error"]["kind"]) == (1, "invalid")
