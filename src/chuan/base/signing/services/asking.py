"""One question over HTTP to a service of certificates: short, small, and no redirect is followed."""

from __future__ import annotations

import http.client
import ssl
from collections.abc import Callable
from urllib.parse import urlsplit

SECONDS = 5
_LONGEST = 8 << 20
_OK = 200

Ask = Callable[[str, bytes | None, str], bytes]
"""(address, body, its media type) → the answer; ``OSError`` where none comes."""


def ask(url: str, body: bytes | None = None, media_type: str = "") -> bytes:
    """The answer to a POST of ``body``, to a GET without one; ``OSError`` where none comes."""
    try:
        address = urlsplit(url)
        if address.scheme not in {"http", "https"} or not address.hostname:
            raise OSError(f"not an address one can ask: {address.scheme}")
        line = _line(address.scheme, address.netloc)
    except (ValueError, http.client.HTTPException) as error:
        raise OSError(str(error)) from error
    path = (address.path or "/") + (f"?{address.query}" if address.query else "")
    try:
        line.request("GET" if body is None else "POST", path, body, _head(media_type))
        answer = line.getresponse()
        status, content = answer.status, answer.read(_LONGEST + 1)
    except (http.client.HTTPException, ValueError) as error:
        raise OSError(str(error)) from error
    finally:
        line.close()
    if status != _OK or len(content) > _LONGEST:
        raise OSError(f"answered {status}")
    return content


def _head(media_type: str) -> dict[str, str]:
    return {"Content-Type": media_type} if media_type else {}


def _line(scheme: str, netloc: str) -> http.client.HTTPConnection:
    if scheme == "https":
        return http.client.HTTPSConnection(netloc, timeout=SECONDS, context=ssl.create_default_context())
    return http.client.HTTPConnection(netloc, timeout=SECONDS)
