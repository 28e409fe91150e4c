"""QĐ 20/2020 and TT 10/2016: both forms are read, and each becomes the other where it can."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chuan.base.kernel.refusal import Refusal
from chuan.definitions.organisation.rules.identifiers import Identifier, read

levels = st.from_regex(r"[A-Y][0-9]{2}", fullmatch=True)
twos = st.from_regex(r"0[1-9]|[1-9][0-9]", fullmatch=True)
threes = st.from_regex(r"00[1-9]|0[1-9][0-9]|[1-9][0-9]{2}", fullmatch=True)


@st.composite
def olds(draw: st.DrawFn) -> str:
    """Old codes that name their place: no group is empty above one that is filled, but V may stand alone."""
    level2 = draw(twos | st.just("00"))
    level3 = "00" if level2 == "00" else draw(twos | st.just("00"))
    return f"{draw(threes | st.just('000'))}.{level3}.{level2}.{draw(levels)}"


def identifier(text: str) -> Identifier:
    found = read(text)
    assert isinstance(found, Identifier)
    return found


@given(olds())
def test_an_old_code_comes_back_from_the_new(old: str) -> None:
    assert identifier(old).old == old
    assert identifier(identifier(old).new) == identifier(old)


@given(st.from_regex(r"[A-Y][0-9]{2}(\.[0-9A-Z]{1,4}){0,6}", fullmatch=True))
def test_a_new_code_is_read_as_written_and_old_only_where_it_returns(new: str) -> None:
    found = identifier(new)
    assert found.new == new
    assert found.old is None or identifier(found.old) == found


@given(st.text())
def test_anything_at_all_is_read_or_refused(text: str) -> None:
    assert isinstance(read(text), Identifier | Refusal)


@pytest.mark.parametrize(
    ("text", "new", "old"),
    [
        ("000.00.01.H29", "H29.01", "000.00.01.H29"),
        ("000.00.00.H59", "H59", "000.00.00.H59"),
        ("001.02.03.H29", "H29.03.02.001", "001.02.03.H29"),
        ("H15.50.05.13", "H15.50.05.13", None),
        ("G09.20", "G09.20", "000.00.20.G09"),
        (" h49.62 ", "H49.62", "000.00.62.H49"),
        ("Z01ABC", "Z01ABC", None),
        ("H49.0", "H49.0", None),
        ("H49.00", "H49.00", None),
    ],
)
def test_codes_seen_in_data(text: str, new: str, old: str | None) -> None:
    assert (identifier(text).new, identifier(text).old) == (new, old)


@pytest.mark.parametrize(
    "text", ["", "49", "H4.1", "Z00", "ZZ1", "H49.", ".H49", "H49..1", "H49-1", "H4９.1", "H49." + "1" * 40]
)
def test_what_is_no_identifier_is_refused_at_its_field(text: str) -> None:
    found = read(text)
    assert isinstance(found, Refusal)
    assert (found.field, found.status) == ("code", 422)


def test_the_parent_is_one_group_shorter() -> None:
    child = identifier("H49.62.15")
    assert child.parent == identifier("H49.62")
    assert identifier("H49").parent is None
