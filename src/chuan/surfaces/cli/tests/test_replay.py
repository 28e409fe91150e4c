"""``chuan replay``: what happened to a dossier, and whether anybody tampered with it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.db import connection

from chuan.events.dossiers.services.dossiers import Dossier
from chuan.events.dossiers.tests.factories import commune, dossier
from chuan.surfaces.cli import database
from chuan.surfaces.cli.main import main

pytestmark = pytest.mark.django_db


@pytest.fixture
def closed(monkeypatch: pytest.MonkeyPatch) -> Dossier:
    monkeypatch.setattr(database, "ready", lambda: None)
    return dossier(commune(), "nobody")


def _asked(capsys: pytest.CaptureFixture[str], code: str) -> tuple[int, Any]:
    capsys.readouterr()
    status = main(["replay", code, "--json"])
    return status, json.loads(capsys.readouterr().out)


def test_events_state_and_chain(closed: Dossier, capsys: pytest.CaptureFixture[str]) -> None:
    status, told = _asked(capsys, closed.state.code)
    assert (status, told["dossier"], told["code"]) == (0, str(closed.id), closed.state.code)
    assert [event["seq"] for event in told["events"]] == list(range(1, closed.seq + 1))
    assert told["events"][0]["kind"] == "dossiers.Received"
    assert told["state"]["status"] == "closed"
    assert (told["same_state"], told["chain"]) == (True, {"holds": True, "broken_at": None})


@pytest.mark.parametrize("change", ["actor = actor + 1", "body = '{}'", "kind = 'dossiers.Nothing'"])
def test_a_changed_event_is_found(closed: Dossier, capsys: pytest.CaptureFixture[str], change: str) -> None:
    with connection.cursor() as cursor:  # whoever tampers passes the triggers by
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute(f"UPDATE store_event SET {change} WHERE stream = %s AND seq = 2", [closed.id])  # noqa: S608
    status, told = _asked(capsys, closed.state.code)
    assert (status, told["chain"]) == (1, {"holds": False, "broken_at": 2})
    assert main(["replay", closed.state.code]) == 1
    assert "đứt ở sự kiện thứ 2" in capsys.readouterr().out


def test_a_changed_state_is_found(closed: Dossier, capsys: pytest.CaptureFixture[str]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            'UPDATE store_stream SET state = state || \'{"channel": "post"}\' WHERE id = %s', [closed.id]
        )
    status, told = _asked(capsys, closed.state.code)
    assert (status, told["same_state"], told["chain"]["holds"]) == (1, False, True)


def test_an_unknown_code_is_a_sentence(closed: Dossier, capsys: pytest.CaptureFixture[str]) -> None:
    for code in ("H00.99-261120-0001", "5", "9" * 40, ""):
        status, told = _asked(capsys, code)
        assert (status, told["error"]["kind"]) == (1, "missing")
        assert told["error"]["sentence"].endswith(".")


def test_people_read_what_happened_in_order(closed: Dossier, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["replay", closed.state.code]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert "nhận đủ hồ sơ" in lines[1]
    assert "trả kết quả cho công dân" in lines[-2]
    assert lines[-1].startswith(f"Chuỗi {closed.seq} sự kiện nguyên vẹn")
