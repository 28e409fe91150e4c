"""Specimen pages as HTML, framed for an invented officer; and a server that shows them under the strict CSP."""

from __future__ import annotations

import mimetypes
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from django.conf import settings
from django.template.loader import render_to_string

from chuan.base.kernel.clock import VIETNAM
from chuan.base.web.frame import Frame
from chuan.base.web.rooms import RoomLink

TEMPLATES = Path(__file__).parent / "templates"
STATIC = Path(__file__).parents[1] / "static"
NOW = datetime(2026, 11, 20, 9, 40, tzinfo=VIETNAM)
ROOMS = tuple(
    RoomLink(label, icon, f"/{at}", at == 0, count)
    for at, (label, icon, count) in enumerate(
        (
            ("Tiếp nhận", "plus", None),
            ("Trả kết quả", "send", 6),
            ("Chờ bổ sung", "file-x", 2),
            ("Hồ sơ hôm nay", "list-check", 31),
            ("Bàn giao cuối ngày", "transfer", None),
        )
    )
)
FRAME = Frame(
    "Nguyễn Thị Ánh Tuyết",
    "Tiếp nhận · Quầy 2",
    "UBND xã Đông Ngũ",
    closing="quầy đóng 17:00",
    search="/tim",
    sign_out="/ra",
    now=NOW,
)
CSP = "; ".join(
    f"{name} {' '.join(sources)}" for name, sources in settings.CONTENT_SECURITY_POLICY["DIRECTIVES"].items()
)


def framed(template: str, content: Mapping[str, object]) -> str:
    """``template`` with ``content``, as the invented officer would get it; no request, no database."""
    return render_to_string(template, {"frame": FRAME, "rooms": ROOMS, "simulated": True, **content})


@contextmanager
def shown(pages: Mapping[str, str]) -> Iterator[str]:
    """The address of a server that answers ``/<name>`` with each page and ``/static/`` with the built assets."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            path = self.path.partition("?")[0]
            body = pages.get(path[1:], "").encode() or _file(path)
            self.send_response(200 if body else 404)
            self.send_header("Content-Type", _kind(path))
            self.send_header("Content-Security-Policy", CSP)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_arguments: object) -> None:
            """Silent."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def _file(path: str) -> bytes:
    found = STATIC / path.removeprefix("/static/")
    return found.read_bytes() if path.startswith("/static/") and found.is_file() else b""


def _kind(path: str) -> str:
    return mimetypes.guess_type(path)[0] or "text/html; charset=utf-8"
