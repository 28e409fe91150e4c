"""What is done to a class, one form a deed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_POST

from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.web.forms import OrderForm
from chuan.base.web.orders import Read
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.surfaces.acts import certifying, classes
from chuan.surfaces.quality.web.orders import on_page
from chuan.surfaces.quality.web.training_class import forms_of, show
from chuan.surfaces.quality.web.training_forms import WhyForm

_Act = Callable[[Actor, int, Read], object]


def _graded(actor: Actor, lesson: int, read: Read) -> object:
    present = classes.seen(actor, lesson).state.present
    results = {int(turn.official): int(turn.official) in read["passed"] for turn in present}
    return classes.grade(actor, lesson, results, read["key"])


_DEEDS: dict[str, tuple[str, _Act, str]] = {
    "ghi-danh": (
        "enrol_form",
        lambda actor, lesson, read: classes.enrol(
            actor, lesson, read["officials"], read["duties"], read["key"]
        ),
        gettext_noop("Đã thêm vào danh sách."),
    ),
    "co-mat": (
        "mark_form",
        lambda actor, lesson, read: classes.mark(
            actor, lesson, read["official"], read["reason"], read["key"]
        ),
        gettext_noop("Đã ghi có mặt."),
    ),
    "vang": (
        "excuse_form",
        lambda actor, lesson, read: classes.excuse(
            actor, lesson, read["official"], read["reason"], read["key"]
        ),
        gettext_noop("Đã ghi vắng có lý do."),
    ),
    "nguoi-ngoai": (
        "outsiders_form",
        lambda actor, lesson, read: classes.outsiders(actor, lesson, read["count"], read["key"]),
        gettext_noop("Đã ghi số người ngoài."),
    ),
    "ket-thuc": (
        "refused",
        lambda actor, lesson, read: classes.close(actor, lesson, read["key"]),
        gettext_noop("Lớp đã kết thúc."),
    ),
    "ket-qua": ("results_form", _graded, gettext_noop("Đã ghi kết quả.")),
    "cap-chung-chi": (
        "refused",
        lambda actor, lesson, read: certifying.award(actor, lesson, read["key"]),
        gettext_noop("Đã cấp chứng chỉ cho những người đạt."),
    ),
    "huy": (
        "annul_form",
        lambda actor, lesson, read: classes.annul(actor, lesson, read["reason"], read["key"]),
        gettext_noop("Đã hủy lớp."),
    ),
}


@require_POST
def act(request: HttpRequest, lesson: int, deed: str) -> HttpResponse:
    """Carry out one of them."""
    if deed not in _DEEDS:
        raise Http404
    name, order, said = _DEEDS[deed]
    form = _form(request, lesson, name)
    return _done(request, lesson, name, form, lambda actor, read: order(actor, lesson, read), _(said))


_done = on_page(show, "quality:training_class")


def _form(request: HttpRequest, lesson: int, name: str) -> Any:
    if name == "refused":
        return OrderForm(request.POST)
    if name == "annul_form":
        return WhyForm(request.POST, auto_id="id_a_%s")
    found = classes.seen(actor_of(request), lesson)
    names = organisation.names({int(turn.official) for turn in found.state.turns})
    made = forms_of(found, names, request.POST)
    if name not in made:  # the class moved on since the page was opened
        key = "training.close_first" if name == "results_form" else "training.class_closed"
        raise Refused(refuse("not_now", key))
    return made[name]
