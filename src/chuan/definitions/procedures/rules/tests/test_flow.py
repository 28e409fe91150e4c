"""The drawn flowchart: nothing overlaps, arrows keep clear of boxes, the same procedure looks the same."""

from __future__ import annotations

from itertools import combinations, pairwise

from hypothesis import given, settings

from chuan.definitions.procedures.rules.definition import ENDS, RESULT, Procedure
from chuan.definitions.procedures.rules.flow import Edge, Flow, Node, layout
from chuan.definitions.procedures.rules.tests.samples import parallel, straight
from chuan.definitions.procedures.rules.tests.strategies import any_ways


@settings(max_examples=60, deadline=None)
@given(any_ways())
def test_boxes_never_overlap(procedure: Procedure) -> None:
    for one, other in combinations(layout(procedure).nodes, 2):
        assert one.x + one.w <= other.x or other.x + other.w <= one.x or _above(one, other)


@settings(max_examples=60, deadline=None)
@given(any_ways())
def test_arrows_to_the_right_pass_no_box(procedure: Procedure) -> None:
    flow = layout(procedure)
    for edge in flow.edges:
        if not edge.back:
            assert not any(_crosses(edge, node) for node in flow.nodes)


@settings(max_examples=60, deadline=None)
@given(any_ways())
def test_every_step_is_a_box_and_every_way_an_arrow(procedure: Procedure) -> None:
    flow = layout(procedure)
    keys = {step.key for step in procedure.steps}
    assert keys <= {node.key for node in flow.nodes} <= keys | ENDS
    ways = {(s.key, to) for s in procedure.steps for o in s.outcomes for to in o.to if to in keys | ENDS}
    assert {(edge.source, edge.target) for edge in flow.edges} == ways


@settings(max_examples=60, deadline=None)
@given(any_ways())
def test_a_drawing_is_always_the_same_and_inside_its_frame(procedure: Procedure) -> None:
    flow = layout(procedure)
    assert flow == layout(procedure)
    points = [point for edge in flow.edges for point in edge.points]
    corners = [(node.x + node.w, node.y + node.h) for node in flow.nodes]
    assert all(0 <= x <= flow.width and 0 <= y <= flow.height for x, y in (*points, *corners))


@settings(max_examples=60, deadline=None)
@given(any_ways())
def test_steps_stand_right_of_what_leads_to_them(procedure: Procedure) -> None:
    flow = layout(procedure)
    for edge in flow.edges:
        source, target = flow.node(edge.source), flow.node(edge.target)
        assert source is not None
        assert target is not None
        assert edge.back or source.column < target.column


def test_parallel_branches_lie_in_lanes_and_meet_in_the_middle() -> None:
    flow = layout(parallel())
    assert _y(flow, "visit") < _y(flow, "examine") == _y(flow, "draft") < _y(flow, "ask")


def test_a_return_runs_below_all_boxes_and_says_how_often() -> None:
    flow = layout(parallel())
    back = next(edge for edge in flow.edges if edge.back)
    assert (back.source, back.target, back.rounds) == ("sign", "draft", 1)
    assert max(y for _, y in back.points) > max(node.y + node.h for node in flow.nodes)


def test_a_plain_procedure_is_one_line() -> None:
    flow = layout(straight(1, 2, 1))
    assert len({node.y for node in flow.nodes}) == 1
    assert flow.nodes[-1].key == RESULT
    assert all(len(edge.points) == 2 for edge in flow.edges)


def _above(one: Node, other: Node) -> bool:
    return one.y + one.h <= other.y or other.y + other.h <= one.y


def _y(flow: Flow, key: str) -> int:
    node = flow.node(key)
    assert node is not None
    return node.y


def _crosses(edge: Edge, node: Node) -> bool:
    return any(
        min(a[0], b[0]) < node.x + node.w
        and max(a[0], b[0]) > node.x
        and min(a[1], b[1]) < node.y + node.h
        and max(a[1], b[1]) > node.y
        for a, b in pairwise(edge.points)
    )
