"""The partner and a worker are killed during a thousand messages: every one arrives, once, in its dossier's order."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from django.db import connection

from chuan.base.engine import places, postgres
from chuan.base.kernel.ids import new_id
from chuan.events.dossiers.tests.factories import Commune, dossier
from chuan.readings.outbox.models import Delivery
from chuan.surfaces.simulator.portal import Portal

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]
MANY = 1000


class Processes:
    """What the test started; every one of them is ended at the end."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.kept = folder / "portal.db"
        self.running: list[subprocess.Popen[bytes]] = []
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = int(probe.getsockname()[1])

    def portal(self) -> subprocess.Popen[bytes]:
        faults = ["--broken", "5", "--lost", "3", "--echo", "2"]
        asked = [
            "-m",
            "chuan.surfaces.cli.main",
            "partner",
            "--port",
            str(self.port),
            "--kept",
            str(self.kept),
        ]
        return self._start(*asked, *faults)

    def worker(self) -> subprocess.Popen[bytes]:
        return self._start("-m", "chuan.readings.outbox.tests.work_until_done", str(self.port))

    def _start(self, *asked: str) -> subprocess.Popen[bytes]:
        settings = {
            "DJANGO_SETTINGS_MODULE": "config.settings",
            "PYTHONPATH": str(places.ROOT / "src"),
            "DATABASE_URL": postgres.address("test", str(connection.settings_dict["NAME"])),
            "CHUAN_SECRET_KEY": "a key for tests",
            "CHUAN_DB_POOL": "0",
        }
        with (self.folder / "said.log").open("ab") as log:
            started = subprocess.Popen(
                [sys.executable, *asked], env={**os.environ, **settings}, stdout=log, stderr=log
            )
        self.running.append(started)
        return started

    def end(self) -> None:
        for one in self.running:
            one.kill()
            one.wait()


@pytest.fixture
def processes(tmp_path: Path) -> Iterator[Processes]:
    made = Processes(tmp_path)
    yield made
    made.end()


def a_thousand(here: Commune) -> None:
    """The messages of one life, told of as many dossiers as it takes."""
    pattern = list(Delivery.objects.filter(stream=dossier(here, "nobody").id).order_by("seq"))
    Delivery.objects.all().delete()
    rows: list[Delivery] = []
    while len(rows) < MANY:
        stream = new_id()
        for row in pattern[: MANY - len(rows)]:
            copy = {name.attname: getattr(row, name.attname) for name in Delivery._meta.concrete_fields}
            changed = {"id": new_id(), "key": uuid4(), "stream": stream, "code": f"H49.98-{stream}"}
            rows.append(Delivery(**{**copy, **changed}))
    Delivery.objects.bulk_create(rows)


def wait_until(sent: int, seconds: float = 240) -> None:
    until = time.monotonic() + seconds
    while Delivery.objects.filter(state="sent").count() < sent:
        assert time.monotonic() < until, "the messages do not get on"
        time.sleep(0.02)


def in_order(arrived: list[tuple[str, str, str, int]]) -> bool:
    """Whether every dossier's messages arrived in the order of its events."""
    codes: dict[str, list[str]] = {}
    for _service, code, body, _times in arrived:
        codes.setdefault(code, []).append(body)
    lives = {tuple(body.replace(code, "") for body in bodies) for code, bodies in codes.items()}
    longest = max(lives, key=len)
    return all(life == longest[: len(life)] for life in lives)


def test_all_arrive_once_though_the_partner_and_a_worker_are_killed(
    here: Commune, processes: Processes
) -> None:
    a_thousand(here)
    portal, first = processes.portal(), processes.worker()
    others = [processes.worker()]
    wait_until(200)
    portal.send_signal(signal.SIGKILL)
    first.send_signal(signal.SIGKILL)
    portal.wait()
    processes.portal()
    others.append(processes.worker())
    assert [one.wait(300) for one in others] == [0, 0], (processes.folder / "said.log").read_text()[-3000:]
    arrived = Portal(processes.kept).arrived()
    assert set(Delivery.objects.values_list("state", flat=True)) == {"sent"}
    assert len(arrived) == MANY
    assert in_order(arrived)
    assert sum(times > 1 for *_, times in arrived) > 0  # some came twice, and were kept once
