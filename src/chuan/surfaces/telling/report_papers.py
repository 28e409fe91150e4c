"""A statistical report as a file: A4 lying down, or a workbook; of figures as drawn or as issued."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.translation import override

from chuan.base.kernel.clock import local
from chuan.readings.forms.rules.statistics import StatisticalReport
from chuan.readings.forms.services import render, report_book
from chuan.surfaces.telling.papers import head_of


@dataclass(frozen=True, slots=True)
class Issue:
    """Which issue, when, by whom, under which hash; ``why`` it was issued again."""

    nth: int
    at: datetime
    name: str
    sha256: str
    why: str = ""

    @property
    def said(self) -> str:
        """One line, as it is printed."""
        again = f"; phát hành lại vì {self.why}" if self.why else ""
        return (
            f"Phát hành lần {self.nth} lúc {local(self.at):%H:%M %d/%m/%Y}, {self.name}{again}. "
            f"Mã kiểm tra số liệu: {self.sha256[:16]}"
        )


def paper(kept: Mapping[str, Any], agency: int, at: datetime, issue: Issue | None = None) -> bytes:
    """PDF; one not issued says that it was not."""
    with override("vi"):
        head = head_of(agency, issue.at if issue else at)
        told = issue.said if issue else "Chưa phát hành"
        return render(StatisticalReport(head, kept, told, signer=""))


def book(kept: Mapping[str, Any], issue: Issue | None = None) -> bytes:
    """XLSX of the same."""
    return report_book(kept, issue.said if issue else "Chưa phát hành")
