"""What an apology has to say: which step overran and whose it is, and the first date that can be kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from chuan.base.kernel.clock import local
from chuan.base.kernel.happened import Happened
from chuan.base.web.rules import say
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.dossiers.rules.clock import apology_day
from chuan.events.dossiers.rules.motion_checks import least
from chuan.events.dossiers.rules.orders import Now
from chuan.events.dossiers.rules.stays import Overrun, stays, worst
from chuan.surfaces.acts.asking import me
from chuan.surfaces.telling.file import File


@dataclass(frozen=True, slots=True)
class ApologyFacts:
    """``soonest``: the earliest moment the walk allows; ``until``: the closing of that day, proposed as new date."""

    blamed: str
    soonest: datetime
    until: datetime
    last_day: str
    in_time: bool
    draft: str


def facts(actor: Actor, file: File, at: datetime) -> ApologyFacts:
    """Everything the page of an apology fills in beforehand."""
    case = file.case
    terms, calendar = case.terms, case.calendar
    lived = (Happened(item.event, item.at, item.actor) for item in file.lived)
    blame = worst(terms.procedure, file.state, stays(lived, at), calendar, terms.pack.day_minutes)
    soonest = least(terms, file.state, Now(me(actor), at, at, calendar))
    promised = file.state.promised
    after = soonest if promised is None or soonest > promised else calendar.advance(promised, 1)
    last = apology_day(terms.pack, calendar, promised) if promised else local(at).date()
    blamed = _blamed(file, blame)
    return ApologyFacts(
        blamed=blamed,
        soonest=soonest,
        until=calendar.closing(local(after).date()),
        last_day=say.long_day(last),
        in_time=local(at).date() <= last,
        draft=blamed or _("Các bước còn lại cần thêm thời gian so với ngày đã hẹn."),
    )


def _blamed(file: File, blame: Overrun | None) -> str:
    if blame is None:
        return ""
    step = file.procedure.step(blame.stay.step)
    return _("Bước “%(step)s” (%(unit)s) dùng %(used)s, được giao %(given)s làm việc.") % {
        "step": step.name if step else blame.stay.step,
        "unit": file.units.get(int(blame.stay.unit), ""),
        "used": say.span(blame.used),
        "given": say.span(blame.given),
    }
