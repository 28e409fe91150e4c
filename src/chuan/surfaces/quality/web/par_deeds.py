"""The orders of a self-score's page: score a part, hand in, take back, answer, explain."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.forms import BaseForm
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_POST

from chuan.base.web.forms import OrderForm
from chuan.base.web.orders import Read
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.surfaces.acts import par_scoring
from chuan.surfaces.quality.web.orders import on_page
from chuan.surfaces.quality.web.par_forms import AnswerForm, BackForm, CausesForm, PointsForm
from chuan.surfaces.quality.web.par_score import show

_Act = Callable[[Actor, int, Read], object]
_WHOLE: dict[str, tuple[str, type[OrderForm], _Act, str]] = {
    "nop": (
        "submit_form", OrderForm,
        lambda actor, stream, read: par_scoring.submit(actor, stream, read["key"]), gettext_noop("Đã nộp."),
    ),
    "rut": (
        "back_form", BackForm,
        lambda actor, stream, read: par_scoring.take_back(actor, stream, read["reason"], read["key"]),
        gettext_noop("Đã rút lại để sửa."),
    ),
    "giai-trinh": (
        "answer_form", AnswerForm,
        lambda actor, stream, read: par_scoring.answer(actor, stream, tuple(read["parts"]), read["words"], read["key"]),
        gettext_noop("Đã gửi giải trình."),
    ),
    "nguyen-nhan": (
        "causes_form", CausesForm,
        lambda actor, stream, read: par_scoring.explain(actor, stream, read["causes"], read["remedies"], read["key"]),
        gettext_noop("Đã ghi nguyên nhân và biện pháp."),
    ),
}  # fmt: skip
_done = on_page(show, "quality:par_score")


@require_POST
def act(request: HttpRequest, par_score: int, deed: str) -> HttpResponse:
    """Carry out one of them."""
    if deed == "cham":
        return _part(request, par_score)
    if deed not in _WHOLE:
        raise Http404
    name, kind, order, said = _WHOLE[deed]
    form: BaseForm = kind(request.POST, **_chosen(request, par_score, kind))
    return _done(request, par_score, name, form, lambda actor, read: order(actor, par_score, read), _(said))


def _part(request: HttpRequest, stream: int) -> HttpResponse:
    """Points for one part; its form keeps everything typed where it is refused."""
    found = par_scoring.seen(actor_of(request), stream, par_scoring.SCORE)
    part = found.scheme.part(request.POST.get("part", ""))
    if part is None:
        raise Http404
    nth = request.POST.get("nth", "")
    shown = int(nth) if nth.isdecimal() else None

    def order(actor: Actor, read: Read) -> object:
        upload = read.get("file")
        given = par_scoring.Given(
            part.number, read["points"], read["reason"], tuple(read.get("sources", ())), read["link"],
            upload.name if upload else "", upload.read() if upload else b"", shown,
        )  # fmt: skip
        return par_scoring.score(actor, stream, given, read["key"])

    form = PointsForm(request.POST, request.FILES, part=part)
    return _done(request, stream, part.number, form, order, _("Đã ghi điểm mục %(n)s.") % {"n": part.number})


def _chosen(request: HttpRequest, stream: int, kind: type[OrderForm]) -> dict[str, Any]:
    if kind is not AnswerForm:
        return {}
    found = par_scoring.seen(actor_of(request), stream, par_scoring.SCORE)
    return {"chosen": {"parts": [(one.number, f"{one.number} {one.name}") for one in found.scheme.parts]}}
