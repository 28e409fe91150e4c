"""An agency's own words stand before the catalogue's; what could not be printed is told at its field."""

from __future__ import annotations

from typing import Any

import pytest

from chuan.definitions.procedures.rules.said import (
    Said,
    said_by,
    said_otherwise,
    spoken,
    wrong_words,
)

DEFAULT = Said("Mục đích của {name}", terms=(("TTHC", "Thủ tục hành chính"),))


def test_where_an_agency_says_nothing_the_catalogues_words_hold() -> None:
    assert said_by({"author": "7", "terms": []}, DEFAULT) == DEFAULT


def test_an_agencys_words_are_read_with_their_braces_filled_as_the_catalogues() -> None:
    own = said_by(
        {
            "purpose": "Làm đúng {tên thủ tục} tại {tên cơ quan}",
            "records": [{"name": "Sổ", "place": "Văn thư", "keep": "05 năm"}],
            "receivers": [{"name": "Công an xã"}],
            "form_mark": "BM-{lĩnh vực}-{số}-{số biểu mẫu}",
        },
        DEFAULT,
    )
    assert own.purpose == "Làm đúng {name} tại {agency}"
    assert own.terms == DEFAULT.terms
    assert [(one.name, one.place, one.keep, one.verified) for one in own.records] == [
        ("Sổ", "Văn thư", "05 năm", True)
    ]
    assert own.receivers == ("Công an xã",)
    assert own.marks == (DEFAULT.marks[0], "BM-{field}-{number}-{form}")
    assert spoken("form_mark", own.marks[1]) == "BM-{lĩnh vực}-{số}-{số biểu mẫu}"


@pytest.mark.parametrize(
    ("said", "field", "key"),
    [
        ({"terms": [{"term": "TTHC", "meaning": " "}]}, "said.terms.0.meaning", "procedures.wire_blank"),
        ({"records": [{"name": "Sổ", "keep": "5 năm"}]}, "said.records.0.place", "procedures.wire_blank"),
        ({"receivers": [{"name": "x" * 301}]}, "said.receivers.0.name", "procedures.said_long"),
        ({"purpose": "x" * 2001}, "said.purpose", "procedures.said_long"),
        ({"purpose": "của {agency}"}, "said.purpose", "procedures.said_braces"),
        ({"mark": "QT.{số"}, "said.mark", "procedures.said_braces"),
        ({"mark": "QT.{lĩnh vực}"}, "said.mark", "procedures.said_alike"),
        ({"form_mark": "BM.{số}"}, "said.form_mark", "procedures.said_alike"),
    ],
)
def test_what_cannot_be_printed_is_told_at_its_field(said: dict[str, Any], field: str, key: str) -> None:
    assert [(one.field, one.reason.key) for one in wrong_words(said)] == [(field, key)]


def test_the_parts_that_differ_are_named_and_who_wrote_is_none_of_them() -> None:
    before: dict[str, Any] = {"author": "1", "terms": [{"term": "a", "meaning": "b"}], "mark": "QT.{số}"}
    after: dict[str, Any] = {"author": "2", "terms": [], "purpose": "Mới", "mark": "QT.{số}"}
    assert [one.key for one in said_otherwise(before, after)] == [
        "procedures.diff_said_purpose",
        "procedures.diff_said_terms",
    ]
