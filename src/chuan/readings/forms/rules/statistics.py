"""A statistical report on paper: figures as they are kept, under grouped headings, with definitions and the rounding rule."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from itertools import groupby
from typing import Any, ClassVar

from chuan.base.kernel.small_cells import COVERED
from chuan.readings.forms.rules.formatting import moment, plain
from chuan.readings.forms.rules.parts import Head, Sheet, head_sheet

UNREAD = "Mẫu chưa đối chiếu"
NOTHING = "–"
HIDDEN = "không hiện"
"""In place of a figure that few stand behind; a note below the table says why."""
_FIRST = {"field": "Lĩnh vực", "agency": "Cơ quan", "procedure": "Thủ tục", "indicator": "Chỉ tiêu"}


@dataclass(frozen=True, slots=True)
class StatisticalReport:
    """``kept``: a report as ``statistics`` keeps it; ``issue``: which issue this is, "" for one not issued."""

    MEANING: ClassVar[str] = "statistics"
    PAGES: ClassVar[tuple[str, ...]] = ("a4-landscape",)

    head: Head
    kept: Mapping[str, Any]
    issue: str = ""
    maker: str = ""
    signer: str = ""

    def sheet(self) -> Sheet:
        rows = [*self.kept["rows"], *([self.kept["total"]] if self.kept["total"] else [])]
        return head_sheet(self.MEANING, self.head) | {
            "title": plain(self.kept["name"]),
            "about": about(self.kept),
            "unread": "" if self.kept["verified"] else UNREAD,
            "issue": plain(self.issue),
            "first": heading_of_rows(self.kept),
            "groups": [[name, span] for name, span in groups(self.kept["columns"])],
            "columns": [plain(one["name"]) for one in self.kept["columns"]],
            "rows": [[plain(row["name"]), *map(shown, row["cells"])] for row in rows],
            "total": self.kept["total"] is not None,
            "notes": [plain(note) for note in (*self.kept["notes"], self.kept["rounding"])],
            "maker": plain(self.maker),
            "signer": plain(self.signer),
        }


def about(kept: Mapping[str, Any]) -> str:
    """Which days, and as known when."""
    at = moment(datetime.fromisoformat(kept["as_of"]))
    return plain(f"Kỳ báo cáo: {kept['period_name']}; số liệu như đã biết lúc {at}")


def heading_of_rows(kept: Mapping[str, Any]) -> str:
    """What the first column is called."""
    return _FIRST[kept["by"]]


def groups(columns: Sequence[Mapping[str, str]]) -> list[tuple[str, int]]:
    """Headings over columns that stand together, and over how many."""
    return [(plain(name), len(list(mine))) for name, mine in groupby(columns, key=lambda one: one["group"])]


def shown(cell: str | None) -> str:
    """A number as people read it; a dash for what is not known, which is no 0; words for what is not shown."""
    if cell is None or cell == COVERED:
        return NOTHING if cell is None else HIDDEN
    whole, _, digits = cell.partition(".")
    return f"{Decimal(whole):,f}".replace(",", ".") + (f",{digits}" if digits else "")
