"""A list as XLSX: every cell is text, so no name can become a formula."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import HttpResponse

from chuan.base.web.served import served
from chuan.readings.forms.services import sheet

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def workbook_response(title: str, rows: Sequence[Sequence[str]]) -> HttpResponse:
    return served(sheet(title, rows), XLSX, f"{title}.xlsx")
