from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from chuan.definitions.procedures import services as procedures
from chuan.definitions.procedures.imports.national_row import from_row
from chuan.definitions.procedures.imports.tests.samples import line, row, step, task, workflow
from chuan.surfaces.cli import database, main

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _test_database(monkeypatch: pytest.MonkeyPatch) -> None:
    """The command finds the database of the tests ready, and leaves it running."""
    monkeypatch.setattr(database, "ready", lambda: None)


@pytest.fixture
def imported(capsys: pytest.CaptureFixture[str]) -> Any:
    def run(*arguments: object) -> Any:
        status = main.main(["import", *map(str, arguments), "--json"])
        return status, json.loads(capsys.readouterr().out)

    return run


def _file(tmp_path: Path, *lines: bytes) -> Any:
    path = tmp_path / "rows.jsonl"
    path.write_bytes(b"".join(lines))
    return path


def test_a_dry_run_shows_what_would_change_and_writes_nothing(tmp_path: Path, imported: Any) -> None:
    status, answer = imported("procedures", _file(tmp_path, line()), "--dry-run")
    assert (status, answer["read"], answer["new"]) == (0, 1, 1)
    assert procedures.imported(procedures.NATIONAL) == {}


def test_the_second_time_nothing_is_new(tmp_path: Path, imported: Any) -> None:
    path = _file(tmp_path, line(), line(ma_thu_tuc="1.000002"))
    imported("procedures", path)
    _, again = imported("procedures", path)
    assert (again["new"], again["changed"], again["unchanged"]) == (0, 0, 2)


def test_a_content_that_comes_back_is_a_change_each_time(tmp_path: Path, imported: Any) -> None:
    first, second = line(), line(mo_ta="khác")
    changes = [imported("procedures", _file(tmp_path, text))[1]["changed"] for text in (first, second, first)]
    assert changes == [0, 1, 1]
    assert imported("procedures", _file(tmp_path, first))[1]["unchanged"] == 1


def test_conflicting_rows_are_listed_and_none_is_held(tmp_path: Path, imported: Any) -> None:
    path = _file(tmp_path, line(), line(mo_ta="khác"), line(ma_thu_tuc="1.000002"))
    _, answer = imported("procedures", path)
    assert answer["conflicts"] == [{"code": "1.000001", "rows": [1, 2]}]
    assert list(procedures.imported(procedures.NATIONAL)) == ["1.000002"]


def test_limits_are_counted_by_row_and_listed_once(tmp_path: Path, imported: Any) -> None:
    channels = [{"hinh_thuc_nop": "Trực tiếp", "thoi_han": text} for text in ("5 Ngày", "15", "15", "")]
    _, answer = imported("procedures", _file(tmp_path, line(cach_thuc_thuc_hien=channels)))
    assert answer["deadlines"] == {"understood": 2, "not_understood": ["15"]}


def test_a_refused_row_is_listed_and_the_others_are_held(tmp_path: Path, imported: Any) -> None:
    status, answer = imported("procedures", _file(tmp_path, b"{broken\n", line()))
    assert (status, answer["read"], answer["new"], len(answer["refused"])) == (0, 2, 1, 1)


def test_a_file_that_cannot_be_read_holds_nothing(tmp_path: Path, imported: Any) -> None:
    status, answer = imported("procedures", _file(tmp_path, line(), "Cấp".encode("utf-16")))
    assert (status, answer["new"], len(answer["refused"])) == (1, 0, 1)
    assert answer["error"]["sentence"].endswith(".")
    assert procedures.imported(procedures.NATIONAL) == {}


def test_workflows_are_held_with_their_notes(tmp_path: Path, imported: Any) -> None:
    (tmp_path / "QT1_workflow.xml").write_bytes(workflow(step(task("A", "QT1::GONE"))))
    (tmp_path / "QT2_workflow.xml").write_bytes(b"<broken")
    status, answer = imported("workflows", tmp_path)
    assert (status, answer["read"], answer["imported"]) == (0, 2, 1)
    assert [one["code"] for one in answer["refused"]] == ["QT2"]
    assert any("QT1::GONE" in one["note"] for one in answer["notes"])
    held = procedures.imported(procedures.WORKFLOW)
    assert procedures.procedure(held["QT1"]).name == "Nuôi rồng"


def test_people_read_sentences(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main.main(["import", "procedures", str(_file(tmp_path, line())), "--dry-run"]) == 0
    assert "1 mới" in capsys.readouterr().out


def test_what_is_held_is_what_was_read(tmp_path: Path, imported: Any) -> None:
    imported("procedures", _file(tmp_path, line()))
    assert procedures.national("1.000001") == from_row(row())
    assert procedures.national("1.000009") is None
