from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from chuan.definitions.procedures.rules.national.comparison import Conflict, Read, compare

ROWS = st.lists(st.tuples(st.sampled_from("ABC"), st.sampled_from("xyz")))
KNOWN = st.dictionaries(st.sampled_from("ABC"), st.sampled_from("xyz"))


def _rows(pairs: list[tuple[str, str]]) -> Any:
    return [Read(number, code, key) for number, (code, key) in enumerate(pairs, 1)]


def test_new_changed_and_unchanged_are_told_apart() -> None:
    found = compare(_rows([("A", "x"), ("B", "y"), ("C", "z")]), {"B": "x", "C": "z"})
    assert [row.code for row in (*found.new, *found.changed, *found.unchanged)] == ["A", "B", "C"]


def test_one_code_with_two_contents_is_a_conflict_and_none_wins() -> None:
    found = compare(_rows([("A", "x"), ("B", "x"), ("A", "y")]), {"A": "x"})
    assert found.conflicts == (Conflict("A", (1, 3)),)
    assert [row.code for row in found.taken] == ["B"]


def test_a_row_repeated_word_for_word_counts_once_as_new() -> None:
    found = compare(_rows([("A", "x"), ("A", "x")]), {})
    assert (len(found.new), len(found.unchanged), found.conflicts) == (1, 1, ())


@given(ROWS, KNOWN)
def test_every_row_is_counted_once(pairs: list[tuple[str, str]], known: dict[str, str]) -> None:
    found = compare(_rows(pairs), known)
    listed = [row.number for row in (*found.new, *found.changed, *found.unchanged)]
    listed += [number for conflict in found.conflicts for number in conflict.rows]
    assert sorted(listed) == list(range(1, len(pairs) + 1))


@given(ROWS, KNOWN)
def test_a_second_import_changes_nothing(pairs: list[tuple[str, str]], known: dict[str, str]) -> None:
    taken = {row.code: row.hash for row in compare(_rows(pairs), known).taken}
    assert compare(_rows(pairs), known | taken).taken == ()
