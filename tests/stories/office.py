"""An office for one story: its own database and file store, and the real server, which may be restarted.

The clock is the machine's own, in the server, in the database and in the browser. The stories therefore ask
for states and counts, which hold at any hour of any day, and never for a weekday or an hour.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from chuan.base.engine import places
from chuan.surfaces.cli import pages

HOST = "127.0.0.1"
WORKERS = 2
INTAKE_SECRET = "what the portal of the stories shows"
HASHERS = ["django.contrib.auth.hashers.PBKDF2PasswordHasher"]
_STOP_SECONDS = 20


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


@dataclass
class Office:
    """One office. ``address`` is a PostgreSQL URL, ``described`` the same for Django."""

    address: str
    described: dict[str, Any]
    data: Path
    blocker: Any
    port: int = field(default_factory=_free_port)
    _server: subprocess.Popen[bytes] | None = None

    @property
    def site(self) -> str:
        return f"http://{HOST}:{self.port}"

    def opens(self) -> None:
        """Start the server and wait until it answers."""
        command = [str(Path(sys.executable).parent / "chuan"), "serve", "--port", str(self.port)]
        with (self.data / "server.log").open("ab") as log:
            self._server = subprocess.Popen(
                [*command, "--workers", str(WORKERS)], env=self.environment(), stdout=log, stderr=log
            )
        server = self._server
        pages.wait_until_answering(HOST, self.port, alive=lambda: server.poll() is None)

    def closes(self) -> None:
        """Stop the server as an administrator would."""
        if self._server is None:
            return
        self._server.terminate()
        try:
            self._server.wait(_STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self._server.kill()
            self._server.wait()
        self._server = None

    def said(self) -> str:
        """What the server wrote to its log."""
        return (self.data / "server.log").read_text(encoding="utf-8", errors="replace")

    @contextmanager
    def inside(self) -> Iterator[None]:
        """Django of this process works in the office's database: to arrange what is no part of the story."""
        from django.db import connection
        from django.test import override_settings

        before = dict(connection.settings_dict)
        with self.blocker.unblock(), override_settings(MEDIA_ROOT=str(self.data / "files")):
            connection.close()
            connection.settings_dict.update(self.described)
            try:
                yield
            finally:
                connection.close()
                connection.settings_dict.update(before)

    def environment(self) -> dict[str, str]:
        return {
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "config.settings",
            "PYTHONPATH": str(places.ROOT / "src"),
            "DATABASE_URL": self.address,
            "CHUAN_DATA": str(self.data),
            "CHUAN_SECRET_KEY": "a key for stories, with nothing to protect",
            "CHUAN_HTTPS": "0",
            "CHUAN_DB_POOL": "2",
            "CHUAN_SIMULATED": "1",
            "CHUAN_INTAKE_SECRET": INTAKE_SECRET,
        }


def furnish(office: Office) -> None:
    """Organisations, accounts and procedures of the demonstration; passwords as the server reads them."""
    from django.test import override_settings

    from chuan.surfaces.acts.asking import clock
    from chuan.surfaces.simulator.seed import seed

    with office.inside(), override_settings(PASSWORD_HASHERS=HASHERS):
        seed(clock())
