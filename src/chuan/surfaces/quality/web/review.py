"""One management review: its pack, the meeting, its decisions; and one decision on its way."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_GET, require_POST

from chuan.base.web.components import Cell, Column, Empty, Fact, Row, Table
from chuan.base.web.orders import carried
from chuan.base.web.rules import say
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.dossiers.services import people
from chuan.events.reviews.rules.inputs import INPUTS
from chuan.events.reviews.services.reviews import DECISIONS, MATTERS, Review
from chuan.surfaces.acts import courses, reviews
from chuan.surfaces.quality.web.answers_covered import seen_by
from chuan.surfaces.quality.web.course import panel
from chuan.surfaces.quality.web.kinds import PAGES, Page
from chuan.surfaces.quality.web.programme_forms import KeyForm
from chuan.surfaces.quality.web.review_forms import OUTCOMES, DecideForm, NoteForm, ResolveForm
from chuan.surfaces.quality.web.shown import page
from chuan.surfaces.quality.web.work import STATUSES
from chuan.surfaces.telling import review_paper
from chuan.surfaces.telling.review_inputs import Shown, given, shown

_COLUMNS = (gettext_noop("Việc phải làm"), gettext_noop("Từ đầu vào"), gettext_noop("Người thực hiện"), gettext_noop("Hạn"), gettext_noop("Tình trạng"))  # fmt: skip
_NONE = Empty(gettext_noop("Chưa giao việc nào"), gettext_noop("Việc giao ở cuộc họp hiện ngay trong việc của người thực hiện."))  # fmt: skip


@require_GET
def one(request: HttpRequest, review: int) -> HttpResponse:
    """The review."""
    return show(request, review)


def show(request: HttpRequest, stream: int, status: int = 200, **bound: Any) -> HttpResponse:
    """The review with its forms; those sent wrong stay filled."""
    actor = actor_of(request)
    found = reviews.seen(actor, stream)
    state, me = found.state, actor.official
    prepares = state.course.holder("prepare") == me and not state.pack
    meets = state.course.holder("meet") == me
    asked, sent = bound.get("input_form", ("", None))
    lines = [
        (one, str(OUTCOMES.get(one.outcome, "")), sent if asked == one.input.key else _form(found, one, prepares=prepares, meets=meets))
        for one in shown(seen_by(actor, found))
    ]  # fmt: skip
    context = {
        "title": people.texts(stream).get(int(state.course.title), ""),
        "facts": _facts(found),
        "lines": lines,
        "gather": KeyForm(seen=found.seq) if prepares else None,
        "hold": KeyForm(seen=found.seq) if meets and not state.pack else None,
        "minute": KeyForm(seen=found.seq) if meets and state.pack else None,
        "left": len(state.undecided),
        "resolve": bound.get("resolve") or (_resolve(found, None) if meets and state.pack else None),
        "table": _decisions(found),
        "course": panel(request, "review", found, bound),
        "refused": bound.get("refused"),
        "found": found,
    }
    return page(request, "quality/review.html", "reviews", context, status)


PAGES["review"] = Page(MATTERS, "quality:review", show)


@require_GET
def decision(request: HttpRequest, decision: int) -> HttpResponse:
    """One decision of a review, with its own way."""
    return show_decision(request, decision)


def show_decision(request: HttpRequest, stream: int, status: int = 200, **bound: Any) -> HttpResponse:
    """The decision with the form of its open step."""
    found = courses.seen(actor_of(request), DECISIONS.kind, stream)
    state = found.state
    facts = (
        Fact(_("Từ đầu vào"), INPUTS[state.input].name),
        Fact(_("Hạn"), say.day(state.due) if state.due else ""),
        Fact(_("Lần xem xét"), _("Mở lần xem xét"), reverse("quality:review", args=[int(state.review)])),
    )
    context = {
        "title": people.texts(stream).get(int(state.course.title), ""),
        "facts": facts,
        "course": panel(request, "decision", found, bound),
    }
    return page(request, "quality/decision.html", "reviews", context, status)


PAGES["decision"] = Page(DECISIONS, "quality:decision", show_decision)


@require_POST
def gather(request: HttpRequest, review: int) -> HttpResponse:
    """Fill what data can fill."""
    actor, form = _asked(request, review), KeyForm(request.POST)
    return _done(request, review, form, lambda read: reviews.gather(actor, review, read["key"]), _("Đã lấy số liệu đến bây giờ."))  # fmt: skip


@require_POST
def note(request: HttpRequest, review: int) -> HttpResponse:
    """Type an input."""
    actor, form = _asked(request, review), NoteForm(request.POST)
    return _done(
        request, review, form,
        lambda read: reviews.note(actor, review, read["input"], read["text"], read["key"]),
        _("Đã ghi đầu vào."),
    )  # fmt: skip


@require_POST
def decide(request: HttpRequest, review: int) -> HttpResponse:
    """What the meeting says of an input."""
    actor, form = _asked(request, review), DecideForm(request.POST)
    return _done(
        request, review, form,
        lambda read: reviews.decide(actor, review, read["input"], read["outcome"], read["note"], read["key"]),
        _("Đã ghi kết luận."),
    )  # fmt: skip


@require_POST
def hold(request: HttpRequest, review: int) -> HttpResponse:
    """The meeting is held."""
    actor, form = _asked(request, review), KeyForm(request.POST)
    return _done(
        request, review, form, lambda read: reviews.hold(actor, review, review_paper.pack, read["key"]),
        _("Đã mở cuộc họp; báo cáo đầu vào đã chốt."),
    )  # fmt: skip


@require_POST
def resolve(request: HttpRequest, review: int) -> HttpResponse:
    """A decision is given to its owner."""
    actor = _asked(request, review)
    form = _resolve(reviews.seen(actor, review), request.POST)
    return carried(
        request, form,
        lambda read: reviews.resolve(
            actor, review, read["input"], read["text"], read["owner"], read["due"], read["key"]
        ),
        lambda status, sent: show(request, review, status, resolve=sent),
        _("Đã giao việc."), reverse("quality:review", args=[review]),
    )  # fmt: skip


@require_POST
def minute(request: HttpRequest, review: int) -> HttpResponse:
    """The minutes are made."""
    actor, form = _asked(request, review), KeyForm(request.POST)
    return _done(
        request, review, form, lambda read: reviews.minute(actor, review, review_paper.minutes, read["key"]),
        _("Đã lập biên bản."),
    )  # fmt: skip


@require_GET
def pack(request: HttpRequest, review: int) -> HttpResponse:
    """The pack as it was frozen; for who only oversees made anew where it says how few people answered."""
    actor = actor_of(request)
    content, found = reviews.paper(actor, review), reviews.seen(actor, review)
    told = seen_by(actor, found)
    return HttpResponse(content if told == found else review_paper.pack(told), content_type="application/pdf")


@require_GET
def minutes(request: HttpRequest, review: int) -> HttpResponse:
    """The minutes as they were made."""
    return HttpResponse(
        reviews.paper(actor_of(request), review, minutes=True), content_type="application/pdf"
    )


def _asked(request: HttpRequest, review: int) -> Any:
    """Who asks, if he has a step of this review."""
    actor = actor_of(request)
    reviews.seen(actor, review, courses.STEP)
    return actor


def _done(request: HttpRequest, review: int, form: Any, act: Any, said: str) -> HttpResponse:
    """An act on the review itself; an input's own form goes back beside its input."""
    name = request.POST.get("input", "")

    def again(status: int, sent: Any) -> HttpResponse:
        beside = {"input_form": (name, sent)} if name in INPUTS else {"refused": sent}
        return show(request, review, status, **beside)

    to = reverse("quality:review", args=[review]) + (f"#{name}" if name in INPUTS else "")
    return carried(request, form, act, again, said, to)


