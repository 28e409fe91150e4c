"""The parts of the quality system as tabs: one is lit, a part of one page has no second row."""

from __future__ import annotations

from chuan.base.web.wings import Section, Wing, places
from chuan.surfaces.quality.web.sections import WINGS

NOBODY: frozenset[str] = frozenset()


def test_the_part_and_the_section_one_is_in_are_lit() -> None:
    shown = places(WINGS, "laws", NOBODY)
    assert [one.label for one in shown.wings if one.current] == ["Cam kết"]
    assert [one.label for one in shown.sections if one.current] == ["Luật thay đổi"]


def test_a_part_of_one_section_needs_no_second_row() -> None:
    assert places(WINGS, "training", NOBODY).sections == ()


def test_a_part_leads_to_the_first_section_a_person_has() -> None:
    closed = Section("closed", "Riêng", "quality:laws", frozenset({"secretary"}))
    wings = (Wing("Một", (closed, Section("open", "Chung", "quality:documents"))), Wing("Hai", (closed,)))
    (only,) = places(wings, "open", NOBODY).wings
    assert only.href == "/chat-luong/tai-lieu/"
    assert len(places(wings, "open", frozenset({"secretary"})).wings) == 2


def test_every_section_stands_in_one_part() -> None:
    keys = [section.key for wing in WINGS for section in wing.sections]
    assert len(keys) == len(set(keys))
