"""``chuan examples``: the catalogue's cases hold; a wrong expectation is shown; a broken file is one sentence."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from chuan.base.engine import places
from chuan.surfaces.cli.commands.examples import tried
from chuan.surfaces.cli.main import main

FILE = places.CATALOGUE / "examples" / "2018" / "bo-sung.yaml"


def test_every_case_of_the_catalogue_holds() -> None:
    found = tried(places.CATALOGUE / "examples")
    assert found["failed"] == []
    assert found["ran"] >= 1


def test_a_wrong_expectation_is_shown_with_what_came_instead(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = tmp_path / "sai.yaml"
    wrong.write_text(FILE.read_text(encoding="utf-8").replace("26/03/2024 17:30", "25/03/2024 17:30"))
    assert main(["examples", str(wrong), "--json"]) == 1
    (failed,) = json.loads(capsys.readouterr().out)["failed"]
    assert failed["file"] == "sai.yaml"
    assert failed["got"]["hạn pháp lý"] == "26/03/2024 17:30"


@pytest.mark.parametrize(
    "text",
    [
        "cases: []",
        'pack: "2018"\ncases: [{case: x}]',
        'pack: "2018"\ncases: [{case: x, limit: 5, happens: [], expect: {}}]',
        'pack: "2018"\ncases: [{case: x, happens: [hôm qua nộp], expect: {}}]',
        'pack: "1999"\ncases: []',
    ],
)
def test_a_broken_file_is_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str
) -> None:
    (tmp_path / "x.yaml").write_text(text)
    assert main(["examples", str(tmp_path), "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["error"]["sentence"]
