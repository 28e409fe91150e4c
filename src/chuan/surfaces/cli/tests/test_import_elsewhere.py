"""``chuan import submissions`` and ``tracked``: a dry run, once, what is refused row by row, files beside the import."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from chuan.events.dossiers.tests.factories import Clock, Commune, commune, stopped_clock
from chuan.events.intake.services import submissions
from chuan.events.intake.tests.factories import ONLINE, PDF, PORTAL_CODE, paper, submitted, told
from chuan.readings.arrivals.models import SubmissionRow, TrackedRow
from chuan.surfaces.cli import database, main

__all__ = ["stopped_clock"]
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def here(monkeypatch: pytest.MonkeyPatch, stopped_clock: Clock) -> Commune:
    monkeypatch.setattr(database, "ready", lambda: None)
    return commune(procedure=ONLINE)


@pytest.fixture
def imported(capsys: pytest.CaptureFixture[str]) -> Any:
    def run(*arguments: object) -> Any:
        status = main.main(["import", *map(str, arguments), "--json"])
        return status, json.loads(capsys.readouterr().out)

    return run


def written(folder: Path, *rows: Any) -> Path:
    path = folder / "rows.jsonl"
    path.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    return path


def test_a_dry_run_of_submissions_keeps_nothing(tmp_path: Path, imported: Any) -> None:
    status, answer = imported("submissions", written(tmp_path, submitted()), "--dry-run")
    assert (status, answer["read"], answer["new"]) == (0, 1, 1)
    assert not SubmissionRow.objects.exists()


def test_files_lie_beside_the_import(tmp_path: Path, imported: Any) -> None:
    (tmp_path / "tep").mkdir()
    (tmp_path / "tep/a.pdf").write_bytes(PDF)
    row = submitted(TaiLieuNop=[paper("form", content=None) | {"DuongDanTaiTepTin": "tep/a.pdf"}])
    assert imported("submissions", written(tmp_path, row, row))[1]["unchanged"] == 1
    found = submissions.by_code(PORTAL_CODE)
    assert found is not None
    assert found.state.papers[0].sha256


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path, imported: Any) -> None:
    outside = tmp_path / "outside.pdf"
    outside.write_bytes(PDF)
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.pdf").symlink_to(outside)
    row = submitted(TaiLieuNop=[paper("form", content=None) | {"DuongDanTaiTepTin": "a.pdf"}])
    status, answer = imported("submissions", written(folder, row))
    assert (status, answer["refused"]) == (1, 1)
    assert "không đọc được" in answer["listed"][0]["reason"]


def test_reports_are_counted_by_what_became_of_them(tmp_path: Path, imported: Any) -> None:
    rows = [
        told(),
        told(TrangThaiHoSo="9", NgayKetThucXuLy="18/11/2026"),
        told(TrangThaiHoSo="1"),
        {"x": 1},
        5,
    ]
    status, answer = imported("tracked", written(tmp_path, *rows))
    assert status == 0
    kinds = ("read", "new", "moved", "unchanged", "contradicted", "refused")
    assert [answer[kind] for kind in kinds] == [5, 1, 1, 0, 1, 2]
    assert [one["row"] for one in answer["listed"]] == [3, 4, 5]
    assert TrackedRow.objects.get().status == 9


def test_the_text_names_each_row_that_was_not_applied(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = written(tmp_path, told(), told(TrangThaiHoSo="1"))
    assert main.main(["import", "tracked", str(path)]) == 0
    said = capsys.readouterr().out
    assert "2 dòng: 1 mới" in said
    assert "Dòng 2, H49.98-261102-150042: Trạng thái đi lùi" in said


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"{" * 50_000])
def test_a_hostile_file_gets_a_sentence(tmp_path: Path, imported: Any, content: bytes) -> None:
    path = tmp_path / "x.jsonl"
    path.write_bytes(content)
    status, answer = imported("tracked", path)
    assert status == 1
    assert answer.get("error") or answer["listed"][0]["reason"]


def test_a_file_that_is_not_there(tmp_path: Path, imported: Any) -> None:
    assert imported("submissions", tmp_path / "none.jsonl")[0] == 1


def test_a_folder_in_a_files_place_is_named_as_it_was_typed(imported: Any) -> None:
    status, answer = imported("tracked", ".")
    assert (status, answer["error"]["sentence"]) == (1, ". là thư mục, cần một tệp.")
