"""The signed-in person as the frame of every page names them (``settings.FRAME``)."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from chuan.base.kernel.clock import local
from chuan.base.kernel.refusal import Refused
from chuan.base.web.frame import Frame
from chuan.base.web.words import sentence
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.web.middleware import actor_of

_MENU = (
    ("organisation:absences", "calendar-off"),
    ("organisation:structure", "sitemap"),
    ("organisation:password", "key"),
    ("organisation:keys", "signature"),
)


def frame_of(request: HttpRequest) -> Frame:
    """Name, post, agency, whom they stand in for, their menu; an empty frame for a visitor."""
    if not getattr(request, "user", None) or not request.user.is_authenticated:
        return Frame()
    try:
        actor = actor_of(request)
    except Refused:
        return Frame(name=request.user.get_username(), sign_out=reverse("organisation:sign_out"))
    labels = (_("Báo vắng"), _("Cơ cấu tổ chức"), _("Đổi mật khẩu"), _("Khóa ký số"))
    return Frame(
        name=actor.name,
        post=actor.title,
        agency=actor.agency_name,
        acting=", ".join(actor.acting_for),
        roles=actor.roles,
        notice=_notice(actor),
        search=settings.SEARCH,
        sign_out=reverse("organisation:sign_out"),
        links=tuple((label, reverse(name), icon) for label, (name, icon) in zip(labels, _MENU, strict=True)),
    )


def _notice(actor: Actor) -> str:
    """Under which decision an inspector reads, or why no longer; each page says it."""
    today = local(timezone.now()).date()
    return sentence(actor.mandates[0].standing(today)) if actor.mandates else ""
