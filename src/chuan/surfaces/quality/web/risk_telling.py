"""A risk told: where it stands today and stood before, its treatment and actions, and whether they work."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from chuan.base.kernel.clock import local
from chuan.base.web.components import Fact, Note
from chuan.base.web.forms import OrderForm
from chuan.base.web.rules import say
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.procedures.rules.actions import Action
from chuan.events.dossiers.services import people
from chuan.events.risks.rules.assessing import Shown
from chuan.events.risks.rules.coded import RISK
from chuan.events.risks.rules.state import State
from chuan.events.risks.services.risks import Risk
from chuan.readings.likelihoods.rules.standing import Standing
from chuan.readings.matters.queries.titles import titles
from chuan.surfaces.acts import courses
from chuan.surfaces.quality.web import risk_words
from chuan.surfaces.quality.web.asked import Asked
from chuan.surfaces.quality.web.objectives import procedure_names
from chuan.surfaces.quality.web.risk_asked import action_forms

Words = Mapping[int, str]
_STANDS = {
    "open": gettext_noop("đang xử lý"),
    "done": gettext_noop("đã đóng"),
    "refused": gettext_noop("không phải"),
    "dropped": gettext_noop("đã hủy"),
}


@dataclass(frozen=True, slots=True)
class Deed:
    """One action as it is shown; ``forms`` of whoever may answer for it."""

    words: str
    owner: str
    due: str
    said: str
    late: bool
    forms: tuple[Asked, ...] = ()


def standing(found: Risk, shown: Shown) -> Standing:
    """As written last and as read today."""
    state: State = found.state
    return Standing(state.kind, state.consequence, state.likelihood, shown.line, shown.reading)


def told(actor: Actor, found: Risk, shown: Shown, sent: dict[str, OrderForm]) -> dict[str, Any]:
    """What the page shows of the risk itself."""
    state, words = found.state, people.texts(found.id)
    accepted = state.accepted
    return {
        "title": words.get(int(state.course.title), ""),
        "kind": risk_words.kind(state.kind),
        "facts": _facts(found, shown),
        "warned": _warned(found, shown),
        "treatment": risk_words.treatment(state.treatment) if state.treatment else "",
        "treatment_words": words.get(int(state.treatment_words), "") if state.treatment_words else "",
        "accepted": _("Người đứng đầu chấp nhận mức %(level)s") % {"level": accepted.level}
        if accepted
        else "",
        "accepted_words": words.get(int(accepted.words), "") if accepted else "",
        "actions": _actions(actor, found, words, sent),
        "matters": _matters(found),
    }


def _facts(found: Risk, shown: Shown) -> tuple[Fact, ...]:
    state: State = found.state
    where = []
    if state.procedure:
        names = procedure_names(found.agency)
        where.append(names.get(state.procedure, state.procedure))
    if state.unit:
        where += organisation.unit_names({int(state.unit)}).values()
    cases = reverse("quality:risk_cases", args=[found.id]) if shown.reading else ""
    facts = [
        Fact(_("Thuộc về"), ", ".join(where) or _("Toàn cơ quan")),
        Fact(_("Khả năng đo bằng"), risk_words.measure(state.measure), cases),
    ]
    if state.kind == RISK:
        facts.append(Fact(_("Mức của cơ quan"), _("không quá %(line)s") % {"line": shown.line}))
    if state.clause:
        facts.append(Fact(_("Điều khoản"), state.clause))
    if state.round > 1:
        facts.append(Fact(_("Vòng"), str(state.round)))
    return tuple(facts)


def _warned(found: Risk, shown: Shown) -> Note | None:
    """Above the line today; said by the data where it was written lower."""
    one = standing(found, shown)
    if found.state.course.status != "open" or not one.above:
        return None
    facts = {"level": one.level, "line": one.line, "before": one.before}
    cases = ((_("Xem hồ sơ"), reverse("quality:risk_cases", args=[found.id])),) if one.reading else ()
    if one.rose and one.reading is not None:
        said = _(
            "Số liệu hôm nay đưa mức từ %(before)s lên %(level)s, trên mức %(line)s của cơ quan: %(counted)s."
        )
        return Note(
            said % {**facts, "counted": risk_words.counted(one.reading)}, "stop", "alert-triangle", cases
        )
    return Note(_("Mức %(level)s, trên mức %(line)s của cơ quan.") % facts, "stop", "alert-triangle", cases)


def _actions(actor: Actor, found: Risk, words: Words, sent: dict[str, OrderForm]) -> tuple[Deed, ...]:
    state: State = found.state
    names = organisation.names({int(one.owner) for one in state.actions})
    here = {one.official for one in courses.staff(found.agency, found.now)} if state.actions else set()
    return tuple(
        Deed(
            words.get(int(one.words), ""), names.get(int(one.owner), ""), say.day(one.due),
            *_said(one, words, found, gone=int(one.owner) not in here),
            action_forms(actor, found, one.number, sent),
        )
        for one in state.actions
    )  # fmt: skip


def _said(one: Action, words: Words, found: Risk, *, gone: bool) -> tuple[str, bool]:
    if one.cancelled is not None:
        return _("không làm: %(why)s") % {"why": words.get(int(one.cancelled), "")}, False
    if one.done is not None and one.since is not None:
        facts = {"day": say.day(one.since), "what": words.get(int(one.done), "")}
        return _("xong, có tác dụng từ %(day)s: %(what)s") % facts, False
    if gone:
        return _("người này không còn ở cơ quan: giao cho người khác"), True
    late = one.due < local(found.now).date()
    return (_("quá hạn") if late else _("đang làm")), late


def _matters(found: Risk) -> tuple[tuple[str, str, str], ...]:
    """(title, address, how it stands) of each linked nonconformity; one annulled since says so."""
    known = titles(Scope(frozenset({found.agency})), (int(one) for one in found.state.matters))
    return tuple(
        (one.title, reverse("quality:nonconformity", args=[stream]), _(_STANDS[one.status]))
        for stream, one in known.items()
    )
