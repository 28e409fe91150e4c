"""The author of a petition says on its page whether the answer satisfies him."""

from __future__ import annotations

from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from chuan.base.kernel.refusal import Refused
from chuan.base.web.forms import OrderForm
from chuan.base.web.refusals import put_beside_fields
from chuan.surfaces.acts.liking import like


class LikeForm(OrderForm):
    """Satisfied or not, and why."""

    liked = forms.ChoiceField(
        label=_("Bạn có hài lòng với trả lời này không?"), widget=forms.RadioSelect,
        choices=[("1", _("Hài lòng")), ("0", _("Không hài lòng"))],
    )  # fmt: skip
    words = forms.CharField(
        label=_("Bạn muốn nói thêm gì về trả lời"), max_length=2000, required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )  # fmt: skip


def asked(request: HttpRequest) -> LikeForm:
    """The form, filled where it was sent."""
    return LikeForm(request.POST if "liked" in request.POST or "words" in request.POST else None)


def given(form: LikeForm, stream: int) -> bool:
    """Whether the opinion was taken; what is wrong stands beside the fields."""
    if not form.is_valid():
        return False
    read = form.cleaned_data
    try:
        like(stream, read["words"], read["key"], satisfied=read["liked"] == "1")
    except Refused as refused:
        put_beside_fields(form, refused.refusals)
        return False
    return True
