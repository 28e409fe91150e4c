"""A deed that a person may do now on the page of a matter: its form, its heading, its button."""

from __future__ import annotations

from dataclasses import dataclass

from chuan.base.web.forms import OrderForm


@dataclass(frozen=True, slots=True)
class Asked:
    """``deed`` is its part of the address; ``main``: whether it is the one the page is for."""

    deed: str
    title: str
    form: OrderForm
    button: str
    main: bool = False


def apart(form: OrderForm, name: str) -> OrderForm:
    """Fields of several forms on one page have ids of their own, so that each label names its field."""
    form.auto_id = f"{name}-%s"
    return form
