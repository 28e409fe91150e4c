"""``chuan calendar``: the hours of each day and why."""

from __future__ import annotations

import json

import pytest

from chuan.surfaces.cli.main import main

FULL = [["07:30", "11:30"], ["13:30", "17:30"]]


def test_each_day_has_its_sessions_and_its_reason(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["calendar", "--from", "2026-01-01", "--to", "2026-01-10", "--json"]) == 0
    days = {one["day"]: one for one in json.loads(capsys.readouterr().out)}
    assert len(days) == 10
    assert (days["2026-01-02"]["sessions"], days["2026-01-10"]["sessions"]) == ([], FULL)
    assert "02/01/2026" in days["2026-01-10"]["why"]
    assert days["2026-01-05"] == {"day": "2026-01-05", "sessions": FULL, "why": "ngày làm việc"}


def test_people_get_a_table(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["calendar", "--from", "2026-11-27", "--to", "2026-11-28"]) == 0
    friday, saturday = capsys.readouterr().out.splitlines()
    assert friday.startswith("thứ Sáu  27/11/2026  07:30-11:30, 13:30-17:30")
    assert "chờ thông báo" in saturday


@pytest.mark.parametrize(
    ("since", "until", "told"),
    [
        ("2026-02-30", "2026-03-01", "không phải một ngày"),
        ("2026-03-02", "2026-03-01", "đứng trước"),
        ("2021-12-31", "2022-01-01", "năm 2021"),
        ("2027-12-31", "2028-01-01", "năm 2028"),
    ],
)
def test_refusals_are_sentences(
    capsys: pytest.CaptureFixture[str], since: str, until: str, told: str
) -> None:
    assert main(["calendar", "--from", since, "--to", until, "--json"]) == 1
    assert told in json.loads(capsys.readouterr().out)["error"]["sentence"]


def test_used_wrongly_is_status_2() -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["calendar", "--from", "2026-03-01"])
    assert stopped.value.code == 2
