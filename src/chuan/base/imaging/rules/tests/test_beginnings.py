"""A file is what its bytes say; its name is made harmless."""

from __future__ import annotations

import pytest

from chuan.base.imaging.rules.beginnings import is_mixed, is_program, kind_of, plain_name


@pytest.mark.parametrize(
    ("content", "kind"),
    [(b"%PDF-1.7", "pdf"), (b"\xff\xd8\xff\xe0", "picture"), (b"MZ\x90", ""), (b"", ""), (b"GIF89a", "")],
)
def test_the_first_bytes_tell(content: bytes, kind: str) -> None:
    assert kind_of(content) == kind


def test_programs_and_archives_are_known() -> None:
    assert is_program(b"MZ\x90\0")
    assert is_program(b"PK\x03\x04")
    assert not is_program(b"%PDF-1.7")


def test_a_pdf_with_something_behind_its_end_is_mixed() -> None:
    assert is_mixed(b"%PDF-1.7 x %%EOF\nPK\x03\x04 more")
    assert not is_mixed(b"%PDF-1.7 x %%EOF\r\n")
    assert not is_mixed(b"%PDF-1.7 first %%EOF\n second %%EOF\n")


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\hồ sơ\\giấy khai sinh.pdf", "giấy khai sinh"),
        ("anh\u202egpj.exe", "anhgpj"),
        ("a\x00b<c>.pdf", "ab c"),
        ("...", ""),
        ("x" * 300 + ".pdf", "x" * 100),
    ],
)
def test_a_name_cannot_lead_elsewhere(name: str, plain: str) -> None:
    assert plain_name(name) == plain
