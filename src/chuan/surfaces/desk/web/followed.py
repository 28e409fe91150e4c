"""One dossier of a ministry's system: what that system says, who follows it here; nothing can be done to it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from chuan.base.kernel.clock import local
from chuan.base.kernel.reason import Reason
from chuan.base.kernel.refusal import Refused
from chuan.base.web.components import Fact, Note
from chuan.base.web.rules import say
from chuan.base.web.words import sentence
from chuan.definitions.calendars.services import worktime_for
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import Thing, afar, scope
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.definitions.procedures import services as procedures
from chuan.events.dossiers.services import people
from chuan.events.intake.imports.sources import sources
from chuan.events.intake.rules.statuses import ENDED, PAUSED, STATUSES
from chuan.events.intake.services import tracked
from chuan.events.intake.services.tracked import Followed
from chuan.surfaces.acts import following
from chuan.surfaces.telling.submissions import reports
from chuan.surfaces.telling.time import whole_chip


@require_GET
def show(request: HttpRequest, followed: int) -> HttpResponse:
    """The page of one tracked dossier; whoever oversees records no reading here and is told no name."""
    actor, at = actor_of(request), timezone.now()
    found = following.followed(actor, followed)
    state = found.state
    thing = Thing(found.agency, int(state.unit), (int(state.holder),))
    hidden = afar(actor, following.VIEW, thing, at) or scope(actor, following.VIEW, at).hides(thing)
    owner = _("(ẩn tên)") if hidden else people.party(state.owner).name
    paused = state.since if state.told.status in PAUSED else None
    calendar = worktime_for(found.agency)
    running = state.told.status not in ENDED
    context = {
        "code": state.code,
        "title": _title(found),
        "owner": owner,
        "facts": _facts(found),
        "chip": whole_chip(state.told.promised, paused, None, calendar, at) if running else None,
        "notes": _notes(found),
        "moments": reports(tracked.lived(followed)),
    }
    return render(request, "desk/followed.html", context)


def _title(found: Followed) -> str:
    state = found.state
    assert state.submitted is not None
    try:
        return procedures.adopted(found.agency, state.procedure, local(state.submitted).date()).short_name
    except Refused:
        return people.texts(found.id).get(int(state.title or 0), "") or state.procedure


def _facts(found: Followed) -> tuple[Fact, ...]:
    state, told = found.state, found.state.told
    holder = organisation.names({int(state.holder)}).get(int(state.holder), "")
    unit = organisation.unit_names({int(state.unit)}).get(int(state.unit), "")
    dates = (
        (_("Nộp"), state.submitted),
        (_("Tiếp nhận"), told.received),
        (_("Hẹn trả"), told.promised),
        (_("Xử lý xong"), told.ended),
        (_("Đã trả"), told.returned),
    )
    return (
        Fact(_("Trạng thái ở đó"), STATUSES[told.status]),
        *(Fact(label, say.long_day(day)) for label, day in dates if day),
        Fact(_("Người theo dõi"), f"{holder}, {unit}" if unit else holder),
    )


def _notes(found: Followed) -> tuple[Note, ...]:
    state = found.state
    system = sources().name_of(state.system)
    told = [Note(sentence(Reason.of("intake.elsewhere", system=system)), "", "info-circle")]
    if state.fault and state.contradicted:
        said = _("Lần báo gần nhất không áp dụng được (“%(status)s”): %(why)s") % {
            "status": STATUSES[state.contradicted.status],
            "why": sentence(Reason.of(state.fault)),
        }
        told.append(Note(said, "stop", "alert-triangle"))
    return tuple(told)
