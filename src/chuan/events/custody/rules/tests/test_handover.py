"""A hand-over list: each line answered by a named person of the other side, and every way it is refused."""

from __future__ import annotations

from dataclasses import replace

import pytest

from chuan.base.kernel.codec import Id
from chuan.events.custody.rules import handover as h
from chuan.events.custody.rules.tests.world import (
    COUNTER,
    GIVER,
    LIST,
    OTHER,
    TAKER,
    WORDS,
    A,
    B,
    C,
    HandoverLife,
)


def test_every_line_taken_over_closes_the_list() -> None:
    life = HandoverLife().listed().order(TAKER, h.TakeOver((A, B, C)))
    assert life.made == ["TakenOver", "TakenOver", "TakenOver", "Closed"]
    assert (life.state.status, life.state.giver) == ("closed", GIVER)
    assert {one.official for one in life.state.answers} == {TAKER}


def test_a_declined_line_keeps_its_reason_and_who_said_so() -> None:
    life = HandoverLife().listed().order(TAKER, h.TakeOver((A, B))).order(OTHER, h.Decline((C,), WORDS))
    assert life.statuses == ["taken", "taken", "declined"]
    assert (life.state.answers[2].official, life.state.answers[2].reason) == (OTHER, WORDS)
    assert life.state.status == "closed"


def test_an_answer_taken_back_opens_the_list_again() -> None:
    life = HandoverLife().listed().order(TAKER, h.TakeOver((A, B, C))).order(TAKER, h.Reopen((B,), WORDS))
    assert (life.state.status, life.statuses) == ("open", ["taken", "waiting", "taken"])


@pytest.mark.parametrize(
    ("actor", "order", "why"),
    [
        (GIVER, h.TakeOver((A,)), "custody.giver_takes"),
        (GIVER, h.Decline((A,), WORDS), "custody.giver_takes"),
        (TAKER, h.TakeOver(()), "custody.nothing_picked"),
        (TAKER, h.TakeOver((Id(9),)), "custody.line_answered"),
        (TAKER, h.Decline((A,), None), "custody.reason_needed"),
        (TAKER, h.Reopen((A,), WORDS), "custody.nothing_to_reopen"),
        (TAKER, h.Reopen((), WORDS), "custody.nothing_to_reopen"),
        (GIVER, h.AnnulList(None), "custody.reason_needed"),
        (GIVER, LIST, "custody.list_made"),
    ],
)
def test_what_may_not_be_asked_of_an_open_list(actor: Id, order: h.Order, why: str) -> None:
    assert HandoverLife().listed().order(actor, order).why == why


def test_a_line_is_answered_once() -> None:
    life = HandoverLife().listed().order(TAKER, h.TakeOver((A,)))
    assert life.order(OTHER, h.Decline((A, B), WORDS)).why == "custody.line_answered"
    assert life.statuses == ["taken", "waiting", "waiting"]


def test_only_who_answered_takes_it_back_and_says_why() -> None:
    life = HandoverLife().listed().order(TAKER, h.TakeOver((A,)))
    assert life.order(OTHER, h.Reopen((A,), WORDS)).why == "custody.not_your_answer"
    assert life.order(TAKER, h.Reopen((A,), None)).why == "custody.reason_needed"


def test_a_declined_dossier_that_stands_on_another_list_is_not_reopened() -> None:
    life = HandoverLife().listed().order(TAKER, h.Decline((A,), WORDS))
    assert life.order(TAKER, h.Reopen((A,), WORDS, frozenset({A}))).why == "custody.on_another_list"


def test_a_list_is_annulled_only_while_nothing_was_taken() -> None:
    taken = HandoverLife().listed().order(TAKER, h.TakeOver((A,))).order(GIVER, h.AnnulList(WORDS))
    assert taken.why == "custody.already_taken"
    struck = HandoverLife().listed().order(TAKER, h.Decline((A,), WORDS)).order(GIVER, h.AnnulList(WORDS))
    assert struck.state.status == "annulled"
    assert struck.order(TAKER, h.TakeOver((B,))).why == "custody.list_annulled"


@pytest.mark.parametrize(
    ("order", "why"),
    [
        (replace(LIST, lines=()), "custody.nothing_listed"),
        (replace(LIST, to_unit=COUNTER), "custody.same_unit"),
        (replace(LIST, taken=frozenset({A})), "custody.on_another_list"),
    ],
)
def test_what_no_list_may_hold(order: h.MakeList, why: str) -> None:
    assert HandoverLife().order(GIVER, order).why == why


def test_a_printing_counts_and_says_whether_all_was_answered() -> None:
    life = HandoverLife().listed().order(GIVER, h.PrintList("a" * 64))
    life.order(TAKER, h.TakeOver((A, B, C))).order(TAKER, h.PrintList("b" * 64))
    assert (life.state.copies, life.state.status) == (2, "closed")
