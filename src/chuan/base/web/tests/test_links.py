"""Sort, filter and page live in the address, and each change keeps the others."""

from __future__ import annotations

from django.http import QueryDict

from chuan.base.web.links import kept, page_of, pager, sort_column, with_query


def test_a_change_keeps_the_rest_and_nothing_empty() -> None:
    assert with_query(QueryDict("tt=1&trang=3"), trang=None, sap="-con") == "?tt=1&sap=-con"


def test_a_second_press_sorts_the_other_way() -> None:
    first = sort_column(QueryDict(""), "con", "Còn lại", default="con")
    second = sort_column(QueryDict("sap=-con"), "con", "Còn lại")
    assert (first.sorted, first.sort_href) == ("ascending", "?sap=-con")
    assert (second.sorted, second.sort_href) == ("descending", "?sap=con")


def test_a_page_that_is_no_number_is_the_first() -> None:
    assert [page_of(QueryDict(f"trang={asked}")) for asked in ("", "abc", "-1", "²", "9" * 23, "7")] == [
        1,
        1,
        1,
        1,
        1,
        7,
    ]


def test_one_page_needs_no_pager() -> None:
    assert pager(QueryDict(""), 1, 50, 11).links == ()


def test_a_thousand_rows_show_the_ends_and_the_neighbours() -> None:
    shown = pager(QueryDict("t=late"), 10, 50, 1000)
    assert [link.label for link in shown.links] == ["1", "8", "9", "10", "11", "12", "20"]
    assert [link.label for link in shown.links if link.apart] == ["8", "20"]
    assert shown.said == "451–500 / 1.000"
    assert (shown.previous, shown.following) == ("?t=late&trang=9", "?t=late&trang=11")


def test_a_filter_form_carries_what_it_does_not_change() -> None:
    assert kept(QueryDict("t=late&tt=1&trang=3"), "tt") == (("t", "late"),)
