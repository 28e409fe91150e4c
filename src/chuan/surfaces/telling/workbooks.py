"""A list as XLSX: every cell is text, so no name can become a formula."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import quote

from django.http import HttpResponse

from chuan.readings.forms.services import sheet

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def workbook_response(title: str, rows: Sequence[Sequence[str]]) -> HttpResponse:
    response = HttpResponse(sheet(title, rows), content_type=XLSX)
    response["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(title)}.xlsx"
    return response
