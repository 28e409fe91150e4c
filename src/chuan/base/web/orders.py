"""A form that was sent: carried out, or the same page with its sentences and everything still typed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from django.contrib import messages
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from chuan.base.kernel.refusal import Refused
from chuan.base.web.refusals import put_beside_fields

T = TypeVar("T")
Read = dict[str, Any]
"""What a valid form read: its ``cleaned_data``."""


def carried(
    request: HttpRequest, form: BaseForm, act: Callable[[Read], T],
    again: Callable[[int, Any], HttpResponse], said: str | Callable[[T], str], to: str | Callable[[T], str],
) -> HttpResponse:  # fmt: skip
    """Do ``act`` with what was read; ``again(status, form)`` shows the page with the form filled and its sentences.

    ``said`` is the message and ``to`` the address afterwards; both may be told of what ``act`` gives back.
    What is out of sight stays missing: a 404 is no sentence beside a field.
    """
    if not form.is_valid():
        return again(422, form)
    try:
        done = act(form.cleaned_data)
    except Refused as refused:
        status = refused.refusals[0].status
        if status == 404:
            raise
        put_beside_fields(form, refused.refusals)
        return again(status, form)
    messages.success(request, said(done) if callable(said) else said)
    return redirect(to(done) if callable(to) else to)
