"""A nonconformity told: what was seen, its dossiers, the cause, the actions, what the data say, the head's words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from chuan.base.kernel.clock import local
from chuan.base.web.components import Cell, Column, Empty, Fact, Row, Table
from chuan.base.web.forms import OrderForm
from chuan.base.web.links import page_of, pager
from chuan.base.web.rules import say
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import scope
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.procedures.rules.actions import Action
from chuan.events.corrections.rules.events import Case, Judged, Measured
from chuan.events.corrections.rules.state import State
from chuan.events.corrections.services.corrections import Nonconformity
from chuan.readings.matters.queries.nonconformities import visible
from chuan.surfaces.acts.asking import clock
from chuan.surfaces.quality.web import nc_words

CASES = 20
Words = Mapping[int, str]


@dataclass(frozen=True, slots=True)
class Deed:
    """One corrective action as it is shown; ``forms`` of whoever may answer for it."""

    words: str
    owner: str
    due: str
    said: str
    late: bool
    forms: tuple[OrderForm, OrderForm] | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """What the data say, and beside it what the head concluded."""

    verdict: str
    sentence: str
    table: Table
    head: str = ""
    head_words: str = ""


def told(
    request: HttpRequest, actor: Actor, found: Nonconformity, words: Words,
    done: Mapping[int, tuple[OrderForm, OrderForm]],
) -> dict[str, Any]:  # fmt: skip
    """Everything the page shows of the matter itself."""
    state: State = found.state
    number = page_of(request.GET)
    seen = _seen(actor, state, number)
    names = organisation.names({int(one.owner) for one in state.actions})
    return {
        "title": words.get(int(state.course.title), ""),
        "found": found,
        "state": state,
        "facts": _facts(state, words, seen),
        "words": words.get(int(state.words), "") if state.words and state.source != "signal" else "",
        "cases": _cases(state, words, number, seen),
        "pager": pager(request.GET, number, CASES, len(state.cases)),
        "rejected": nc_words.rejection(state.rejected) if state.rejected else "",
        "cause": nc_words.cause(state.cause),
        "cause_words": words.get(int(state.cause_words), "") if state.cause_words else "",
        "correction": words.get(int(state.correction), "") if state.correction else "",
        "actions": tuple(_deed(one, words, names, done) for one in state.actions),
        "said": _said(state, words) if state.judged else None,
        "watched": nc_words.measure(state.measure) if state.course.taken and not state.rejected else "",
    }


def _facts(state: State, words: Words, seen: Mapping[int, str]) -> tuple[Fact, ...]:
    told_by = (
        nc_words.detector(state.detector) if state.detector else _(nc_words.SOURCES.get(state.source, ""))
    )
    facts = [Fact(_("Từ đâu"), told_by)]
    if state.since and state.until:
        facts += [
            Fact(_("Khoảng xem"), _("%(since)s đến trước %(until)s") % {"since": say.day(state.since), "until": say.day(state.until)}),
            Fact(_("Tìm thấy trên mẫu"), _("%(found)s trên %(sample)s hồ sơ") % {"found": state.found, "sample": state.sample}),
            Fact(_("Ngưỡng"), words.get(int(state.threshold), "") if state.threshold else ""),
        ]  # fmt: skip
    if state.joined:
        facts.append(Fact(_("Báo thêm"), _("%(count)s lần") % {"count": state.joined}))
    if state.dossier and int(state.dossier) in seen:
        number = int(state.dossier)
        facts.append(Fact(_("Hồ sơ"), seen[number], reverse("desk:dossier", args=[number])))
    if state.round > 1:
        facts.append(Fact(_("Vòng khắc phục"), str(state.round)))
    return tuple(facts)


def _cases(state: State, words: Words, number: int, seen: Mapping[int, str]) -> Table:
    """One page of the dossiers behind; a link only where this person may open it."""
    rows = []
    for case in _shown(state, number):
        code, _sep, sentence = words.get(int(case.said), "").partition(": ")
        href = _opened_at(state, int(case.dossier), seen)
        rows.append(Row((Cell(code, href=href, css="nb", open=bool(href)), Cell(sentence))))
    empty = Empty(_("Không có hồ sơ nào kèm theo"), _("Việc này do người báo, không do hệ thống phát hiện."))
    return Table(_("Hồ sơ phía sau"), (Column(_("Hồ sơ")), Column(_("Vì sao"))), tuple(rows), empty)


def _opened_at(state: State, stream: int, seen: Mapping[int, str]) -> str:
    """Where a case is opened: a petition on its page, which asks who may; a dossier only where this person may."""
    if state.detector == "founded_complaint":
        return reverse("voices:petition", args=[stream])
    return reverse("desk:dossier", args=[stream]) if stream in seen else ""


def _shown(state: State, number: int) -> tuple[Case, ...]:
    return state.cases[(number - 1) * CASES : number * CASES]


def _seen(actor: Actor, state: State, number: int) -> dict[int, str]:
    """The dossiers of the page that this person may open."""
    named = {int(case.dossier) for case in _shown(state, number)} | (
        {int(state.dossier)} if state.dossier else set()
    )
    return visible(scope(actor, "dossiers.view", clock()), named) if named else {}


def _deed(
    one: Action, words: Words, names: Mapping[int, str], done: Mapping[int, tuple[OrderForm, OrderForm]]
) -> Deed:
    late = one.open and one.due < local(clock()).date()
    if one.cancelled is not None:
        said = _("không làm: %(why)s") % {"why": words.get(int(one.cancelled), "")}
    elif one.done is not None and one.since is not None:
        said = _("xong, có tác dụng từ %(day)s: %(what)s") % {
            "day": say.day(one.since), "what": words.get(int(one.done), ""),
        }  # fmt: skip
    else:
        said = _("quá hạn") if late else _("đang làm")
    return Deed(
        words.get(int(one.words), ""),
        names.get(int(one.owner), ""),
        say.day(one.due),
        said,
        late,
        done.get(one.number),
    )


def _said(state: State, words: Words) -> Said:
    assert state.judged is not None
    head = state.overridden
    return Said(
        _(nc_words.VERDICTS[state.judged.verdict]),
        words.get(int(state.judged.sentence), ""),
        _sides(state.judged, state.measure),
        _(nc_words.VERDICTS[head.verdict]) if head else "",
        words.get(int(head.words), "") if head else "",
    )


def _sides(judged: Judged, measure: str) -> Table:
    rows = (_side(_("Trước"), judged.before), _side(_("Sau"), judged.after))
    heads = (_("Kỳ so sánh"), _("Từ ngày"), _("Đến trước ngày"), _("Không đạt"), _("Số hồ sơ"))
    return Table(nc_words.measure(measure), tuple(Column(one) for one in heads), rows, Empty(""), walk=False)


def _side(name: str, side: Measured) -> Row:
    found = (
        say.span(side.middle)
        if side.middle
        else f"{say.number(side.found)} ({say.percent(side.found, side.whole)})"
    )
    return Row(
        (
            Cell(name, strong=True), Cell(say.day(side.since), css="nb"), Cell(say.day(side.until), css="nb"),
            Cell(found), Cell(say.number(side.whole)),
        )
    )  # fmt: skip
