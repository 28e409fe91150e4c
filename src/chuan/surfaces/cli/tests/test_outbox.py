"""``chuan outbox``: how messages stand, delivering, sending a dead one again, asking the portal."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from chuan.events.dossiers.services.dossiers import Dossier
from chuan.events.dossiers.tests.factories import commune, dossier
from chuan.readings.outbox.models import Delivery
from chuan.readings.outbox.tests.world import Running, listening
from chuan.surfaces.cli import database
from chuan.surfaces.cli.main import main

pytestmark = pytest.mark.django_db


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> Dossier:
    """A dossier with two messages."""
    monkeypatch.setattr(database, "ready", lambda: None)
    return dossier(commune())


@pytest.fixture
def portal(tmp_path: Path, settings: Any) -> Iterator[Running]:
    with listening(tmp_path / "portal.db") as running:
        settings.PARTNERS = {"portal": running.partners["portal"]}
        yield running


def asked(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, Any]:
    capsys.readouterr()
    status = main(["outbox", *words, "--json"])
    return status, json.loads(capsys.readouterr().out)


def test_what_waits_is_counted(told: Dossier, capsys: pytest.CaptureFixture[str]) -> None:
    assert asked(capsys) == (0, {"sent": 0, "waiting": 2, "dead": [], "expired": 0, "skipped": 0})


def test_delivering_says_what_was_sent(
    told: Dossier, portal: Running, capsys: pytest.CaptureFixture[str]
) -> None:
    status, said = asked(capsys, "deliver")
    assert (status, said["sent"], said["waiting"]) == (0, 2, 0)
    assert len(portal.portal.arrived()) == 2


def test_a_dead_letter_is_listed_with_its_reason_and_sent_again(
    told: Dossier, portal: Running, capsys: pytest.CaptureFixture[str]
) -> None:
    error = {"key": "outbox.unreachable", "facts": {"partner": "Cổng"}}
    Delivery.objects.filter(seq=1).update(state="dead", attempts=96, error=error)
    _, said = asked(capsys)
    (dead,) = said["dead"]
    assert (dead["dossier"], dead["attempts"]) == (told.state.code, 96)
    assert dead["sentence"] == "Không kết nối được với Cổng."
    status, said = asked(capsys, "retry", dead["id"], "--reason", "Cổng đã chạy lại")
    assert (status, said["sent"], said["dead"]) == (0, 2, [])


def test_what_is_not_dead_is_not_sent_again(told: Dossier, capsys: pytest.CaptureFixture[str]) -> None:
    number = str(Delivery.objects.get(seq=1).id)
    status, said = asked(capsys, "retry", number)
    assert (status, said["error"]["kind"]) == (1, "not_now")


def test_a_number_nobody_knows(told: Dossier, capsys: pytest.CaptureFixture[str]) -> None:
    status, said = asked(capsys, "retry", "17")
    assert (status, said["error"]["sentence"]) == (1, "Không tìm thấy bản tin này.")


def test_the_portal_is_asked(told: Dossier, portal: Running, capsys: pytest.CaptureFixture[str]) -> None:
    asked(capsys, "deliver")
    assert asked(capsys, "ask") == (0, {"asked": 1, "known": 1})


@pytest.mark.parametrize("words", [["retry"], ["deliver", "12"], ["show", "--watch"]])
def test_used_wrongly(told: Dossier, words: list[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["outbox", *words])
    assert stopped.value.code == 2


def test_people_read_a_sentence(told: Dossier, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    main(["outbox"])
    assert "0 đã gửi, 2 đang chờ, 0 lỗi" in capsys.readouterr().out
