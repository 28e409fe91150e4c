"""Files from outside, read in a process of their own: what is kept, and the one sentence where nothing is."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest

from chuan.base.imaging.services import apart
from chuan.base.imaging.services.apart import change, examine
from chuan.base.imaging.tests.scanned import LIMITS, bomb, jpeg, plain, sheets
from chuan.base.kernel.refusal import Refused

_FULL = "Giấy xác nhận"


def wrong(content: bytes) -> str:
    with pytest.raises(Refused) as refused:
        examine(content, LIMITS)
    return refused.value.refusals[0].reason.key


def test_a_photo_is_kept_upright_as_archival_pdf_without_what_the_camera_wrote() -> None:
    made = examine(jpeg(orientation=6), LIMITS)
    assert (made.pages, made.blank, made.form) == (1, (), "pdfa")
    assert b"<pdfaid:part>2</pdfaid:part>" in made.pdf
    assert b"Exif" not in made.pdf


def test_a_scanners_pdf_is_kept_as_it_came_and_its_blank_page_is_said() -> None:
    came = sheets(_FULL, "", _FULL)
    made = examine(came, LIMITS)
    assert (made.pdf, made.pages, made.blank) == (came, 3, (2,))


def test_a_page_is_left_out_and_another_turned() -> None:
    made = change(sheets(_FULL, "", _FULL), LIMITS, drop=(2,), turn=(1,))
    assert (made.pages, made.blank) == (2, ())


def test_not_all_pages_can_be_left_out() -> None:
    with pytest.raises(Refused) as refused:
        change(sheets(_FULL), LIMITS, drop=(1,))
    assert refused.value.refusals[0].reason.key == "imaging.all_pages"


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b"", "empty"),
        (b"MZ" + bytes(50), "program"),
        (b"xin ch\xc3\xa0o", "kind"),
        (sheets(_FULL) + b"PK\x03\x04", "mixed"),
        (plain(1, "mat-khau"), "password"),
    ],
)
def test_what_is_seen_at_once_starts_no_process(
    content: bytes, key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(apart, "_apart", None)
    assert wrong(content) == f"imaging.{key}"


def test_a_bomb_is_refused_before_a_dot_is_read_and_nothing_is_left() -> None:
    before = set(Path(tempfile.gettempdir()).iterdir())
    assert wrong(bomb()) == "imaging.too_many_pixels"
    left = set(Path(tempfile.gettempdir()).iterdir()) - before
    assert not [path for path in left if (path / "came").exists()]


def test_a_process_that_breaks_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "_WORK", "chuan.base.imaging.no_such_room")
    assert wrong(jpeg()) == "imaging.too_heavy"
