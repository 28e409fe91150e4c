"""The text of a card's QR code: read in its order, and said where a keyboard has mangled it."""

from __future__ import annotations

from datetime import date

import pytest

from chuan.base.kernel.refusal import Refusal
from chuan.events.dossiers.rules.card import Card, is_card, read_card

WHOLE = "022194003817|100123456|Nguyễn Thị Ánh Tuyết|14081994|Nữ|Tổ 3, phường Hồng Gai, Quảng Ninh|10052021"


def test_its_fields_go_where_they_belong() -> None:
    assert read_card(WHOLE) == Card(
        "022194003817",
        "Nguyễn Thị Ánh Tuyết",
        date(1994, 8, 14),
        "Tổ 3, phường Hồng Gai, Quảng Ninh",
        "100123456",
    )


def test_no_old_number_and_more_fields_behind_are_read_too() -> None:
    found = read_card(WHOLE.replace("100123456", "") + "|Cha|Mẹ||")
    assert isinstance(found, Card)
    assert found.old == ""


def test_a_typed_number_is_no_card() -> None:
    assert is_card(WHOLE)
    assert not is_card("022194003817")


@pytest.mark.parametrize(
    ("text", "key"),
    [
        (WHOLE.replace("Ánh Tuyết", "AÁnh Tuyếts5"), "card_typed"),  # VNI
        (WHOLE.replace("Nguyễn", "Nguyeenx"), "card_typed"),  # Telex
        (WHOLE.replace("Thị", "Th?"), "card_typed"),
        (WHOLE.replace("022194003817", "0221940o3817"), "card_typed"),
        (WHOLE.replace("022194003817|100123456", "100123456|022194003817"), "card_order"),
        (WHOLE.replace("Nguyễn Thị Ánh Tuyết|14081994", "14081994|Nguyễn Thị Ánh Tuyết"), "card_order"),
        (WHOLE.replace("022194003817|100123456", "100123456|"), "card_old"),
        (WHOLE.replace("14081994", "31021994"), "card_day"),
        (WHOLE.replace("14081994", "19940814"), "card_day"),
        ("022194003817|100123456|Nguyễn", "card_short"),
    ],
)
def test_one_sentence_says_what_to_do(text: str, key: str) -> None:
    found = read_card(text)
    assert isinstance(found, Refusal)
    assert found.reason.key == f"dossiers.{key}"
