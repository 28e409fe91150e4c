"""What happened to a submission and to a tracked dossier, as lines of a timeline."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from chuan.base.kernel.reason import Reason
from chuan.base.store.typed import Lived
from chuan.base.web.components import Moment
from chuan.base.web.rules import say
from chuan.base.web.words import sentence
from chuan.definitions.organisation import services as organisation
from chuan.events.dossiers.rules.state import State
from chuan.events.intake.rules.statuses import STATUSES
from chuan.events.intake.rules.submissions import events as e
from chuan.events.intake.rules.tracked import events as t
from chuan.events.intake.services import submissions

PORTAL = frozenset({"portal", "kiosk"})
"""Sources of a dossier whose papers came as files."""


def moments(lived: tuple[Lived, ...], words: Mapping[int, str]) -> tuple[Moment, ...]:
    """The life of a submission, newest first."""
    names = organisation.names({int(one.actor) for one in lived})
    return tuple(_moment(one, words, names) for one in reversed(lived))


def _moment(one: Lived, words: Mapping[int, str], names: Mapping[int, str]) -> Moment:
    text, sub = _told(one.event, words)
    by_us = not isinstance(one.event, e.Submitted | e.Resubmitted)
    who = names.get(int(one.actor), _("Hệ thống")) if by_us else _("Công dân")
    return Moment(say.short_moment(one.at), who, text, sub=sub)


def _told(event: e.Event, words: Mapping[int, str]) -> tuple[str, str]:
    """What was done, and the words kept with it."""
    if isinstance(event, e.Submitted | e.Resubmitted):
        return _(_SAID[type(event)]), _("%(count)s giấy tờ") % {"count": len(event.papers)}
    if isinstance(event, e.SupplementAsked):
        said = (event.reason, event.guidance, event.again, *(one.why for one in event.lacking))
        return _(_SAID[type(event)]), _joined(said, words)
    why = event.reason if isinstance(event, e.TurnedDown | e.Lapsed) else None
    reason = words.get(int(why), "") if why else ""
    return _(_SAID[type(event)]), reason


_SAID: Mapping[type[e.Event], str] = {
    e.Submitted: gettext_noop("nộp hồ sơ ở Cổng"),
    e.Resubmitted: gettext_noop("nộp lại sau khi bổ sung"),
    e.Opened: gettext_noop("mở xem"),
    e.AcceptedAs: gettext_noop("tiếp nhận"),
    e.SupplementAsked: gettext_noop("yêu cầu bổ sung"),
    e.TurnedDown: gettext_noop("không tiếp nhận"),
    e.Lapsed: gettext_noop("đóng vì quá hạn bổ sung"),
}


def scans(state: State) -> dict[str, str]:
    """Paper of the definition -> SHA-256 of the file the Portal sent, for a dossier that came from there."""
    found = submissions.by_code(state.foreign) if state.source in PORTAL and state.foreign else None
    papers = found.state.papers if found else ()
    return {paper.paper: paper.sha256 for paper in papers if paper.sha256}


def reports(lived: Iterable[Lived]) -> tuple[Moment, ...]:
    """What another system told of a dossier, newest first."""
    return tuple(_report(one) for one in reversed(tuple(lived)))


def _report(one: Lived) -> Moment:
    status = STATUSES[one.event.told.status].lower()
    if isinstance(one.event, t.Contradicted):
        why = sentence(Reason.of(one.event.fault))
        return Moment(say.short_moment(one.recorded), _("Không áp dụng:"), status, sub=why)
    return Moment(say.short_moment(one.recorded), _("Hệ thống kia báo:"), status)


def _joined(ids: Iterable[int | None], words: Mapping[int, str]) -> str:
    return "; ".join(words[int(one)] for one in ids if one and int(one) in words)
