"""A form sent on a page of the quality system: carried out, or the same page with everything still typed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from chuan.base.kernel.refusal import Refused
from chuan.base.web.refusals import put_beside_fields


def carried(
    request: HttpRequest, form: BaseForm, act: Callable[[dict[str, Any]], object],
    again: Callable[[int, BaseForm], HttpResponse], said: str, to: str,
) -> HttpResponse:  # fmt: skip
    """Do ``act`` with what was read; ``again(status, form)`` shows the page with the form filled and its sentences."""
    if not form.is_valid():
        return again(422, form)
    try:
        act(form.cleaned_data)
    except Refused as refused:
        status = refused.refusals[0].status
        if status == 404:
            raise
        put_beside_fields(form, refused.refusals)
        return again(status, form)
    messages.success(request, said)
    return redirect(to)
