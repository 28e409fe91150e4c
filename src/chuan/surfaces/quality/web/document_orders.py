"""What is ordered on a document's page: each is carried out and the page shown again."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from chuan.base.web.forms import OrderForm
from chuan.base.web.orders import Read
from chuan.definitions.documents.services import Document
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.surfaces.acts import courses, documents
from chuan.surfaces.acts.courses import Move
from chuan.surfaces.quality.web.document import show
from chuan.surfaces.quality.web.document_forms import WriteForm, upload_of
from chuan.surfaces.quality.web.document_order_forms import (
    AccessForm,
    CopyForm,
    ReasonForm,
    SinceForm,
    ToForm,
)
from chuan.surfaces.quality.web.orders import on_page
from chuan.surfaces.telling.controlled import printed

_done = on_page(show, "quality:document")


@require_POST
def write(request: HttpRequest, document: int) -> HttpResponse:
    """The content of the revision being made."""
    form = WriteForm(request.POST, request.FILES)

    def act(actor: Actor, read: dict[str, Any]) -> Document:
        upload = upload_of(form)
        assert upload is not None
        return documents.write(actor, document, upload, read["key"])

    return _done(request, document, "write_form", form, act, _("Đã nhận nội dung."))


@require_POST
def publish(request: HttpRequest, document: int) -> HttpResponse:
    """The approved revision is in force from a day."""
    move = Move("publish", "ok")
    return _done(
        request, document, "since_form", SinceForm(request.POST),
        lambda actor, read: documents.step(actor, document, move, read["seen"], read["key"], read["since"]),
        _("Đã ban hành."),
    )  # fmt: skip


@require_POST
def revise(request: HttpRequest, document: int) -> HttpResponse:
    """Begin the next revision."""
    return _done(
        request, document, "revise_form", OrderForm(request.POST),
        lambda actor, read: documents.revise(actor, document, read["key"]),
        _("Đã mở lần ban hành mới; bạn là người soạn."),
    )  # fmt: skip


@require_POST
def distribute(request: HttpRequest, document: int) -> HttpResponse:
    """Give the revision in force to people."""
    found = documents.opened(actor_of(request), document)
    form = ToForm(request.POST, people=courses.candidates(found.agency, "author", found.now))
    return _done(
        request, document, "to_form", form,
        lambda actor, read: documents.distribute(actor, document, read["to"], read["key"]),
        _("Đã phân phối; tài liệu chờ họ xác nhận đã đọc."),
    )  # fmt: skip


@require_POST
def acknowledge(request: HttpRequest, document: int) -> HttpResponse:
    """I read and understood it."""
    return _done(
        request, document, "read_form", OrderForm(request.POST),
        lambda actor, read: documents.acknowledge(actor, document, read["key"]),
        _("Đã ghi bạn đã đọc và hiểu tài liệu này."),
    )  # fmt: skip


@require_POST
def copy(request: HttpRequest, document: int) -> HttpResponse:
    """A controlled copy is printed for somebody."""
    found = documents.opened(actor_of(request), document)
    form = CopyForm(request.POST, people=courses.candidates(found.agency, "author", found.now))
    site = request.build_absolute_uri("/").rstrip("/")

    def act(actor: Actor, read: Read) -> object:
        def make(one: Document, number: int) -> bytes:
            return printed(one, read["holder"], number, site)

        return documents.copy(actor, document, read["holder"], make, read["key"])

    return _done(request, document, "copy_form", form, act, _("Đã in và ghi bản kiểm soát."))


@require_POST
def reclassify(request: HttpRequest, document: int) -> HttpResponse:
    """Others may see it from now on, or fewer."""
    form = AccessForm(request.POST, now=documents.opened(actor_of(request), document).state.access)
    return _done(
        request, document, "access_form", form,
        lambda actor, read: documents.reclassify(actor, document, read["access"], read["reason"], read["key"]),
        _("Đã đổi mức truy cập; lý do được giữ lại."),
    )  # fmt: skip


@require_POST
def end(request: HttpRequest, document: int) -> HttpResponse:
    """Take it out of use."""
    return _done(
        request, document, "end_form", ReasonForm(request.POST),
        lambda actor, read: documents.make_obsolete(actor, document, read["reason"], read["key"]),
        _("Tài liệu đã hết hiệu lực."),
    )  # fmt: skip


@require_POST
def restore(request: HttpRequest, document: int) -> HttpResponse:
    """Use it again."""
    return _done(
        request, document, "restore_form", ReasonForm(request.POST),
        lambda actor, read: documents.restore(actor, document, read["reason"], read["key"]),
        _("Tài liệu được dùng lại."),
    )  # fmt: skip
