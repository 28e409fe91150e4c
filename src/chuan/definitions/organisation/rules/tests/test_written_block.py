"""What somebody typed under a draft, read and set beside the block that is due."""

from __future__ import annotations

import pytest

from chuan.definitions.organisation.rules.signing import Signer, signature_block
from chuan.definitions.organisation.rules.tests.test_signing import CHAIR, COMMUNE, DEPUTY, DIVISION, LAW
from chuan.definitions.organisation.rules.written_block import differs, written_block

KT = "Nơi nhận:\n- Như trên;\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n(Đã ký)\nLê Thị Thu\n"
OWN = "Kính gửi: ông Nguyễn Văn An\nNơi nhận: TM. ỦY BAN NHÂN DÂN\n- Lưu VT. CHỦ TỊCH\n\nNguyễn Văn Minh"
TUQ = "TUQ. CHỦ TỊCH\nTRƯỞNG PHÒNG VĂN HÓA – XÃ HỘI\n\n  Hồ Thị  Xuân"


def due(actor: Signer, whose: Signer | None = None, form: str = "") -> tuple[Signer, Signer | None, str]:
    return actor, whose, form


@pytest.mark.parametrize(
    ("text", "signer", "other"),
    [
        (KT, due(DEPUTY, CHAIR, "kt"), False),
        (KT, due(DEPUTY), False),
        (KT, due(CHAIR), True),
        (OWN, due(CHAIR), False),
        (OWN, due(DEPUTY, CHAIR, "kt"), True),
        (TUQ, due(DIVISION, CHAIR, "tuq"), False),
        (TUQ, due(DIVISION, CHAIR, "tl"), True),
        (KT.replace("Lê Thị Thu", "Trần Văn Bảy"), due(DEPUTY), True),
        (KT.replace("Lê Thị Thu", ""), due(DEPUTY), False),
    ],
)
def test_only_what_can_be_read_is_compared(
    text: str, signer: tuple[Signer, Signer | None, str], *, other: bool
) -> None:
    actor, whose, form = signer
    written = written_block(LAW, text)
    assert written is not None
    assert differs(LAW, written, signature_block(LAW, COMMUNE, actor, whose, form, collective=True)) is other


@pytest.mark.parametrize("text", ["", "  \n", "Chủ tịch đã ký văn bản này.", "PHÓ GIÁM SÁT"])
def test_a_text_without_a_title_in_capitals_has_no_block(text: str) -> None:
    assert written_block(LAW, text) is None


def test_it_is_told_in_one_line() -> None:
    written = written_block(LAW, KT)
    assert written is not None
    assert written.label == "KT. CHỦ TỊCH, PHÓ CHỦ TỊCH: Lê Thị Thu"
