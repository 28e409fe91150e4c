"""``chuan report``: the figures of March, what is known otherwise now with its case, and the same as files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from chuan.events.dossiers.tests.factories import Clock, stopped_clock
from chuan.readings.statistics.tests.world import told_late
from chuan.surfaces.cli import database
from chuan.surfaces.cli.main import main

__all__ = ["stopped_clock"]
pytestmark = pytest.mark.django_db


def test_a_report_with_its_differences_and_its_files(
    monkeypatch: pytest.MonkeyPatch, stopped_clock: Clock, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr(database, "filled", lambda: None)
    told_late()
    files = {one: tmp_path / f"bao-cao.{one}" for one in ("xlsx", "pdf")}
    ask = ["report", "ho-so-linh-vuc", "H49.98", "--period"]
    paths = [text for one, path in files.items() for text in (f"--{one}", str(path))]
    assert main([*ask, "2026-03", "--json", *paths]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["total"]["figures"]["done"], told["now"]["total"]["figures"]["done"]) == ("2", "3")
    assert [one["why"] for one in told["now"]["differences"]] == ["kết quả ghi muộn, sau khi chốt số liệu"]
    assert [path.read_bytes()[:2] for path in files.values()] == [b"PK", b"%P"]
    assert main([*ask, "2026-03"]) == 0
    assert "bỏ phần sau" in capsys.readouterr().out
    assert main([*ask, "2026-Q9", "--json"]) == 1
    assert main(["report", "ho-so-linh-vuc", "H0.0", "--period", "2026-03"]) == 1
    assert main([*ask, "2026-03", "--as-of", "hôm qua"]) == 1
