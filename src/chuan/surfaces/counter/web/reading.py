"""What was typed at reception, read: a value of its own for each thing, and a sentence for each that cannot be."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID, uuid4

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from chuan.base.kernel.clock import local
from chuan.base.kernel.refusal import Refusal
from chuan.base.kernel.text import nfc
from chuan.base.web.components import Option
from chuan.base.web.words import sentence
from chuan.definitions.procedures.rules.definition import Paper, Procedure
from chuan.events.dossiers.rules.card import Card, is_card, read_card
from chuan.events.dossiers.rules.events import PaperIn
from chuan.events.dossiers.rules.identity import plain
from chuan.events.dossiers.services.people import Party
from chuan.events.money.rules.coded import LISTED_GROUNDS
from chuan.events.post.rules import tracking
from chuan.surfaces.acts.looking_up import Looking
from chuan.surfaces.acts.money import Exemption
from chuan.surfaces.acts.reception import Lacking, Reception
from chuan.surfaces.telling.money import called

Typed = Mapping[str, str]
KINDS = (
    ("person", gettext_noop("Cá nhân")),
    ("organisation", gettext_noop("Tổ chức")),
    ("household", gettext_noop("Hộ")),
    ("child", gettext_noop("Trẻ em")),
)
DELIVER = (
    ("counter", gettext_noop("Tại quầy")),
    ("post", gettext_noop("Bưu chính")),
    ("online", gettext_noop("Bản điện tử")),
)
OUTSIDE_DELIVER = (
    ("counter", gettext_noop("Tại quầy này")),
    ("agency", gettext_noop("Tại cơ quan giải quyết")),
    *DELIVER[1:],
)
"""The same for what is received for an agency elsewhere."""
DELIVERED = {**dict(OUTSIDE_DELIVER), **dict(DELIVER)}
"""What each way of taking the answer is called."""
CHANNELS = (("direct", gettext_noop("Tại quầy")), ("post", gettext_noop("Bưu chính")))
_MOST = 999
_MOST_MONEY = 999_999_999
_DAY = re.compile(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4})|(\d{2})(\d{2})(\d{4})")
_MOMENT = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})\s+(\d{1,2})[:hg](\d{2})")


@dataclass(slots=True)
class Read:
    """Reads fields one after another and keeps what was wrong: field name -> sentence."""

    typed: Typed
    errors: dict[str, str] = field(default_factory=dict)

    def text(self, name: str, most: int = 255) -> str:
        value = nfc(self.typed.get(name, "")).strip()
        if len(value) > most:
            self.errors[name] = _("Quá dài: nhiều nhất %(most)s ký tự.") % {"most": most}
        return value[:most]

    def count(self, name: str, default: int = 0, least: int = 0, most: int = _MOST) -> int:
        value = self.typed.get(name, "").strip().replace(".", "")
        if not value:
            return default
        if not (value.isascii() and value.isdigit() and least <= int(value) <= most):
            self.errors[name] = _("Nhập một số từ %(least)s đến %(most)s.") % {"least": least, "most": most}
            return default
        return int(value)

    def day(self, name: str) -> date | None:
        value = self.typed.get(name, "").strip()
        if not value:
            return None
        found = _DAY.fullmatch(value)
        try:
            day, month, year = (int(part) for part in (found.groups() if found else ()) if part)
            return date(year, month, day)
        except ValueError:
            self.errors[name] = _("Ngày chưa đúng, xin nhập như 14/08/1994.")
            return None

    def moment(self, name: str) -> datetime | None:
        value = self.typed.get(name, "").strip()
        if not value:
            return None
        found = _MOMENT.fullmatch(value)
        try:
            day, month, year, hour, minute = (int(part) for part in (found.groups() if found else ()))
            return local(datetime(year, month, day, hour, minute))  # noqa: DTZ001 - local() gives the zone
        except ValueError:
            self.errors[name] = _("Ngày giờ chưa đúng, xin nhập như 20/11/2026 09:40.")
            return None

    def phone(self, name: str) -> str:
        value = re.sub(r"[\s.\-()]", "", self.typed.get(name, ""))
        value = re.sub(r"^\+?84", "0", value) if len(value) > 10 else value
        if value and not re.fullmatch(r"0\d{8,10}", value):
            self.errors[name] = _("Số điện thoại chưa đúng, ví dụ: 0900 000 123.")
        return value[:20]

    def party(self, key: str, kind: str = "") -> Party:
        """The party as typed; a card scanned into the number's field where the browser did not part it."""
        kind = kind or self.typed.get(f"{key}-kind", "")
        scanned = self.typed.get(f"{key}-identity", "")
        card = read_card(scanned) if is_card(scanned) else None
        if isinstance(card, Refusal):
            self.errors[f"{key}-identity"] = sentence(card.reason)
        if isinstance(card, Card):
            return Party(card.name, identity=card.number, born=card.born, phone=self.phone(f"{key}-phone"),
                         address=card.address)  # fmt: skip
        return Party(
            name=self.text(f"{key}-name"),
            kind=kind if kind in dict(KINDS) else "person",
            identity=plain(self.text(f"{key}-identity", 40)),
            born=self.day(f"{key}-born"),
            phone=self.phone(f"{key}-phone"),
            address=self.text(f"{key}-address"),
        )


