"""What may be done to a risk between its steps: each deed with its form and its act; the address names the deed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_noop

from chuan.base.web.choosing import Choices, with_blank
from chuan.base.web.forms import OrderForm
from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.risks.rules.coded import TREATMENTS
from chuan.events.risks.services.risks import Risk
from chuan.readings.matters.queries.nonconformities import nonconformities
from chuan.surfaces.acts import risk_deeds as acts
from chuan.surfaces.acts import risks
from chuan.surfaces.acts.courses import candidates
from chuan.surfaces.acts.risk_figures import shown
from chuan.surfaces.quality.web import nc_closing_forms as closing
from chuan.surfaces.quality.web import risk_forms as f
from chuan.surfaces.quality.web import risk_words


@dataclass(frozen=True, slots=True)
class Deed:
    """``make`` is its form for a risk; ``done`` what is said afterwards."""

    make: Callable[..., OrderForm]
    act: Callable[[Actor, int, Mapping[str, Any]], Risk]
    done: str


def _likelihoods() -> Choices:
    return with_blank(risk_words.levels(risk_words.LIKELIHOODS), "–")


def _people(found: Risk) -> Choices:
    fit = candidates(found.agency, "owner", found.now)
    return with_blank([(str(one.official), f"{one.name} · {one.unit_name}") for one in fit])


def _assess(found: Risk, data: Any = None) -> OrderForm:
    weights = risk_words.levels(risk_words.weight(found.state.kind))
    measured = shown(found).measured
    chosen = {"consequence": with_blank(weights, "–")}
    if not measured:
        chosen["likelihood"] = _likelihoods()
    return f.AssessForm(data, measured=measured, chosen=chosen, seen=found.seq)


def _treat(found: Risk, data: Any = None) -> OrderForm:
    usual = TREATMENTS[found.state.kind][0]
    chosen: dict[str, Choices] = {"treatment": risk_words.treatments(found.state.kind)}
    return f.TreatForm(
        data, chosen=chosen, seen=found.seq, initial={"treatment": found.state.treatment or usual}
    )


def _plan(found: Risk, data: Any = None) -> OrderForm:
    return f.PlanForm(data, chosen={"owner": _people(found)}, seen=found.seq)


def _review(found: Risk, data: Any = None) -> OrderForm:
    measured = shown(found).measured
    chosen = {} if measured else {"likelihood": _likelihoods()}
    return f.ReviewForm(data, measured=measured, chosen=chosen, seen=found.seq)


def _link(found: Risk, data: Any = None) -> OrderForm:
    here, _total = nonconformities(Scope(frozenset({found.agency})), found.now)
    known = {int(one) for one in found.state.matters}
    fit = [
        (str(one.stream), one.title)
        for one in here
        if one.stream not in known and one.step != "confirm" and one.status in {"open", "done"}
    ]
    return f.LinkForm(data, chosen={"matter": with_blank(fit, "–")}, seen=found.seq)


def _hand(found: Risk, data: Any = None, number: int = 0) -> OrderForm:
    return f.HandForm(data, chosen={"owner": _people(found)}, seen=found.seq, initial={"number": number})


def _plain(kind: type[OrderForm]) -> Callable[..., OrderForm]:
    def make(found: Risk, data: Any = None, number: int = 0) -> OrderForm:
        return kind(data, seen=found.seq, initial={"number": number} if number else {})

    return make


def _order(read: Mapping[str, Any]) -> acts.Order:
    return acts.Order(read["seen"], read["key"])


def _assessment(read: Mapping[str, Any]) -> acts.Assessment:
    return acts.Assessment(
        read["consequence"], read["why"], read.get("likelihood") or 0, read.get("thought", "")
    )


DEEDS: Mapping[str, Deed] = {
    "danh-gia": Deed(
        _assess, lambda a, s, r: acts.assess(a, s, _assessment(r), _order(r)),
        gettext_noop("Đã ghi đánh giá."),
    ),
    "bien-phap": Deed(
        _treat, lambda a, s, r: acts.treat(a, s, r["treatment"], r["words"], _order(r)),
        gettext_noop("Đã chọn cách xử lý."),
    ),
    "hanh-dong": Deed(
        _plan, lambda a, s, r: acts.plan(a, s, acts.Plan(r["owner"], r["due"], r["words"]), _order(r)),
        gettext_noop("Đã ghi hành động."),
    ),
    "da-lam": Deed(
        _plain(closing.ActedForm),
        lambda a, s, r: acts.done(a, s, r["number"], r["since"], r["words"], _order(r)),
        gettext_noop("Đã ghi: hành động làm xong."),
    ),
    "khong-lam": Deed(
        _plain(closing.CancelForm), lambda a, s, r: acts.cancel(a, s, r["number"], r["reason"], _order(r)),
        gettext_noop("Đã hủy hành động; lý do được giữ lại."),
    ),
    "giao-lai": Deed(
        _hand, lambda a, s, r: acts.hand(a, s, r["number"], r["owner"], r["reason"], _order(r)),
        gettext_noop("Đã giao hành động cho người khác."),
    ),
    "xem-lai": Deed(
        _review,
        lambda a, s, r: acts.review(a, s, r.get("thought", ""), r.get("likelihood") or 0, _order(r)),
        gettext_noop("Đã ghi lần xem lại với số liệu hôm nay."),
    ),
    "gan": Deed(
        _link, lambda a, s, r: risks.link(a, s, r["matter"], r["key"]),
        gettext_noop("Đã gắn sự không phù hợp."),
    ),
    "mo-lai": Deed(
        _plain(f.ReopenForm), lambda a, s, r: risks.reopen(a, s, r["reason"], r["key"]),
        gettext_noop("Đã mở lại; bây giờ đánh giá lại từ đầu."),
    ),
}  # fmt: skip
"""Part of the address → the deed."""
