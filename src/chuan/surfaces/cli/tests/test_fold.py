"""``chuan fold``: the changes of the day are added up once, and the figures stay."""

from __future__ import annotations

from datetime import timedelta

import pytest

from chuan.definitions.organisation.rules.authority import EVERYTHING
from chuan.events.dossiers.tests.factories import NOW, Clock, commune, dossier, stopped_clock
from chuan.readings.counters.queries.recounting import recounted
from chuan.surfaces.cli import database
from chuan.surfaces.cli.main import main

__all__ = ["stopped_clock"]
pytestmark = pytest.mark.django_db


def test_what_was_heard_is_added_up_once(
    monkeypatch: pytest.MonkeyPatch, stopped_clock: Clock, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(database, "filled", lambda: None)
    dossier(commune(), "result")
    before = recounted(EVERYTHING)
    stopped_clock.stand(NOW + timedelta(hours=1))
    assert main(["fold", "--json"]) == 0
    assert '"changes": 0' not in capsys.readouterr().out
    assert main(["fold"]) == 0
    assert "Đã cộng gộp 0 thay đổi" in capsys.readouterr().out
    assert recounted(EVERYTHING) == before
