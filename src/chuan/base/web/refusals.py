"""A refusal becomes a page: the right HTTP status, a sentence, and everything typed still there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from chuan.base.kernel.refusal import Refusal, Refused
from chuan.base.web.words import sentence

GetResponse = Callable[[HttpRequest], HttpResponse]


def headings() -> Mapping[int, tuple[str, str]]:
    """HTTP status -> (what happened, what to do now), in the language of the page."""
    return {
        400: (_("Yêu cầu này không đọc được"), _("Xin quay lại trang trước và làm lại thao tác.")),
        403: (
            _("Bạn không làm được việc này"),
            _("Nếu đây là việc của bạn, hãy nhờ người quản trị của cơ quan giao quyền."),
        ),
        404: (
            _("Không tìm thấy"),
            _("Xin kiểm tra lại mã hoặc đường dẫn, hay tìm bằng ô tìm kiếm ở trang đầu."),
        ),
        409: (
            _("Hồ sơ đã thay đổi, chưa ghi gì cả"),
            _(
                "Xin quay lại, mở lại hồ sơ để xem ai vừa làm gì rồi làm tiếp. Những gì bạn đã nhập vẫn được giữ."
            ),
        ),
        413: (_("Gửi lên quá lớn"), _("Xin giảm dung lượng tệp hoặc chia thành nhiều tệp rồi gửi lại.")),
        422: (_("Có chỗ chưa hợp lệ"), _("Xin quay lại, sửa chỗ được nêu rồi gửi lại.")),
        429: (_("Bạn đã thử quá nhiều lần"), _("Xin đợi ít phút rồi thử lại.")),
        500: (
            _("Có lỗi ở phía chúng tôi"),
            _("Việc vừa làm chưa được ghi. Xin thử lại; nếu vẫn lỗi, báo người quản trị của cơ quan."),
        ),
        503: (_("Hệ thống đang bận"), _("Xin đợi một phút rồi thử lại.")),
    }


def refusal_page(
    request: HttpRequest,
    refusals: Iterable[Refusal],
    form: BaseForm | None = None,
    template: str = "",
    context: Mapping[str, Any] | None = None,
) -> HttpResponse:
    """The answer to refused work, with the status of the first refusal.

    With ``form`` and ``template``: the same page again, each sentence beside its field, nothing typed
    lost. For htmx without a form: a note to swap in. Otherwise a page that says what to do.
    """
    refusals = tuple(refusals)
    status = refusals[0].status
    if form is not None and template:
        put_beside_fields(form, refusals)
        return render(request, template, {**(context or {}), "form": form}, status=status)
    return error_page(request, status, [sentence(refusal.reason) for refusal in refusals])


def put_beside_fields(form: BaseForm, refusals: Iterable[Refusal]) -> None:
    """Each refusal's sentence at its field; at the head of the form where the form has no such field."""
    for refusal in refusals:
        field = refusal.field if refusal.field in form.fields else None
        form.add_error(field, sentence(refusal.reason))


def error_page(
    request: HttpRequest, status: int, sentences: Iterable[str] = (), *, bare: bool = False
) -> HttpResponse:
    """A page (for htmx a note) with a heading, ``sentences`` and advice; nothing technical.

    ``bare``: without frame, messages and language, which would ask a database that may be what is broken.
    """
    heading, advice = headings().get(status, headings()[500])
    swap = bool(request.headers.get("HX-Request"))
    said = {"heading": heading, "sentences": list(sentences) or ([heading] if swap else []), "advice": advice}
    said["back"] = _back(request)
    template = "web/refusal.html" if swap else "web/error.html"
    response = render(None if bare else request, template, said, status=status)
    if status in (429, 503):
        response["Retry-After"] = "60"
    return response


def _back(request: HttpRequest) -> str:
    """The page the person came from, if it is one of ours and not this one."""
    came_from = request.headers.get("Referer", "")
    here = f"{request.scheme}://{request.get_host()}/"
    return came_from if came_from.startswith(here) and came_from != request.build_absolute_uri() else ""


class RefusalMiddleware:
    """``Refused`` that no view caught becomes its page; so do bodies that are too large."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if isinstance(exception, Refused):
            return refusal_page(request, exception.refusals)
        return None
