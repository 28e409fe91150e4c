"""A petition or a report as its author reads it: what is being done, by when, what was answered; no official's name."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from chuan.base.web.rules import say
from chuan.definitions.calendars.rules.explain import brief
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.rows import AgencyRow
from chuan.events.dossiers.services import people
from chuan.events.petitions.rules import coded as c
from chuan.events.petitions.rules import gates
from chuan.events.petitions.rules.petition import State
from chuan.events.petitions.services import petitions, reports
from chuan.surfaces.telling.petitions import FINDINGS, LIKED, limits


@dataclass(frozen=True, slots=True)
class Followed:
    """``until`` and ``why``: when the next thing is due and how that day was counted; ``asks``: more is wanted."""

    agency: AgencyRow | None
    number: str
    title: str
    text: str
    until: str = ""
    why: str = ""
    asks: str = ""
    finding: str = ""
    replies: tuple[tuple[str, str], ...] = ()
    told: tuple[tuple[str, str], ...] = ()
    may_like: bool = False
    liked: str = ""


_TITLES = {
    "": gettext_noop("Cơ quan đã nhận, đang xem đây là việc gì"),
    c.OWN: gettext_noop("Cơ quan đang xác minh"),
    c.ACT: gettext_noop("Đã chuyển cơ quan có thẩm quyền"),
    c.OTHERS: gettext_noop("Đã chuyển cơ quan có thẩm quyền"),
    c.NOT_RECEIVED: gettext_noop("Cơ quan không tiếp nhận phản ánh này"),
    c.INFORMATION: gettext_noop("Được lưu làm thông tin tham khảo"),
    c.COMPLAINT: gettext_noop("Đây là khiếu nại, đã chuyển nơi có thẩm quyền"),
    c.DENUNCIATION: gettext_noop("Đây là tố cáo, đã chuyển nơi có thẩm quyền"),
    c.PROTECTED: gettext_noop("Đã chuyển kênh bảo vệ"),
}
_TEXTS = {
    "": gettext_noop("Bạn chưa phải làm gì."),
    c.OWN: gettext_noop("Bạn chưa phải làm gì. Trả lời sẽ hiện ở trang này."),
    c.INFORMATION: gettext_noop(
        "Thiếu họ tên, địa chỉ hoặc điện thoại nên cơ quan không trả lời được; nội dung vẫn được xem."
    ),
    c.COMPLAINT: gettext_noop(
        "Khiếu nại được giải quyết theo luật riêng, không trả lời ở trang này. Bạn liên hệ nơi nhận đơn."
    ),
    c.DENUNCIATION: gettext_noop(
        "Tố cáo được giải quyết theo luật riêng. Tên của bạn được giữ kín. Bạn liên hệ nơi nhận đơn."
    ),
    c.PROTECTED: gettext_noop("Chỉ người được giao nhận đọc được, không ai trong tuyến của người bị báo."),
}


def of_petition(stream: int) -> Followed:
    """The page of a petition."""
    found = petitions.load(stream)
    state, words = found.state, people.texts(stream)
    agency = organisation.agency(found.agency, found.now)
    asks = bool(state.asked and not state.kind and not state.more)
    replies = tuple(
        (say.long_moment(one.at), words.get(int(one.words), "")) for one in reversed(state.replies)
    )
    waits = state.course.status == "open" and not state.answered
    due = next((one for one in limits(found, brief) if waits and one[0] == (_("Trả lời"))), ("", "", ""))
    return Followed(
        agency,
        state.number,
        _("Cơ quan đã trả lời") if replies else _(_TITLES[state.kind]),
        _where(state, words) or _(_TEXTS.get(state.kind, "")) if not replies else "",
        due[1] if state.kind in {"", c.OWN} else "",
        due[2] if state.kind in {"", c.OWN} else "",
        words.get(int(state.asked_words), "") if asks and state.asked_words else "",
        _(FINDINGS[state.finding]) if replies and state.finding else "",
        replies,
        may_like=gates.like(state) is None,
        liked=_(LIKED[state.liked]) if state.liked is not None else "",
    )


def of_report(stream: int) -> Followed:
    """The page of a report: that it is looked into, and what its author was told."""
    found = reports.load(stream)
    state, words = found.state, people.texts(stream)
    told = tuple((say.long_moment(at), words.get(int(one), "")) for one, at in state.told)
    title = (
        _("Báo cáo của bạn đã được xem xét xong") if state.ended else _("Báo cáo của bạn đang được xem xét")
    )
    return Followed(
        organisation.agency(found.agency, found.now), state.number, title, _(_TEXTS[c.PROTECTED]), told=told
    )


def _where(state: State, words: dict[int, str]) -> str:
    """Where it went, or why it was not received."""
    if state.kind == c.NOT_RECEIVED:
        return words.get(int(state.reason), "") if state.reason else ""
    if state.kind not in {*c.MOVED, *c.OTHER_LAWS} or not (state.to or state.place):
        return ""
    place = (
        organisation.agency_names({int(state.to)}).get(int(state.to), "")
        if state.to
        else words.get(int(state.place or 0), "")
    )
    law = _(_TEXTS[state.kind]) if state.kind in c.OTHER_LAWS else ""
    return " ".join(filter(None, (_("Nơi nhận: %(place)s.") % {"place": place}, law)))
