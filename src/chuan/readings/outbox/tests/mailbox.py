"""A mail server of a few lines, for tests: it takes every letter, or refuses what it is told to."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import Message
from socketserver import StreamRequestHandler, ThreadingTCPServer
from threading import Thread

_POLITE = {
    b"EHLO": b"250 ok",
    b"HELO": b"250 ok",
    b"MAIL": b"250 ok",
    b"RSET": b"250 ok",
    b"QUIT": b"221 bye",
}


@dataclass
class Mailbox:
    """``letters`` taken; ``says``: the answer to a recipient."""

    port: int = 0
    says: bytes = b"250 ok"
    letters: list[Message] = field(default_factory=list)


@contextmanager
def mail_server() -> Iterator[Mailbox]:
    """A server on loopback with its mailbox."""
    box = Mailbox()

    class Postman(StreamRequestHandler):
        def handle(self) -> None:
            self._say(b"220 here")
            while line := self.rfile.readline():
                verb = line[:4].upper()
                if verb == b"DATA":
                    self._take()
                elif verb == b"RCPT":
                    self._say(box.says)
                else:
                    self._say(_POLITE.get(verb, b"500 what"))

        def _take(self) -> None:
            self._say(b"354 go on")
            lines = []
            while (line := self.rfile.readline()) not in (b".\r\n", b""):
                lines.append(line)
            box.letters.append(message_from_bytes(b"".join(lines)))
            self._say(b"250 taken")

        def _say(self, text: bytes) -> None:
            self.wfile.write(text + b"\r\n")

    class Server(ThreadingTCPServer):
        daemon_threads = True

    with Server(("127.0.0.1", 0), Postman) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        box.port = int(server.server_address[1])
        yield box
        server.shutdown()
        thread.join()
