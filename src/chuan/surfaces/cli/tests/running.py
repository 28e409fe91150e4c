"""A command of the console as a process of its own, with a data folder of its own."""

from __future__ import annotations

import contextlib
import http.client
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextlib.contextmanager
def running(data: Path, *arguments: str) -> Iterator[subprocess.Popen[str]]:
    """``chuan`` with these arguments; killed at the end if it still runs."""
    command = [sys.executable, "-m", "chuan.surfaces.cli.main", *arguments]
    environment = {**os.environ, "CHUAN_DATA": str(data)}
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield process
        finally:
            process.kill()


def page(port: int, path: str) -> tuple[int, str]:
    """Status and text of a page."""
    with contextlib.closing(http.client.HTTPConnection("127.0.0.1", port, timeout=10)) as connection:
        connection.request("GET", path)
        answer = connection.getresponse()
        return answer.status, answer.read().decode()


def page_in_time(port: int, path: str, seconds: float = 60) -> tuple[int, str]:
    """The same, waiting for the server to open its port."""
    until = time.monotonic() + seconds
    while True:
        try:
            return page(port, path)
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.1)


def servers(data: Path) -> list[Path]:
    """The pid files of database servers that run on the folder."""
    return list((data / "postgres").glob("*/postmaster.pid"))
