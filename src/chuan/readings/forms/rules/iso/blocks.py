"""What a document is made of: sections with lines, tables and the chart; each printer renders the same ones."""

from __future__ import annotations

from dataclasses import dataclass

from chuan.definitions.procedures.rules.flow.upright import Chart
from chuan.readings.forms.rules.formatting import plain
from chuan.readings.forms.rules.parts import Sheet


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph, or one item of a list."""

    text: str
    item: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """``widths``: shares of the page; ``sums``: rows below, each a label over the first columns and its value."""

    head: tuple[str, ...]
    widths: tuple[float, ...]
    rows: tuple[tuple[str, ...], ...]
    middle: tuple[int, ...] = (0,)  # columns set in the middle
    sums: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Chartlet:
    """The drawn flow with the words of its boxes: key → (in bold, below)."""

    chart: Chart
    words: dict[str, tuple[str, str]]
    notes: tuple[str, ...]


Block = Line | Table | Chartlet


@dataclass(frozen=True, slots=True)
class Section:
    """``number`` as "5.2"; its depth is how often a point stands in it."""

    number: str
    title: str
    blocks: tuple[Block, ...] = ()

    @property
    def level(self) -> int:
        return self.number.count(".") + 1


def section_sheet(section: Section) -> Sheet:
    return {
        "number": section.number,
        "title": section.title,
        "level": section.level,
        "blocks": [block_sheet(block) for block in section.blocks],
    }


def block_sheet(block: Block) -> Sheet:
    if isinstance(block, Line):
        return {"kind": "item" if block.item else "line", "text": plain(block.text)}
    if isinstance(block, Table):
        return {
            "kind": "table",
            "head": list(block.head),
            "widths": list(block.widths),
            "rows": [[plain(cell) for cell in row] for row in block.rows],
            "middle": list(block.middle),
            "sums": [[label, value] for label, value in block.sums],
        }
    return {"kind": "chart", **chart_sheet(block)}


def chart_sheet(drawn: Chartlet) -> Sheet:
    """The chart band by band: what is never parted by the end of a page, each in its own measure."""
    return {
        "width": drawn.chart.width,
        "bands": [_band(drawn, at) for at in range(len(drawn.chart.bands))],
        "notes": list(drawn.notes),
    }


def _band(drawn: Chartlet, at: int) -> Sheet:
    band = drawn.chart.bands[at]
    before = drawn.chart.bands[at - 1].onward if at else ()
    return {
        "height": band.bottom - band.top,
        "before": [list(one) for one in before],
        "after": [list(one) for one in band.onward],
        "boxes": [_box(drawn, key, band.top) for key in _within(drawn, band.top, band.bottom)],
        "arrows": [
            {
                "points": [[x, y - band.top] for x, y in arrow.points],
                "label": _label(arrow.label, arrow.rounds if arrow.back else 0),
                "at": [arrow.at[0], arrow.at[1] - band.top, arrow.at[2]],
                "labelled": band.top < arrow.at[1] <= band.bottom,
                "back": arrow.back,
            }
            for arrow in drawn.chart.arrows
            if min(y for _, y in arrow.points) < band.bottom and max(y for _, y in arrow.points) > band.top
        ],
    }


def _within(drawn: Chartlet, top: float, bottom: float) -> list[str]:
    return [box.key for box in drawn.chart.boxes if top <= box.y < bottom]


def _box(drawn: Chartlet, key: str, top: float) -> Sheet:
    box = next(one for one in drawn.chart.boxes if one.key == key)
    name, below = drawn.words[key]
    return {
        "kind": box.kind,
        "x": box.x,
        "y": box.y - top,
        "w": box.w,
        "h": box.h,
        "joins": box.joins,
        "forks": box.forks,
        "name": plain(name),
        "below": plain(below),
    }


def _label(text: str, rounds: int) -> str:
    return f"{plain(text)}\n(tối đa {rounds} lần)" if text and rounds else plain(text)
