"""How far the person who asks may look, at which agency, and by which calendars."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.web.components import Option, Select
from chuan.definitions.calendars.rules.worktime import WorkTime
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import Scope, scope
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.rules.rows import AgencyRow
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.surfaces.telling.calendars import calendar_of

AGENCY = "co-quan"
EVERY = "tat-ca"


@dataclass(frozen=True, slots=True)
class Sight:
    """``agency`` is the one looked at, 0 for all in scope; ``choice`` those there are when several."""

    actor: Actor
    at: datetime
    scope: Scope
    agency: int
    choice: tuple[AgencyRow, ...]
    _request: HttpRequest

    def calendar(self, agency: int = 0) -> WorkTime:
        """An agency's calendar, read once a page; without one that of the agency looked at."""
        return calendar_of(self._request, agency or self.agency or self.actor.agency)

    @property
    def place(self) -> str:
        """What is looked at, in words: an agency, all of them, or a head's units."""
        if not self.scope.agencies:
            return ", ".join(
                dict.fromkeys(h.unit_name for h in self.actor.held if h.unit in self.scope.units)
            )
        named = {row.id: row.short_name or row.name for row in self.choice} | {
            self.actor.agency: self.actor.agency_name
        }
        return named.get(self.agency) or _("tất cả cơ quan")

    @property
    def select(self) -> Select | None:
        """The drop-down of agencies; None where there is only one."""
        if not self.choice:
            return None
        options = [Option(EVERY, _("tất cả"), not self.agency)]
        options += [
            Option(str(row.id), row.short_name or row.name, row.id == self.agency) for row in self.choice
        ]
        return Select(AGENCY, _("Cơ quan"), tuple(options))


def sight_of(request: HttpRequest, act: str = "leader.view") -> Sight:
    """The sight of a request; ``Refused`` for one who may look after nobody's work."""
    actor, at = actor_of(request), timezone.now()
    seen = replace(scope(actor, act, at), officials=frozenset())
    if seen.empty:
        raise Refused(refuse("not_yours", "organisation.no_duty"))
    own = scope(actor, "dossiers.view", at)
    seen = replace(seen, clear=own.clear, everywhere_clear=own.everywhere_clear)
    choice = organisation.agencies(seen, at) if len(seen.agencies) > 1 else ()
    return Sight(actor, at, seen, _asked(request, actor, seen), choice, request)


def _asked(request: HttpRequest, actor: Actor, seen: Scope) -> int:
    """The agency of the address if it lies in scope; else one's own, else all."""
    asked = request.GET.get(AGENCY, "")
    if asked == EVERY:
        return 0
    if asked.isascii() and asked.isdigit() and int(asked) in seen.agencies:
        return int(asked)
    return actor.agency if actor.agency in seen.agencies else 0
