"""How a law change is shown: the line in the list, and its own page with every procedure it touches."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from chuan.base.kernel.clock import VIETNAM, local
from chuan.base.web.components import Cell, Column, Empty, Fact, Row, Table, TimeChip
from chuan.base.web.links import page_of, pager
from chuan.base.web.rules import say
from chuan.definitions.calendars.rules.due import due_at
from chuan.definitions.calendars.rules.duration import Duration, Part, Unit
from chuan.definitions.calendars.services import worktime_for
from chuan.definitions.laws import services as law
from chuan.definitions.laws.rules.text import ANNOUNCEMENT, LISTED, TEXT_KINDS, Answer, LegalText
from chuan.definitions.organisation.rules.authority import Thing, may, scope
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.definitions.procedures import services as procedures
from chuan.readings.obligations.queries.open import open_dossiers
from chuan.readings.obligations.rules import changes as rules
from chuan.readings.obligations.rules.changes import Touched, cited
from chuan.readings.obligations.services import Change, changes
from chuan.surfaces.acts import laws
from chuan.surfaces.acts.courses import VIEW
from chuan.surfaces.quality.web.law_forms import ListedForm, MoveForm, ReasonForm, UnaffectedForm
from chuan.surfaces.quality.web.shown import page

PAGE = 50
STATES = {
    rules.REVISED: (gettext_noop("Đã sửa, bản mới từ %(day)s"), "ok"),
    rules.CONFIRMED: (gettext_noop("Không phải sửa"), "ok"),
    rules.WITHDRAWN: (gettext_noop("Đã thôi áp dụng từ %(day)s"), "ok"),
    rules.COMING: (gettext_noop("Chưa có hiệu lực"), ""),
    rules.WAITING: (gettext_noop("Chưa sửa"), "soon"),
    rules.OVERDUE: (gettext_noop("Chưa sửa, quá hạn"), "late"),
}
_WHERE = {
    "procedure": gettext_noop("căn cứ của thủ tục"),
    "paper": gettext_noop("giấy tờ “%(name)s”"),
    "fee": gettext_noop("phí, lệ phí “%(name)s”"),
    "step": gettext_noop("bước “%(name)s”"),
    "law": gettext_noop("quy định riêng"),
}
_LIST = (
    gettext_noop("Văn bản"), gettext_noop("Có hiệu lực"), gettext_noop("Hạn đưa vào hệ thống"),
    gettext_noop("Đã xử lý"), gettext_noop("Tình trạng"),
)  # fmt: skip
_TOUCHED = (
    gettext_noop("Quy trình"), gettext_noop("Nêu ở"), gettext_noop("Hồ sơ đang làm"), gettext_noop("Hạn sửa"),
    gettext_noop("Tình trạng"), gettext_noop("Người xác nhận, lý do"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Given:
    """An answer of one's own agency, and the form that takes it back."""

    answer: Answer
    about: str
    form: ReasonForm


def law_table(found: Sequence[Change], today: date) -> Table:
    """The register as a list."""
    rows = tuple(_line(one, today) for one in found)
    return Table(_("Luật thay đổi"), tuple(Column(_(name)) for name in _LIST), rows, _NONE)


_NONE = Empty(
    gettext_noop("Chưa ghi văn bản nào"),
    gettext_noop("Ghi văn bản mới vào đây để biết quy trình, giấy tờ, phí và hồ sơ nào chịu ảnh hưởng, hạn sửa và ai chưa sửa."),
    icon="book",
)  # fmt: skip


def _line(one: Change, today: date) -> Row:
    text, total = one.text, len(one.touched)
    limit = one.touched[0].limit if total else text.effect
    done = _("%(done)s/%(all)s quy trình") % {"done": total - len(one.left), "all": total}
    return Row(
        (
            Cell(text.number, text.name, reverse("quality:law", args=[text.id]), open=True),
            Cell(say.day(text.effect), _moved(text)),
            Cell(say.day(limit) if total else ""),
            Cell(done if total else _("không chạm quy trình nào")),
            Cell(time=_chip(one, limit, today)) if one.left else Cell(_("Đã xong") if total else ""),
        )
    )


def _moved(text: LegalText) -> str:
    return _("trước là %(day)s") % {"day": say.day(text.moves[-1].before)} if text.moves else ""


def _chip(one: Change, limit: date, today: date) -> TimeChip:
    days = (limit - today).days
    if one.overdue:
        return TimeChip("late", _("quá %(days)s ngày") % {"days": -days})
    return TimeChip("soon" if days <= 31 else "ok", _("còn %(days)s ngày") % {"days": days})


def waiting_here(request: HttpRequest, number: int) -> list[tuple[str, str]]:
    """Code and name of the procedures of one's own agency that have not been answered for."""
    found = _change(request, laws.seen(actor_of(request), number))
    return _own_left(actor_of(request), found)


def law_page(request: HttpRequest, number: int, status: int = 200, **bound: Any) -> HttpResponse:
    """The page of one text; ``bound`` are forms sent wrong."""
    actor, at, place = actor_of(request), timezone.now(), page_of(request.GET)
    text = laws.seen(actor, number)
    found = _change(request, text)
    shown = found.touched[(place - 1) * PAGE : place * PAGE]
    context = {
        "text": text,
        "facts": _facts(text),
        "listing": _listing(actor.agency, text),
        "table": _touched_table(shown, text, scope(actor, VIEW, at)),
        "pager": pager(request.GET, place, PAGE, len(found.touched)),
        "said": _said(found),
        "given": _given(actor, found, bound),
        "bases": tuple(law.obligation(name) for name in ("adapt_months", "list_days")),
        **_forms(actor, text, found, bound),
    }
    return page(request, "quality/law.html", "laws", context, status)


