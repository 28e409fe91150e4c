"""``chuan prove`` on files: no database, one answer a definition, exit status 1 where an error stands."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from chuan.base.engine import places
from chuan.surfaces.cli.main import main

ROW = "  - {{key: {key}, name: {name}, role: clerk, duration: {hours} giờ làm việc, to: {to}}}"
HEAD = """
code: 9.000001
name: Đăng ký thử
field: Hộ tịch
level: Cấp xã
grounds: [01/2026/NĐ-XX]
roles:
  - {key: clerk, name: Một cửa}
channels:
  - kind: direct
    promised: {time: 0 ngày làm việc, rules: [cut-off-15, same-day]}
steps:
"""


def definition(folder: Path, *hours: int) -> Path:
    keys = [f"s{at}" for at in range(len(hours))]
    rows = [
        ROW.format(key=key, name=f"Việc {key}", hours=count, to=to)
        for key, count, to in zip(keys, hours, [*keys[1:], '":result"'], strict=True)
    ]
    file = folder / "definition.yaml"
    file.write_text(HEAD + "\n".join(rows), encoding="utf-8")
    return file


def asked(capsys: pytest.CaptureFixture[str], *what: Path | str) -> tuple[int, Any]:
    status = main(["prove", *map(str, what), "--json"])
    return status, json.loads(capsys.readouterr().out)


def test_a_promise_that_cannot_be_kept_is_exit_status_1(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, [answer] = asked(capsys, definition(tmp_path, 2, 3, 2, 1))
    assert (status, answer["code"], answer["version"]) == (1, "9.000001", None)
    (flaw,) = answer["flaws"]
    assert set(flaw) == {"kind", "severity", "sentence", "example", "mend"}
    assert (flaw["kind"], flaw["severity"]) == ("over_promise", "error")
    assert "hồ sơ nhận lúc 14:59, các bước cần 8 giờ, quầy đóng lúc 17:30" in flaw["example"]


def test_a_sound_definition_is_exit_status_0(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert asked(capsys, definition(tmp_path, 1)) == (
        0,
        [{"code": "9.000001", "version": None, "agency": None, "flaws": []}],
    )


def test_people_read_sentences(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["prove", str(definition(tmp_path, 2, 3))]) == 1
    told = capsys.readouterr().out
    assert told.startswith("9.000001: chưa công bố được, 1 lỗi")
    assert "Một cách sửa: Giảm" in told


def test_a_folder_of_definitions_is_proved_one_by_one(capsys: pytest.CaptureFixture[str]) -> None:
    status, answers = asked(capsys, places.CATALOGUE / "procedures")
    folders = sorted(path.name for path in (places.CATALOGUE / "procedures").iterdir() if path.is_dir())
    assert status == 0
    assert [answer["code"] for answer in answers] == folders


def test_a_broken_file_tells_each_fault_with_its_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = definition(tmp_path, 1)
    file.write_text(file.read_text(encoding="utf-8").replace("role: clerk", "role: boss"), encoding="utf-8")
    status, answer = asked(capsys, file)
    assert status == 1
    assert answer["error"]["kind"] == "invalid"
    assert "steps.0.role: Vai trò “boss” chưa được khai" in answer["error"]["sentence"]


def test_one_broken_file_among_others_does_not_hide_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text("steps: [", encoding="utf-8")
    status, [answer] = asked(capsys, definition(tmp_path, 1), broken)
    assert (status, answer["flaws"]) == (1, [])


@pytest.mark.parametrize("what", [[], ["--all", "x.yaml"]])
def test_nothing_asked_is_wrong_use(what: list[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["prove", *what])
    assert left.value.code == 2


def test_a_path_that_is_not_there_is_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    status, answer = asked(capsys, "gone.yaml")
    assert (status, answer["error"]["kind"]) == (1, "missing")
