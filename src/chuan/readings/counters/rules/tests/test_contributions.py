"""What a dossier adds; that a delta is exactly the difference, and the order of facts does not matter."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import pairwise

from chuan.readings.cases.rules.tests.test_judged import at, facts
from chuan.readings.counters.rules.contributions import NEVER, contributions, deltas


def names(**changed: object) -> set[str]:
    return {counter for _, counter, _ in contributions(replace(facts(), **changed))}  # type: ignore[arg-type]


def test_what_is_open_is_counted_under_the_moment_it_becomes_late() -> None:
    day = at(2).date()
    assert contributions(facts()) == {
        (day, "open", at(6, 17)): 1, (day, "received", NEVER): 1, (day, "procedure:1.001193", NEVER): 1,
    }  # fmt: skip


def test_annulled_and_legs_of_others_add_nothing() -> None:
    assert names(annulled=True) == set()
    assert names(leg=True) == set()


def test_online_with_a_paper_result_needs_its_electronic_result() -> None:
    assert "online_result" in names(channel="online")
    assert "online_result" not in names(channel="online", gives_result=True)
    assert "online_result" in names(channel="online", gives_result=True, e_result=True)


def test_a_fee_that_came_to_nothing_is_no_fee() -> None:
    assert not {"priced", "paid"} & names(has_fee=True, due=0, paid_online=True)
    assert {"priced", "paid", "procedure_paid:1.001193"} <= names(has_fee=True, due=5, paid_online=True)


def test_deltas_carry_facts_from_one_to_the_next() -> None:
    steps = [
        None,
        facts(),
        facts(supplements=1, waiting=at(4)),
        facts(ended=at(5), how="result", gives_result=True),
    ]
    total: Counter[object] = Counter()
    for before, after in pairwise(steps):
        total.update(deltas(before, after))
    assert {key: value for key, value in total.items() if value} == contributions(steps[-1])
    assert deltas(facts(), facts()) == {}
