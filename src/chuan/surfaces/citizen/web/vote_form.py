"""The form of one vote: five buttons a question, a free text; works without a script."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, gettext_noop

from chuan.base.web.forms import OrderForm
from chuan.events.feedback.rules.scheme import Scheme

MARKS = (
    (1, gettext_noop("Rất không hài lòng")),
    (2, gettext_noop("Không hài lòng")),
    (3, gettext_noop("Bình thường")),
    (4, gettext_noop("Hài lòng")),
    (5, gettext_noop("Rất hài lòng")),
)
"""Points -> what they are called, as pages show them."""


class VoteForm(OrderForm):
    """One choice for each criterion, none of them obliged; at least one by the rule behind."""

    text = forms.CharField(
        label=gettext_lazy("Bạn muốn nói thêm điều gì?"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )

    def __init__(self, scheme: Scheme, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.scheme = scheme
        self.fields["text"].widget.attrs["maxlength"] = scheme.words
        for one in scheme.criteria:
            self.fields[one.key] = forms.ChoiceField(
                label=one.name, choices=[(points, _(word)) for points, word in MARKS], required=False, widget=forms.RadioSelect,
            )  # fmt: skip

    @property
    def questions(self) -> list[tuple[Any, str]]:
        """Each field with what it asks."""
        return [(self[one.key], one.ask) for one in self.scheme.criteria]

    def scores(self) -> dict[str, int]:
        """What was chosen."""
        return {one.key: int(self.cleaned_data.get(one.key) or 0) for one in self.scheme.criteria}
