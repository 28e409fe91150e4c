"""One person's ratings of a period: he rates himself, who is in charge of him judges."""

from __future__ import annotations

from decimal import Decimal

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from chuan.base.kernel.spans import Span, parsed
from chuan.base.web.components import Moment
from chuan.base.web.orders import carried
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import scope
from chuan.definitions.organisation.rules.people import Actor, Person
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.appraisals.rules import judgement_events as e
from chuan.events.appraisals.services import judgements as streams
from chuan.events.appraisals.services.listing import judgements
from chuan.surfaces.acts import judging
from chuan.surfaces.acts.asking import allows, demand
from chuan.surfaces.acts.charging import CHARGE, VIEW, thing
from chuan.surfaces.acts.criteria import asked_of, judged
from chuan.surfaces.rating.web.judgement_forms import RatingForm
from chuan.surfaces.rating.web.lived import Telling, moments
from chuan.surfaces.rating.web.points import written
from chuan.surfaces.rating.web.shown import page


def _points(event: e.SelfRated | e.Judged | e.Rejudged) -> str:
    return written(sum((one.points for one in event.ratings), Decimal(0)))


TELLING: Telling = {
    e.SelfRated: lambda event: _("tự chấm %(points)s điểm") % {"points": _points(event)},
    e.Judged: lambda event: _("chấm %(points)s điểm") % {"points": _points(event)},
    e.Rejudged: lambda event: _("chấm lại %(points)s điểm") % {"points": _points(event)},
}


@require_http_methods(["GET", "POST"])
def show(request: HttpRequest, period: str, official: int) -> HttpResponse:
    """The form for who may fill it now, and what was said before."""
    actor, at, span = actor_of(request), timezone.now(), parsed(period)
    person = organisation.person(official, at)
    if span is None or person is None:
        raise Http404
    demand(actor, VIEW, thing(person), at, VIEW)
    form = _form(request, actor, span, person)
    if request.method == "GET" or form is None:
        return _page(request, span, person, 200 if request.method == "GET" else 409, form)
    return carried(
        request, form, lambda read: _send(actor, form, span, person, read),
        lambda status, sent: _page(request, span, person, status, sent),
        _("Đã ghi điểm."), reverse("rating:judgement", args=[span.code, official]),
    )  # fmt: skip


def _send(actor: Actor, form: RatingForm, span: Span, person: Person, read: dict[str, str]) -> object:
    key = form.cleaned_data["key"]
    if person.official == actor.official:
        return judging.rate_self(actor, span.code, form.given(read), key)
    return judging.judge(actor, person.official, span.code, form.given(read), read.get("reason", ""), key)


def _form(request: HttpRequest, actor: Actor, span: Span, person: Person) -> RatingForm | None:
    """Mine until I was judged; of somebody else where I am in charge of him."""
    mine = person.official == actor.official
    found = judgements(scope(actor, VIEW, timezone.now()), person.agency, span.code)
    rows = [one for one in found if one.official == person.official]
    signed = any(not one.own for one in rows)
    criteria = asked_of(judged(person.agency, span, timezone.now()), person)
    may = not signed if mine else allows(actor, CHARGE, thing(person), timezone.now())
    if not criteria or not may:
        return None
    own = {one.criterion: one.points for one in rows if one.own}
    data = request.POST if request.method == "POST" else None
    return RatingForm(data, criteria=criteria, own=own, again=signed and not mine)


def _page(
    request: HttpRequest, span: Span, person: Person, status: int, form: RatingForm | None
) -> HttpResponse:
    mine = person.official == actor_of(request).official
    stream = streams.stream_of(person.agency, person.official, span.code)
    told: tuple[Moment, ...] = moments(streams.KIND, stream, TELLING) if stream else ()
    context = {
        "title": _("Tự chấm %(period)s") % {"period": span.name} if mine else person.name,
        "sub": span.name if not mine else person.unit_name,
        "back": {"href": reverse("rating:judgements"), "label": _("Tự chấm và cấp trên chấm")},
        "form": form,
        "lines": form.lines() if form else (),
        "moments": told,
        "button": _("Gửi tự chấm") if mine else _("Ký điểm"),
    }
    return page(request, "rating/judgement.html", "judgements", context, status)
