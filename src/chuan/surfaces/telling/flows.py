"""The drawn way of a procedure, with a dossier on it: done, now, next, and who stands where."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from chuan.base.web.pictures import FlowEdge, FlowNode, FlowPicture
from chuan.base.web.rules import say
from chuan.definitions.procedures.rules.definition import REFUSED, RESULT, Procedure
from chuan.definitions.procedures.rules.flow import Edge, Flow, Node, layout
from chuan.events.dossiers.rules import events as e
from chuan.surfaces.telling.file import File

_HEAD_ROOM = 34  # pixels above the boxes for the flag of who holds the dossier
_ENDS = {RESULT: gettext_noop("Có kết quả"), REFUSED: gettext_noop("Từ chối")}


def picture(file: File) -> FlowPicture:
    """The procedure's flowchart with this dossier's way on it."""
    done = _done(file)
    holders = {hold.step: file.names.get(int(hold.official), "") for hold in file.state.holds}
    drawn = layout(file.procedure)
    tops = _tops(drawn)
    nodes = tuple(_node(file, node, done, holders, flag=node.key in tops) for node in drawn.nodes)
    edges = tuple(_edge(edge, done, holders) for edge in drawn.edges)
    said = _("Sơ đồ %(steps)s bước, %(step)s") % {
        "steps": len(file.procedure.steps),
        "step": file.teller.step(next(iter(holders), "")),
    }
    return FlowPicture(drawn.width, drawn.height + _HEAD_ROOM, nodes, edges, said)


def plain_picture(procedure: Procedure, bad: frozenset[str] = frozenset(), key: str = "flow") -> FlowPicture:
    """The flowchart alone, with the steps of a flaw marked."""
    drawn: Flow = layout(procedure)
    nodes = tuple(_plain(procedure, node, bad) for node in drawn.nodes)
    edges = tuple(_arrow(edge, "back" if edge.back else "") for edge in drawn.edges)
    said = _("Sơ đồ %(steps)s bước của %(name)s") % {"steps": len(procedure.steps), "name": procedure.name}
    return FlowPicture(drawn.width, drawn.height + _HEAD_ROOM, nodes, edges, said, key)


def _tops(drawn: Flow) -> frozenset[str]:
    """The uppermost box of each column: only there is room for a flag above it."""
    tops: dict[int, Node] = {}
    for node in sorted(drawn.nodes, key=lambda node: node.y, reverse=True):
        tops[node.column] = node
    return frozenset(node.key for node in tops.values())


def _done(file: File) -> dict[str, tuple[str, datetime]]:
    """Step → who finished it last and when; steps open again are not done."""
    done = {
        item.event.step: (file.names.get(int(item.actor), ""), item.at)
        for item in file.lived
        if isinstance(item.event, e.Passed)
    }
    return {step: value for step, value in done.items() if step not in file.state.marking.open}


def _node(
    file: File, node: Node, done: dict[str, tuple[str, datetime]], holders: dict[str, str], *, flag: bool
) -> FlowNode:
    box = (node.x, node.y + _HEAD_ROOM, node.w, node.h)
    if node.key in _ENDS:
        state = "done" if file.state.marking.ended == node.key else "next"
        return FlowNode(*box, _(_ENDS[node.key]), (), state, end=True)
    title = f"{file.procedure.row(node.key) + 1}. {file.teller.step(node.key)}"
    if node.key in holders:
        holder = _short(holders[node.key])
        return FlowNode(*box, title, () if flag else (holder,), "now", holder=holder if flag else "")
    if node.key in done:
        who, at = done[node.key]
        return FlowNode(*box, title, (f"{_short(who)} · {say.day_month(at)}",), "done")
    return FlowNode(*box, title, (_role(file.procedure, node.key),), "next")


def _plain(procedure: Procedure, node: Node, bad: frozenset[str]) -> FlowNode:
    box = (node.x, node.y + _HEAD_ROOM, node.w, node.h)
    if node.key in _ENDS:
        return FlowNode(*box, _(_ENDS[node.key]), (), "next", end=True)
    step = procedure.step(node.key)
    title = f"{procedure.row(node.key) + 1}. {step.name if step else node.key}"
    return FlowNode(*box, title, (_role(procedure, node.key),), "bad" if node.key in bad else "next")


def _edge(edge: Edge, done: dict[str, tuple[str, datetime]], holders: dict[str, str]) -> FlowEdge:
    taken = edge.source in done and (edge.target in done or edge.target in holders)
    state = "back" if edge.back else "done" if taken else ""
    return _arrow(edge, state)


def _arrow(edge: Edge, state: str) -> FlowEdge:
    points = tuple((float(x), float(y + _HEAD_ROOM)) for x, y in edge.points)
    at = (float(edge.at[0]), float(edge.at[1] + _HEAD_ROOM))
    return FlowEdge(points, state, _label(edge) if edge.back else "", at)


def _label(edge: Edge) -> str:
    return _("%(outcomes)s, tối đa %(rounds)s lần") % {
        "outcomes": ", ".join(edge.outcomes).lower(),
        "rounds": edge.rounds,
    }


def _role(procedure: Procedure, key: str) -> str:
    step = procedure.step(key)
    return next((role.name for role in procedure.roles if step and role.key == step.role), "")


def _short(name: str) -> str:
    """Two last words of a name: what colleagues say."""
    return " ".join(name.split()[-2:])
