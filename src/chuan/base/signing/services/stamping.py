"""Time stamps of an authority (RFC 3161), asked over HTTP while a paper is signed."""

from __future__ import annotations

from asn1crypto import tsp
from pyhanko.sign.timestamps import TimeStamper, TimestampRequestError

from chuan.base.signing.services.asking import Ask, ask

UNSTAMPED = (OSError, TimestampRequestError)
"""What is raised where no time stamp, or none that can be used, comes."""
_QUERY = "application/timestamp-query"


class HttpStamper(TimeStamper):
    """The authority at ``url``."""

    def __init__(self, url: str, asking: Ask = ask) -> None:
        super().__init__(include_nonce=True)  # type: ignore[no-untyped-call]  # the library's own bears no types
        self._url, self._ask = url, asking

    async def async_request_tsa_response(self, req: tsp.TimeStampReq) -> tsp.TimeStampResp:
        """The answer; ``OSError`` where none comes or it is none."""
        answer = self._ask(self._url, req.dump(), _QUERY)
        try:
            found = tsp.TimeStampResp.load(answer)
            _ = found["status"].native
        except (ValueError, TypeError) as error:
            raise OSError("not an answer of a time-stamp authority") from error
        return found
