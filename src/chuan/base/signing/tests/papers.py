"""A paper of one page with a head, a name at its foot, and what is shown where it is signed."""

from __future__ import annotations

from datetime import datetime
from functools import cache

import typst

from chuan.base.signing.services import fields, finding, keys, signing
from chuan.base.signing.tests.authority import NOW, PASSPHRASE, pkcs12_of

MINH, UBND = "Hoàng Văn Minh", "UBND xã Đông Ngũ"
_PAGE = (
    '#set page(paper: "a4")\n#set text(lang: "vi")\n'
    "Số: #h(2cm)/GXN-UBND #h(3cm) Đông Ngũ, ngày #h(1cm) tháng #h(1cm) năm 2026\n#v(14cm)\n"
    f"CHỦ TỊCH #v(2cm) {MINH}"
)


@cache
def paper() -> bytes:
    return _set(_PAGE)


@cache
def small(text: str, width: float = 150, height: float = 46) -> bytes:
    return _set(f"#set page(width: {width}pt, height: {height}pt, margin: 1pt, fill: none)\n{text}")


def by(name: str, at: datetime = NOW, **issued: str | datetime) -> signing.Signing:
    """``name`` signs with a key of the test's authority; ``issued`` are arguments of ``pkcs12_of``."""
    key = keys.from_pkcs12(pkcs12_of(name, **issued), PASSPHRASE)
    return signing.Signing(key, small(name), at)


def signed_by_person() -> bytes:
    prepared = fields.prepared(paper(), finding.places(paper(), MINH))
    return signing.by_person(prepared, by(MINH))


def issued() -> bytes:
    """Signed by its person, numbered, sealed by its agency."""
    numbered = fields.filled(signed_by_person(), {fields.NUMBER: small("15", 40, 13)})
    return signing.by_agency(numbered, by(UBND))


def _set(source: str) -> bytes:
    made = typst.compile(source.encode(), format="pdf")
    assert isinstance(made, bytes)
    return made
