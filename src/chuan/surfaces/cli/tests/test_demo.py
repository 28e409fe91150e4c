"""The demonstration from an empty folder: it says ready, a page answers, Ctrl-C stops all of it."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest

from chuan.surfaces.cli.tests.running import free_port, page, running, servers

pytestmark = pytest.mark.slow


def test_it_serves_pages_and_stops_everything(tmp_path: Path) -> None:
    port, data = free_port(), tmp_path / "data"
    with running(data, "demo", "--port", str(port), "--workers", "1") as demo:
        assert demo.stdout is not None
        assert demo.stdout.readline() == f"ready http://127.0.0.1:{port}\n"
        status, text = page(port, "/dang-nhap/")
        assert (status, "Dữ liệu mô phỏng" in text) == (200, True)
        demo.send_signal(signal.SIGINT)
        assert demo.wait(30) == 0
    assert servers(data) == []
