"""The page server: its command line, its static files, and whether it answers yet."""

from __future__ import annotations

import argparse
import http.client
import socket
import sys
import time
from collections.abc import Callable
from pathlib import Path

from chuan.surfaces.cli.speaking import failure, sentence


def port_typed(text: str) -> int:
    """A port as typed; argparse says which numbers there are."""
    return _within(text, 1, 65_535)


def workers_typed(text: str) -> int:
    """A number of processes as typed."""
    return _within(text, 1, 64)


def percent_typed(text: str) -> int:
    """How often in a hundred, as typed."""
    return _within(text, 0, 100)


def _within(text: str, least: int, most: int) -> int:
    if not (text.isascii() and text.isdecimal() and least <= int(text[:9]) <= most):
        raise argparse.ArgumentTypeError(sentence("cli.not_within", text=text, least=least, most=most))
    return int(text)


def command(host: str, port: int, workers: int) -> list[str]:
    """Granian with WSGI: measured two to four times faster than ASGI for such pages."""
    return [
        str(Path(sys.executable).parent / "granian"),
        "--interface", "wsgi", "--host", host, "--port", str(port), "--workers", str(workers),
        "--blocking-threads", "2", "--no-ws", "--respawn-failed-workers", "--log-level", "warning",
        "--workers-kill-timeout", "10",  # one told to stop while it starts would never end
        "config.wsgi:application",
    ]  # fmt: skip


def live_command(host: str, port: int) -> list[str]:
    """Granian with ASGI for streams alone: one process holds a thousand, and no page waits behind them."""
    return [
        str(Path(sys.executable).parent / "granian"),
        "--interface", "asgi", "--host", host, "--port", str(port), "--workers", "1", "--no-ws",
        "--http", "1", "--respawn-failed-workers", "--log-level", "warning", "--workers-kill-timeout", "5",
        "config.asgi:application",
    ]  # fmt: skip


def free_port(host: str) -> int:
    """A port nobody has now."""
    with socket.socket() as probe:
        probe.bind((host, 0))
        return int(probe.getsockname()[1])


def collect() -> None:
    """Static files under hashed names, as the pages refer to them; only what changed is copied."""
    from django.core.management import call_command

    call_command("collectstatic", interactive=False, verbosity=0)


def refuse_taken(host: str, port: int) -> None:
    """Say so before anything is started, when another program has the port."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as taken:
            raise failure("busy", "cli.port_taken", port=port) from taken


def wait_until_answering(host: str, port: int, *, alive: Callable[[], bool], seconds: float = 60) -> None:
    """Return when a page answers; ``Failure`` when the server died or the time is over."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if not alive():
            raise failure("busy", "cli.server_died")
        if _answers(host, port):
            return
        time.sleep(0.1)
    raise failure("busy", "cli.slow_start", seconds=int(seconds))


def _answers(host: str, port: int) -> bool:
    connection = http.client.HTTPConnection(host, port, timeout=10)
    try:
        connection.request("GET", "/")
        return connection.getresponse().status < http.HTTPStatus.INTERNAL_SERVER_ERROR
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()
