"""Last month as the demonstration told of it: the province's report by agency, a commune's by field, assessments drafted."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from chuan.base.kernel.clock import local
from chuan.base.kernel.spans import MONTH, Span
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import Scope
from chuan.events.reporting.services import assessments
from chuan.readings.statistics.services.asking import asked
from chuan.surfaces.acts import assessing, report_issues

_SENT = (("hien.kiemtra", "ho-so-co-quan"), ("hung.iso", "ho-so-linh-vuc"))
"""Who sends which form of his agency."""


_APPROVES = "minh.chutich"


def issue_reports(at: datetime) -> int:
    """How many were sent; none where the organisation is another one."""
    assessing.draft_months(at)
    _approved(at)
    return sum(_sent(who, form, at) for who, form in _SENT)


def _approved(at: datetime) -> None:
    """The commune's chairman adds what is done about it; the others wait."""
    chair, period = organisation.actor_named(_APPROVES, at), last_month(at).code
    mine = Scope(agencies=frozenset({chair.agency if chair else 0}))
    for found in assessments.listed(mine, period):
        assert chair is not None
        words = assessing.texts(assessing.kept(found.stream, found.sha256))
        more = f"{words.cause}\nĐã giao Phòng Văn hóa – Xã hội rà lại từng bước chậm (mô phỏng).".strip()
        assessing.approve(chair, chair.agency, period, replace(words, cause=more))


def _sent(who: str, form: str, at: datetime) -> bool:
    actor = organisation.actor_named(who, at)
    agency = organisation.agency(actor.agency, at) if actor else None
    if actor is None or agency is None:
        return False
    report_issues.issue(actor, asked(form, agency, last_month(at), at))
    return True


def last_month(at: datetime) -> Span:
    """The month that ended last."""
    last = local(at).date().replace(day=1) - timedelta(days=1)
    return Span(MONTH, last.year, last.month)
