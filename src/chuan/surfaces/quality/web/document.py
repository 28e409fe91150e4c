"""One controlled document: what is in force, the revision being approved, who has read it, its copies on paper."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from chuan.base.kernel.clock import local
from chuan.base.kernel.refusal import Refused
from chuan.base.store import files
from chuan.base.web.components import Cell, Column, Empty, Fact, Row, Table
from chuan.base.web.forms import OrderForm
from chuan.base.web.rules import say
from chuan.base.web.served import saved
from chuan.definitions.documents.rules.state import ACCESS, CATEGORIES, PROCEDURE, State
from chuan.definitions.documents.services import MATTERS, Document, titled
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import Thing
from chuan.definitions.organisation.rules.people import Actor, Person
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.definitions.procedures import services as procedures
from chuan.surfaces.acts import courses, documents
from chuan.surfaces.acts.asking import allows, clock
from chuan.surfaces.quality.web.course import panel
from chuan.surfaces.quality.web.document_forms import WriteForm
from chuan.surfaces.quality.web.document_order_forms import (
    AccessForm,
    CopyForm,
    ReasonForm,
    SinceForm,
    ToForm,
)
from chuan.surfaces.quality.web.kinds import PAGES, Page
from chuan.surfaces.quality.web.shown import page


def show(request: HttpRequest, stream: int, status: int = 200, **bound: Any) -> HttpResponse:
    """The page of one document; ``bound`` are forms that were sent wrong."""
    actor = actor_of(request)
    found = documents.opened(actor, stream)
    state, at = found.state, clock()
    edits = allows(actor, documents.EDIT, Thing(found.agency), at)
    names = organisation.names(
        {int(one.official) for one in state.readers} | {int(one.holder) for one in state.copies}
    )
    context = {
        "found": found,
        "title": titled(stream),
        "facts": _facts(state),
        "course": panel(request, "document", found, bound),
        "current": state.on(local(at).date()),
        "readers": _readers(found, names),
        "copies": _copies(found, names),
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
    return saved(whole, media, name)


def _forms(actor: Actor, found: Document, *, edits: bool) -> dict[str, Any]:
    """The forms of what this person may do now."""
    state = found.state
    writes = state.making and state.course.holder("draft") == actor.official
    publishes = state.course.holder("publish") == actor.official
    own = state.category != PROCEDURE
    staff = courses.candidates(found.agency, "author", found.now) if edits and state.editions else ()
    offered: dict[str, tuple[bool, Callable[[], Any]]] = {
        "write_form": (writes and own, WriteForm),
        "since_form": (publishes and own, lambda: SinceForm(seen=found.seq)),
        "revise_form": (edits, OrderForm),
        "read_form": (True, OrderForm),
        "to_form": (edits and bool(state.editions), lambda: ToForm(people=_not_given(state, staff))),
        "copy_form": (
            edits and own and bool(state.editions) and state.obsolete is None,
            lambda: CopyForm(people=staff),
        ),
        "access_form": (edits, lambda: AccessForm(now=state.access)),
        "end_form": (
            edits and state.obsolete is None and not state.making and bool(state.editions),
            ReasonForm,
        ),
        "restore_form": (edits and state.obsolete is not None, ReasonForm),
    }
    return {name: make() for name, (may, make) in offered.items() if may}


def _not_given(state: State, staff: Sequence[Person]) -> tuple[Person, ...]:
    given = {one.official for one in state.readers if one.revision == state.revision}
    return tuple(one for one in staff if one.official not in given)


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


def _readers(found: Document, names: Mapping[int, str]) -> Table:
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


def _copies(found: Document, names: Mapping[int, str]) -> Table:
    due = {one.number for one in found.state.to_recall}
    rows = tuple(
        Row((
            Cell(str(one.number), href=reverse("quality:document_content", args=[found.id, one.sha256])),
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


PAGES["document"] = Page(MATTERS, "quality:document", show, frozenset({("publish", "ok")}))
