"""The doctor says what this machine lacks."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from chuan.base.engine import binaries, places
from chuan.definitions.calendars.imports.national import national
from chuan.definitions.calendars.rules.doubts import doubts
from chuan.surfaces.cli.commands import doctor
from chuan.surfaces.cli.main import main
from chuan.surfaces.cli.speaking import failure


def test_each_finding_is_a_sentence_with_its_verdict(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(doctor, "_CHECKS", (doctor._python, doctor._server))
    assert main(["doctor", "--json"]) == 0
    findings = json.loads(capsys.readouterr().out)
    assert [finding["ok"] for finding in findings] == [True, True]
    assert findings[0]["sentence"].startswith("Python 3.")


def test_something_missing_is_status_1(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(places, "CATALOGUE", tmp_path)
    monkeypatch.setattr(doctor, "_CHECKS", (doctor._catalogue,))
    assert main(["doctor"]) == 1
    assert capsys.readouterr().out.startswith("✗ Không thấy danh mục")


def test_a_check_that_cannot_be_made_is_a_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuses() -> tuple[bool, str]:
        raise failure("postgres", "cli.postgres", said="không có")

    monkeypatch.setattr(doctor, "_CHECKS", (refuses,))
    assert main(["doctor", "--json"]) == 1


def test_no_server_at_all_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    def none() -> binaries.Engine:
        raise binaries.PostgresError("nothing here")

    monkeypatch.setattr(binaries, "engine", none)
    assert doctor._server() == (False, "Không khởi động được cơ sở dữ liệu: nothing here")


def test_the_doctor_warns_of_days_that_await_a_notice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "_worktime", national)
    monkeypatch.setattr(doctor, "doubts", lambda calendar, today: doubts(calendar, date(2026, 11, 22)))
    good, said = doctor._calendar()
    assert good
    assert "Dự báo Tết Nguyên đán 2027" in said


def test_without_a_database_the_doctor_reads_the_calendar_of_the_catalogue(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuses() -> None:
        raise failure("postgres", "cli.postgres", said="không có")

    monkeypatch.setattr("chuan.surfaces.cli.database.ready", refuses)
    assert doctor._worktime() is national()
