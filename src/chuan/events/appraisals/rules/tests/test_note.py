"""A conduct note: of another, citing an article, seen and answered by the person."""

from __future__ import annotations

from dataclasses import replace

from chuan.base.kernel.codec import Id
from chuan.events.appraisals.rules import note
from chuan.events.appraisals.rules import note_events as e
from chuan.events.appraisals.rules.tests.world import AT, DAY, HEAD, HOA, OTHER, WHY, key, lived

CITED = e.Cited(Id(9), "QC.05", 1, "0" * 64, "Điều 6")
NOTED = e.Noted(HOA, OTHER, plus=False, cited=CITED, reason=WHY)


def noted(*more: object) -> note.State:
    return lived(note.State(), note.evolve, [(NOTED, HEAD), *((one, HOA) for one in more)])


def test_nobody_notes_himself_and_the_article_is_named() -> None:
    assert key(note.write(NOTED, HOA)) == "own_note"
    assert key(note.write(replace(NOTED, cited=replace(CITED, article=" ")), HEAD)) == "article"


def test_it_is_seen_by_the_person_once_within_a_day() -> None:
    assert note.see(noted(), HEAD) == ()
    assert note.see(noted(), HOA) == (e.NoteSeen(),)
    assert note.see(noted(e.NoteSeen()), HOA) == ()
    assert (noted().unseen(AT + DAY), noted().unseen(AT + 2 * DAY)) == (False, True)


def test_the_person_answers_once_and_does_not_take_it_back() -> None:
    assert key(note.answer(noted(), HEAD, WHY)) == "answer_own"
    assert key(note.answer(noted(e.NoteAnswered(WHY)), HOA, WHY)) == "answered_already"
    assert key(note.withdraw(noted(), HOA, WHY)) == "own_note_back"
    assert key(note.withdraw(noted(), HEAD, None)) == "reason"
    assert key(note.answer(noted(e.NoteWithdrawn(WHY)), HOA, WHY)) == "note_withdrawn"
