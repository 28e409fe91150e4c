"""A period is opened: its sheets are counted and shown to people until a moment."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from chuan.base.kernel.clock import local
from chuan.base.web.choosing import Choices
from chuan.base.web.components import Note
from chuan.base.web.orders import Read, carried
from chuan.definitions.organisation.rules.authority import Thing
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.appraisals.services.publications import Publication
from chuan.surfaces.acts import publications
from chuan.surfaces.acts.asking import demand
from chuan.surfaces.acts.criteria import schemes_of
from chuan.surfaces.rating.web.period_forms import OpenForm
from chuan.surfaces.rating.web.recent import recent
from chuan.surfaces.rating.web.shown import page

_HOUR = 16


@require_http_methods(["GET", "POST"])
def show(request: HttpRequest) -> HttpResponse:
    """Choose the period and until when objections are taken."""
    actor, at = actor_of(request), timezone.now()
    demand(actor, publications.PREPARE, Thing(actor.agency), at, publications.READ)
    chosen = {"period": _choices(actor, at)}
    if request.method == "GET":
        return _form(request, 200, OpenForm(chosen=chosen, initial={"until": _tomorrow(at)}))
    return carried(
        request, OpenForm(request.POST, chosen=chosen),
        lambda read: _open(actor, read),
        lambda status, form: _form(request, status, form),
        _("Đã mở kỳ; mỗi người thấy bảng điểm của mình."), lambda made: reverse("rating:period", args=[made.id]),
    )  # fmt: skip


def _open(actor: Actor, read: Read) -> Publication:
    period, _slash, scheme = read["period"].partition("/")
    return publications.open_period(actor, period, read["until"], scheme, read["key"])


def _choices(actor: Actor, at: datetime) -> Choices:
    """Each recent period with each scheme that scores it."""
    known = [(span, schemes_of(actor.agency, span, at)) for span in recent(local(at).date())]
    return [
        (f"{span.code}/{one.key}", f"{span.name} · {one.name}") for span, schemes in known for one in schemes
    ]


def _tomorrow(at: datetime) -> datetime:
    return (local(at) + timedelta(days=1)).replace(hour=_HOUR, minute=0, second=0, microsecond=0)


def _form(request: HttpRequest, status: int, form: OpenForm) -> HttpResponse:
    none = _("Cơ quan chưa chọn thang điểm nào, nên chưa có kỳ nào để mở.")
    field = form.fields["period"]
    context = {
        "title": _("Mở kỳ chấm điểm"),
        "sub": _("Bảng điểm được tính ngay và cho mỗi người xem trước; sau hạn phản đối mới công bố."),
        "form": form,
        "notes": () if getattr(field, "choices", ()) else (Note(none, "stop", "alert-triangle"),),
        "button": _("Mở kỳ"),
        "back": {"href": reverse("rating:start"), "label": _("Kỳ chấm điểm")},
    }
    return page(request, "rating/form.html", "start", context, status)
