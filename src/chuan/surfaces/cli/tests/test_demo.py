"""The demonstration from an empty folder: it says ready, a page answers, Ctrl-C stops all of it."""

from __future__ import annotations

import contextlib
import http.client
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[tuple[subprocess.Popen[str], int]]:
    port = free_port()
    command = [sys.executable, "-m", "chuan.surfaces.cli.main", "demo", "--port", str(port), "--workers", "1"]
    environment = {**os.environ, "CHUAN_DATA": str(tmp_path / "data")}
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as running:
        yield running, port
        running.kill()


def test_it_serves_pages_and_stops_everything(
    demo: tuple[subprocess.Popen[str], int], tmp_path: Path
) -> None:
    running, port = demo
    assert running.stdout is not None
    assert running.stdout.readline() == f"ready http://127.0.0.1:{port}\n"
    with contextlib.closing(http.client.HTTPConnection("127.0.0.1", port, timeout=10)) as connection:
        connection.request("GET", "/dang-nhap/")
        answer = connection.getresponse()
        assert answer.status == 200
        assert "Dữ liệu mô phỏng" in answer.read().decode()
    running.send_signal(signal.SIGINT)
    assert running.wait(30) == 0
    assert list((tmp_path / "data/postgres").glob("*/postmaster.pid")) == []
