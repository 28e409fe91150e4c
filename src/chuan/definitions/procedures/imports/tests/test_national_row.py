from __future__ import annotations

import pytest

from chuan.base.kernel.refusal import Refused
from chuan.definitions.procedures.imports.national_row import from_row
from chuan.definitions.procedures.imports.tests.samples import row
from chuan.definitions.procedures.rules.national.value import content_hash


@pytest.mark.parametrize("code", ["", "abc", "1.0001", "1.000010; DROP", "１.000010"])
def test_a_code_of_another_shape_is_refused(code: str) -> None:
    with pytest.raises(Refused, match="import_no_code"):
        from_row(row(ma_thu_tuc=code))


@pytest.mark.parametrize("value", [7, ["x"], {"a": 1}, "bảng"])
def test_a_table_of_a_wrong_kind_is_refused(value: object) -> None:
    with pytest.raises(Refused, match="import_wrong_shape"):
        from_row(row(cach_thuc_thuc_hien=value))


@pytest.mark.parametrize("text", ["a\x00b", "a\ud800b"])
def test_characters_no_person_types_are_refused(text: str) -> None:
    with pytest.raises(Refused, match="import_characters"):
        from_row(row(mo_ta=text))


def test_no_grounds_stated_is_no_ground() -> None:
    assert from_row(row(can_cu_phap_ly="Không có thông tin")).grounds == ()


def test_the_link_is_no_part_of_the_content() -> None:
    assert content_hash(from_row(row(url="http://a.example"))) == content_hash(from_row(row()))
    assert content_hash(from_row(row(mo_ta="khác"))) != content_hash(from_row(row()))
