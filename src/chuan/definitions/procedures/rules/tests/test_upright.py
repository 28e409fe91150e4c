"""The chart on paper: its arrows are the outcomes of the walk, its boxes never lie over each other."""

from __future__ import annotations

from itertools import combinations, pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from chuan.definitions.procedures.rules.definition import ENDS, Procedure
from chuan.definitions.procedures.rules.flow.upright import START, Box, Chart, upright
from chuan.definitions.procedures.rules.tests.samples import parallel
from chuan.definitions.procedures.rules.tests.strategies import any_ways, sound_procedures
from chuan.definitions.procedures.rules.walk import choices, start, take

procedures = any_ways() | sound_procedures()


def drawn(procedure: Procedure) -> Chart:
    return upright(procedure, {step.key: (step.name, "Vai · 2 giờ") for step in procedure.steps})


def links(procedure: Procedure) -> dict[tuple[str, str], set[str]]:
    """Each pair of boxes that an outcome ties, with the outcomes' names; what leads nowhere is not drawn."""
    keys = {step.key for step in procedure.steps} | ENDS
    found: dict[tuple[str, str], set[str]] = {(START, procedure.steps[0].key): set()}
    for step in procedure.steps:
        for outcome in step.outcomes:
            for target in keys.intersection(outcome.to):
                found.setdefault((step.key, target), set()).add(outcome.name)
    return found


@settings(max_examples=40)
@given(procedures)
def test_its_arrows_are_the_outcomes_of_the_definition_and_no_others(procedure: Procedure) -> None:
    arrows = drawn(procedure).arrows
    assert {(one.source, one.target): set(one.outcomes) for one in arrows} == links(procedure)
    assert len(arrows) == len(links(procedure))


@given(sound_procedures(), st.data())
def test_every_step_that_the_walk_takes_goes_along_an_arrow(
    procedure: Procedure, data: st.DataObject
) -> None:
    told = {(one.source, one.target, name) for one in drawn(procedure).arrows for name in one.outcomes}
    marking = start(procedure)
    for _ in range(12):
        open_ = choices(procedure, marking)
        if not open_:
            break
        step, outcome = data.draw(st.sampled_from(open_))
        assert {(step.key, target, outcome.name) for target in outcome.to} <= told
        after = take(procedure, marking, step.key, outcome.key)
        assert not hasattr(after, "kind")
        marking = after


@settings(max_examples=40)
@given(procedures)
def test_a_return_is_drawn_as_one_with_its_rounds(procedure: Procedure) -> None:
    for arrow in drawn(procedure).arrows:
        step = procedure.step(arrow.source)
        if step is None:
            continue
        assert arrow.back is (procedure.row(arrow.target) <= procedure.row(arrow.source))
        ways = [one for one in step.outcomes if arrow.target in one.to]
        assert arrow.rounds == (max(one.rounds for one in ways) if arrow.back else 0)


@settings(max_examples=40)
@given(procedures)
def test_boxes_keep_apart_and_every_one_stands_in_one_band(procedure: Procedure) -> None:
    chart = drawn(procedure)
    assert {box.key for box in chart.boxes} >= {START, *(step.key for step in procedure.steps)}
    assert not [pair for pair in combinations(chart.boxes, 2) if overlap(*pair)]
    for box in chart.boxes:
        holders = [band for band in chart.bands if band.top <= box.y and box.y + box.h <= band.bottom]
        assert len(holders) == 1


def overlap(one: Box, other: Box) -> bool:
    across = one.x < other.x + other.w and other.x < one.x + one.w
    return across and one.y < other.y + other.h and other.y < one.y + one.h


@settings(max_examples=40)
@given(procedures)
def test_bands_follow_each_other_and_arrows_begin_and_end_at_their_boxes(procedure: Procedure) -> None:
    chart = drawn(procedure)
    for before, after in pairwise(chart.bands):
        assert before.bottom == after.top < after.bottom
    boxes = {box.key: box for box in chart.boxes}
    for arrow in chart.arrows:
        assert touches(boxes[arrow.source], arrow.points[0])
        assert touches(boxes[arrow.target], arrow.points[-1])
        straight = pairwise(arrow.points)
        assert all(a[0] == b[0] or a[1] == b[1] for a, b in straight)


def touches(box: Box, point: tuple[float, float]) -> bool:
    x, y = point
    return box.x - 0.01 <= x <= box.x + box.w + 0.01 and box.y - 0.01 <= y <= box.y + box.h + 0.01


@settings(max_examples=40)
@given(procedures)
def test_what_goes_on_below_a_band_has_a_letter_of_its_own(procedure: Procedure) -> None:
    for band in drawn(procedure).bands[:-1]:
        letters = [letter for letter, _ in band.onward]
        assert len(set(letters)) == len(letters)


def test_a_split_a_join_a_choice_and_an_end_are_told_apart() -> None:
    boxes = {box.key: box for box in drawn(parallel()).boxes}
    assert boxes["examine"].kind == "choice"
    assert boxes["examine"].forks
    assert boxes["draft"].joins
    assert boxes["visit"].level == boxes["ask"].level
    assert {boxes[":result"].kind, boxes[":refused"].kind} == {"end"}
