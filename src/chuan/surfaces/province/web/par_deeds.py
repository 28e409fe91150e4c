"""The orders of the council at one self-score."""

from __future__ import annotations

from collections.abc import Callable

from django.forms import BaseForm
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_POST

from chuan.base.web.forms import OrderForm
from chuan.base.web.orders import Read, carried
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.selfscores.rules.scheme import SURVEY, Part
from chuan.surfaces.acts import par_judging, par_scoring
from chuan.surfaces.province.web.par_forms import CountForm, JudgeForm, TellForm
from chuan.surfaces.province.web.par_score import show

_Act = Callable[[Actor, int, Read], object]
_WHOLE: dict[str, tuple[str, type[OrderForm], _Act, str]] = {
    "chap-nhan": (
        "rest_form", OrderForm,
        lambda actor, stream, read: par_judging.accept_rest(actor, stream, read["key"]),
        gettext_noop("Đã chấp nhận các mục còn lại như cơ quan tự chấm."),
    ),
    "gui": (
        "tell_form", TellForm,
        lambda actor, stream, read: par_judging.tell(actor, stream, read["answer_by"], read["key"]),
        gettext_noop("Đã gửi kết quả thẩm định cho cơ quan."),
    ),
    "chot": (
        "settle_form", OrderForm,
        lambda actor, stream, read: par_judging.settle(actor, stream, read["key"]),
        gettext_noop("Đã chốt kết quả cuối cùng."),
    ),
}  # fmt: skip


@require_POST
def act(request: HttpRequest, par_score: int, deed: str) -> HttpResponse:
    """Carry out one of them."""
    if deed == "tham-dinh":
        return _part(request, par_score)
    if deed not in _WHOLE:
        raise Http404
    name, kind, order, said = _WHOLE[deed]
    return _done(
        request,
        par_score,
        name,
        kind(request.POST),
        lambda actor, read: order(actor, par_score, read),
        _(said),
    )


def _part(request: HttpRequest, stream: int) -> HttpResponse:
    found = par_scoring.seen(actor_of(request), stream, par_judging.JUDGE)
    part = found.scheme.part(request.POST.get("part", ""))
    if part is None:
        raise Http404
    kind = CountForm if part.how == SURVEY else JudgeForm
    form = kind(request.POST, auto_id=f"id_{part.number}_%s")
    said = _("Đã ghi điểm mục %(n)s.") % {"n": part.number}
    return _done(
        request, stream, part.number, form, lambda actor, read: _judged(actor, stream, part, read), said
    )


def _judged(actor: Actor, stream: int, part: Part, read: Read) -> object:
    if part.how == SURVEY:
        return par_judging.survey(actor, stream, part.number, (read["found"], read["sample"]), read["key"])
    return par_judging.judge(actor, stream, part.number, read["points"], read["reason"], read["key"])


def _done(
    request: HttpRequest,
    stream: int,
    name: str,
    form: BaseForm,
    order: Callable[[Actor, Read], object],
    said: str,
) -> HttpResponse:
    actor = actor_of(request)
    return carried(
        request, form, lambda read: order(actor, read),
        lambda status, sent: show(request, stream, status, **{name: sent}),
        said, reverse("province:par_score", args=[stream]),
    )  # fmt: skip