def case_of(procedure: Procedure, typed: Typed) -> str:
    """The case chosen; the first where none, or an unknown one, was."""
    keys = [case.key for case in procedure.cases]
    asked = typed.get("case", "")
    return asked if asked in keys else next(iter(keys), "")


def channel_of(procedure: Procedure, typed: Typed) -> str:
    """How it came in: at the counter, or by post; the first the procedure takes."""
    kinds = [key for key, _label in CHANNELS if procedure.channel(key)] or [
        c.kind for c in procedure.channels
    ]
    asked = typed.get("channel", "")
    return asked if asked in kinds else next(iter(kinds), "direct")


def key_of(typed: Typed) -> UUID:
    """The request's key; a fresh one where the form's was lost."""
    try:
        return UUID(typed.get("key", ""))
    except ValueError:
        return uuid4()


def reception(read: Read, agency: int, procedure: Procedure) -> Reception:
    """The reception as typed; what is wrong stands in ``read.errors``."""
    typed = read.typed
    case = case_of(procedure, typed)
    other = typed.get("submitter-is") == "other"
    submitter = read.party("submitter", "person") if other else None
    if submitter is not None and not submitter.name:
        read.errors["submitter-name"] = _("Nhập họ và tên người nộp.")
    return Reception(
        agency=agency,
        procedure=procedure.code,
        case=case,
        owner=read.party("owner"),
        papers=_papers(read, procedure.papers_for(case)),
        lookups=tuple(
            found
            for paper in procedure.papers_for(case)
            if paper.register and (found := looking(read, paper)) is not None
        ),
        channel=channel_of(procedure, typed),
        submitter=submitter,
        relation=read.text("submitter-relation", 60) if other else "",
        authorisation=read.text("submitter-authorisation", 200) if other else "",
        sets=read.count("sets", 1, least=1),
        copies=read.count("copies"),
        fee=fee_due(read, procedure, case),
        free=exemption(read, procedure, case),
        deliver=typed.get("deliver", "") if typed.get("deliver") in DELIVERED else "counter",
        helped=read.text("helped", 120),
        tracking=_tracking(read, procedure),
        at=read.moment("late-at"),
        late_entry=read.text("late-reason", 300),
        visit=int(typed["visit"]) if typed.get("visit", "").isdecimal() else 0,
        slip=int(typed["slip"]) if typed.get("slip", "").isdecimal() else 0,
    )


def _tracking(read: Read, procedure: Procedure) -> str:
    """The number of the parcel it came by, where it came by post and one was typed."""
    text = read.text("tracking", 40)
    if not text or channel_of(procedure, read.typed) != "post":
        return ""
    number = tracking.read(text)
    if isinstance(number, Refusal):
        read.errors["tracking"] = sentence(number.reason)
        return ""
    return number


