"""A form of a page as one panel: its heading, its fields, its button."""

from __future__ import annotations

from dataclasses import dataclass

from django.forms import BaseForm


@dataclass(frozen=True, slots=True)
class Panel:
    """``folded``: opened by whoever needs it, and where it was sent wrong; ``note`` a sentence above the fields."""

    title: str
    form: BaseForm
    action: str
    button: str
    note: str = ""
    folded: bool = False
    primary: bool = False
