"""Where one page of the province leads to another, the period kept."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from django.urls import reverse

from chuan.surfaces.province.web.spans import Asked


def index(agency: int, asked: Asked) -> str:
    """The page of one agency's index for the same period."""
    return f"{_of_agency(agency)}?{asked.query}"


@lru_cache(maxsize=4_096)
def _of_agency(agency: int) -> str:
    return reverse("province:index", args=[agency])


def recount(agency: int, asked: Asked) -> str:
    """Where one agency is counted again before one's eyes."""
    return f"{reverse('province:recount', args=[agency])}?{asked.query}"


def sample(agency: int, indicator: str, asked: Asked) -> str:
    """Where a sample of what cost an indicator its points is drawn."""
    return f"{reverse('province:draw', args=[agency, indicator])}?{asked.query}"


def mix(agency: int, period: str) -> str:
    """An agency's dossiers by procedure in a period."""
    return f"{reverse('province:report', args=[agency, 'ho-so-thu-tuc'])}?ky={period}"


def month(agency: int, period: str) -> str:
    """What a month says of an agency."""
    return f"{reverse('province:month', args=[agency])}?ky={period}"


def dossiers(agency: int, which: str, asked: Asked) -> str:
    """Those of an agency at a stage."""
    return f"{reverse('province:dossiers', args=[agency, which])}?{asked.query}"


def of_day(agency: int, which: str, day: date) -> str:
    """Those an agency received on a day."""
    return f"{reverse('province:dossiers', args=[agency, which])}?ngay={day:%d/%m/%Y}"


def day(one: date) -> str:
    """A day of all agencies in sight."""
    return reverse("province:day", args=[one.isoformat()])
