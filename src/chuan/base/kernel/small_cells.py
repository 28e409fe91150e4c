"""Small cells of a table with totals are covered, and others with them: nobody gets one back by subtraction.

Rows and columns add up to totals, so a covered cell is known to whoever reads the rest unless a second one of its row and
of its column is covered too, and unless what is covered before a shown total is together large enough. Between rows and
columns covered cells are the lines of a graph: a cell follows from the others exactly where its line is on no circle.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from chuan.base.kernel.bridges import bridges

Place = tuple[str, str]
Counts = Mapping[Place, int]
"""(row, column) -> how many; what is no key is empty by nature and known to be."""
TOTAL = "="
"""The row and the column of totals."""
COVERED = "covered"
"""What stands in place of a figure that is not shown: neither 0 nor absent."""
_Lines = Mapping[tuple[int, str], Sequence[Place]]


def with_totals(cells: Counts) -> dict[Place, int]:
    """The table with its totals."""
    whole = dict(cells)
    for (row, column), n in cells.items():
        for place in ((row, TOTAL), (TOTAL, column), (TOTAL, TOTAL)):
            whole[place] = whole.get(place, 0) + n
    return whole


def covered(cells: Counts, fewest: int) -> frozenset[Place]:
    """Which places, totals among them, are not to be shown; a 0 tells of nobody and is small for nobody."""
    whole = with_totals(cells)
    lines = _lines(whole)
    hidden = {place for place, n in whole.items() if 0 < n < fewest}
    while more := _thin(whole, lines, hidden, fewest) or _told(whole, lines, hidden):
        hidden |= more
    return frozenset(hidden)


def covered_row(cells: Mapping[str, int], fewest: int) -> frozenset[str]:
    """One row with its total: the total goes with a cell that would follow from it, never another cell.

    What another cell says may be read elsewhere by itself; the total of the row may not.
    """
    hidden = frozenset(key for key, n in cells.items() if 0 < n < fewest)
    follows = len(hidden) == 1 or 0 < sum(cells[key] for key in hidden) < fewest
    return hidden | {TOTAL} if follows else hidden


def _lines(whole: Counts) -> _Lines:
    """Each row and each column."""
    found: dict[tuple[int, str], list[Place]] = {}
    for place in whole:
        for side in (0, 1):
            found.setdefault((side, place[side]), []).append(place)
    return found


def _thin(whole: Counts, lines: _Lines, hidden: set[Place], fewest: int) -> set[Place]:
    """One more for each line that covers a single cell, or too few before a total that is shown."""
    more: set[Place] = set()
    for (side, _name), line in lines.items():
        mine = [place for place in line if place in hidden or place in more]
        open_total = all(place[1 - side] != TOTAL for place in mine)
        few = open_total and 0 < sum(whole[place] for place in mine) < fewest
        if len(mine) == 1 or few:
            more |= _smallest(whole, line, hidden | more)
    return more


def _told(whole: Counts, lines: _Lines, hidden: set[Place]) -> set[Place]:
    """One more beside each covered cell that still follows from the rest."""
    more: set[Place] = set()
    for place in bridges(hidden):
        around = (lines[0, place[0]], lines[1, place[1]], tuple(whole))
        beside = (_smallest(whole, line, hidden | more) for line in around)
        more |= next((one for one in beside if one), set())
    return more


def _smallest(whole: Counts, line: Sequence[Place], hidden: set[Place]) -> set[Place]:
    """What is best covered next: a cell before a total, one with somebody before an empty one, the smallest."""
    left = (place for place in line if place not in hidden)
    best = min(left, key=lambda p: (TOTAL in p, whole[p] == 0, whole[p], p), default=None)
    return set() if best is None else {best}
