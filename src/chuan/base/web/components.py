"""View-models of the components in ``templates/web``: plain values, ready to be shown, no queries inside.

Use: ``{% include "web/chip.html" with chip=row.time %}``. All text is already Vietnamese and formatted
(``rules/say.py``); a component never decides, it only shows.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from django.utils.translation import gettext as _

from chuan.base.web.row_sparks import RowSpark
from chuan.base.web.rules import say

OK, SOON, LATE, HOLD = "ok", "soon", "late", "hold"
"""The four states of time: đúng hạn, sắp đến hạn, quá hạn, tạm dừng."""

ICONS = {OK: "clock-check", SOON: "hourglass-high", LATE: "alert-triangle", HOLD: "player-pause"}


@dataclass(frozen=True, slots=True)
class TimeChip:
    """A state of time; ``left`` "còn 6 giờ làm việc"; ``used`` per cent of the step's time, ``None`` = no bar."""

    state: str
    left: str = ""
    used: int | None = None

    @property
    def word(self) -> str:
        words = {OK: _("Đúng hạn"), SOON: _("Sắp đến hạn"), LATE: _("Quá hạn"), HOLD: _("Tạm dừng")}
        return words[self.state]

    @property
    def icon(self) -> str:
        return ICONS[self.state]


@dataclass(frozen=True, slots=True)
class DayCell:
    """One day of the strip. ``kind``: received, counted, off, due, law, or "" for a day without a part."""

    day: date | None
    kind: str = ""
    mark: str = ""

    @property
    def weekday(self) -> str:
        return say.weekday_short(self.day) if self.day else ""

    @property
    def number(self) -> str:
        return str(self.day.day) if self.day else "…"

    @property
    def full(self) -> str:
        return say.long_day(self.day) if self.day else ""


@dataclass(frozen=True, slots=True)
class DayStrip:
    """Which days were counted and why the others were not; ``reasons``: ("24/11", "nghỉ lễ …") rows."""

    cells: tuple[DayCell, ...]
    reasons: tuple[tuple[str, str], ...] = ()
    note: str = ""

    def folded(self, most: int = 9) -> DayStrip:
        """At most ``most`` cells: a long middle becomes one "…" cell."""
        if len(self.cells) <= most:
            return self
        tail = most - 4
        return DayStrip((*self.cells[:3], DayCell(None, "gap"), *self.cells[-tail:]), self.reasons, self.note)


@dataclass(frozen=True, slots=True)
class Option:
    """One choice; ``disabled`` choices are shown, with ``hint`` saying why."""

    value: str
    label: str
    checked: bool = False
    hint: str = ""
    disabled: bool = False


@dataclass(frozen=True, slots=True)
class Segments:
    """A choice among few, all visible. ``size`` "s" is the small form; ``full`` takes the whole width."""

    name: str
    legend: str
    options: tuple[Option, ...]
    size: str = ""
    full: bool = False
    post: str = ""  # htmx: where a change is sent
    target: str = ""  # htmx: what the answer replaces


@dataclass(frozen=True, slots=True)
class Select:
    """A drop-down of a filter bar; choosing sends the filter."""

    name: str
    label: str
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: text with a second line below; or a state of time; or the next act (``action``)."""

    text: str = ""
    sub: str = ""
    href: str = ""
    css: str = ""
    icon: str = ""
    time: TimeChip | None = None
    action: bool = False
    open: bool = False  # the link that J, K and Enter open
    strong: bool = False
    spark: RowSpark | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """A heading; ``sort_href`` sorts by it; ``sorted`` is "", "ascending" or "descending"."""

    label: str
    css: str = ""
    sort_href: str = ""
    sorted: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    cells: tuple[Cell, ...]
    key: str = ""  # value of the tick box; "" = this row cannot be ticked
    name: str = ""  # what the tick box is called aloud
    picked: bool = False
    css: str = ""


@dataclass(frozen=True, slots=True)
class Empty:
    """What an empty place says: what it means and what to do."""

    title: str
    text: str = ""
    icon: str = "inbox"
    action: Action | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A list. ``pick`` shows tick boxes named ``pick``; ``walk`` lets J, K, X and Enter walk it.

    ``ranked``: on a phone one short line a row (place, name, figure) in place of a card; columns of css ``far`` stay away there.
    """

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    empty: Empty
    pick: str = ""
    walk: bool = True
    ranked: bool = False


@dataclass(frozen=True, slots=True)
class Tab:
    """A filter one press away; ``state`` colours its icon when it is a state of time."""

    label: str
    href: str
    count: int | None = None
    current: bool = False
    state: str = ""

    @property
    def icon(self) -> str:
        return ICONS.get(self.state, "")


@dataclass(frozen=True, slots=True)
class Filters:
    """Tabs, drop-downs and the export; ``kept``: (name, value) of the address that the drop-downs keep."""

    tabs: tuple[Tab, ...] = ()
    selects: tuple[Select, ...] = ()
    kept: tuple[tuple[str, str], ...] = ()
    export_href: str = ""


@dataclass(frozen=True, slots=True)
class PageLink:
    """``apart``: pages are left out before it."""

    label: str
    href: str
    current: bool = False
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Pager:
    """``said`` "1–50 / 1.234"; ``links`` empty where everything is on one page."""

    said: str
    links: tuple[PageLink, ...] = ()
    previous: str = ""
    following: str = ""


@dataclass(frozen=True, slots=True)
class Key:
    """A key as printed: ("J", "K"), "lên xuống"."""

    keys: tuple[str, ...]
    label: str


@dataclass(frozen=True, slots=True)
class Action:
    """A button or link. ``kind``: primary (one a page), plain, quiet. ``key`` "alt+b" works, ``shown`` is printed.

    A disabled action says why in ``because``; ``opens`` is the id of a section it unfolds.
    """

    label: str
    kind: str = "plain"
    icon: str = ""
    href: str = ""
    name: str = ""
    value: str = ""
    key: str = ""
    shown: str = ""
    opens: str = ""
    form: str = ""
    because: str = ""


@dataclass(frozen=True, slots=True)
class ActionBar:
    actions: tuple[Action, ...]
    hints: tuple[Key, ...] = ()


@dataclass(frozen=True, slots=True)
class Moment:
    """One line of a timeline: when, who (bold), what."""

    at: str
    who: str
    text: str
    now: bool = False
    sub: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """A term and what it is, for the strip of facts under a heading."""

    label: str
    text: str
    href: str = ""


@dataclass(frozen=True, slots=True)
class Kpi:
    """A number that opens its cases; ``state`` late or soon colours it."""

    number: str
    label: str
    sub: str
    icon: str
    href: str
    state: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """A sentence that matters and stays; ``kind``: "" (aside), "said" (done), "stop" (cannot go on)."""

    text: str
    kind: str = ""
    icon: str = "info-circle"
    links: tuple[tuple[str, str], ...] = field(default=())
