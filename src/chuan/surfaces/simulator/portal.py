"""A National Portal of our own, for tests and the demonstration: the same contract, and it fails when told to.

It keeps what it was sent in a file, so that it may be killed and started again. A message it knows by its key
is answered as the first time and kept once. It also plays the gateway of text messages.
"""

from __future__ import annotations

import json
import random
import sqlite3
import time
from collections.abc import Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Lock
from typing import Any

_TABLES = """
CREATE TABLE IF NOT EXISTS arrived (key TEXT PRIMARY KEY, service TEXT, code TEXT, body TEXT, times INTEGER);
CREATE TABLE IF NOT EXISTS held (code TEXT PRIMARY KEY, status TEXT, promised TEXT, finished TEXT);
"""
_KEEP = """
INSERT INTO arrived VALUES (?, ?, ?, ?, 1) ON CONFLICT (key) DO UPDATE SET times = times + 1 RETURNING times
"""
_HOLD = """
INSERT INTO held VALUES (?, ?, ?, ?) ON CONFLICT (code) DO UPDATE SET status = excluded.status,
  promised = coalesce(nullif(excluded.promised, ''), promised),
  finished = coalesce(nullif(excluded.finished, ''), finished)
"""
_UNKNOWN = {"error_code": 2, "message": "Không có hồ sơ này"}
_TAKEN = {"error_code": 0, "message": "Thành công"}


@dataclass
class Faults:
    """How often, in a hundred, each thing goes wrong; ``slow``: seconds until an answer that comes too late."""

    broken: int = 0  # answers 500 and keeps nothing
    lost: int = 0  # keeps the message and hangs up without an answer
    echo: int = 0  # keeps it and sends the message itself back
    slow: float = 0.0
    chance: random.Random = field(default_factory=lambda: random.Random(2026))  # noqa: S311 - the same twice

    def strikes(self) -> str:
        """What goes wrong this time; "" mostly."""
        dice = self.chance.randrange(100)
        for name in ("broken", "lost", "echo"):
            dice -= getattr(self, name)
            if dice < 0:
                return name
        return ""


@dataclass
class Portal:
    """What the portal has: every message once, and each dossier's last state."""

    kept: Path
    faults: Faults = field(default_factory=Faults)
    secret: str = "mo-phong"  # noqa: S105 - a toy's
    trusting: bool = False  # takes progress also of dossiers it was never told of
    refuses: str = ""  # why it wants no message at all, while it says so
    _lock: Lock = field(default_factory=Lock)

    def __post_init__(self) -> None:
        with closing(self._open()) as file:
            file.executescript(_TABLES)

    def answer(self, path: str, body: Mapping[str, Any]) -> tuple[int, Mapping[str, Any]]:
        """HTTP status and body of the answer to one request."""
        if path.endswith("/messages"):
            return 200, self._keep(str(body["id"]), "text", str(body["to"]), body)
        service = str(body.get("service", ""))
        if service == "login":
            right = body.get("password") == self.secret
            return (200, {"session": "phien-1"}) if right else (401, {})
        if body.get("session") != "phien-1":
            return 401, {}
        if service == "TraCuuHoSo":
            return 200, {**_TAKEN, "data": self._known([str(one["MaHoSo"]) for one in body["data"]])}
        return 200, self._take(service, body)

    def learn(self, held: Iterable[tuple[str, str, str, str]]) -> None:
        """Have (code, status, promised, finished) of dossiers, where it has nothing of them yet."""
        with closing(self._open()) as file, file:
            file.executemany("INSERT OR IGNORE INTO held VALUES (?, ?, ?, ?)", list(held))

    def arrived(self) -> list[tuple[str, str, str, int]]:
        """(service, code, body, how often it came) of each message, in the order of arrival."""
        with closing(self._open()) as file:
            return list(file.execute("SELECT service, code, body, times FROM arrived ORDER BY rowid"))

    def _take(self, service: str, body: Mapping[str, Any]) -> Mapping[str, Any]:
        if self.refuses:
            return {"error_code": 14, "message": self.refuses}
        (case,) = body["data"]
        code = str(case["MaHoSo"])
        if service == "CapNhatTienDoHoSoMC" and not self.trusting and not self._known([code]):
            return _UNKNOWN
        status = str(case.get("TrangThaiHoSo") or case.get("TrangThai"))
        finished = str(case.get("NgayKetThucXuLy") or "")
        with self._lock, closing(self._open()) as file, file:
            times = file.execute(_KEEP, [body["MaBanTin"], service, code, json.dumps(case)]).fetchone()[0]
            if times == 1:
                file.execute(_HOLD, [code, status, str(case.get("NgayHenTra") or ""), finished])
        return _TAKEN

    def _keep(self, key: str, service: str, code: str, body: Mapping[str, Any]) -> Mapping[str, Any]:
        with self._lock, closing(self._open()) as file, file:
            file.execute(_KEEP, [key, service, code, json.dumps(body)]).fetchone()
        return _TAKEN

    def _known(self, codes: list[str]) -> list[dict[str, str]]:
        marks = ", ".join("?" * len(codes))
        asked = f"SELECT code, status, promised, finished FROM held WHERE code IN ({marks})"  # noqa: S608 - marks only
        names = ("MaHoSo", "TrangThaiHoSo", "NgayHenTra", "NgayKetThucXuLy")
        with closing(self._open()) as file:
            return [dict(zip(names, row, strict=True)) for row in file.execute(asked, codes)]

    def _open(self) -> sqlite3.Connection:
        return sqlite3.connect(self.kept, timeout=30)


def server(portal: Portal, port: int = 0) -> ThreadingHTTPServer:
    """A listening server on loopback; the caller runs ``serve_forever`` and closes it."""

    class Door(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            fault = "" if body.get("service") == "login" else portal.faults.strikes()
            if fault == "broken":
                return self._say(500, {})
            status, answer = portal.answer(self.path, body)
            if fault == "lost":
                time.sleep(portal.faults.slow)
                self.close_connection = True
                return None
            return self._say(status, body if fault == "echo" else answer)

        def _say(self, status: int, answer: Mapping[str, Any]) -> None:
            content = json.dumps(answer).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the library's name
            """Nothing: a toy keeps no log."""

    return ThreadingHTTPServer(("127.0.0.1", port), Door)
