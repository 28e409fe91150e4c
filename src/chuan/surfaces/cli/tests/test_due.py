"""``chuan due`` as programs and people use it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from chuan.surfaces.cli.main import main

START = "2026-08-28T14:20"
TWENTY = "20 giờ làm việc"


def _asked(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, Any]:
    status = main(["due", *arguments, "--json"])
    return status, json.loads(capsys.readouterr().out)


def _lines(tmp_path: Path, capsys: pytest.CaptureFixture[str], *lines: bytes) -> tuple[int, list[Any]]:
    path = tmp_path / "questions.jsonl"
    path.write_bytes(b"\n".join(lines))
    status = main(["due", "--batch", str(path)])
    return status, [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_the_worked_example(capsys: pytest.CaptureFixture[str]) -> None:
    status, found = _asked(capsys, "--start", START, "--for", TWENTY)
    assert (status, found["due"], found["provisional"]) == (0, "2026-09-07T08:20:00+07:00", False)
    assert found["intervals"][0] == {
        "from": "2026-08-28T14:20:00+07:00",
        "to": "2026-08-28T17:30:00+07:00",
        "minutes": 190,
    }
    assert sum(one["minutes"] for one in found["intervals"]) == 1200
    assert [one["day"] for one in found["skipped"]][:3] == ["2026-08-29", "2026-08-30", "2026-08-31"]
    assert "22/08/2026" in found["skipped"][2]["why"]
    assert found["sentence"].startswith("Nhận lúc thứ Sáu 28/08/2026, 14:20.")


def test_without_json_it_is_the_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["due", "--start", START, "--for", TWENTY]) == 0
    assert capsys.readouterr().out.strip().endswith("Hạn: thứ Hai 07/09/2026, 08:20.")


def test_rules_repeat(capsys: pytest.CaptureFixture[str]) -> None:
    rules = ("--rule", "end-at-closing", "--rule", "cut-off-15")
    _, found = _asked(capsys, "--start", "2026-08-28T15:20", "--for", "5 ngày làm việc", *rules)
    assert found["due"] == "2026-09-10T17:30:00+07:00"


REFUSED = {
    (START, "abc"): "Không hiểu",
    (START, "-5 ngày"): "số âm",
    (START, "15"): "thiếu đơn vị",
    (START, ""): "Chưa ghi thời hạn",
    (START, "24 giờ/07 ngày"): "một khoảng",
    (START, "hàng năm"): "Không hiểu",
    (START, "999 tháng"): "quá năm 2037",
    ("2015-06-01T09:00", TWENTY): "Chưa có lịch làm việc của năm 2015",
    ("0001-01-01T00:00+14:00", TWENTY): "Chưa có lịch làm việc của năm 1",
    ("9999-12-31T23:00-14:00", TWENTY): "Chưa có lịch làm việc của năm 9999",
    ("hôm qua", TWENTY): "không phải một thời điểm",
}


@pytest.mark.parametrize("asked", REFUSED)
def test_what_is_refused_has_a_kind_and_a_sentence(
    capsys: pytest.CaptureFixture[str], asked: tuple[str, str]
) -> None:
    status, found = _asked(capsys, "--start", asked[0], f"--for={asked[1]}")
    assert (status, found["error"]["kind"]) == (1, "invalid")
    assert REFUSED[asked] in found["error"]["sentence"]


@pytest.mark.parametrize(
    "arguments",
    [[], ["--start", START], ["--for", TWENTY], ["--start", START, "--for", "1 giờ", "--rule", "x"]],
)
def test_used_wrongly_is_status_2(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["due", *arguments])
    assert stopped.value.code == 2


def test_a_batch_answers_each_line_in_order(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = [
        {"start": START, "for": TWENTY},
        {"start": START, "for": "1 ngày", "rule": "same-day", "agency": None},
        {"start": START, "for": "1 ngày làm việc", "rule": ["end-at-closing"]},
    ]
    status, found = _lines(tmp_path, capsys, *(json.dumps(line).encode() for line in lines))
    assert status == 0
    assert [one["due"][:16] for one in found] == ["2026-09-07T08:20", "2026-08-28T17:30", "2026-09-03T17:30"]


def test_a_bad_line_is_an_error_in_its_place(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bad = [
        b"nonsense",
        b"[1]",
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"start": 5, "for": "1 ng\xc3\xa0y"}',
        b'{"start": "2026-08-28T14:20"}',
        b'{"start": "2026-08-28T14:20", "for": "1 gi\xe1\xbb\x9d", "rule": "x"}',
        b'{"start": "2026-08-28T14:20", "for": "1 gi\xe1\xbb\x9d", "rule": {"a": 1}}',
    ]
    good = json.dumps({"start": START, "for": TWENTY}).encode()
    status, found = _lines(tmp_path, capsys, *bad, b"  ", b"\xef\xbb\xbf" + good, good)
    assert (status, len(found)) == (1, len(bad) + 2)
    assert all(one["error"]["sentence"] for one in found[: len(bad)])
    assert {one["due"] for one in found[len(bad) :]} == {"2026-09-07T08:20:00+07:00"}


def test_options_fill_what_the_lines_leave_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "starts.jsonl"
    path.write_text(json.dumps({"start": START}), encoding="utf-8")
    assert main(["due", "--batch", str(path), "--for", TWENTY]) == 0
    assert json.loads(capsys.readouterr().out)["due"] == "2026-09-07T08:20:00+07:00"


def test_a_file_that_is_not_there_is_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, found = _asked(capsys, "--batch", str(tmp_path / "none"))
    assert (status, found["error"]["kind"]) == (1, "missing")


def test_a_batch_comes_through_a_pipe_without_django_or_numpy() -> None:
    code = (
        "import sys; from chuan.surfaces.cli.main import main; status = main(['due', '--batch', '-']);"
        "assert not {'django', 'numpy'} & set(sys.modules); sys.exit(status)"
    )
    asked = json.dumps({"start": START, "for": TWENTY}).encode()
    ran = subprocess.run([sys.executable, "-c", code], input=asked, capture_output=True, check=True)
    assert json.loads(ran.stdout)["due"] == "2026-09-07T08:20:00+07:00"


def test_neither_half_a_character_nor_the_locale_stops_a_batch() -> None:
    code = "import sys; from chuan.surfaces.cli.main import main; sys.exit(main(['due', '--batch', '-']))"
    asked = b'{"start": "2026-08-28T14:20", "for": "x\\ud800"}\n{"start": "2026-08-28T14:20", "for": "1 ng\xc3\xa0y"}'
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    ran = subprocess.run(
        [sys.executable, "-c", code], input=asked, env=environment, capture_output=True, check=False
    )
    first, second = (json.loads(line) for line in ran.stdout.splitlines())
    assert "Không hiểu" in first["error"]["sentence"]
    assert (ran.returncode, second["due"]) == (1, "2026-09-03T07:30:00+07:00")


@pytest.mark.django_db
def test_an_unknown_agency_is_refused(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("chuan.surfaces.cli.database.ready", lambda: None)
    status, found = _asked(capsys, "--start", START, "--for", TWENTY, "--agency", "H00.99")
    assert (status, found["error"]["kind"]) == (1, "missing")
    assert "H00.99" in found["error"]["sentence"]
