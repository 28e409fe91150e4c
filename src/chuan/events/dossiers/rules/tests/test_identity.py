"""Doubts about numbers of people and organisations."""

from __future__ import annotations

from datetime import date

import pytest

from chuan.events.dossiers.rules.identity import doubt, is_tax_code
from chuan.events.dossiers.rules.words import WORDS

TODAY = date(2026, 11, 20)
BORN = date(1994, 8, 14)


@pytest.mark.parametrize("number", ["0100047516", "0100047516-001", "0100047516001"])
def test_a_right_tax_code(number: str) -> None:
    assert is_tax_code(number)


@pytest.mark.parametrize("number", ["0100047515", "0000047516", "0100000000", "0100047516-000", "12", "abc"])
def test_a_wrong_tax_code(number: str) -> None:
    assert not is_tax_code(number)


@pytest.mark.parametrize(
    ("number", "kind", "born"),
    [
        ("022194003817", "person", BORN),
        ("022 194 003 817", "person", BORN),
        ("022194003817", "person", None),
        ("022194003817", "household", None),
        ("0100047516", "organisation", None),
        ("", "person", BORN),
    ],
)
def test_nothing_doubtful(number: str, kind: str, born: date | None) -> None:
    assert doubt(number, kind, born, TODAY) is None


@pytest.mark.parametrize(
    ("number", "kind", "born", "key"),
    [
        ("02219400381", "person", None, "dossiers.doubtful_length"),
        ("022194003817", "person", date(1995, 1, 1), "dossiers.doubtful_year"),
        ("022399003817", "person", None, "dossiers.doubtful_future"),
        ("0100047515", "organisation", None, "dossiers.doubtful_tax_code"),
    ],
)
def test_a_doubt_has_a_sentence(number: str, kind: str, born: date | None, key: str) -> None:
    found = doubt(number, kind, born, TODAY)
    assert found is not None
    assert found.key == key
    assert key in WORDS