def _change(request: HttpRequest, text: LegalText) -> Change:
    at = timezone.now()
    return changes(scope(actor_of(request), VIEW, at), (text,), local(at).date())[0]


def _facts(text: LegalText) -> tuple[Fact, ...]:
    limit = rules.months_later(text.effect, law.obligation_terms().adapt_months)
    return (
        Fact(_("Loại"), _(TEXT_KINDS[text.kind])),
        Fact(_("Ban hành"), say.day(text.issued) if text.issued else _("chưa ghi")),
        Fact(_("Có hiệu lực"), say.day(text.effect)),
        Fact(_("Hạn đưa vào hệ thống"), say.day(limit)),
        Fact(_("Thay thế, sửa đổi"), ", ".join(text.replaces) or _("không")),
        Fact(_("Nguồn"), text.source if text.verified else _("%(source)s (chưa đối chiếu)") % {"source": text.source}),
    )  # fmt: skip


def _said(found: Change) -> str:
    if not found.touched:
        return _("Không quy trình nào của đơn vị nêu văn bản bị thay thế.")
    told = {"all": len(found.touched), "left": len(found.left), "overdue": len(found.overdue)}
    return _("%(all)s quy trình chịu ảnh hưởng · %(left)s chưa xử lý · %(overdue)s quá hạn") % told


def _touched_table(shown: Sequence[Touched], text: LegalText, sight: Any) -> Table:
    working = open_dossiers(sight, {one.before.adoption for one in shown})
    rows = tuple(_row(one, text, working.get(one.before.adoption, 0)) for one in shown)
    empty = Empty(_("Không quy trình nào chịu ảnh hưởng"), icon="circle-check")
    return Table(_("Quy trình chịu ảnh hưởng"), tuple(Column(_(name)) for name in _TOUCHED), rows, empty)


def _row(one: Touched, text: LegalText, working: int) -> Row:
    name, css = STATES[one.state]
    answer = one.answer
    said = f"{answer.by}, {say.day(local(answer.at))}" if answer else ""
    href = reverse("studio:procedure", args=[one.now.adoption])
    state = _(name) % {"day": say.day(one.acted) if one.acted else ""}
    return Row(
        (
            Cell(one.before.name, f"{one.before.code} · {one.before.agency_name}", href, open=True),
            Cell(_where(one, text)),
            Cell(say.number(working) if working else ""),
            Cell(say.day(one.limit)),
            Cell(state, css=css, icon="alert-triangle" if css == "late" else ""),
            Cell(said, answer.said if answer else ""),
        )
    )


def _where(one: Touched, text: LegalText) -> str:
    """In which parts of the version the replaced text is cited."""
    found = cited(procedures.procedure(one.before.edition))
    places = (_(_WHERE[c.what]) % {"name": c.name} for c in found if c.key in text.numbers)
    return "; ".join(dict.fromkeys(places))


def _listing(agency: int, text: LegalText) -> dict[str, Any] | None:
    """The clock of the published list: only a decision that announces procedures starts it."""
    if text.kind != ANNOUNCEMENT or text.issued is None:
        return None
    days = Duration((Part(Decimal(law.obligation_terms().list_days), Unit.WORKING_DAY),))
    noon = datetime.combine(text.issued, time(12), VIETNAM)
    due = local(due_at(worktime_for(agency), noon, days)).date()
    done = text.answered(agency, LISTED)
    late = (done.day or local(done.at).date()) > due if done else local(timezone.now()).date() > due
    return {"due": say.day(due), "done": done, "day": say.day(done.day) if done and done.day else "", "late": late}  # fmt: skip


def _given(actor: Actor, found: Change, bound: dict[str, Any]) -> tuple[Given, ...]:
    """Answers of one's own agency that one may take back."""
    at, here = timezone.now(), Thing(actor.agency)
    if not (may(actor, laws.EDIT, here, at) or may(actor, laws.CONFIRM, here, at)):
        return ()
    names = {one.before.code: one.before.name for one in found.touched} | {"": _("Danh mục đã đăng")}
    return tuple(
        Given(
            one,
            names.get(one.procedure, one.procedure),
            bound.get(f"back-{one.id}") or ReasonForm(auto_id=f"id_{one.id}_%s"),
        )
        for one in found.text.answers
        if one.agency == actor.agency
    )


def _forms(actor: Actor, text: LegalText, found: Change, bound: dict[str, Any]) -> dict[str, Any]:
    """The forms this person has on this text."""
    at, here = timezone.now(), Thing(actor.agency)
    live = text.annulled_at is None
    owns = live and text.agency == actor.agency and bool(may(actor, laws.EDIT, here, at))
    left = _own_left(actor, found) if live and may(actor, laws.CONFIRM, here, at) else []
    lists = live and text.kind == ANNOUNCEMENT and bool(may(actor, laws.EDIT, here, at))
    lists = lists and text.answered(actor.agency, LISTED) is None
    return {
        "move": bound.get("move") or (MoveForm(auto_id="id_move_%s") if owns else None),
        "annul": bound.get("annul") or (ReasonForm(auto_id="id_annul_%s") if owns else None),
        "unaffected": bound.get("unaffected") or (UnaffectedForm(choices=left) if left else None),
        "listed": bound.get("listed") or (ListedForm(auto_id="id_listed_%s") if lists else None),
    }


def _own_left(actor: Actor, found: Change) -> list[tuple[str, str]]:
    return [(t.before.code, t.before.name) for t in found.left if t.before.agency == actor.agency]
