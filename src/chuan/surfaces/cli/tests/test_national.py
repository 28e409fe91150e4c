"""``chuan national``: files of provinces and ministries in, one report out; what is missing is said and fails the command."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from chuan.readings.lake.rules.national import sealed
from chuan.readings.lake.rules.tests.test_national import MINISTRIES, NORTH, REST
from chuan.surfaces.cli.main import main


def written(folder: Path) -> list[str]:
    for place, part in enumerate((NORTH, REST, MINISTRIES)):
        (folder / f"{place}.json").write_text(json.dumps(sealed(part)))
    return [str(folder / f"{place}.json") for place in range(3)]


def test_the_report_is_printed_and_read_by_programs(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["national", *written(tmp_path)]) == 0
    assert "5.824 = 4.435 (Tỉnh, thành phố) + 1.389 (Bộ, ngành)" in capsys.readouterr().out
    assert main(["national", *written(tmp_path), "--json", "--await", "H19"]) == 1
    said = json.loads(capsys.readouterr().out)
    assert (said["whole"], said["missing"]) == ({"certified": 5824}, ["H19"])


def test_what_cannot_be_added_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = written(tmp_path)
    assert main(["national", files[0], files[0]]) == 1
    assert "hai tệp" in capsys.readouterr().err
    (tmp_path / "0.json").write_text(json.dumps({**sealed(NORTH), "figures": {"certified": 1}}))
    assert main(["national", files[0]]) == 1
    assert "không còn như lúc xuất" in capsys.readouterr().err
    (tmp_path / "0.json").write_text(json.dumps(sealed(replace(NORTH, until="2014-02-01"))))
    assert main(["national", *files]) == 1
    assert "kỳ khác" in capsys.readouterr().err
    assert main(["national", str(tmp_path / "none.json")]) == 1
