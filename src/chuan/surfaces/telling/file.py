"""A dossier whole, as any page needs it: gathered once, in a handful of statements."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from chuan.base.store.typed import Lived
from chuan.base.web.components import DayStrip
from chuan.base.web.rules import say
from chuan.definitions.calendars.rules.due import Due
from chuan.definitions.calendars.rules.explain import brief
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import opening
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.procedures.rules.definition import Channel, Procedure, Step
from chuan.definitions.procedures.rules.time import shortest_remaining
from chuan.events.dossiers.rules import events as e
from chuan.events.dossiers.rules import interruptions as i
from chuan.events.dossiers.rules.kinds import Event
from chuan.events.dossiers.rules.state import State
from chuan.events.dossiers.services import dossiers, people
from chuan.events.dossiers.services.people import Party
from chuan.surfaces.acts.asking import Case, case, unguarded
from chuan.surfaces.acts.overseeing import PAGE
from chuan.surfaces.telling.moments import Teller
from chuan.surfaces.telling.strips import day_strip, explained, why


@dataclass(frozen=True, slots=True)
class File:
    """A dossier with its people, its words, its history and why its dates are what they are."""

    case: Case
    at: datetime
    lived: tuple[Lived, ...]
    names: dict[int, str]
    units: dict[int, str]
    texts: dict[int, str]
    owner: Party
    submitter: Party
    promised: Due | None
    legal: Due | None
    masked: bool = False  # whoever looks may not see citizens' data: parties and officers' words are blank

    @property
    def procedure(self) -> Procedure:
        return self.case.terms.procedure

    @property
    def state(self) -> State:
        return self.case.dossier.state

    @property
    def received(self) -> e.Received:
        first = self.lived[0].event
        assert isinstance(first, e.Received)
        return first

    @property
    def moved(self) -> bool:
        """Whether the date promised at reception was moved since, by a pause or the calendar."""
        return self.promised is not None and self.state.promised != self.promised.at

    @property
    def why(self) -> str:
        """Why the promised date is what it is, with what moved it since; "" without a limit."""
        return "" if self.promised is None else " ".join((why(self.promised), *self._later))

    @property
    def why_briefly(self) -> str:
        """The same for a slip, which shows the moments and the limit itself."""
        return "" if self.promised is None else " ".join((brief(self.promised), *self._later))

    @property
    def _later(self) -> tuple[str, ...]:
        return tuple(told for item in self.lived if (told := _moving(item.event)))

    @property
    def strip(self) -> DayStrip | None:
        """The days counted; none where the date was moved, for the strip would show the old one."""
        return None if self.promised is None or self.moved else day_strip(self.promised, self.state.legal)

    @property
    def teller(self) -> Teller:
        return Teller(self.procedure, self.names, self.texts)

    @property
    def relation(self) -> str:
        """How whoever came stands to the owner; "" where the owner came or the words are covered."""
        return self.teller.text(self.received.relation)

    @property
    def helped(self) -> str:
        """The place that only helped to fill it in; "" where none did or the words are covered."""
        return self.teller.text(self.received.helped)

    @property
    def steps_now(self) -> tuple[Step, ...]:
        found = (self.procedure.step(key) for key in dict.fromkeys(self.state.marking.open))
        return tuple(step for step in found if step is not None)

    @property
    def needed(self) -> int:
        """Working minutes the shortest way to the end still takes, the open steps whole."""
        return shortest_remaining(self.procedure, self.state.marking, None, self.case.terms.pack.day_minutes)


def open_file(actor: Actor | None, stream: int, at: datetime, part: str = PAGE) -> File:
    """The whole file if ``actor`` may see it; without an actor for pages that show nothing personal.

    ``part``: what of it is read, as it is recorded where the actor only oversees the agency.
    """
    found = case(actor, stream, "dossiers.view", at, part) if actor else unguarded(dossiers.load(stream))
    lived = dossiers.lived(stream)
    state, terms = found.dossier.state, found.terms
    channel = terms.procedure.channel(state.channel) or Channel(state.channel, None, None)
    masked = actor is not None and opening(actor, "dossiers.view", at).hides(found.thing)
    assert state.received is not None
    return File(
        case=found,
        at=at,
        lived=lived,
        names=_names(lived),
        units=organisation.unit_names(_units(lived)),
        texts={} if masked else people.texts(stream),
        owner=_covered() if masked else people.party(state.owner),
        submitter=_covered() if masked else people.party(state.submitter),
        promised=explained(channel.promised, terms.pack, found.calendar, state.started or state.received),
        legal=explained(channel.legal, terms.pack, found.calendar, state.started or state.received),
        masked=masked,
    )


def _covered() -> Party:
    return Party(_("(ẩn tên)"))


def _moving(event: Event) -> str:
    if isinstance(event, i.Extended):
        return _("Cơ quan đã xin lỗi và hẹn lại %(promised)s.") % {
            "promised": say.long_moment(event.promised)
        }
    if isinstance(event, e.Resumed) and event.promised:
        return _("Đã tạm dừng %(minutes)s làm việc nên hẹn lại %(promised)s.") % {
            "minutes": say.span(event.minutes),
            "promised": say.long_moment(event.promised),
        }
    if isinstance(event, e.Rescheduled) and event.promised:
        return _("Lịch nghỉ thay đổi (%(notice)s): hẹn trả %(promised)s.") % {
            "notice": event.notice,
            "promised": say.long_moment(event.promised),
        }
    return ""


def _units(lived: tuple[Lived, ...]) -> set[int]:
    """Every unit that ever had a step of the dossier, of whatever agency."""
    held = {int(hold.unit) for item in lived for hold in getattr(item.event, "holds", ())}
    held |= {int(item.event.unit) for item in lived if isinstance(item.event, i.Arrived)}
    return held | {int(item.event.hold.unit) for item in lived if isinstance(item.event, e.Assigned)}


def _names(lived: tuple[Lived, ...]) -> dict[int, str]:
    """Names of everybody in the history, one statement."""
    ids = {int(one) for item in lived for one in (item.actor, item.on_behalf) if one is not None}
    for item in lived:
        holds = getattr(item.event, "holds", ())
        ids |= {int(hold.official) for hold in holds}
        if isinstance(item.event, e.Assigned):
            ids |= {int(item.event.hold.official), int(item.event.previous)}
        if isinstance(item.event, e.Reminded):
            ids.add(int(item.event.official))
    return organisation.names(ids)
