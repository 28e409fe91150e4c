"""The board of a month as its last night was published, and the way to have it reckoned now."""

from __future__ import annotations

from collections.abc import Mapping

from django.http import HttpRequest
from django.utils.translation import gettext as _

from chuan.base.kernel.spans import MONTH
from chuan.base.web.links import with_query
from chuan.base.web.rules import say
from chuan.definitions.organisation.rules.stood import Stood
from chuan.readings.indices.queries.kept import Night, latest
from chuan.readings.indices.rules.scoring import Reckoned, scored
from chuan.readings.indices.services.asking import scheme_of
from chuan.readings.indices.services.keeping import as_published
from chuan.readings.indices.services.reckoning import indices
from chuan.surfaces.province.web.spans import Asked

CODE, LIVE = "766", "tinh-lai"


def kept_or_now(
    stood: Mapping[int, Stood], asked: Asked, *, fresh: bool
) -> tuple[dict[int, Reckoned], Night | None]:
    """A month as its last night was published, in one statement; anything else, or ``fresh``, reckoned now; ``stood``: when each agency did."""
    agencies = list(stood)
    if asked.span.kind == MONTH and not asked.then and not fresh:
        nights = latest(CODE, agencies, asked.days.since, asked.days.until)
        if nights:
            scheme, _notes = scheme_of(CODE, asked.days)
            nothing = {one: Reckoned(one, scored(scheme, {}), 0) for one in agencies}
            newest = max(nights.values(), key=lambda one: one.day)
            return {**nothing, **{key: as_published(one) for key, one in nights.items()}}, newest
    return indices(CODE, agencies, asked.days, now=not asked.then, stood=stood), None


def note(request: HttpRequest, night: Night | None) -> dict[str, str] | None:
    """Until when the figures are, and the press that reckons them now; nothing where they are."""
    if night is None:
        return None
    facts = {"day": say.day(night.day), "made": say.short_moment(night.made)}
    return {
        "text": _("Số liệu đến hết ngày %(day)s, máy tính và giữ lại lúc %(made)s.") % facts,
        "href": with_query(request.GET, **{LIVE: "1"}),
    }
