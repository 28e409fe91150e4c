"""The draft of a month is made once; a person's words stand once, and never without words."""

from __future__ import annotations

from datetime import UTC, datetime

from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.base.kernel.refusal import Refusal
from chuan.events.reporting.rules.assessing import Approved, Assessment, Drafted, approve, draft, evolve

AT = datetime(2026, 4, 1, 2, tzinfo=UTC)
DRAFT = Drafted("2026-03", AT, "a" * 64)
WORDS = Approved(Id(1), None, None, changed=False)
DRAFTED = evolve(Assessment(), Happened(DRAFT, AT, Id(0)))


def test_twice_makes_one_draft() -> None:
    assert draft(Assessment(), DRAFT) == (DRAFT,)
    assert draft(DRAFTED, DRAFT) == ()


def test_words_stand_once_and_are_somebodys() -> None:
    assert approve(DRAFTED, WORDS) == (WORDS,)
    done = evolve(DRAFTED, Happened(WORDS, AT, Id(7)))
    assert (done.by, done.at, done.approved) == (Id(7), AT, WORDS)
    again = approve(done, WORDS)
    assert isinstance(again, Refusal)
    assert again.reason.key == "reporting.approved_already"


def test_no_words_are_no_approval() -> None:
    none = approve(DRAFTED, Approved(None, None, None, changed=True))
    assert isinstance(none, Refusal)
    assert none.reason.key == "reporting.no_words"
