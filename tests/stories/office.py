"""An office for one story: a database and file store of its own, and the real server, which may be restarted.

The server stays open from one story of a test process to the next, as it does from day to day in an office;
what it works on is exchanged under it.

The clock is the machine's own, in the server, in the database and in the browser. The stories therefore ask
for states and counts, which hold at any hour of any day, and never for a weekday or an hour.
"""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from chuan.base.engine import places
from chuan.surfaces.cli import pages

HOST = "127.0.0.1"
WORKERS = 2
INTAKE_SECRET = "what the portal of the stories shows"
SECRET_KEY = "a key for stories, with nothing to protect"
HASHERS = ["django.contrib.auth.hashers.PBKDF2PasswordHasher"]
_STOP_SECONDS = 20


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


@dataclass
class Office:
    """One office. ``database``: a clone (its URL ``address``, the same for Django ``described``)."""

    database: Any
    data: Path
    blocker: Any
    cookies: dict[str, str] = field(default_factory=dict)
    port: int = field(default_factory=_free_port)
    _server: subprocess.Popen[bytes] | None = None
    _told: int = 0
    _asked: dict[str, str] = field(default_factory=dict)

    @property
    def site(self) -> str:
        return f"http://{HOST}:{self.port}"

    def begins_anew(self) -> None:
        """The office as it was furnished: nobody came yet, nothing is kept."""
        self.database.rests()
        with self._held():
            self.database.drop()
            self.database.make()
            for kept in (self.data / "files", self.data / "roots"):
                shutil.rmtree(kept, ignore_errors=True)
        self._told = len(self._log())
        if self._asked != self._settings():
            self.loses_power()  # nobody is there any more who could miss an answer
        if self._server is None:
            self.opens()

    @contextmanager
    def _held(self) -> Iterator[None]:
        """The server stands still: what a closed page still sends waits, and never meets a database that is away."""
        if self._server is None:
            yield
            return
        os.killpg(self._server.pid, signal.SIGSTOP)
        try:
            yield
        finally:
            os.killpg(self._server.pid, signal.SIGCONT)

    def opens(self) -> None:
        """Start the server and wait until it answers."""
        command = [str(Path(sys.executable).parent / "chuan"), "serve", "--port", str(self.port)]
        with (self.data / "server.log").open("ab") as log:
            self._server = subprocess.Popen(
                [*command, "--workers", str(WORKERS)],
                env=self.environment(),
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        self._asked, server = self._settings(), self._server
        pages.wait_until_answering(HOST, self.port, alive=lambda: server.poll() is None)

    def closes(self) -> None:
        """Stop the server as an administrator would."""
        if self._server is None:
            return
        self._server.terminate()
        with suppress(subprocess.TimeoutExpired):
            self._server.wait(_STOP_SECONDS)
        with suppress(ProcessLookupError):  # a worker left alone would go on answering at this port
            os.killpg(self._server.pid, signal.SIGKILL)
        self._server.wait()
        self._server = None

    def loses_power(self) -> None:
        """The server and all its workers end at once, in the middle of whatever they do."""
        if self._server is not None:
            os.killpg(self._server.pid, signal.SIGKILL)
            self._server.wait()
        self._server = None

    def said(self) -> str:
        """What the server wrote to its log since this story began."""
        return self._log()[self._told :].decode("utf-8", "replace")

    def _log(self) -> bytes:
        log = self.data / "server.log"
        return log.read_bytes() if log.exists() else b""

    @contextmanager
    def inside(self) -> Iterator[None]:
        """Django of this process works in the office's database: to arrange what is no part of the story."""
        from django.db import connection
        from django.test import override_settings

        before = dict(connection.settings_dict)
        with self.blocker.unblock(), override_settings(MEDIA_ROOT=str(self.data / "files")):
            connection.close()
            connection.settings_dict.update(self.database.described)
            try:
                yield
            finally:
                connection.close()
                connection.settings_dict.update(before)

    def _settings(self) -> dict[str, str]:
        """What a story may set for its server, which then starts again."""
        return {name: value for name, value in self.environment().items() if name.startswith("CHUAN_")}

    def environment(self) -> dict[str, str]:
        return {
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "config.settings",
            "PYTHONPATH": str(places.ROOT / "src"),
            "DATABASE_URL": self.database.address,
            "CHUAN_DATA": str(self.data),
            "CHUAN_SECRET_KEY": SECRET_KEY,
            "CHUAN_HTTPS": "0",
            "CHUAN_DB_POOL": "0",  # a kept connection ends with each exchange of the database, and a pool takes seconds to see it
            "CHUAN_SIMULATED": "1",
            "CHUAN_INTAKE_SECRET": INTAKE_SECRET,
        }


def furnish(office: Office) -> dict[str, str]:
    """Organisations, accounts and procedures of the demonstration; passwords as the server reads them.

    Username -> the cookie of a person who signed in this morning and stays so: few stories are about signing in.
    """
    from django.conf import settings
    from django.test import Client, override_settings

    from chuan.definitions.organisation.models import Account
    from chuan.surfaces.acts.asking import clock
    from chuan.surfaces.simulator.seed import seed

    kept: dict[str, str] = {}
    with office.inside(), override_settings(PASSWORD_HASHERS=HASHERS, SECRET_KEY=SECRET_KEY):
        seed(clock())
        for account in Account.objects.all():
            browser = Client()
            browser.force_login(account)
            kept[account.username] = browser.cookies[settings.SESSION_COOKIE_NAME].value
    return kept
