"""Which originals go back to the citizen is a field of the paper; unsaid, every one but a filled form."""

from __future__ import annotations

from typing import Any

import pytest

from chuan.definitions.procedures.rules import wire
from chuan.definitions.procedures.rules.definition import Paper, Procedure
from chuan.definitions.procedures.rules.tests.test_wire import SMALL
from chuan.definitions.procedures.rules.written import goes_back


def read(**paper: Any) -> Procedure:
    return wire.load({**SMALL, "papers": [{"key": "p", "name": "Giấy tờ", **paper}]})


@pytest.mark.parametrize(
    ("paper", "returned"),
    [
        ({}, True),
        ({"form": "Mẫu số 01"}, False),
        ({"goes_back": "no"}, False),
        ({"form": "Mẫu số 01", "goes_back": "yes"}, True),
    ],
)
def test_what_the_definition_says_goes_before_what_goes_without_saying(
    paper: dict[str, Any], *, returned: bool
) -> None:
    assert read(**paper).papers[0].returned is returned


def test_an_edition_that_says_nothing_of_it_keeps_its_hash() -> None:
    plain = wire.dump(read(originals=1, form="Mẫu số 01"))
    assert plain["papers"] == [{"key": "p", "name": "Giấy tờ", "originals": 1, "form": "Mẫu số 01"}]
    hashes = {wire.edition_hash(read(**said)) for said in ({}, {"goes_back": True}, {"goes_back": False})}
    assert len(hashes) == 3


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Đơn đề nghị cấp giấy phép", False),
        ("TỜ KHAI đăng ký", False),
        ("Văn bản ủy quyền", False),
        ("Đơn", False),
        ("Giấy chứng sinh", None),
        ("Đơn vị thi công cam kết", None),
    ],
)
def test_an_imported_list_tells_applications_by_their_names(name: str, *, said: bool | None) -> None:
    assert goes_back(name) is said
    assert Paper("p", name, goes_back=said).returned is (said is None)
