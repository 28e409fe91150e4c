from __future__ import annotations

import pytest

from chuan.readings.forms.rules.form_names import PACKS, form_name


def test_number_of_the_control_slip_moved_and_its_meaning_did_not() -> None:
    assert [form_name("control", pack).model for pack in PACKS] == ["05", "06", "06"]
    assert len({form_name("control", pack).title for pack in PACKS}) == 1


def test_circular_is_cited_only_where_it_was_verified() -> None:
    assert form_name("receipt", "2018").citation == "Mẫu số 01 ban hành kèm theo Thông tư số 01/2018/TT-VPCP"
    assert form_name("receipt", "2026-08-05").citation == "Mẫu số 01"


def test_form_without_number_cites_nothing() -> None:
    assert form_name("handover", "2025-07-01").citation == ""


def test_unknown_meaning_or_pack_is_an_error() -> None:
    for meaning, pack in (("nothing", "2018"), ("receipt", "1999")):
        with pytest.raises(KeyError):
            form_name(meaning, pack)


def test_a_circular_read_by_the_agency_is_cited_only_where_the_catalogue_has_not_read_one() -> None:
    read = "Thông tư số 07/2026/TT-BTP"
    assert form_name("receipt", "2026-08-05", read).citation == f"Mẫu số 01 ban hành kèm theo {read}"
    assert "01/2018" in form_name("receipt", "2018", read).citation
    assert form_name("handover", "2026-08-05", read).citation == ""
