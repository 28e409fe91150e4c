"""Between agencies, in words: who was asked what and has answered or not, for whom a leg is worked, who used the time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.base.kernel.refusal import Refusal
from chuan.base.store.typed import Lived
from chuan.base.web.components import LATE, OK, TimeChip
from chuan.base.web.rules import say
from chuan.base.web.words import sentence
from chuan.definitions.calendars.rules.handing_on import hand_over_by
from chuan.definitions.organisation import services as organisation
from chuan.events.dossiers.rules import events as e
from chuan.events.dossiers.rules import interruptions as i
from chuan.events.dossiers.rules.sharing import Share, shares
from chuan.events.dossiers.rules.stops import Leg
from chuan.events.dossiers.services import dossiers, people
from chuan.events.dossiers.services.dossiers import Dossier
from chuan.surfaces.acts.asking import Case, unguarded
from chuan.surfaces.acts.between import unsent
from chuan.surfaces.telling.file import File
from chuan.surfaces.telling.time import whole_chip

ENDED_BY = {
    "asker": gettext_noop("đã thu hồi yêu cầu"),
    "asked": gettext_noop("cơ quan được hỏi đã trả lại"),
}
_OVER = {
    "open": "",
    "ready": gettext_noop("hồ sơ của họ đã có kết quả"),
    "closed": gettext_noop("hồ sơ của họ đã trả kết quả"),
    "stopped": gettext_noop("hồ sơ của họ đã dừng giải quyết"),
    "annulled": gettext_noop("hồ sơ của họ đã hủy tiếp nhận"),
}


@dataclass(frozen=True, slots=True)
class Line:
    """One agency that was asked; ``answer``: the hash of its signed document, "" before it came."""

    stream: int
    agency: str
    code: str
    step: str
    question: str
    asked: str
    due: str
    chip: TimeChip | None
    said: str
    answer: str
    waited_for: bool


@dataclass(frozen=True, slots=True)
class Unsent:
    """A question that did not go out, and why; ``ready``: it can be sent now."""

    step: str
    name: str
    why: str
    ready: bool


@dataclass(frozen=True, slots=True)
class Asker:
    """The dossier for which a leg is worked; ``over``: what became of it, "" while it waits."""

    agency: str
    code: str
    title: str
    question: str
    papers: tuple[str, ...]
    over: str


@dataclass(frozen=True, slots=True)
class ShareLine:
    """One agency's part of the time, in words; ``late``: part of the lateness is its own."""

    agency: str
    used: str
    allowed: str
    over: str
    caused: str
    late: bool


@dataclass(frozen=True, slots=True)
class Part:
    """One agency's part of a dossier's time, with its identifier."""

    code: str
    name: str
    share: Share

    @property
    def sentence(self) -> str:
        share = self.share
        told = _("%(agency)s: đã dùng %(used)s, được dùng %(allowed)s, vượt %(over)s, làm trễ hẹn %(late)s.")
        return told % {
            "agency": self.name,
            "used": say.span(share.used),
            "allowed": say.span(share.allowed),
            "over": say.span(share.over),
            "late": say.span(share.caused),
        }


def legs_of(file: File) -> tuple[Line, ...]:
    """Every agency asked, in the order they were."""
    legs = file.state.legs
    if not legs:
        return ()
    names = organisation.agency_names({int(leg.agency) for leg in legs})
    there = {found.id: found for found in dossiers.load_many([int(leg.stream) for leg in legs])}
    return tuple(_line(file, leg, names, there[int(leg.stream)]) for leg in legs)


def unsent_of(file: File) -> tuple[Unsent, ...]:
    """The questions that wait to go out."""
    return tuple(
        Unsent(
            step.key,
            step.name,
            sentence(whom.reason) if isinstance(whom, Refusal) else "",
            not isinstance(whom, Refusal),
        )
        for step, whom in unsent(file.case, file.state, file.at)
    )


def asker_of(file: File) -> Asker | None:
    """For whom this leg is worked; None for a dossier of a citizen."""
    if file.state.parent is None:
        return None
    asking = unguarded(dossiers.load(int(file.state.parent)))
    state = asking.dossier.state
    lived = dossiers.lived(asking.dossier.id)
    first = lived[0].event
    assert isinstance(first, e.Received)
    names = {paper.key: paper.name for paper in asking.terms.procedure.papers}
    over = _OVER[state.status]
    return Asker(
        agency=organisation.agency_names({asking.dossier.agency}).get(asking.dossier.agency, ""),
        code=state.code,
        title=asking.adopted.short_name,
        question="" if file.masked else _asked_in(asking.dossier.id, lived, file.case.dossier.id),
        papers=tuple(names[paper.key] for paper in first.papers if paper.key in names),
        over=_(over) if over else "",
    )


