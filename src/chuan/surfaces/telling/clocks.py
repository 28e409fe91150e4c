"""Both clocks of a dossier in words: what the law counts, what the citizen waits, every stop with its reason."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from chuan.base.kernel.clock import lasting
from chuan.base.web.rules import say
from chuan.definitions.organisation import services as organisation
from chuan.events.dossiers.rules.clock import Clocks, clocks
from chuan.events.dossiers.services import dossiers, people
from chuan.surfaces.acts.asking import Case, unguarded

RULES = {
    "supplement": gettext_noop("chờ công dân bổ sung"),
    "suspend": gettext_noop("tạm dừng theo luật chuyên ngành"),
    "duty": gettext_noop("chờ việc ngoài cơ quan"),
    "ended": gettext_noop("đã dừng rồi mở lại"),
    "recalled": gettext_noop("tạm dừng do nhầm, vẫn tính giờ"),
}


@dataclass(frozen=True, slots=True)
class ToldStop:
    """A stop in words: by which rule, why, by whose act, on which kept paper."""

    since: datetime
    until: datetime | None
    rule: str
    words: str
    reason: str
    actor: str
    evidence: str


@dataclass(frozen=True, slots=True)
class Told:
    code: str
    clocks: Clocks
    stops: tuple[ToldStop, ...]
    legal_sentence: str
    citizen_sentence: str
    stamps: str = ""  # received outside: both stamps and from which the law counts


def told(stream: int, at: datetime) -> Told:
    """Both clocks of one dossier; nobody is asked whether he may see it: the caller has."""
    return told_of(unguarded(dossiers.load(stream)), people.texts(stream), at)


def told_of(found: Case, texts: dict[int, str], at: datetime) -> Told:
    """The same of a dossier already loaded, with its kept words."""
    starts_there = found.terms.pack.clock_starts_at_competent_agency
    both = clocks(found.dossier.state, found.calendar, at, at_agency=starts_there)
    names = organisation.names({int(stop.actor) for stop in both.legal.stops})
    stops = tuple(
        ToldStop(
            since=stop.since,
            until=stop.until,
            rule=stop.rule,
            words=_(RULES[stop.rule]),
            reason=_reason(found, stop.cause, texts.get(int(stop.reason or 0), "")),
            actor=names.get(int(stop.actor), ""),
            evidence=stop.evidence,
        )
        for stop in both.legal.stops
    )
    return Told(found.dossier.state.code, both, stops, _legal(both), _citizen(both), _stamps(found))


def _stamps(found: Case) -> str:
    """The two stamps of a dossier received outside, in one sentence; "" for any other."""
    state = found.dossier.state
    if not state.outside or state.received is None:
        return ""
    home = organisation.unit_homes({int(state.received_unit)}).get(int(state.received_unit), 0)
    first = _("Dấu thứ nhất: %(counter)s nhận %(at)s.") % {
        "counter": organisation.agency_names({home}).get(home, _("nơi tiếp nhận")),
        "at": say.long_moment(state.received),
    }
    if state.arrived is None:
        return f"{first} " + _("Dấu thứ hai: cơ quan giải quyết chưa nhận.")
    second = _("Dấu thứ hai: cơ quan giải quyết nhận %(at)s.") % {"at": say.long_moment(state.arrived)}
    if not found.terms.pack.clock_starts_at_competent_agency:
        return f"{first} {second}"
    return f"{first} {second} " + _("Thời hạn theo luật tính từ dấu thứ hai.")


def _reason(found: Case, cause: str, text: str) -> str:
    """The coded cause and the officer's own words; a step that stands is called by its name."""
    procedure = found.terms.procedure
    pause, step = procedure.special.pause(cause), procedure.step(cause)
    coded = pause.name if pause else step.name if step else ""
    return "; ".join(part for part in (coded, text) if part)


def _legal(both: Clocks) -> str:
    if both.legal.started is None:
        return _("Theo luật: chưa bắt đầu tính, cơ quan giải quyết chưa nhận được hồ sơ.")
    used = say.span(both.legal.used)
    if both.legal.limit is None:
        return _("Theo luật: đã dùng %(used)s làm việc; thủ tục không có thời hạn.") % {"used": used}
    said = _("Theo luật: đã dùng %(used)s trên %(limit)s làm việc, hạn %(due)s.")
    due = say.long_moment(both.legal.due) if both.legal.due else ""
    return said % {"used": used, "limit": say.span(both.legal.limit), "due": due}


def _citizen(both: Clocks) -> str:
    return _("Công dân chờ: %(lasted)s, từ %(since)s.") % {
        "lasted": lasting(both.citizen.lasted),
        "since": say.long_moment(both.citizen.since),
    }
