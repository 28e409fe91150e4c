"""A hundred dossiers were taken in while the server was away; its power goes twice while they are sent; each arrives once."""

from __future__ import annotations

import http.client
import http.cookiejar
import json
import re
import urllib.error
import urllib.parse
import urllib.request
from base64 import b64decode
from dataclasses import dataclass, field
from threading import Timer
from typing import Any
from uuid import uuid4

import pytest

from chuan.events.offline.tests.test_sealed import seal
from chuan.surfaces.simulator.seed import PASSWORD
from tests.stories.office import Office

pytestmark = [pytest.mark.slow]
PROCEDURE, PAPER, CASE = "1.004873", "declaration", "marry-here"
MANY = 100
CUTS = (20, 45)
"""After so many answers the power goes while the next is being sent, once and again."""


@dataclass
class Browser:
    """What the kept page does, without the page: signs in, seals, sends until everything is answered."""

    office: Office
    jar: http.cookiejar.CookieJar = field(default_factory=http.cookiejar.CookieJar)
    codes: dict[str, str] = field(default_factory=dict)

    def asks(self, path: str, body: bytes | None = None, kind: str = "") -> Any:
        opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.jar))
        request = urllib.request.Request(self.office.site + path, body)  # noqa: S310 - our own server
        request.add_header("Referer", self.office.site + "/")
        if body is not None:
            request.add_header("X-CSRFToken", self.token)
            request.add_header("Content-Type", kind)
        with opener.open(request, timeout=60) as answer:
            return answer.read().decode()

    token = ""

    def signs_in(self) -> None:
        page = self.asks("/dang-nhap/")
        found = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)
        assert found
        self.token = found[1]
        self.form("/dang-nhap/", username="tuyet.quay", password=PASSWORD)
        self.token = json.loads(self.asks("/mot-cua/ngoai-tuyen/phien/"))["token"]

    def form(self, path: str, **fields: str) -> str:
        body = urllib.parse.urlencode({"csrfmiddlewaretoken": self.token, **fields}).encode()
        return str(self.asks(path, body, "application/x-www-form-urlencoded"))

    def sends(self, said: dict[str, Any]) -> None:
        answer = self.asks("/mot-cua/ngoai-tuyen/gui/", json.dumps(said).encode(), "application/json")
        told = json.loads(answer)
        assert told["state"] == "received", told
        self.codes[said["key"]] = told["code"]


def waiting(pack: dict[str, Any]) -> list[dict[str, Any]]:
    """A hundred receptions as they lie sealed in the browser."""
    found = next(one for one in pack["procedures"] if one["code"] == PROCEDURE)
    numbers = [one for one in pack["numbers"] if one["agency"] == found["agency"]][:MANY]
    minute = pack["now"] // 60000
    since, due, step = [run for run in pack["dues"][found["due"]] if run[0] <= minute][-1]
    typed = {f"paper-{one['key']}": "on" for one in found["papers"] if one["required"]}
    typed |= {"case": CASE, "owner-kind": "person", "submitter-is": "self", "sets": "1"}
    fee = sum(one["amount"] for one in found["fees"] if not one["cases"] or CASE in one["cases"])
    words = {
        "agency": found["agency"],
        "code": PROCEDURE,
        "edition": found["edition"],
        "at": minute,
        "since": minute,
    }
    words |= {"promised": due + step * (minute - since), "fee": fee}
    return [
        _sealed(pack, number, {**words, "typed": {**typed, "owner-name": f"Người thứ {nth}"}})
        for nth, number in enumerate(numbers)
    ]


def _sealed(pack: dict[str, Any], number: dict[str, Any], words: dict[str, Any]) -> dict[str, Any]:
    key = str(uuid4())
    plain = {
        "token": pack["token"],
        "key": key,
        "day": number["day"],
        "number": number["number"],
        "sent": pack["now"],
    }
    return {**plain, "code": number["code"], "sealed": seal(b64decode(pack["seals"]), words, key)}


def until_cut(browser: Browser, queue: list[dict[str, Any]], after: int) -> None:
    """Send in order; the power goes in the middle, whatever the server is doing then."""
    cut = Timer(0.03, browser.office.loses_power)
    try:
        for one in queue[len(browser.codes) :]:
            if len(browser.codes) == after:
                cut.start()
            browser.sends(one)
    except (OSError, http.client.HTTPException):
        pass
    finally:
        cut.join()


def in_the_books(office: Office) -> list[str]:
    """The codes of every dossier the office has, and that no number held is left."""
    from chuan.base.store.services import streams

    with office.inside():
        return sorted(str(state["code"]) for _, _, _, state in streams("dossier"))


def test_a_hundred_dossiers_arrive_once_though_the_power_goes_while_they_are_sent(office: Office) -> None:
    browser = Browser(office)
    browser.signs_in()
    queue = waiting(json.loads(browser.form("/mot-cua/ngoai-tuyen/chuan-bi/", count=str(MANY), days="1")))
    for after in CUTS:
        until_cut(browser, queue, after)
        office.opens()
    assert CUTS[-1] <= len(browser.codes) < MANY
    for one in queue:  # also those that were answered: a browser may not have heard it
        browser.sends(one)
    assert in_the_books(office) == sorted(one["code"] for one in queue)
    assert browser.codes == {one["key"]: one["code"] for one in queue}