def shares_of(file: File) -> tuple[ShareLine, ...]:
    """Who used how much, where more than one agency had the dossier."""
    found = shared(file.case, file.lived, file.at)
    if len(found) < 2:
        return ()
    names = organisation.agency_names({int(share.agency) for share in found})
    return tuple(_share(share, names) for share in found)


def parts_of(stream: int, at: datetime) -> tuple[Part, ...]:
    """Every agency's part of one dossier; nobody is asked whether he may see it: the caller has."""
    found = shared(unguarded(dossiers.load(stream)), dossiers.lived(stream), at)
    rows = {int(share.agency): organisation.agency(int(share.agency), at) for share in found}
    return tuple(
        Part(row.code, row.short_name, share)
        for share in found
        if (row := rows[int(share.agency)]) is not None
    )


def shared(found: Case, lived: Iterable[Lived], at: datetime) -> tuple[Share, ...]:
    """The parts of all agencies that spent any time on it, or were asked."""
    happened = tuple(Happened(one.event, one.at, one.actor) for one in lived)
    units = {int(hold.unit) for one in happened for hold in getattr(one.event, "holds", ())}
    units |= {int(found.dossier.state.received_unit)}
    units |= {int(one.event.hold.unit) for one in happened if isinstance(one.event, e.Assigned)}
    homes = {Id(unit): Id(agency) for unit, agency in organisation.unit_homes(units).items()}
    dossier = found.dossier
    received = dossier.state.received
    by = hand_over_by(received, found.terms.pack.hand_over_cut_off, found.calendar) if received else None
    told = shares(
        found.terms.procedure, dossier.state, happened, homes, Id(dossier.agency), found.calendar, at, by
    )
    return tuple(share for share in told if share.used or share.allowed)


def _line(file: File, leg: Leg, names: Mapping[int, str], there: Dossier) -> Line:
    document = there.state.document
    step = file.procedure.step(leg.step)
    return Line(
        stream=int(leg.stream),
        agency=names.get(int(leg.agency), ""),
        code=there.state.code,
        step=step.name if step else "",
        question=_question(file, leg),
        asked=say.short_moment(leg.opened),
        due=say.long_moment(leg.due) if leg.due else _("không hẹn"),
        chip=_chip(file, leg),
        said=_said(file, leg),
        answer=document.issued if leg.answered and document else "",
        waited_for=leg.waited_for,
    )


def _asked_in(asking: int, lived: Iterable[Lived], leg: int) -> str:
    """The words of the question, kept with the dossier that asks."""
    asked = (item.event for item in lived if isinstance(item.event, i.LegOpened))
    number = next((event.question for event in asked if event.stream == leg), None)
    return people.texts(asking).get(int(number), "") if number is not None else ""


def _question(file: File, leg: Leg) -> str:
    """What was asked in the holder's words; "" where the definition asked."""
    asked = (item.event for item in file.lived if isinstance(item.event, i.LegOpened))
    found = next((event for event in asked if event.stream == leg.stream), None)
    return file.teller.text(found.question) if found else ""


def _chip(file: File, leg: Leg) -> TimeChip | None:
    """In time or late by the other agency's own promise; None where nobody waits any more."""
    if leg.waited_for:
        return whole_chip(leg.due, None, None, file.case.calendar, file.at)
    if leg.answered is None:
        return None
    over = file.case.calendar.elapsed(leg.due, leg.answered) if leg.due else 0
    if leg.on_time:
        return TimeChip(OK)
    return TimeChip(LATE, _("trễ %(span)s") % {"span": say.span(over)})


def _said(file: File, leg: Leg) -> str:
    """The answer as it is cited, or why nobody waits any more."""
    for item in reversed(file.lived):
        event = item.event
        if isinstance(event, i.LegAnswered) and event.stream == leg.stream:
            late = (
                _("đến sau khi hồ sơ đã kết thúc, lưu lại, không thay đổi kết quả") if event.after_end else ""
            )
            return "; ".join(part for part in (file.teller.text(event.answer), late) if part)
        if isinstance(event, i.LegEnded) and event.stream == leg.stream:
            return f"{_(ENDED_BY[event.by])}: {file.teller.text(event.reason)}"
    return ""


def _share(share: Share, names: Mapping[int, str]) -> ShareLine:
    return ShareLine(
        agency=names.get(int(share.agency), ""),
        used=say.span(share.used),
        allowed=say.span(share.allowed),
        over=say.span(share.over) if share.over else _("không"),
        caused=say.span(share.caused) if share.caused else _("không"),
        late=bool(share.caused),
    )
