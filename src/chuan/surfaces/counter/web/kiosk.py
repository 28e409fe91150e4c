"""An officer turns this device into the counter's screen for rating: it is signed out and remembers its counter alone."""

from __future__ import annotations

from django import forms
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from chuan.base.kernel.ids import new_secret
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.web.forms import Form
from chuan.definitions.organisation.rules.people import Actor, Held
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.feedback.rules.ballot import KIOSK, TABLET

COOKIE, DAYS = "man-hinh", 30


class ScreenForm(Form):
    """What the device is."""

    kind = forms.ChoiceField(
        label=gettext_lazy("Máy này là"), widget=forms.RadioSelect, initial=KIOSK,
        choices=[(KIOSK, gettext_lazy("màn hình đặt ở quầy")), (TABLET, gettext_lazy("máy tính bảng cán bộ đưa cho người dân"))],
    )  # fmt: skip


@require_http_methods(["GET", "POST"])
def page(request: HttpRequest) -> HttpResponse:
    """Asked once; the cookie is signed and says nothing of who opened it."""
    held = _counter(actor_of(request))
    form = ScreenForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        kept = f"{new_secret()[:10]}.{held.agency}.{held.unit}.{form.cleaned_data['kind']}"
        logout(request)
        answer = redirect("citizen:kiosk")
        answer.set_signed_cookie(
            COOKIE, kept, max_age=DAYS * 24 * 3600, httponly=True, secure=request.is_secure(), samesite="Lax"
        )
        return answer
    return render(request, "counter/kiosk.html", {"form": form, "unit": held.unit_name, "days": DAYS})


def _counter(actor: Actor) -> Held:
    """The counter this officer holds a post at; ``Refused`` for one who holds none."""
    day = timezone.localdate()
    found = next((one for one in actor.held if one.holds(day) and "counter" in one.roles), None)
    if found is None:
        raise Refused(refuse("not_yours", "organisation.no_duty"))
    return found
