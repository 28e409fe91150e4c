"""The drawn way of a procedure alone, and the pieces of which every such picture is made."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from chuan.base.web.pictures import FlowEdge, FlowNode, FlowPicture
from chuan.definitions.procedures.rules.definition import REFUSED, RESULT, Procedure
from chuan.definitions.procedures.rules.flow import Edge, Flow, Node, layout

HEAD_ROOM = 34  # pixels above the boxes for the flag of who holds the dossier
ENDS = {RESULT: gettext_noop("Có kết quả"), REFUSED: gettext_noop("Từ chối")}


def plain_picture(procedure: Procedure, bad: frozenset[str] = frozenset(), key: str = "flow") -> FlowPicture:
    """The flowchart alone, with the steps of a flaw marked."""
    drawn: Flow = layout(procedure)
    nodes = tuple(_plain(procedure, node, bad) for node in drawn.nodes)
    edges = tuple(arrow(edge, "back" if edge.back else "") for edge in drawn.edges)
    said = _("Sơ đồ %(steps)s bước của %(name)s") % {"steps": len(procedure.steps), "name": procedure.name}
    return FlowPicture(drawn.width, drawn.height + HEAD_ROOM, nodes, edges, said, key)


def _plain(procedure: Procedure, node: Node, bad: frozenset[str]) -> FlowNode:
    box = (node.x, node.y + HEAD_ROOM, node.w, node.h)
    if node.key in ENDS:
        return FlowNode(*box, _(ENDS[node.key]), (), "next", end=True)
    step = procedure.step(node.key)
    title = f"{procedure.row(node.key) + 1}. {step.name if step else node.key}"
    return FlowNode(*box, title, (role_of(procedure, node.key),), "bad" if node.key in bad else "next")


def arrow(edge: Edge, state: str) -> FlowEdge:
    points = tuple((float(x), float(y + HEAD_ROOM)) for x, y in edge.points)
    at = (float(edge.at[0]), float(edge.at[1] + HEAD_ROOM))
    return FlowEdge(points, state, _label(edge) if edge.back else "", at)


def _label(edge: Edge) -> str:
    return _("%(outcomes)s, tối đa %(rounds)s lần") % {
        "outcomes": ", ".join(edge.outcomes).lower(),
        "rounds": edge.rounds,
    }


def role_of(procedure: Procedure, key: str) -> str:
    step = procedure.step(key)
    return next((role.name for role in procedure.roles if step and role.key == step.role), "")
