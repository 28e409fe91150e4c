"""A receiving officer who never touches the mouse: from the search to the paper in hand in three pages."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest

from tests.stories.office import Office
from tests.stories.people import Effort, Official, People

pytestmark = [pytest.mark.browser, pytest.mark.slow]


def _receives(person: Official, *typed: str) -> None:
    """Find the procedure, type the owner's fields one after another, all papers, done."""
    person.types("hon nhan")
    person.page.wait_for_selector("[role=option]")
    person.turns("Enter")
    for text in typed:
        person.types(text)
        person.presses("Tab")
    person.presses("Alt+g")
    person.turns("Control+Enter")


def test_three_pages_and_no_mouse_from_search_to_paper(office: Office, people: People) -> None:
    officer = people.official(Official, "tuyet.quay", typing=True)
    officer.opens("/mot-cua/")
    pages: list[str] = []
    officer.page.on("framenavigated", lambda frame: pages.append(urlsplit(frame.url).path))
    spent: list[Effort] = []
    with officer.counted(spent):
        _receives(officer, "022194003817", "14/08/1994", "Nịnh Thị Hoa", "0900000123")
        officer.sees("Đã tiếp nhận hồ sơ")
    assert len(pages) == 2  # beside the page of the search
    assert spent[0].clicks == 0
    assert spent[0].seconds < 60
    with officer.context.expect_page() as opened:
        officer.presses("Control+Enter")
    assert opened.value.opener() == officer.page


def test_the_next_visitor_finds_an_empty_form(office: Office, people: People) -> None:
    officer = people.official(Official, "tuyet.quay")
    officer.opens("/mot-cua/")
    _receives(officer, "", "", "Nịnh Thị Hoa")
    officer.turns("Alt+k")
    officer.types("hon nhan")
    officer.page.wait_for_selector("[role=option]")
    officer.turns("Enter")
    assert officer.page.input_value("#id_owner-name") == ""


def test_one_key_keeps_the_visitor_for_the_next_dossier(office: Office, people: People) -> None:
    officer = people.official(Official, "tuyet.quay")
    officer.opens("/mot-cua/")
    _receives(officer, "", "", "Nịnh Thị Hoa")
    officer.turns("Alt+n")
    _receives(officer)
    officer.sees("hồ sơ thứ 2")
    officer.sees("Nịnh Thị Hoa")
