"""``chuan serve``: the database it had to start ends with it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from chuan.surfaces.cli.tests.running import free_port, page_in_time, running, servers

pytestmark = pytest.mark.slow
TABLES = """
from chuan.surfaces.cli import database
database.borrowed()
from django.core.management import call_command
call_command("migrate", interactive=False, verbosity=0)
"""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder with tables, whose server does not run."""
    folder = tmp_path / "data"
    environment = {**os.environ, "CHUAN_DATA": str(folder)}
    subprocess.run([sys.executable, "-c", TABLES], env=environment, check=True)
    assert servers(folder) == []
    return folder


@pytest.mark.parametrize("asked", [signal.SIGTERM, signal.SIGINT])
def test_the_database_it_started_ends_with_it(data: Path, asked: signal.Signals) -> None:
    port = free_port()
    with running(data, "serve", "--port", str(port), "--workers", "1") as serve:
        status, _text = page_in_time(port, "/dang-nhap/")
        assert (status, len(servers(data))) == (200, 1)
        serve.send_signal(asked)
        assert serve.wait(30) == 0
    assert servers(data) == []
