"""Messages of the Portal and of ministry systems: a secret, JSON, an answer a row."""

from __future__ import annotations

import hmac
from collections.abc import Callable, Mapping
from typing import Any

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, JsonResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from chuan.base.kernel.refusal import Refusal, Refused, refuse
from chuan.base.web.words import sentence
from chuan.events.intake.imports.tables import message_of, rows_of
from chuan.readings.outbox.services import echoes
from chuan.surfaces.acts import arriving, following
from chuan.surfaces.acts.arriving import Taken
from chuan.surfaces.acts.asking import clock

_LARGEST = 40 * 1024 * 1024  # bytes of one message, its files included
_MOST = 1000
_Take = Callable[[Any], tuple[Taken, ...]]


@csrf_exempt
@login_not_required
@require_POST
def submissions(request: HttpRequest) -> JsonResponse:
    """Submissions of the Portal; a message of our own that it sends back is no news."""
    return _answered(request, _submissions)


@csrf_exempt
@login_not_required
@require_POST
def reports(request: HttpRequest) -> JsonResponse:
    """What ministry systems report of their dossiers."""
    return _answered(request, lambda message: following.take_reports(rows_of(message, _MOST)))


def _submissions(message: Any) -> tuple[Taken, ...]:
    if echoes.is_ours(message, clock()):
        return ()
    return arriving.take_submissions(rows_of(message, _MOST), 0, "message")


def _answered(request: HttpRequest, take: _Take) -> JsonResponse:
    """``error_code`` 0 where every row was taken in or known; each row says what became of it."""
    try:
        _let_in(request)
        taken = take(message_of(_body(request)))
    except Refused as refused:
        first = refused.refusals[0]
        answer = {"error_code": 1, "error_message": sentence(first.reason)}
        return JsonResponse(answer, status=first.status, json_dumps_params={"ensure_ascii": False})
    refusals = sum(one.reason is not None for one in taken)
    answer = {"error_code": 1 if refusals else 0, "data": [_row(one) for one in taken]}
    return JsonResponse(answer, json_dumps_params={"ensure_ascii": False})


def _row(one: Taken) -> Mapping[str, Any]:
    why: Refusal | None = one.reason
    told = {"MaHoSo": one.code, "ket_qua": one.did}
    return told if why is None else {**told, "ly_do": sentence(why.reason), "truong": why.field}


def _let_in(request: HttpRequest) -> None:
    """``Refused`` unless the caller knows the shared secret; without one nobody is let in."""
    secret = settings.INTAKE_SECRET
    if not secret:
        raise Refused(refuse("missing", "intake.closed_door"))
    given = request.headers.get("Authorization", "").removeprefix("Bearer ").strip()
    if not hmac.compare_digest(given.encode(), secret.encode()):
        raise Refused(refuse("not_yours", "intake.wrong_secret"))


def _body(request: HttpRequest) -> bytes:
    content = bytes(request.read(_LARGEST + 1))
    if len(content) > _LARGEST:
        raise Refused(refuse("too_large", "store.too_large", megabytes=_LARGEST // 2**20))
    return content