def _form(found: Review, one: Shown, *, prepares: bool, meets: bool) -> NoteForm | DecideForm | None:
    """The form of an input: typed while it is prepared, decided about at the meeting."""
    ids = f"id_{one.input.key}_%s"
    if prepares and not one.computed:
        return NoteForm(initial={"input": one.input.key, "text": one.text}, seen=found.seq, auto_id=ids)
    if meets and found.state.pack:
        first = {"input": one.input.key, "outcome": one.outcome, "note": one.note}
        return DecideForm(initial=first, seen=found.seq, auto_id=ids)
    return None


def _resolve(found: Review, data: Any) -> ResolveForm:
    fit = courses.candidates(found.agency, "owner", found.now)
    return ResolveForm(
        data, people=[(str(p.official), f"{p.name} · {p.unit_name}") for p in fit], seen=found.seq
    )


def _facts(found: Review) -> tuple[Fact, ...]:
    state = found.state
    span = _("từ %(since)s đến trước %(until)s") % {
        "since": say.day(state.since),
        "until": say.day(state.until),
    }
    facts = [Fact(_("Số liệu"), span)]
    if state.previous:
        facts.append(
            Fact(_("Lần trước"), _("Mở lần xem xét"), reverse("quality:review", args=[int(state.previous)]))
        )
    if state.pack:
        facts.append(
            Fact(
                _("Báo cáo đầu vào đã chốt"),
                state.pack[:16] + "…",
                reverse("quality:review_pack", args=[found.id]),
            )
        )
    if state.minutes:
        facts.append(
            Fact(_("Biên bản"), _("Mở biên bản"), reverse("quality:review_minutes", args=[found.id]))
        )
    return tuple(facts)


def _decisions(found: Review) -> Table:
    names = organisation.names({int(one.owner) for one in found.state.resolved})
    made = given(found.agency, found.id)
    rows = []
    for one in found.state.resolved:
        title, status = made[int(one.matter)]
        rows.append(
            Row((
                Cell(title, href=reverse("quality:decision", args=[int(one.matter)]), strong=True, open=True),
                Cell(INPUTS[one.input].name), Cell(names.get(int(one.owner), "")), Cell(say.day(one.due)),
                Cell(_(STATUSES.get(status, ""))),
            ))
        )  # fmt: skip
    return Table(_("Việc đã giao"), tuple(Column(_(name)) for name in _COLUMNS), tuple(rows), _NONE)
