"""Invented figures for the pictures of boards: what the gallery shows and their tests render."""

from __future__ import annotations

from datetime import date

from chuan.base.web.calendars import LoadCalendar, load_calendar
from chuan.base.web.components import Cell, Column, Empty, Row, Table
from chuan.base.web.funnel_plots import ABOVE, BELOW, FunnelPlot, Limits, PlotPoint, funnel_plot
from chuan.base.web.funnels import Funnel, Step
from chuan.base.web.row_sparks import RowSpark
from chuan.base.web.tiles import Tile, TileGrid, TileGroup

NAMES = ("Xã Đông Ngũ", "Phường Hạ Long", "Xã Ba Chẽ", "Đặc khu Vân Đồn", "Xã Hải Hòa", "Phường Uông Bí")


def tiles() -> TileGrid:
    shown = tuple(
        Tile(name, f"{95 - 9 * at},20%", "Tốt", f"#{at}", 4 - at if at < 5 else None)
        for at, name in enumerate(NAMES)
    )
    return TileGrid("Các cơ quan", (TileGroup("Cấp xã", shown),), ((4, "Xuất sắc"), (3, "Tốt"), (0, "Yếu")))


def calendar(until: date = date(2026, 12, 1)) -> LoadCalendar:
    loads = {date(2026, 11, day): (day, day % 3 == 0) for day in range(2, 21)}
    today = date(2026, 11, 20)
    return load_calendar(
        "Số hồ sơ mỗi ngày", date(2026, 10, 1), until, today, loads, lambda day: f"#{day:%d%m}",
        lambda day: "nghỉ cuối tuần" if day.weekday() > 4 else "",
    )  # fmt: skip


def funnel() -> Funnel:
    return Funnel(
        "Hồ sơ đi đến đâu", (Step("Tiếp nhận", 480, "#a"), Step("Có kết quả", 400), Step("Đã trả", 0))
    )


def plot() -> FunnelPlot:
    points = (
        PlotPoint(NAMES[0], 40, 91.0, "#p"), PlotPoint(NAMES[1], 700, 98.5, "", ABOVE), PlotPoint(NAMES[2], 300, 80, "", BELOW),
    )  # fmt: skip
    wide = Limits("95%", ((20, 70, 100), (300, 88, 97), (700, 90, 95)))
    return funnel_plot(
        "Tỷ lệ đúng hạn theo quy mô",
        points,
        (wide,),
        93,
        "Số hồ sơ",
        "Đúng hạn",
        ((ABOVE, "cao hơn"), (BELOW, "thấp hơn")),
    )


def table() -> Table:
    line = RowSpark(
        (90.0, None, 95.0, 97.0), ("08/2026 90%", "", "10/2026 95%", "11/2026 97%"), "Tỷ lệ đúng hạn"
    )
    return Table(
        "Xếp hạng",
        (Column("Cơ quan"), Column("12 tháng")),
        (Row((Cell(NAMES[0]), Cell(spark=line))),),
        Empty(""),
    )


def charts() -> dict[str, object]:
    return {"tiles": tiles(), "calendar": calendar(), "funnel": funnel(), "plot": plot(), "table": table()}
