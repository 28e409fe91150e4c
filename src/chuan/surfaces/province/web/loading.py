"""The banner while a simulated year of the province is loaded: how far it is, and that figures grow meanwhile."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from chuan.base.web.rules import say
from chuan.surfaces.acts import year_progress
from chuan.surfaces.acts.year_progress import DONE, Year


def banner(now: datetime) -> dict[str, Any] | None:
    """None where no year was begun, or all of it is there; no database is asked."""
    year = year_progress.read()
    if year is None or year.state == DONE:
        return None
    return {"text": _said(year, now), "percent": year.percent, "running": year.running(now)}


def _said(year: Year, now: datetime) -> str:
    facts = {"loaded": say.number(year.loaded), "all": say.number(year.dossiers), "percent": year.percent}
    if not year.running(now):
        return _("Năm mô phỏng của tỉnh đã dừng nạp ở %(loaded)s trên %(all)s hồ sơ (%(percent)s%%); chạy lại bản demo thì nạp tiếp.") % facts  # fmt: skip
    minutes = max(1, year.seconds_left // 60)
    return _(
        "Đang nạp năm mô phỏng của tỉnh: %(loaded)s trên %(all)s hồ sơ (%(percent)s%%), còn khoảng %(minutes)s phút; số liệu trên trang tăng dần."
    ) % {**facts, "minutes": say.number(minutes)}
