"""Signing in, signing out, a new password; a limit of tries said in a sentence."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.forms import AuthenticationForm, PasswordChangeForm
from django.contrib.auth.views import LoginView, LogoutView, PasswordChangeView
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse_lazy
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from chuan.base.web.forms import Form
from chuan.definitions.organisation.services import keep_password
from chuan.definitions.organisation.web.kept import kept

TEMPLATE = "organisation/sign_in.html"


class SignInForm(AuthenticationForm, Form):
    """Name and password; a name is the same in capitals and with spaces around."""

    error_messages = {
        "invalid_login": gettext_lazy(
            "Tên đăng nhập hoặc mật khẩu chưa đúng. Xin kiểm tra bộ gõ và phím Caps Lock rồi nhập lại."
        ),
        "inactive": gettext_lazy("Tài khoản này đã ngừng dùng. Xin liên hệ người quản trị của cơ quan."),
    }

    def __init__(self, request: HttpRequest | None = None, *args: Any, **kwargs: Any) -> None:
        super().__init__(request, *args, **kwargs)
        self.fields["username"].label = _("Tên đăng nhập")
        self.fields["username"].widget.attrs |= {"spellcheck": "false"}
        self.fields["password"].label = _("Mật khẩu")
        if self.is_bound:  # the name is typed already; the password has to be typed anew
            self.fields["username"].widget.attrs.pop("autofocus", None)
            self.fields["password"].widget.attrs["autofocus"] = True

    def clean_username(self) -> str:
        return str(self.cleaned_data["username"]).strip().lower()


@method_decorator(login_not_required, name="dispatch")
class SignIn(LoginView):
    """The door; behind it the page asked for, or the form that was being sent when the session ended."""

    template_name = TEMPLATE
    authentication_form = SignInForm
    redirect_authenticated_user = True

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        return {**context, "kept": self.request.POST.get("kept", ""), "next": self.get_redirect_url()}

    def form_valid(self, form: AuthenticationForm) -> HttpResponse:
        response = super().form_valid(form)
        if form.get_user().temporary_by_id is not None:
            messages.info(
                self.request, _("Mật khẩu này là tạm. Xin đặt mật khẩu của riêng bạn trước khi làm việc.")
            )
            return redirect("organisation:password")
        typed = kept(self.request.POST.get("kept", ""))
        return response if typed is None else _resume(self.request, typed)


class SignOut(LogoutView):
    """By POST only, so that no link can do it."""


class PasswordForm(PasswordChangeForm, Form):
    error_messages = {
        "password_mismatch": gettext_lazy("Hai lần nhập mật khẩu mới chưa giống nhau."),
        "password_incorrect": gettext_lazy("Mật khẩu đang dùng chưa đúng."),
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        labels = {
            "old_password": _("Mật khẩu đang dùng"),
            "new_password1": _("Mật khẩu mới"),
            "new_password2": _("Nhập lại mật khẩu mới"),
        }
        for name, label in labels.items():
            self.fields[name].label = label
        self.fields["new_password1"].help_text = _(
            "Ít nhất 10 ký tự; không dùng mật khẩu phổ biến hay giống tên đăng nhập."
        )


class NewPassword(PasswordChangeView):
    template_name = "organisation/password.html"
    form_class = PasswordForm
    success_url = reverse_lazy("organisation:home")

    def form_valid(self, form: Any) -> HttpResponse:
        messages.success(self.request, _("Đã đổi mật khẩu."))
        response = super().form_valid(form)
        keep_password(int(self.request.user.pk or 0))
        return response


def ask_again(request: HttpRequest, typed: str) -> HttpResponse:
    """The sign-in page in answer to a form sent after the session ended: 401, the form kept in the page."""
    context = {"form": SignInForm(request), "kept": typed, "expired": True}
    return render(request, TEMPLATE, context, status=401)


def locked_out(request: HttpRequest, response: HttpResponse | None, credentials: Any) -> HttpResponse:
    """Too many wrong passwords: the same page, 429, how long to wait (``AXES_LOCKOUT_CALLABLE``)."""
    minutes = int(settings.AXES_COOLOFF_TIME.total_seconds() // 60)
    said = _(
        "Đã nhập sai quá %(tries)d lần. Xin đợi %(minutes)d phút rồi thử lại, "
        "hoặc nhờ người quản trị của cơ quan đặt lại mật khẩu."
    ) % {"tries": settings.AXES_FAILURE_LIMIT, "minutes": minutes}
    context = {"form": SignInForm(request), "locked": said, "kept": request.POST.get("kept", "")}
    answer = render(request, TEMPLATE, context, status=429)
    answer["Retry-After"] = str(minutes * 60)
    return answer


def _resume(request: HttpRequest, typed: Any) -> HttpResponse:
    return render(request, "organisation/resume.html", {"typed": typed})
