"""Conduct notes: mine and those of the people I may see, the last one first; a new one."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from chuan.base.web.choosing import with_blank
from chuan.base.web.components import Action, Cell, Column, Empty, Note, Row, Table, TimeChip
from chuan.base.web.orders import carried
from chuan.base.web.rules import say
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import scope
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.appraisals.services.listing import note_list
from chuan.events.appraisals.services.rows import NoteRow
from chuan.surfaces.acts import noting
from chuan.surfaces.acts.charging import CHARGING, VIEW, people_under
from chuan.surfaces.acts.conduct import Article, articles
from chuan.surfaces.rating.web.note_forms import NoteForm
from chuan.surfaces.rating.web.picking import choices, only_charging
from chuan.surfaces.rating.web.shown import page

MOST = 200
_DAY = timedelta(days=1)


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """The notes this person may see."""
    actor, at = actor_of(request), timezone.now()
    found = note_list(scope(actor, VIEW, at), MOST)
    names = organisation.names({one for row in found for one in (row.official, row.by)})
    columns = tuple(map(Column, (_("Việc"), _("Người được ghi nhận"), _("Căn cứ"), _("Tình trạng"))))
    rows = tuple(_row(one, names, at) for one in found)
    context = {
        "title": _("Ghi nhận ứng xử"),
        "sub": _("Mỗi ghi nhận dẫn điều của quy tắc ứng xử mà cơ quan đã ban hành; người được ghi nhận xem và giải trình."),
        "new": _new(actor),
        "table": Table(_("Ghi nhận ứng xử"), columns, rows, _empty()),
    }  # fmt: skip
    return page(request, "rating/list.html", "notes", context)


@require_http_methods(["GET", "POST"])
def write(request: HttpRequest) -> HttpResponse:
    """Write one about somebody one is in charge of."""
    actor, at = actor_of(request), timezone.now()
    only_charging(actor)
    known = articles(actor, actor.agency, at)
    chosen = {
        "official": choices(people_under(actor, at)),
        "plus": [("1", _("Điểm cộng: việc tốt")), ("0", _("Điểm trừ: vi phạm"))],
        "article": with_blank([(one.key, _called(one)) for one in known], _("chọn điều")),
    }
    if request.method == "GET":
        return _form(request, 200, NoteForm(chosen=chosen), known)
    return carried(
        request, NoteForm(request.POST, chosen=chosen),
        lambda read: noting.write(actor, _written(read), read["key"]),
        lambda status, form: _form(request, status, form, known),
        _("Đã ghi nhận; người được ghi nhận thấy ngay trong danh sách của mình."),
        lambda made: reverse("rating:note", args=[made.id]),
    )  # fmt: skip


def _written(read: dict[str, str]) -> noting.Written:
    return noting.Written(
        int(read["official"]), read["plus"] == "1", read["article"], read["reason"], read["clause"], read["evidence"]
    )  # fmt: skip


def _form(request: HttpRequest, status: int, form: NoteForm, known: tuple[Article, ...]) -> HttpResponse:
    none = _("Cơ quan chưa ban hành quy tắc ứng xử trong mục Tài liệu, nên chưa ghi nhận được.")
    link = (_("Mở mục Tài liệu"), reverse("quality:documents"))
    context = {
        "title": _("Ghi nhận ứng xử"),
        "form": form,
        "button": _("Ghi nhận"),
        "notes": () if known else (Note(none, "stop", "alert-triangle", (link,)),),
        "back": {"href": reverse("rating:notes"), "label": _("Ghi nhận ứng xử")},
    }
    return page(request, "rating/form.html", "notes", context, status)


def _called(one: Article) -> str:
    words = f" · {one.number}. {one.words}" if one.number else ""
    return f"{one.code}{words}"


def _row(one: NoteRow, names: dict[int, str], at: datetime) -> Row:
    sign = _("Điểm cộng") if one.plus else _("Điểm trừ")
    late = one.seen is None and not one.withdrawn and at > one.at + _DAY
    told = (
        (one.withdrawn, _("đã rút")),
        (one.answered is not None, _("đã giải trình")),
        (one.seen is not None, _("đã xem")),
    )
    state = next((text for true, text in told if true), _("chưa xem"))
    by = _("%(who)s ghi %(when)s") % {"who": names.get(one.by, ""), "when": say.short_moment(one.at)}
    return Row(
        (
            Cell(one.words, by, reverse("rating:note", args=[one.stream]), strong=True, open=True),
            Cell(names.get(one.official, "")),
            Cell(f"{one.article}", _("%(code)s lần %(n)s") % {"code": one.code, "n": one.revision}),
            Cell(f"{sign}, {state}", time=TimeChip("late") if late else None),
        )
    )


def _new(actor: Actor) -> Action | None:
    if not actor.roles & CHARGING:
        return None
    return Action(_("Ghi nhận"), "primary", "plus", reverse("rating:note_new"), "alt+n", "Alt N")


def _empty() -> Empty:
    return Empty(
        _("Chưa có ghi nhận nào"),
        _("Phụ trách đơn vị ghi nhận việc tốt hay vi phạm theo quy tắc ứng xử của cơ quan."),
        icon="clipboard-check",
    )
