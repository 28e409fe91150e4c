"""Which report an address asks for, within what its person may see."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from chuan.base.web.components import Filters, Option, Select
from chuan.base.web.links import kept
from chuan.readings.statistics.services.asking import Asked, asked
from chuan.surfaces.province.web import report_periods as periods
from chuan.surfaces.province.web.sight import Sight, sight_of


@dataclass(frozen=True, slots=True)
class Page:
    """``now``: as known now, and not as known when the period ended."""

    sight: Sight
    asked: Asked
    now: bool

    @property
    def query(self) -> str:
        known = {periods.KNOWN: periods.NOW} if self.now else {}
        return urlencode({periods.KEY: self.asked.span.code, **known})

    @property
    def said(self) -> str:
        """Whose, of which period, as known when."""
        known = (
            _("theo những gì biết đến nay")
            if self.now or not self.asked.over
            else _("như đã biết khi hết kỳ")
        )
        agency = self.asked.agency
        return f"{agency.short_name or agency.name} · {self.asked.span.name} · {known}"

    def address(self, name: str, *more: str) -> str:
        """Another page of the same report."""
        return f"{reverse(f'province:{name}', args=[self.asked.agency.id, self.asked.form.code, *more])}?{self.query}"


def page_of(request: HttpRequest, agency: int, form: str) -> Page:
    """``Refused`` for an agency out of sight, a form there is not, a period that cannot be reported."""
    sight = sight_of(request)
    now = request.GET.get(periods.KNOWN) == periods.NOW
    span = periods.chosen(request.GET, sight.at)
    found = asked(form, sight.one(agency), span, sight.at, sight.at if now else None)
    return Page(sight, found, now)


def filters(request: HttpRequest, page: Page) -> Filters:
    """The period, and as known when where that makes a difference."""
    known = Select(
        periods.KNOWN,
        _("Số liệu"),
        (Option("", _("đã biết khi hết kỳ"), not page.now), Option(periods.NOW, _("biết đến nay"), page.now)),
    )
    selects = (periods.select(page.asked.span, page.sight.at), *((known,) if page.asked.over else ()))
    return Filters((), selects, kept(request.GET, periods.KEY, periods.KNOWN))
