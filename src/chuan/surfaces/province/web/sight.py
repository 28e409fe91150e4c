"""Whose figures a person may see on these pages."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest
from django.utils import timezone

from chuan.base.kernel.refusal import Refused, refuse
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import Scope, scope
from chuan.definitions.organisation.rules.rows import AgencyRow
from chuan.definitions.organisation.web.middleware import actor_of

VIEW = "indices.view"


@dataclass(frozen=True, slots=True)
class Sight:
    """``agencies``: those in scope today, higher levels first."""

    at: datetime
    scope: Scope
    agencies: tuple[AgencyRow, ...]

    def one(self, agency: int) -> AgencyRow:
        """One of them; ``Refused(missing)`` for any other."""
        found = next((row for row in self.agencies if row.id == agency), None)
        if found is None:
            raise Refused(refuse("missing", "organisation.missing"))
        return found


def sight_of(request: HttpRequest) -> Sight:
    """The sight of a request; ``Refused`` for one who may see no agency's index."""
    at = timezone.now()
    seen = scope(actor_of(request), VIEW, at)
    if seen.empty:
        raise Refused(refuse("not_yours", "organisation.no_duty"))
    return Sight(at, seen, organisation.agencies(seen, at))
