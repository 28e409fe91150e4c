"""``chuan examples``: the catalogue's cases hold; a wrong expectation is shown; a broken file is one sentence."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from chuan.base.engine import places
from chuan.definitions.calendars.imports.national import national
from chuan.definitions.laws.imports.packs import read_packs
from chuan.definitions.laws.rules.pack import Pack
from chuan.events.dossiers.imports.examples import ExampleFile, read_examples
from chuan.events.dossiers.rules.example import lived
from chuan.surfaces.cli.commands.examples import tried
from chuan.surfaces.cli.main import main

EXAMPLES = places.CATALOGUE / "examples"
FILE = EXAMPLES / "2018" / "bo-sung.yaml"
VERIFIED = [path for path in sorted(EXAMPLES.rglob("*.yaml")) if path.parent.name != "unverified"]


def test_every_case_of_the_catalogue_holds() -> None:
    found = tried(places.CATALOGUE / "examples")
    assert found["failed"] == []
    assert found["ran"] >= 60


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
def test_a_broken_file_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str) -> None:
    (tmp_path / "x.yaml").write_text(text)
    assert main(["examples", str(tmp_path), "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["error"]["sentence"]


OTHERWISE: dict[str, Any] = {
    "day_minutes": 420,
    "end_at_closing": False,
    "late_entry_days": 9,
    "supplement_restarts_clock": False,
    "supplement_wait_days": 3,
    "online_acceptance_hours": 4,
    "ineligible_return_days": 30,
    "apology_days_before": 9,
    "extension_max": 9,
    "clock_starts_at_competent_agency": True,
}
"""Another value for each number of the law that some pack has not verified."""


def read(path: Path) -> tuple[Pack, ExampleFile]:
    file = read_examples(path.read_bytes())
    packs = read_packs(places.CATALOGUE / "rulepacks")
    return next(pack for pack in packs if pack.code == file.pack), file


def outcomes(pack: Pack, file: ExampleFile) -> list[dict[str, str]]:
    lives = ((one.expect, lived(one, pack, national())) for one in file.cases)
    return [{key: got[key] for key in expected} for expected, got in lives]


@pytest.mark.parametrize("path", VERIFIED, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_verified_case_rests_on_no_unverified_number(path: Path) -> None:
    pack, file = read(path)
    for name in OTHERWISE.keys() & set(pack.unverified):
        other = replace(pack, **{name: OTHERWISE[name]})
        assert outcomes(other, file) == outcomes(pack, file), name


def test_an_unverified_case_does() -> None:
    pack, file = read(EXAMPLES / "unverified" / "2025-07-01-tinh-lai-tu-dau.yaml")
    other = replace(pack, supplement_restarts_clock=False)
    assert outcomes(other, file) != outcomes(pack, file)
