"""At the counter: who comes with what, the slips for those who lack a paper, and the dossier taken in."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from random import Random

from chuan.base.kernel.clock import local
from chuan.base.kernel.codec import Id
from chuan.definitions.laws import services as laws
from chuan.definitions.procedures.rules.definition import Paper, Procedure
from chuan.events.dossiers.rules import codes
from chuan.events.dossiers.rules.events import PaperIn
from chuan.events.dossiers.rules.orders import Now, Person, Receive, Terms
from chuan.events.dossiers.rules.slips import Missing, ReceptionRefused, SlipSettled, SupplementAsked
from chuan.events.dossiers.services.bulk import Life, SlipLife
from chuan.events.dossiers.services.people import Party
from chuan.surfaces.simulator import fate, people
from chuan.surfaces.simulator.book import Book, Matter
from chuan.surfaces.simulator.days import Visit
from chuan.surfaces.simulator.demand import CERTIFIED_COPIES, IMPORTED_GOODS
from chuan.surfaces.simulator.office import Office

_ONE_SLIP, _TWO_SLIPS, _TURNED_AWAY = 0.1, 0.035, 0.012
_AUTHORISED, _BY_COMPANY, _ONLINE, _BY_POST = 0.08, 0.05, 0.1, 0.07
_WHY = ("Chưa nộp giấy tờ này.", "Bản nộp thiếu chữ ký ở trang cuối.", "Bản nộp bị mờ, không đọc được số.")
_TURNED = (
    "Việc này không thuộc thẩm quyền của cơ quan; đã chỉ nơi nộp đúng.",
    "Người nộp không phải chủ hồ sơ và không có giấy ủy quyền.",
    "Giấy tờ bị tẩy xóa, không xác định được nội dung.",
)
_BIRTHS = frozenset({"1.001193", "2.000528"})
_BUSINESS = frozenset({"1.001612", "2.000720"})
_KINSHIP = ("con", "vợ", "chồng", "em ruột", "cháu")
_ANSWERED_AFTER, _SCATTER, _LATEST_ANSWER = 25, 97, 560  # working minutes; over 480 is too late
_PORTAL_NUMBERS = 5000  # numbers of the day that the Portal gives, apart from those of the counter


@dataclass(slots=True)
class Visitor:
    """Somebody with a matter, who may have to come again."""

    visit: Visit
    rng: Random
    owner: Party
    submitter: Party
    relation: str
    authorisation: str
    case: str
    slips_left: int
    slips: list[SlipLife]
    submitter_id: Id = Id(0)
    outside: bool = False
    deliver: str = ""


@dataclass(slots=True)
class Counter:
    """All counters: they share the agenda and the end of the history."""

    book: Book
    now: datetime

    def comes(self, visitor: Visitor, at: datetime) -> Matter | None:
        """The visit takes its course: turned away, asked for papers, or taken in."""
        office = visitor.visit.office
        receiver = office.choose(visitor.rng, office.procedure.steps[0])
        if receiver is None:
            return None
        if not visitor.submitter_id:
            visitor.submitter_id = self.book.party(office.agency.id, visitor.submitter, at)
            if visitor.rng.random() < _TURNED_AWAY:
                self._turn_away(visitor, receiver, at)
                return None
        if visitor.slips_left:
            self._ask(visitor, receiver, at)
            return None
        return self.take_in(visitor, receiver, at, at)

    def take_in(
        self, visitor: Visitor, receiver: Person, at: datetime, recorded: datetime, why_late: str = ""
    ) -> Matter:
        """A dossier under the next code of the day it is recorded on."""
        office, rng = visitor.visit.office, visitor.rng
        pack = laws.pack_on(local(at).date())
        stream = self.book.new_id(recorded)
        stored = {"edition": office.adopted.edition, "pack": pack.code, "adoption": str(office.adopted.id)}
        life = Life(stream, office.agency.id, Terms(office.procedure, pack), stored)
        self.book.load.lives.append(life)
        order = self._order(visitor, receiver, recorded, why_late, stream)
        recorded += timedelta(seconds=rng.randint(1, 4))
        life.carry_out(order, Now(receiver.official, at, recorded, office.calendar))
        for slip in visitor.slips:
            slip.add(SlipSettled(Id(stream)), receiver.official, recorded, recorded)
        drawn = fate.draw(rng, office, life.state.promised, at, self.now)
        until = fate.done_by(rng, office, drawn, at, life.state.promised)
        matter = Matter(life, office, rng, drawn, until, visitor.owner, visitor.submitter, recorded)
        self.book.matters.append(matter)
        return matter

    def _order(
        self, visitor: Visitor, receiver: Person, recorded: datetime, why_late: str, stream: int
    ) -> Receive:
        office, rng = visitor.visit.office, visitor.rng
        agency, day = office.agency, local(recorded).date()
        number = self.book.load.take_number(agency.id, "dossier", f"{day:%y%m%d}")
        same = visitor.owner == visitor.submitter
        owner = visitor.submitter_id if same else self.book.party(agency.id, visitor.owner, recorded)
        channel = "direct" if visitor.outside else _channel(rng, office.procedure)
        submitted, foreign = _from_portal(office, channel, recorded, number)
        copies = rng.choice((1, 2, 2, 3, 3, 4, 5, 8, 12)) if office.procedure.code == CERTIFIED_COPIES else 0
        return Receive(
            code=codes.issue(agency.code, day, number),
            case=visitor.case,
            channel=channel,
            owner=owner,
            submitter=visitor.submitter_id,
            receiver_unit=receiver.unit,
            papers=_papers(rng, office.procedure, visitor.case, copies),
            hands=office.hands,
            relation=self._words(stream, visitor.relation, recorded),
            authorisation=self._words(stream, visitor.authorisation, recorded),
            copies=copies,
            fee=_fee(rng, office.procedure, visitor.case, copies),
            deliver=visitor.deliver or ("post" if rng.random() < _BY_POST else "counter"),
            late_entry=self._words(stream, why_late, recorded),
            submitted=submitted,
            source="portal" if submitted else "counter",
            foreign=foreign,
            outside=visitor.outside,
        )

    def _words(self, stream: int, body: str, at: datetime) -> Id | None:
        return self.book.text(stream, body, at) if body else None

    def _slip(self, visitor: Visitor, at: datetime) -> SlipLife:
        slip = SlipLife(self.book.new_id(at), visitor.visit.office.agency.id)
        self.book.load.slips.append(slip)
        return slip

    def _turn_away(self, visitor: Visitor, receiver: Person, at: datetime) -> None:
        slip = self._slip(visitor, at)
        why = self.book.text(slip.id, visitor.rng.choice(_TURNED), at)
        code, visit = visitor.visit.office.procedure.code, Id(self.book.new_id(at))
        told = at + timedelta(seconds=2)
        slip.add(ReceptionRefused(code, visitor.submitter_id, why, visit), receiver.official, at, told)

    def _ask(self, visitor: Visitor, receiver: Person, at: datetime) -> None:
        """A supplement slip; the citizen comes back some working hours later."""
        office, rng = visitor.visit.office, visitor.rng
        slip = self._slip(visitor, at)
        asked = rng.choice(_wanted(office.procedure, visitor.case))
        missing = (Missing(asked.key, asked.name, self.book.text(slip.id, rng.choice(_WHY), at)),)
        visit = Id(self.book.new_id(at))
        fact = SupplementAsked(office.procedure.code, visitor.case, visitor.submitter_id, missing, visit)
        slip.add(fact, receiver.official, at, at + timedelta(seconds=2))
        visitor.slips.append(slip)
        visitor.slips_left -= 1


def visitor(visit: Visit) -> Visitor:
    """Who comes, for whom, in which case, and how often a paper will be missing."""
    rng = Random(visit.name)  # noqa: S311 - a demonstration must be the same twice
    procedure = visit.office.procedure
    owner, submitter, relation, authorisation = _parties(rng, visit, procedure.code)
    case = _case(rng, procedure)
    odds = rng.random() if _wanted(procedure, case) and procedure.code != CERTIFIED_COPIES else 1.0
    slips = 2 if odds < _TWO_SLIPS else int(odds < _TWO_SLIPS + _ONE_SLIP)
    return Visitor(visit, rng, owner, submitter, relation, authorisation, case, slips, [])


def _parties(rng: Random, visit: Visit, code: str) -> tuple[Party, Party, str, str]:
    """Owner, submitter, how the one stands to the other, and by which paper."""
    odds, coming = rng.random(), people.somebody(rng, visit.where)
    if code in _BIRTHS:
        born = people.child(rng, visit.where, coming, local(visit.at).date())
        return born, coming, "cha hoặc mẹ", "Người đại diện theo pháp luật của trẻ"
    if visit.office.procedure.level == "Cấp tỉnh" or (odds < _BY_COMPANY and code == CERTIFIED_COPIES):
        firm = people.company(rng.choice((0, 0, 0, 1, 2, 3, 4, 5, 6, 7)), visit.where)
        paper = f"Giấy giới thiệu số {rng.randint(1, 400)}/GGT"
        return firm, coming, "nhân viên", paper
    if code in _BUSINESS:
        coming = replace(coming, kind="household" if odds < 0.4 else "person")
    if odds > 1 - _AUTHORISED:
        owner = people.somebody(rng, visit.where)
        return owner, coming, rng.choice(_KINSHIP), f"Giấy ủy quyền ngày {visit.at:%d/%m/%Y}"
    return coming, coming, "", ""


def _case(rng: Random, procedure: Procedure) -> str:
    keys = [case.key for case in procedure.cases]
    return rng.choices(keys, [12, *[1] * (len(keys) - 1)])[0] if keys else ""


def _wanted(procedure: Procedure, case: str) -> tuple[Paper, ...]:
    return tuple(paper for paper in procedure.papers_for(case) if paper.required and not paper.register)


def _papers(rng: Random, procedure: Procedure, case: str, copies: int) -> tuple[PaperIn, ...]:
    """All that must be there, and now and then what may be."""
    wanted = {paper.key for paper in _wanted(procedure, case)}
    given = [
        PaperIn(paper.key, paper.originals, copies or paper.copies if paper.copies else 0)
        for paper in procedure.papers_for(case)
        if paper.key in wanted or (not paper.register and rng.random() < 0.3)
    ]
    return tuple(given)


def _channel(rng: Random, procedure: Procedure) -> str:
    kinds = {channel.kind for channel in procedure.channels}
    share = 4 * _ONLINE if procedure.code == IMPORTED_GOODS else _ONLINE
    return "online" if "online" in kinds and rng.random() < share else "direct"


def _from_portal(office: Office, channel: str, at: datetime, number: int) -> tuple[datetime | None, str]:
    """When the Portal got an online dossier, some working hours before, and its code there."""
    if channel != "online":
        return None, ""
    came = office.calendar.retreat(at, _ANSWERED_AFTER + number * _SCATTER % _LATEST_ANSWER)
    return came, codes.issue(office.agency.code, local(came).date(), _PORTAL_NUMBERS + number)


def _fee(rng: Random, procedure: Procedure, case: str, copies: int) -> int:
    """What the catalogue asks: the first fee of the case, a page of each copy counted where it is by page."""
    fees = procedure.fees_for(case)
    if not fees:
        return 0
    times = {"page": copies * rng.choice((1, 1, 2)), "copy": rng.choice((0, 1, 2))}
    return fees[0].amount * times.get(fees[0].per, 1)