def fee_due(read: Read, procedure: Procedure, case: str) -> int:
    """What is collected, in đồng: stated fees, by copy where they are, and an amount typed where none is stated."""
    return 0 if read.typed.get("pay") == "free" else _stated(read, procedure, case)


def exemption(read: Read, procedure: Procedure, case: str) -> Exemption | None:
    """What is not collected, on which ground and by which paper, where the officer chose so."""
    return free_of(read, _stated(read, procedure, case))


def free_of(read: Read, total: int) -> Exemption | None:
    """The exemption of a whole sum; None where it is collected or there is nothing to collect."""
    ground = read.typed.get("free-ground", "")
    if read.typed.get("pay") != "free" or not total:
        return None
    return Exemption(
        total, ground if ground in LISTED_GROUNDS else LISTED_GROUNDS[0], read.text("free-shown", 300)
    )


def grounds_of(typed: Typed) -> tuple[Option, ...]:
    """The grounds on which the counter exempts by itself."""
    chosen = typed.get("free-ground", "")
    return tuple(Option(key, called("ground", key), key == chosen) for key in LISTED_GROUNDS)


def _stated(read: Read, procedure: Procedure, case: str) -> int:
    copies = read.count("copies")
    stated = sum(
        fee.amount * (copies if fee.per == "copy" else 1)
        for fee in procedure.fees_for(case)
        if fee.per != "page"
    )
    return stated + read.count("fee", most=_MOST_MONEY)


def missing(typed: Typed, procedure: Procedure) -> tuple[Lacking, ...]:
    """Every paper to bring: those required and not ticked, and those with a reason; then what else was said."""
    found = [
        Lacking(paper.key, paper.name, typed.get(f"why-{paper.key}", "").strip() or "Chưa nộp")
        for paper in procedure.papers_for(case_of(procedure, typed))
        if not ticked(typed, paper) and (_asked(paper) or typed.get(f"why-{paper.key}", "").strip())
    ]
    more = typed.get("reason", "").strip()
    return (*found, Lacking("", "Việc khác cần làm", more)) if more else tuple(found)


def ticked(typed: Typed, paper: Paper) -> bool:
    return f"paper-{paper.key}" in typed


def _asked(paper: Paper) -> bool:
    return paper.required and not paper.register


def _papers(read: Read, papers: tuple[Paper, ...]) -> tuple[PaperIn, ...]:
    """The papers ticked, and of those looked up in a register what was taken all the same."""
    given = (_looked_up(read, paper) if paper.register else _given(read, paper) for paper in papers)
    return tuple(paper for paper in given if paper is not None)


def _given(read: Read, paper: Paper) -> PaperIn | None:
    if not ticked(read.typed, paper):
        return None
    originals = read.count(f"originals-{paper.key}", paper.originals)
    copies = read.count(f"copies-{paper.key}", paper.copies)
    return PaperIn(paper.key, originals, copies, pages=read.count(f"pages-{paper.key}"))


def _looked_up(read: Read, paper: Paper) -> PaperIn | None:
    """A paper of a register counts nothing unless the officer took it."""
    found = looking(read, paper)
    if found is None:
        return None
    originals, copies = read.count(f"originals-{paper.key}"), read.count(f"copies-{paper.key}")
    if found.asked and not (originals or copies):
        return PaperIn(paper.key, paper.originals or int(not paper.copies), paper.copies)
    return PaperIn(paper.key, originals, copies)


def looking(read: Read, paper: Paper) -> Looking | None:
    """What was looked up of one paper, and why it was taken all the same; None where nothing was typed of it."""
    key, typed = paper.key, read.typed
    outcome = typed.get(f"look-{key}", "") or ("found" if ticked(typed, paper) else "")
    ground = typed.get(f"ground-{key}", "")
    taken = bool(read.count(f"originals-{key}") or read.count(f"copies-{key}"))
    if not (outcome or ground or taken):
        return None
    return Looking(
        key,
        outcome,
        read.text(f"lookref-{key}", 120),
        read.text(f"looktext-{key}", 500),
        ground,
        read.text(f"gtext-{key}", 300),
        asked=bool(ground),
    )
