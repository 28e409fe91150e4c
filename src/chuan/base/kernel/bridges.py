"""Lines of a graph that are on no circle: taking one away parts what it joined."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

Edge = tuple[str, str]
_Node = tuple[int, str]


def bridges(edges: Iterable[Edge]) -> frozenset[Edge]:
    """Of lines between two sides (first to second, each side with names of its own) those on no circle."""
    near: dict[_Node, list[_Node]] = {}
    for left, right in sorted(edges):
        near.setdefault((0, left), []).append((1, right))
        near.setdefault((1, right), []).append((0, left))
    seen: dict[_Node, int] = {}
    low: dict[_Node, int] = {}
    return frozenset(edge for node in near if node not in seen for edge in _from(node, near, seen, low))


def _from(
    start: _Node, near: dict[_Node, list[_Node]], seen: dict[_Node, int], low: dict[_Node, int]
) -> Iterator[Edge]:
    """Walk all that hangs together; ``low``: the earliest node reached again from below one."""
    path: list[tuple[_Node, _Node | None, Iterator[_Node]]] = [(start, None, iter(near[start]))]
    seen[start] = low[start] = len(seen)
    while path:
        node, above, rest = path[-1]
        step = next(rest, None)
        if step is None:
            path.pop()
            if above is not None:
                low[above] = min(low[above], low[node])
                if low[node] > seen[above]:
                    yield (above[1], node[1]) if above[0] == 0 else (node[1], above[1])
        elif step not in seen:
            seen[step] = low[step] = len(seen)
            path.append((step, node, iter(near[step])))
        elif step != above:
            low[node] = min(low[node], seen[step])
