"""The declared flow and the flow as worked, one beside the other: the same boxes, other figures."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from chuan.base.web.pictures import FlowEdge, FlowNode, FlowPicture
from chuan.base.web.rules import say
from chuan.definitions.procedures.rules.definition import Procedure
from chuan.definitions.procedures.rules.flow import Edge, Flow, layout
from chuan.definitions.procedures.rules.lengths import minutes, runs
from chuan.definitions.procedures.rules.prover.wording import hours
from chuan.readings.conformance.queries.picture import Arrow, Stray
from chuan.readings.conformance.rules.deviation import LATE, SKIPPED, SWAPPED
from chuan.surfaces.telling.plain_flows import HEAD_ROOM, arrow, plain_picture

Href = Callable[[dict[str, str]], str]
"""The cases behind a figure, by what is asked of them: ``buoc``, ``ket``, ``loai``."""
_LEVEL = 12  # pixels between two arrows that jump over boxes


@dataclass(frozen=True, slots=True)
class Figures:
    """What was counted for one version: the ways steps ended, and the places where work left the flow."""

    arrows: tuple[Arrow, ...]
    strays: tuple[Stray, ...]

    def of(self, step: str) -> tuple[Arrow, ...]:
        return tuple(one for one in self.arrows if one.step == step)

    def astray(self, step: str) -> int:
        """Dossiers that left the order or the roles at a step."""
        return sum(one.dossiers for one in self.strays if one.step == step and one.kind != LATE)


def declared(procedure: Procedure, day_minutes: int) -> FlowPicture:
    """Each step with its role and the time it is given."""
    picture = plain_picture(procedure, key="declared")
    nodes = []
    for node, box in zip(picture.nodes, layout(procedure).nodes, strict=True):
        step = procedure.step(box.key)
        given = minutes(runs(step), day_minutes) if step else 0
        nodes.append(replace(node, lines=(" · ".join((hours(given), *node.lines)),) if given else node.lines))
    said = _("Như công bố: %(said)s") % {"said": picture.said}
    return replace(picture, nodes=tuple(nodes), said=said)


def worked(procedure: Procedure, figures: Figures, href: Href) -> FlowPicture:
    """The same boxes with the usual time against the stated one; every arrow with its number of dossiers."""
    plain, drawn = plain_picture(procedure, key="worked"), layout(procedure)
    room = max(HEAD_ROOM, _LEVEL * (2 + len(_jumps(figures.strays))))
    lift = room - HEAD_ROOM
    nodes = tuple(
        _node(replace(node, y=node.y + lift), box.key, procedure, figures, href)
        for node, box in zip(plain.nodes, drawn.nodes, strict=True)
    )
    edges = tuple(_lifted(_edge(edge, procedure, figures, href), lift) for edge in drawn.edges)
    said = _("Như thực hiện: %(said)s") % {"said": plain.said}
    jumps = tuple(_jumping(drawn, figures.strays, room, href))
    return FlowPicture(plain.width, plain.height + lift, nodes, (*edges, *jumps), said, "worked")


def _node(node: FlowNode, key: str, procedure: Procedure, figures: Figures, href: Href) -> FlowNode:
    found = figures.of(key)
    if procedure.step(key) is None:
        return node
    if not found:
        return replace(node, lines=(_("không hồ sơ nào"),), state="never")
    median = max(found, key=lambda one: one.dossiers).median
    given = next((one.given for one in found if one.given), None)
    used, stated = say.number(median), say.number(given) if given else ""
    line = _("%(median)s / %(given)s phút") if given else _("%(median)s phút")
    astray = figures.astray(key)
    state = "bad" if astray or (given is not None and median > given) else "done"
    said = line % {"median": used, "given": stated}
    return replace(node, lines=(said,), state=state, href=href({"buoc": key}))


def _edge(edge: Edge, procedure: Procedure, figures: Figures, href: Href) -> FlowEdge:
    """One declared arrow: how many dossiers took it."""
    step = procedure.step(edge.source)
    taken = {outcome.key for outcome in (step.outcomes if step else ()) if edge.target in outcome.to}
    count = sum(one.dossiers for one in figures.of(edge.source) if one.outcome in taken)
    drawn = arrow(edge, "back" if edge.back else "done" if count else "")
    outcome = next(iter(taken)) if len(taken) == 1 else ""
    told = _("%(count)s hồ sơ đi từ bước “%(step)s”") % {
        "count": say.number(count),
        "step": step.name if step else "",
    }
    asked = href({"buoc": edge.source, "ket": outcome})
    return replace(drawn, label=say.number(count), href=asked if count else "", told=told)


def _lifted(edge: FlowEdge, lift: float) -> FlowEdge:
    at = (edge.at[0], edge.at[1] + lift) if edge.at else None
    return replace(edge, points=tuple((x, y + lift) for x, y in edge.points), at=at)


def _jumps(strays: Iterable[Stray]) -> Mapping[tuple[str, str], int]:
    """(from, to) -> dossiers that went there although nobody declared it."""
    found: dict[tuple[str, str], int] = {}
    for one in strays:
        end = one.next if one.kind == SKIPPED else one.step
        if one.kind in {SKIPPED, SWAPPED} and one.after and end:
            found[one.after, end] = max(found.get((one.after, end), 0), one.dossiers)
    return found


def _jumping(drawn: Flow, strays: Iterable[Stray], room: float, href: Href) -> Iterable[FlowEdge]:
    """Arrows over the boxes, each on a level of its own."""
    for level, ((source, target), count) in enumerate(_jumps(strays).items(), start=1):
        start, end = drawn.node(source), drawn.node(target)
        if start is None or end is None:
            continue
        top, lift = room - _LEVEL * level, room
        left, right = start.x + start.w * 0.6, end.x + end.w * 0.4
        points = ((left, start.y + lift), (left, top), (right, top), (right, end.y + lift))
        kinds = {one.kind for one in strays if target in {one.step, one.next}}
        asked = href({"loai": SKIPPED if SKIPPED in kinds else SWAPPED})
        told = _("%(count)s hồ sơ đi ngoài quy trình công bố") % {"count": say.number(count)}
        yield FlowEdge(points, "bad", say.number(count), ((left + right) / 2, top - 3), asked, told)
