"""Whatever is ordered: replay never raises, nothing follows the end, the wire gives back what was put in."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from chuan.base.kernel import codec
from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refusal
from chuan.definitions.procedures.rules import walk
from chuan.events.dossiers.rules import orders as o
from chuan.events.dossiers.rules.decide import decide
from chuan.events.dossiers.rules.events import Passed
from chuan.events.dossiers.rules.evolve import evolve
from chuan.events.dossiers.rules.kinds import KINDS
from chuan.events.dossiers.rules.state import State
from chuan.events.dossiers.rules.tests.world import (
    COUNTER,
    HANDS,
    PROCEDURE,
    ROLES,
    TERMS,
    UNIT,
    Life,
    now,
)

_ANYBODY = st.sampled_from(sorted(ROLES.values()))
_STEPS = st.sampled_from([step.key for step in PROCEDURE.steps])
_ORDERS = st.one_of(
    st.tuples(_STEPS, st.integers(0, 2)),
    st.sampled_from(["draft", "refusal", "back", "annul", "hand", "remind"]),
    st.tuples(st.just("assign"), _STEPS, _ANYBODY),
)


@st.composite
def lives(draw: st.DrawFn) -> Life:
    """A dossier after up to 25 orders by anybody, most of them by the holder."""
    life = Life().received()
    for _ in range(draw(st.integers(0, 25))):
        life.at += timedelta(minutes=draw(st.integers(0, 600)))
        actor = draw(
            st.one_of(st.sampled_from([h.official for h in life.state.holds] or [COUNTER]), _ANYBODY)
        )
        life.order(actor, _order(draw(_ORDERS)))
    return life


def _order(drawn: object) -> o.Order:
    simple: dict[object, o.Order] = {
        "draft": o.Draft("result", "d" * 64),
        "refusal": o.Draft("refusal", "d" * 64),
        "back": o.TakeBack(Id(9)),
        "annul": o.Annul(Id(9)),
        "hand": o.HandOver(Id(50), "counter"),
        "remind": o.Remind("check", Id(9)),
    }
    if isinstance(drawn, tuple) and len(drawn) == 3:
        return o.Assign(drawn[1], o.Person(drawn[2], UNIT), HANDS, head=True, reason=Id(9))
    if isinstance(drawn, tuple):
        step = PROCEDURE.step(drawn[0])
        assert step is not None
        outcome = step.outcomes[drawn[1] % len(step.outcomes)].key
        return o.Pass(step.key, outcome, HANDS, number=1, day=Life().at.date(), issued="e" * 64)
    return simple[drawn]


@settings(max_examples=150, deadline=None)
@given(lives())
def test_replay_gives_the_same_state(life: Life) -> None:
    state = State()
    for happened in life.events:
        state = evolve(state, happened)
    assert state == life.state
    assert codec.load(State, codec.dump(state)) == state


@settings(max_examples=150, deadline=None)
@given(lives())
def test_an_open_dossier_has_one_holder_a_step_and_an_ended_one_has_none(life: Life) -> None:
    held = sorted(hold.step for hold in life.state.holds)
    assert held == (sorted(set(life.state.marking.open)) if life.state.status == "open" else [])


@settings(max_examples=100, deadline=None)
@given(lives())
def test_decide_never_invents_a_step(life: Life) -> None:
    marking = walk.start(PROCEDURE)
    undone: list[walk.Marking] = []
    for happened in life.events:
        if isinstance(happened.event, Passed):
            undone.append(marking)
            taken = walk.take(PROCEDURE, marking, happened.event.step, happened.event.outcome)
            assert taken == happened.event.marking
            marking = happened.event.marking
        elif type(happened.event).__name__ == "TakenBack":
            marking = undone.pop()


@settings(max_examples=100, deadline=None)
@given(lives(), _STEPS)
def test_nothing_is_worked_after_the_end(life: Life, step: str) -> None:
    if life.state.status in {"ready", "closed", "annulled"}:
        definition = PROCEDURE.step(step)
        assert definition is not None
        order = o.Pass(step, definition.outcomes[0].key, HANDS)
        for actor in ROLES.values():
            assert isinstance(decide(TERMS, life.state, order, now(actor, life.at)), Refusal)


@settings(max_examples=100, deadline=None)
@given(lives())
def test_events_survive_the_wire(life: Life) -> None:
    for happened in life.events:
        kind = f"dossiers.{type(happened.event).__name__}"
        assert codec.load(KINDS[kind], codec.dump(happened.event)) == happened.event
