"""Services of certificates on the loopback: a time-stamp authority, lists of revoked certificates, responders."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

from asn1crypto import keys, tsp, x509
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509 import ExtendedKeyUsage
from cryptography.x509.oid import ExtendedKeyUsageOID
from pyhanko.sign.timestamps.dummy_client import DummyTimeStamper

from chuan.base.signing.services.simulated import new_pair
from chuan.base.signing.tests.authority import NOW, authority

Answer = Callable[[bytes], bytes]


@contextmanager
def served(answer: Answer) -> Iterator[str]:
    """The address at which ``answer`` answers whatever is posted to it."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            content = answer(self.rfile.read(int(self.headers.get("Content-Length", 0))))
            self.send_response(200)
            self.end_headers()
            self.wfile.write(content)

        do_GET = do_POST  # noqa: N815 - the library's names

        def log_message(self, *args: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


@cache
def stamps() -> Answer:
    """RFC 3161 answers under the authority of the tests, as of ``NOW``."""
    usage = ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING]), True
    year = NOW.replace(year=NOW.year + 1) - NOW
    key, certificate = new_pair("TSA thử", authority(), NOW - year, NOW + year, [usage])
    raw = key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    stamper = DummyTimeStamper(
        x509.Certificate.load(certificate.public_bytes(Encoding.DER)),
        keys.PrivateKeyInfo.load(raw),
        fixed_dt=NOW,
    )
    return lambda asked: stamper.request_tsa_response(tsp.TimeStampReq.load(asked)).dump()
