"""The drawn flowchart of a procedure: where its boxes and arrows lie. Geometry alone, no colour, no page."""

from __future__ import annotations

from chuan.definitions.procedures.rules.definition import Procedure
from chuan.definitions.procedures.rules.flow.arrows import arrows
from chuan.definitions.procedures.rules.flow.boxes import boxes
from chuan.definitions.procedures.rules.flow.shapes import MARGIN, Edge, Flow, Node

__all__ = ["Edge", "Flow", "Node", "layout"]


def layout(procedure: Procedure) -> Flow:
    """Left to right, parallel branches in lanes, refusals below, returns under everything."""
    placed = boxes(procedure)
    edges = arrows(procedure, placed)
    nodes = tuple(placed.nodes.values())
    points = [point for edge in edges for point in edge.points]
    width = max([node.x + node.w for node in nodes] + [x for x, _ in points], default=0)
    height = max([node.y + node.h for node in nodes] + [y for _, y in points], default=0)
    return Flow(nodes, edges, width + MARGIN, height + MARGIN)
