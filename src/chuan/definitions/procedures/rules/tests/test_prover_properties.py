"""What a proof is worth: proved procedures walked at random, and any procedure at all proved to the end."""

from __future__ import annotations

from datetime import datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from chuan.base.kernel.clock import VIETNAM
from chuan.base.kernel.reason import say
from chuan.definitions.calendars.rules.due import due_at
from chuan.definitions.laws.rules.pack import Pack
from chuan.definitions.procedures.rules import lengths
from chuan.definitions.procedures.rules.chains import longest_chains
from chuan.definitions.procedures.rules.definition import Procedure
from chuan.definitions.procedures.rules.lengths import runs
from chuan.definitions.procedures.rules.promise import deadline
from chuan.definitions.procedures.rules.prover import SEVERITIES, prove
from chuan.definitions.procedures.rules.tests.samples import DAY, office, parallel
from chuan.definitions.procedures.rules.tests.strategies import any_ways, sound_procedures
from chuan.definitions.procedures.rules.time import longest_path, shortest_remaining
from chuan.definitions.procedures.rules.walk import Marking, choices, start, take
from chuan.definitions.procedures.rules.words import WORDS

OFFICE = office()
PACK = Pack("", DAY)
SHAPE = {"dead_step", "trap", "improper_end", "lost_branch", "unknown_target", "bound_reached"}
starts = st.integers(0, 20 * 24 * 60).map(
    lambda minute: datetime(2026, 11, 20, tzinfo=VIETNAM) + timedelta(minutes=minute)
)


@settings(max_examples=40, deadline=None)
@given(any_ways())
def test_the_prover_always_ends_and_says_everything_in_words(procedure: Procedure) -> None:
    for flaw in prove(procedure, OFFICE, None, DAY):
        assert flaw.severity in SEVERITIES.values()
        for reason in (flaw.reason, flaw.example, flaw.mend):
            assert reason is None or (say(reason, WORDS) and say(reason, WORDS, "en"))


@settings(max_examples=80, deadline=None)
@given(any_ways(), st.data())
def test_a_procedure_of_sound_shape_walked_at_random_ends_with_nothing_open(
    procedure: Procedure, data: st.DataObject
) -> None:
    if SHAPE.isdisjoint(flaw.kind for flaw in prove(procedure, OFFICE, None, DAY)):
        end = walked(procedure, data)
        assert end.ended
        assert not end.open
        assert not end.waiting


@settings(max_examples=40, deadline=None)
@given(sound_procedures(), st.data())
def test_sound_procedures_have_no_flaw_of_shape_and_end(procedure: Procedure, data: st.DataObject) -> None:
    assert SHAPE.isdisjoint(flaw.kind for flaw in prove(procedure, OFFICE, None, DAY))
    assert walked(procedure, data).ended


@settings(max_examples=40, deadline=None)
@given(sound_procedures(), starts, st.data())
def test_a_promise_that_was_proved_is_kept(
    procedure: Procedure, received: datetime, data: st.DataObject
) -> None:
    """Every step takes its whole limit, returns are taken at will, at any minute of reception."""
    if any(flaw.kind in {"over_promise", "bound_reached"} for flaw in prove(procedure, OFFICE, None, DAY)):
        return
    limit = procedure.channels[0].promised
    promised = deadline(limit, PACK, OFFICE, received)
    assert promised is None or timed(procedure, received, data) <= promised


@settings(max_examples=40, deadline=None)
@given(any_ways(), st.data())
def test_no_walk_is_longer_than_the_longest_path(procedure: Procedure, data: st.DataObject) -> None:
    """In hours that add up; the chain of one token through the walk."""
    place, token, total = start(procedure), procedure.steps[0].key, 0
    while not place.ended:
        ways = [(step, outcome) for step, outcome in choices(procedure, place) if step.key == token]
        if not ways:
            return
        step, outcome = data.draw(st.sampled_from(ways))
        total += minutes(procedure, token)
        reached = take(procedure, place, step.key, outcome.key)
        assert isinstance(reached, Marking)
        place = reached
        token = next((to for to in outcome.to if to in place.open), "")
        if not token and not place.ended:
            return
    assert total <= sum(length for _, length in longest_path(procedure))


@given(sound_procedures())
def test_the_shortest_way_is_no_longer_than_the_longest(procedure: Procedure) -> None:
    longest = sum(length for _, length in longest_path(procedure))
    assert 0 <= shortest_remaining(procedure, start(procedure)) <= longest


def minutes(procedure: Procedure, key: str) -> int:
    step = procedure.step(key)
    assert step is not None
    return lengths.minutes(runs(step))


def walked(procedure: Procedure, data: st.DataObject) -> Marking:
    place = start(procedure)
    while ways := choices(procedure, place):
        step, outcome = data.draw(st.sampled_from(ways))
        reached = take(procedure, place, step.key, outcome.key)
        assert isinstance(reached, Marking)
        place = reached
    return place


def timed(procedure: Procedure, received: datetime, data: st.DataObject) -> datetime:
    """When a dossier is ready if each open step begins when it opens and ends at its limit."""
    place, opened, latest = start(procedure), {procedure.steps[0].key: received}, received
    while ways := choices(procedure, place):
        step, outcome = data.draw(st.sampled_from(ways))
        limit = runs(step)
        began = opened[step.key]
        done = due_at(OFFICE, began, limit) if limit else began
        reached = take(procedure, place, step.key, outcome.key)
        assert isinstance(reached, Marking)
        place, latest = reached, max(latest, done)
        for target in outcome.to:
            opened[target] = max(opened.get(target, received), done)
    return latest


def test_the_worst_chain_is_found_among_all() -> None:
    (chain,) = longest_chains(parallel()).chains
    assert [step.key for step in chain] == ["receive", "examine", "visit", "draft", "sign", "draft", "sign"]
