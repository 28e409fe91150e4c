"""View-models of the pictures: flowchart, small charts, heat map. Positions come in, SVG goes out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from chuan.base.web.rules import pictures, say


@dataclass(frozen=True, slots=True)
class FlowNode:
    """A box at ``x, y``; ``state``: done, now, next, bad, never; ``end`` draws it round."""

    x: float
    y: float
    w: float
    h: float
    title: str
    lines: tuple[str, ...] = ()
    state: str = "next"
    end: bool = False
    holder: str = ""  # who or what stands here
    holder_icon: str = "user"
    href: str = ""  # what its title opens

    @property
    def holder_y(self) -> float:
        return self.y - 30

    @property
    def css(self) -> str:
        return f"{self.state} end" if self.end else self.state


@dataclass(frozen=True, slots=True)
class FlowEdge:
    """A polyline; ``state``: "", done, back, bad; ``label`` stands at its middle."""

    points: tuple[tuple[float, float], ...]
    state: str = ""
    label: str = ""
    at: tuple[float, float] | None = None
    href: str = ""  # what its label opens
    told: str = ""  # the label in words, for those who hear it

    @property
    def path(self) -> str:
        return pictures.line(self.points)

    @property
    def marker(self) -> str:
        return self.state if self.state in ("done", "bad") else "plain"

    @property
    def middle(self) -> tuple[float, float]:
        if self.at is not None:
            return self.at
        one, other = self.points[(len(self.points) - 1) // 2], self.points[(len(self.points)) // 2]
        return ((one[0] + other[0]) / 2, (one[1] + other[1]) / 2)


@dataclass(frozen=True, slots=True)
class FlowPicture:
    """A drawn procedure; ``said`` tells it in words for those who do not see it."""

    width: float
    height: float
    nodes: tuple[FlowNode, ...]
    edges: tuple[FlowEdge, ...]
    said: str
    key: str = "flow"  # unique on the page: the arrow heads are named by it


@dataclass(frozen=True, slots=True)
class Spark:
    """A line over time; ``goal`` draws the target; every value is also in the table below it."""

    values: tuple[float, ...]
    labels: tuple[str, ...]  # one a value: "tuần 05/09"
    said: str  # the last value as text: "95%"
    goal: float | None = None
    goal_said: str = ""
    bars: bool = False
    floor: float = 0  # the value at the foot of the picture

    WIDTH, HEIGHT = 280, 44

    @property
    def _top(self) -> float:
        return max(*self.values, self.goal or 0, self.floor + 1)

    @property
    def _raised(self) -> tuple[float, ...]:
        return tuple(max(0, value - self.floor) for value in self.values)

    @property
    def path(self) -> str:
        return pictures.line(self._points)

    @property
    def area(self) -> str:
        return f"0,{self.HEIGHT} {self.path} {self.WIDTH},{self.HEIGHT}"

    @property
    def last(self) -> tuple[float, float]:
        return self._points[-1]

    @property
    def goal_y(self) -> float | None:
        if self.goal is None:
            return None
        return round(self.HEIGHT * (1 - (self.goal - self.floor) / (self._top - self.floor)), 1)

    @property
    def boxes(self) -> tuple[pictures.Box, ...]:
        return pictures.columns(self._raised, self.WIDTH, self.HEIGHT)

    @property
    def rows(self) -> tuple[tuple[str, float], ...]:
        return tuple(zip(self.labels, self.values, strict=True))

    @property
    def last_label(self) -> str:
        return self.labels[-1] if self.labels else ""

    @property
    def _points(self) -> tuple[tuple[float, float], ...]:
        scaled = pictures.points((*self._raised, self._top - self.floor), self.WIDTH, self.HEIGHT)[:-1]
        step = self.WIDTH / max(1, len(self.values) - 1)
        return tuple((round(at * step, 1), y) for at, (_, y) in enumerate(scaled))


@dataclass(frozen=True, slots=True)
class Load:
    """How much somebody holds, by state of time, drawn against the greatest load of the list."""

    late: int
    soon: int
    ok: int
    hold: int
    greatest: int

    @property
    def boxes(self) -> tuple[tuple[str, pictures.Box], ...]:
        parts = pictures.stack((self.late, self.soon, self.ok, self.hold), self.greatest)
        return tuple(zip(("late", "soon", "ok", "hold"), parts, strict=True))


@dataclass(frozen=True, slots=True)
class HeatDay:
    """A day of the heat map; ``off`` says why nothing falls there; ``pending``: awaits an official notice."""

    day: date
    count: int = 0
    href: str = ""
    off: str = ""
    late: bool = False
    today: bool = False
    pending: bool = False
    shade: int = 0

    @property
    def full(self) -> str:
        return say.long_day(self.day)


@dataclass(frozen=True, slots=True)
class HeatMap:
    """Weeks of seven days, Monday first."""

    caption: str
    weeks: tuple[tuple[HeatDay, ...], ...]

    @property
    def rows(self) -> tuple[tuple[str, tuple[HeatDay, ...]], ...]:
        return tuple((say.day_month(week[0].day), week) for week in self.weeks)

    @property
    def weekdays(self) -> tuple[str, ...]:
        return say.WEEKDAYS_SHORT


def heat_map(caption: str, days: tuple[HeatDay, ...]) -> HeatMap:
    """Days (whole weeks, in order) shaded against the fullest of them."""
    most = max((day.count for day in days), default=0)
    shaded = tuple(_shaded(day, most) for day in days)
    return HeatMap(caption, tuple(shaded[at : at + 7] for at in range(0, len(shaded), 7)))


def _shaded(day: HeatDay, most: int) -> HeatDay:
    shade = pictures.shade(day.count, most)
    return HeatDay(day.day, day.count, day.href, day.off, day.late, day.today, day.pending, shade)
