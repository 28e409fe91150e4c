"""The drawn way of a procedure, with a dossier on it: done, now, next, and who stands where."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext as _

from chuan.base.web.pictures import FlowEdge, FlowNode, FlowPicture
from chuan.base.web.rules import say
from chuan.definitions.procedures.rules.flow import Edge, Flow, Node, layout
from chuan.events.dossiers.rules import events as e
from chuan.surfaces.telling.file import File
from chuan.surfaces.telling.plain_flows import ENDS, HEAD_ROOM, arrow, role_of


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
    return FlowPicture(drawn.width, drawn.height + HEAD_ROOM, nodes, edges, said)


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
    box = (node.x, node.y + HEAD_ROOM, node.w, node.h)
    if node.key in ENDS:
        state = "done" if file.state.marking.ended == node.key else "next"
        return FlowNode(*box, _(ENDS[node.key]), (), state, end=True)
    title = f"{file.procedure.row(node.key) + 1}. {file.teller.step(node.key)}"
    if node.key in holders:
        holder = _short(holders[node.key])
        return FlowNode(*box, title, () if flag else (holder,), "now", holder=holder if flag else "")
    if node.key in done:
        who, at = done[node.key]
        return FlowNode(*box, title, (f"{_short(who)} · {say.day_month(at)}",), "done")
    return FlowNode(*box, title, (role_of(file.procedure, node.key),), "next")


def _edge(edge: Edge, done: dict[str, tuple[str, datetime]], holders: dict[str, str]) -> FlowEdge:
    taken = edge.source in done and (edge.target in done or edge.target in holders)
    state = "back" if edge.back else "done" if taken else ""
    return arrow(edge, state)


def _short(name: str) -> str:
    """Two last words of a name: what colleagues say."""
    return " ".join(name.split()[-2:])
