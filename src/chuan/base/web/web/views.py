"""The pages of the frame itself: drafts and what is shown when something went wrong."""

from __future__ import annotations

import sys

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from chuan.base.web.away import database_is_away
from chuan.base.web.refusals import error_page
from chuan.base.web.services import keep_draft

_ONE_YEAR = 365 * 24 * 60 * 60
"""Seconds a chosen language is remembered."""


@require_POST
def save_draft(request: HttpRequest, form: str, key: str) -> HttpResponse:
    """Keep what is being typed; 401 once the session has ended, so that the page can say so."""
    if not request.user.is_authenticated or request.user.pk is None:
        return HttpResponse(status=401)
    typed = {name: values for name, values in request.POST.lists() if name != "csrfmiddlewaretoken"}
    keep_draft(
        int(request.user.pk), form, key, {n: [str(v) for v in vs] for n, vs in typed.items()}, timezone.now()
    )
    return HttpResponse(status=204)


@require_POST
@login_not_required
def choose_language(request: HttpRequest, code: str) -> HttpResponse:
    """This browser's pages in another language from now on; the same page again."""
    back = request.POST.get("back", "")
    safe = url_has_allowed_host_and_scheme(back, {request.get_host()}, require_https=request.is_secure())
    response = HttpResponseRedirect(back if safe else "/")
    if code in dict(settings.LANGUAGES):
        response.set_cookie(
            settings.LANGUAGE_COOKIE_NAME, code, max_age=_ONE_YEAR, secure=settings.HTTPS, samesite="Lax"
        )
    return response


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return error_page(request, 413 if isinstance(exception, RequestDataTooBig) else 400)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return error_page(request, 403)


def missing(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return error_page(request, 404)


def broken(request: HttpRequest) -> HttpResponse:
    """An error no view expected. A database that is away is no fault of ours: 503, try again in a minute."""
    if not database_is_away(sys.exc_info()[1]):
        return error_page(request, 500, bare=True)
    sent = _("Việc vừa gửi có thể chưa được ghi. Khi trang mở lại được, xin kiểm tra trước khi gửi lần nữa.")
    return error_page(request, 503, [sent] if request.method == "POST" else [], bare=True)


def stale_form(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The page's form key no longer fits: the page stood open too long, or cookies are off."""
    said = _("Trang này đã mở quá lâu hoặc bạn vừa đăng nhập lại ở thẻ khác, nên lần gửi này chưa được ghi.")
    return error_page(request, 403, [said])
