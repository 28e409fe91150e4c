"""One controlled document: what is in force, the revision being approved, who has read it, its copies on paper."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from chuan.base.kernel.clock import local
from chuan.base.kernel.refusal import Refused
from chuan.base.store import files
from chuan.base.web.components import Cell, Column, Empty, Fact, Row, Table
from chuan.base.web.forms import OrderForm
from chuan.base.web.refusals import put_beside_fields
from chuan.base.web.rules import say
from chuan.definitions.documents.rules.state import ACCESS, CATEGORIES, PROCEDURE, State
from chuan.definitions.documents.services import MATTERS, Document
from chuan.definitions.organisation.rules.authority import Thing
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.definitions.procedures import services as procedures
from chuan.events.dossiers.services import people
from chuan.surfaces.acts import courses, documents
from chuan.surfaces.acts.asking import allows, clock
from chuan.surfaces.acts.courses import Move
from chuan.surfaces.quality.web.course import panel
from chuan.surfaces.quality.web.document_forms import ReasonForm, SinceForm, ToForm, WriteForm, upload_of
from chuan.surfaces.quality.web.kinds import PAGES, Page
from chuan.surfaces.quality.web.shown import page


def show(request: HttpRequest, stream: int, status: int = 200, **bound: Any) -> HttpResponse:
    """The page of one document; ``bound`` are forms that were sent wrong."""
    actor = actor_of(request)
    found = documents.opened(actor, stream)
    state, at = found.state, clock()
    edits = allows(actor, documents.EDIT, Thing(found.agency), at)
    context = {
        "found": found,
        "title": people.texts(stream).get(int(state.course.title), state.code),
        "facts": _facts(state),
        "course": panel(request, "document", found, bound),
        "current": state.on(local(at).date()),
        "readers": _readers(found),
        "copies": _copies(found),
        "draft": _draft(found) if state.category == PROCEDURE else 0,
        "to_read": _to_read(state, actor),
        "may_revise": edits and not state.making and state.obsolete is None and state.category != PROCEDURE,
        **_forms(actor, found, edits=edits),
        **bound,
    }
    return page(request, "quality/document.html", "documents", context, status)


@require_GET
def look(request: HttpRequest, document: int) -> HttpResponse:
    """The page as it is opened."""
    return show(request, document)


@require_GET
def download(request: HttpRequest, document: int, content: str) -> HttpResponse:
    """The exact bytes of a revision this person may see."""
    documents.opened(actor_of(request), document)
    name, media, whole = files.read(document, content)
    answer = HttpResponse(whole, content_type=media)
    plain = name.encode("ascii", "ignore").decode() or "tai-lieu"
    answer["Content-Disposition"] = f'attachment; filename="{plain}"'
    answer["X-Content-Type-Options"] = "nosniff"
    return answer


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
def recall(request: HttpRequest, document: int) -> HttpResponse:
    """A controlled copy came back."""
    return _done(
        request, document, "recall_form", ReasonForm(request.POST),
        lambda actor, read: documents.recall(actor, document, read["number"] or 0, read["reason"], read["key"]),
        _("Đã ghi thu hồi bản in."),
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


def _done(
    request: HttpRequest, stream: int, name: str, form: OrderForm,
    act: Callable[[Actor, dict[str, Any]], Document], said: str,
) -> HttpResponse:  # fmt: skip
    """One order of this page: done and said, or the page again with what was typed."""
    if not form.is_valid():
        return show(request, stream, 422, **{name: form})
    try:
        act(actor_of(request), form.cleaned_data)
    except Refused as refused:
        status = refused.refusals[0].status
        if status == 404:
            raise
        put_beside_fields(form, refused.refusals)
        return show(request, stream, status, **{name: form})
    messages.success(request, said)
    return redirect("quality:document", stream)


def _forms(actor: Actor, found: Document, *, edits: bool) -> dict[str, Any]:
    """The forms of what this person may do now."""
    state = found.state
    writes = state.making and state.course.holder("draft") == actor.official
    publishes = state.course.holder("publish") == actor.official
    own = state.category != PROCEDURE
    offered: dict[str, tuple[bool, Callable[[], Any]]] = {
        "write_form": (writes and own, WriteForm),
        "since_form": (publishes and own, lambda: SinceForm(seen=found.seq)),
        "revise_form": (edits, OrderForm),
        "read_form": (True, OrderForm),
        "to_form": (edits and bool(state.editions), lambda: ToForm(people=_not_given(found))),
        "recall_form": (edits and bool(state.copies), ReasonForm),
        "end_form": (
            edits and state.obsolete is None and not state.making and bool(state.editions),
            ReasonForm,
        ),
        "restore_form": (edits and state.obsolete is not None, ReasonForm),
    }
    return {name: make() for name, (may, make) in offered.items() if may}


def _not_given(found: Document) -> tuple[Any, ...]:
    given = {one.official for one in found.state.readers if one.revision == found.state.revision}
    return tuple(p for p in courses.candidates(found.agency, "author", found.now) if p.official not in given)


def _to_read(state: State, actor: Actor) -> bool:
    return any(
        one.official == actor.official and one.revision == state.revision and one.read is None
        for one in state.readers
    )


def _draft(found: Document) -> int:
    """The draft of a procedure that is being approved; 0 where it is published or dropped."""
    try:
        return procedures.draft_of(found.agency, found.state.code).id
    except Refused:
        return 0


def _facts(state: State) -> tuple[Fact, ...]:
    last = state.editions[-1] if state.editions else None
    return (
        Fact(_("Mã hiệu"), state.code),
        Fact(_("Loại"), _(CATEGORIES[state.category])),
        Fact(_("Mức truy cập"), _(ACCESS[state.access])),
        Fact(_("Lần ban hành"), str(last.revision) if last else _("chưa ban hành")),
        Fact(_("Có hiệu lực từ"), say.day(last.since) if last else ""),
        Fact(
            _("Tình trạng"),
            _("hết hiệu lực")
            if state.obsolete
            else _("đang soạn, duyệt")
            if state.making
            else _("đang dùng"),
        ),
    )


def _readers(found: Document) -> Table:
    names = _names(found)
    rows = tuple(
        Row((
            Cell(names.get(int(one.official), "")),
            Cell(str(one.revision)),
            Cell(say.short_moment(one.given)),
            Cell(say.short_moment(one.read) if one.read else _("chưa xác nhận")),
        ))
        for one in reversed(found.state.readers)
    )  # fmt: skip
    columns = (_("Người đọc"), _("Lần"), _("Phân phối"), _("Đã đọc và hiểu"))
    return Table(
        _("Phân phối"), tuple(map(Column, columns)), rows, Empty(_("Chưa phân phối cho ai")), walk=False
    )


def _copies(found: Document) -> Table:
    names, due = _names(found), {one.number for one in found.state.to_recall}
    rows = tuple(
        Row((
            Cell(str(one.number)),
            Cell(str(one.revision)),
            Cell(names.get(int(one.holder), "")),
            Cell(say.short_moment(one.at)),
            Cell(say.short_moment(one.recalled) if one.recalled else _("phải thu hồi") if one.number in due else _("đang dùng")),
        ))
        for one in reversed(found.state.copies)
    )  # fmt: skip
    columns = (_("Bản số"), _("Lần"), _("Người giữ"), _("In lúc"), _("Tình trạng"))
    return Table(
        _("Bản in kiểm soát"), tuple(map(Column, columns)), rows, Empty(_("Chưa in bản nào")), walk=False
    )


def _names(found: Document) -> dict[int, str]:
    return {one.official: one.name for one in courses.candidates(found.agency, "author", found.now)}


PAGES["document"] = Page(MATTERS, "quality:document", show, frozenset({("publish", "ok")}))
