"""A paper is signed by its person, numbered, sealed by its agency; anything else afterwards is noticed."""

from __future__ import annotations

from datetime import timedelta

import pytest

from chuan.base.kernel.reason import say
from chuan.base.kernel.refusal import Refused
from chuan.base.signing.rules.words import WORDS
from chuan.base.signing.services import fields, finding, keys, signing
from chuan.base.signing.services.reading import boxes, signers
from chuan.base.signing.services.verifying import verify
from chuan.base.signing.tests.authority import NOW, PASSPHRASE, pkcs12_of, root
from chuan.base.signing.tests.papers import MINH, UBND, by, issued, paper, signed_by_person, small


def said(content: bytes) -> str:
    return say(verify(content, [root()], NOW).said, WORDS)


def refused(act: object) -> str:
    assert callable(act)
    with pytest.raises(Refused) as told:
        act()
    return told.value.refusals[0].reason.key


def test_a_paper_signed_twice_holds() -> None:
    assert said(issued()) == f"Tệp nguyên vẹn, chữ ký của {MINH}, {UBND} hợp lệ."
    assert list(signers(issued())) == ["nguoi-ky", "co-quan"]


def test_one_byte_changed_is_noticed() -> None:
    whole = issued()
    for at in (200, len(whole) // 2):
        broken = whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :]
        assert not verify(broken, [root()], NOW).intact


def test_a_number_after_the_seal_is_noticed() -> None:
    late = fields.filled(issued(), {fields.NUMBER: small("16", 40, 13)})
    assert said(late) == f"Tệp đã bị sửa sau khi {UBND} ký."


def test_who_is_not_trusted_is_named() -> None:
    strange = fields.prepared(paper(), finding.places(paper(), MINH))
    strange = signing.by_person(strange, by(MINH, by="CA lạ"))
    assert said(strange) == f"Chứng thư của {MINH} không do nơi được công nhận cấp."


def test_a_certificate_that_ended_since_does_not_unmake_what_it_signed() -> None:
    assert verify(issued(), [root()], NOW + timedelta(days=600)).trusted


def test_the_places_are_read_from_the_paper() -> None:
    assert set(boxes(signed_by_person())) == {"nguoi-ky", "co-quan", "so", "ngay", "thang"}


@pytest.mark.parametrize(
    ("key", "act"),
    [
        ("signing.passphrase", lambda: keys.from_pkcs12(pkcs12_of(MINH), "sai")),
        ("signing.not_key", lambda: keys.from_pkcs12(b"MZ", PASSPHRASE)),
        ("signing.not_pdf", lambda: finding.places(b"MZ\x90", MINH)),
        ("signing.person_first", lambda: signing.by_agency(paper(), by(UBND))),
        ("signing.twice", lambda: signing.by_agency(issued(), by(UBND))),
        ("signing.expired_key", lambda: signing.by_person(paper(), by(MINH, NOW + timedelta(days=500)))),
        ("signing.early_key", lambda: signing.by_person(paper(), by(MINH, NOW - timedelta(days=400)))),
    ],
)
def test_what_cannot_be_signed_is_refused_with_its_reason(key: str, act: object) -> None:
    assert refused(act) == key
