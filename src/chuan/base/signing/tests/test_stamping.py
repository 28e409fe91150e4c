"""The time of an authority stands in the signature; without an answer the agency's choice counts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from chuan.base.kernel.refusal import Refused
from chuan.base.signing.rules.verdict import Mark
from chuan.base.signing.services import fields, finding, signing
from chuan.base.signing.services.reading import stamped
from chuan.base.signing.services.stamping import HttpStamper
from chuan.base.signing.services.verifying import verify
from chuan.base.signing.tests.answering import served, stamps
from chuan.base.signing.tests.authority import NOW, root
from chuan.base.signing.tests.papers import MINH, by, paper


def mark(url: str, *, needed: bool = False) -> Mark:
    prepared = fields.prepared(paper(), finding.places(paper(), MINH))
    asked = replace(by(MINH), stamper=HttpStamper(url), stamp_needed=needed)
    content = signing.by_person(prepared, asked)
    found = verify(content, [root()], NOW).marks[0]
    assert stamped(content) == found.stamped
    return found


def test_the_time_is_the_authority_s() -> None:
    with served(stamps()) as url:
        found = mark(url)
    assert (found.stamped, found.at, found.trusted) == (True, NOW, True)


def test_no_answer_of_an_authority_signs_without() -> None:
    with served(lambda _: b"khong phai") as url:
        found = mark(url)
    assert (found.stamped, found.trusted) == (False, True)


def test_where_it_is_needed_nothing_is_signed_without() -> None:
    with pytest.raises(Refused) as told:
        mark("http://127.0.0.1:1/", needed=True)
    assert told.value.refusals[0].reason.key == "signing.no_stamp"
