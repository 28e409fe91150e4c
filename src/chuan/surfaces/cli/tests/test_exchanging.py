"""The demonstration's messages go to its own portal, whatever the environment says of real ones."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from chuan.base.engine import places
from chuan.events.dossiers.tests.factories import commune, dossier
from chuan.surfaces.acts import exchange
from chuan.surfaces.cli import exchanging
from chuan.surfaces.cli import main as console
from chuan.surfaces.cli.tests.running import free_port
from chuan.surfaces.simulator.portal import Portal


@pytest.fixture
def opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The toy is listening; the environment is put back at the end."""
    monkeypatch.setattr(places, "DATA", tmp_path)
    for name in ("PORTAL_URL", "PORTAL_USER", "PORTAL_SECRET", "PORTAL_DST", "SMS_URL", "SMS_SECRET"):
        monkeypatch.setenv(f"CHUAN_{name}", "https://real.example.vn")
    monkeypatch.setenv("CHUAN_SMTP_URL", "smtp://real.example.vn")
    monkeypatch.setenv("CHUAN_SITE", "")
    exchanging.open_portal(8000)
    return tmp_path


def test_no_real_partner_is_left_in_the_environment(opened: Path) -> None:
    told = {name: value for name, value in os.environ.items() if name.startswith("CHUAN_")}
    assert not [name for name, value in told.items() if "real.example" in value]
    assert told["CHUAN_PORTAL_URL"].startswith("http://127.0.0.1:")
    assert told["CHUAN_SMTP_URL"] == ""


@pytest.mark.django_db
def test_the_portal_is_held_to_have_every_dossier(tmp_path: Path) -> None:
    told = dossier(commune(), "result")
    portal = Portal(tmp_path / "portal.db")
    portal.learn(exchange.held())
    ((code, status, *_),) = exchange.held()
    assert (code, status) == (told.state.code, "9")
    asked = {"service": "TraCuuHoSo", "session": "phien-1", "data": [{"MaHoSo": code}]}
    answer = portal.answer("/dongbo", asked)[1]
    assert [one["TrangThaiHoSo"] for one in answer["data"]] == ["9"]


@pytest.mark.parametrize("name", ["no-folder/kept.db", "letter.txt"])
def test_a_file_the_toy_cannot_keep_in_is_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    (tmp_path / "letter.txt").write_text(
        "không phải tệp của cổng giả lập, dài hơn phần đầu của một tệp như thế"
    )
    assert console.main(["partner", "--kept", str(tmp_path / name), "--port", str(free_port())]) == 1
    assert "tệp phải là tệp mới hoặc tệp của lần chạy trước" in capsys.readouterr().err


def test_more_than_all_cannot_fail(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        console.main(["partner", "--kept", "kept.db", "--broken", "500"])
    assert stopped.value.code == 2
    assert "từ 0 đến 100" in capsys.readouterr().err
