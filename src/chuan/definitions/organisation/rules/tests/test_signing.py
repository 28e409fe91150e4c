"""The block under a paper says by what right the person signs."""

from __future__ import annotations

import pytest

from chuan.definitions.organisation.rules.signing import (
    Collective,
    Signer,
    SigningForm,
    SigningLaw,
    forms_between,
    signature_block,
    title_of,
)

LAW = SigningLaw(
    (
        SigningForm("kt", "KT.", "ký thay", "deputy"),
        SigningForm("tuq", "TUQ.", "ký thừa ủy quyền", "unit_head"),
        SigningForm("tl", "TL.", "ký thừa lệnh", "unit_head"),
        SigningForm("tm", "TM.", "thay mặt", "head"),
    ),
    (Collective("Ủy ban nhân dân", "ỦY BAN NHÂN DÂN"),),
    ("Chủ tịch", "Giám đốc", "Chánh Văn phòng", "Trưởng phòng"),
)
COMMUNE = "Ủy ban nhân dân xã Đông Ngũ"
CHAIR = Signer("Nguyễn Văn Minh", "Chủ tịch UBND xã", "Lãnh đạo UBND xã", head=True)
DEPUTY = Signer("Lê Thị Thu", "Phó Chủ tịch UBND xã phụ trách văn hóa – xã hội", "Lãnh đạo UBND xã")
OFFICE = Signer("Mai Phước Thịnh", "Chánh Văn phòng kiêm thư ký ISO", "Văn phòng HĐND – UBND", head=True)
DIVISION = Signer("Hồ Thị Xuân", "Trưởng phòng", "Phòng Văn hóa – Xã hội", head=True)
DIRECTOR = Signer("Ngô Sơn", "Giám đốc chi nhánh", "Lãnh đạo chi nhánh", head=True)
HANDLER = Signer("Lương Anh Khoa", "Công chức tư pháp – hộ tịch", "Phòng Văn hóa – Xã hội")


@pytest.mark.parametrize(
    ("actor", "whose", "form", "body", "lines"),
    [
        (CHAIR, None, "", "", ("CHỦ TỊCH",)),
        (CHAIR, None, "", "tập thể", ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")),
        (CHAIR, None, "tm", "", ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")),
        (DEPUTY, None, "", "", ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
        (DEPUTY, CHAIR, "kt", "", ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
        (DEPUTY, CHAIR, "kt", "tập thể", ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
        (OFFICE, CHAIR, "tl", "", ("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG")),
        (DIVISION, CHAIR, "tuq", "", ("TUQ. CHỦ TỊCH", "TRƯỞNG PHÒNG VĂN HÓA – XÃ HỘI")),
        (DIVISION, CHAIR, "tuq", "tập thể", ("TUQ. CHỦ TỊCH", "TRƯỞNG PHÒNG VĂN HÓA – XÃ HỘI")),
    ],
)
def test_the_lines_follow_the_right(
    actor: Signer, whose: Signer | None, form: str, body: str, lines: tuple[str, ...]
) -> None:
    block = signature_block(LAW, COMMUNE, actor, whose, form, collective=body == "tập thể")

    assert block.lines == lines
    assert block.name == actor.name


def test_a_paper_is_a_bodys_only_where_there_is_such_a_body() -> None:
    block = signature_block(LAW, "Chi nhánh Văn phòng đăng ký đất đai", DIRECTOR, collective=True)

    assert block.lines == ("GIÁM ĐỐC",)


def test_an_unknown_right_is_no_block() -> None:
    with pytest.raises(KeyError):
        signature_block(LAW, COMMUNE, OFFICE, CHAIR, "thay")


def test_a_title_nobody_listed_is_printed_as_the_post_is_called() -> None:
    assert title_of(LAW, HANDLER) == "Công chức tư pháp – hộ tịch"


@pytest.mark.parametrize(
    ("delegator", "delegate", "keys"),
    [
        (CHAIR, DEPUTY, ["kt"]),
        (CHAIR, OFFICE, ["tuq", "tl"]),
        (CHAIR, HANDLER, []),
        (DEPUTY, CHAIR, []),
        (DEPUTY, OFFICE, []),
    ],
)
def test_who_may_sign_how_for_whom(delegator: Signer, delegate: Signer, keys: list[str]) -> None:
    assert [form.key for form in forms_between(LAW, delegator, delegate)] == keys
