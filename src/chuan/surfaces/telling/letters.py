"""The signed letters of a dossier: apology, stop notice, supplement after reception; shown, printed, kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from chuan.base.kernel.clock import local
from chuan.base.kernel.refusal import Refused, refuse
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.custody.services import originals
from chuan.events.dossiers.rules import interruptions as i
from chuan.events.dossiers.rules.clock import supplement_effect
from chuan.events.dossiers.rules.evolve import evolve
from chuan.events.dossiers.rules.state import Happened, State
from chuan.events.dossiers.services.dossiers import Lived
from chuan.events.money.services import payments
from chuan.readings.forms.rules.apology import Apology
from chuan.readings.forms.rules.formatting import money
from chuan.readings.forms.rules.parts import Form, Head
from chuan.readings.forms.rules.stop import StopNotice
from chuan.readings.forms.rules.supplement import Missing, SupplementSlip
from chuan.readings.forms.rules.symbols import numbered, symbol
from chuan.readings.forms.services import render
from chuan.surfaces.acts import printing
from chuan.surfaces.telling.file import File, open_file
from chuan.surfaces.telling.interruptions import cause_of
from chuan.surfaces.telling.issuing import Issuer, counter_of, office_head, signed_by
from chuan.surfaces.telling.papers import head_of, hours_of, party_of
from chuan.surfaces.telling.waiting import asked_of

APOLOGY, STOP, SUPPLEMENT = "apology", "stop", "supplement"
NAMES: Mapping[str, str] = {
    APOLOGY: gettext_noop("Phiếu xin lỗi và đề nghị gia hạn"),
    STOP: gettext_noop("Thông báo dừng giải quyết hồ sơ"),
    SUPPLEMENT: gettext_noop("Phiếu yêu cầu bổ sung sau tiếp nhận"),
}
SLUGS: Mapping[str, str] = {APOLOGY: "xin-loi", STOP: "dung", SUPPLEMENT: "bo-sung"}
BY_SLUG: Mapping[str, str] = {slug: meaning for meaning, slug in SLUGS.items()}


@dataclass(frozen=True, slots=True)
class Ground:
    """What a letter rests on: the ``nth`` of its kind, the moment it was signed or noted, by whom.

    ``motion`` of a proposal nobody signed yet makes a draft.
    """

    nth: int
    at: datetime
    by: int
    on_behalf: int = 0
    seq: int = 0
    motion: i.Motion | None = None
    draft: bool = False
    event: i.Interruption | None = None


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter that can be shown; ``copy`` the next printing's, 0 for a draft nobody may print yet.

    ``show`` is its address to be looked at, ``press`` that to print it, "" for a draft.
    """

    meaning: str
    name: str
    nth: int
    copy: int
    show: str
    press: str

    @property
    def note(self) -> str:
        """As "bản đầu" or "dự thảo, chưa ký"."""
        if not self.copy:
            return _("dự thảo, chưa ký")
        return _("bản in lại lần %(copy)s") % {"copy": self.copy} if self.copy > 1 else _("bản đầu")


def letters_of(file: File) -> tuple[Letter, ...]:
    """What can be shown or printed of a dossier now, drafts too."""
    grounds = {meaning: ground_of(file, meaning) for meaning in _GROUNDS}
    return tuple(_letter(file, meaning, one) for meaning, one in grounds.items() if one and not file.masked)


def _letter(file: File, meaning: str, ground: Ground) -> Letter:
    copy = 0 if ground.draft else file.state.printed(meaning, ground.nth) + 1
    where = [file.case.dossier.id, SLUGS[meaning]]
    press = "" if ground.draft else reverse("desk:print_letter", args=where)
    return Letter(meaning, _(NAMES[meaning]), ground.nth, copy, reverse("desk:letter", args=where), press)


def show(actor: Actor, stream: int, meaning: str) -> bytes:
    """The letter as PDF to be looked at, a draft while nobody signed; nothing is recorded."""
    file, ground = _opened(actor, stream, meaning)
    number = file.state.number_of(meaning, ground.nth)
    return render(_FORMS[meaning](file, ground, *_head(file, meaning, ground, number, 1)), "a4")


def print_letter(actor: Actor, stream: int, meaning: str) -> str:
    """The letter as PDF recorded as printed, its number kept from the first printing; the SHA-256 of its bytes."""
    file, ground = _opened(actor, stream, meaning)
    if ground.draft:
        raise Refused(refuse("not_now", "acts.letter_unsigned"))
    issuer = _issuer(file, meaning, ground)

    def make(number: int, copy: int) -> bytes:
        return render(_FORMS[meaning](file, ground, *_head(file, meaning, ground, number, copy)), "a4")

    line = printing.Numbered(
        meaning, ground.nth, issuer.agency, symbol(meaning, issuer.name), local(ground.at).year
    )
    return printing.numbered(actor, stream, line, make)


def ground_of(file: File, meaning: str) -> Ground | None:
    """What a letter rests on in this dossier; None where nothing happened that asks for it."""
    return _GROUNDS[meaning](file) if meaning in _GROUNDS else None


def _opened(actor: Actor, stream: int, meaning: str) -> tuple[File, Ground]:
    file = open_file(actor, stream, timezone.now())
    if file.masked:
        raise Refused(refuse("not_yours", "organisation.out_of_reach"))
    ground = ground_of(file, meaning)
    if ground is None:
        raise Refused(refuse("missing", "organisation.missing"))
    return file, ground


def _apologised(file: File) -> Ground | None:
    return _drafted(file, i.EXTEND, file.state.extensions + 1) or _last(file, i.Extended)


def _returned(file: File) -> Ground | None:
    waits = file.state.stop is not None and file.state.stop.rule == i.SUPPLEMENT
    asked = _last(file, i.Returned)
    recalled = _last(file, i.Recalled)
    void = asked is not None and recalled is not None and recalled.seq > asked.seq
    drafted = _drafted(file, i.SUPPLEMENT, file.state.supplements + 1)
    return drafted or (asked if waits or not void else None)


def _stopped(file: File) -> Ground | None:
    return _last(file, i.Withdrawn, i.Lapsed) if file.state.status == "stopped" else None


_GROUNDS: Mapping[str, Callable[[File], Ground | None]] = {
    SUPPLEMENT: _returned,
    APOLOGY: _apologised,
    STOP: _stopped,
}


def _drafted(file: File, kind: str, nth: int) -> Ground | None:
    """The motion that waits for a signature, where it is of this kind."""
    motion = file.state.motion
    if motion is None or motion.kind != kind:
        return None
    return Ground(nth, file.at, 0, motion=motion, draft=True, seq=file.case.dossier.seq + 1)


def _last(file: File, *kinds: type) -> Ground | None:
    found = [item for item in file.lived if isinstance(item.event, kinds)]
    return _grounded(found[-1], len(found)) if found else None


def _grounded(item: Lived, nth: int) -> Ground:
    event = item.event
    motion = event.motion if isinstance(event, i.Extended | i.Returned) else None
    told: i.Interruption | None = event if isinstance(event, i.Interruption) else None
    return Ground(nth, item.at, int(item.actor), int(item.on_behalf or 0), item.seq, motion, event=told)


def _issuer(file: File, meaning: str, ground: Ground) -> Issuer:
    """A head signs for what he heads; a stop is told by the one-stop that received the dossier."""
    if meaning == STOP:
        return counter_of(file)
    if ground.draft:
        return office_head(file.case.dossier.agency, ground.at)
    return signed_by(file.case.dossier.agency, ground.by, ground.on_behalf, ground.at)


def _head(file: File, meaning: str, ground: Ground, number: int, copy: int) -> tuple[Head, Issuer]:
    issuer = _issuer(file, meaning, ground)
    plain = head_of(issuer.agency, ground.at)
    office = replace(plain.office, parent=issuer.parent, name=issuer.name)
    told = numbered(number, meaning, issuer.name) if number else ""
    pack, again = file.case.terms.pack.code, copy if copy > 1 else 0
    return replace(
        plain, pack=pack, office=office, number=told, reprint=again, draft=ground.draft
    ), issuer  # fmt: skip


def _before(file: File, ground: Ground) -> State:
    """Where the dossier stood just before."""
    state = State()
    for item in file.lived:
        if item.seq < ground.seq:
            state = evolve(state, Happened(item.event, item.at, item.actor))
    return state


def _apology(file: File, ground: Ground, head: Head, issuer: Issuer) -> Form:
    motion, before, counter = ground.motion, _before(file, ground), counter_of(file)
    assert motion is not None
    assert motion.until is not None
    assert before.received is not None
    return Apology(
        head,
        party_of(file.owner),
        file.state.code,
        file.procedure.name,
        before.received,
        before.promised or before.received,
        motion.until,
        cause_of(file.procedure, motion),
        file.teller.text(motion.reason),
        issuer.signature,
        contact=counter.contact,
        copies=(counter.name,),
    )


def _supplement(file: File, ground: Ground, head: Head, issuer: Issuer) -> Form:
    motion, counter = ground.motion, counter_of(file)
    assert motion is not None
    answer_by = ground.event.answer_by if isinstance(ground.event, i.Returned) else None
    hours = hours_of(file.case.calendar, file.at)
    return SupplementSlip(
        head,
        party_of(file.owner),
        file.procedure.name,
        tuple(Missing(name, why) for name, why in asked_of(file, motion.lacks)),
        counter.name,
        counter.phone,
        "",
        reason=file.teller.text(motion.reason),
        code=file.state.code,
        received=file.state.received,
        answer_by=answer_by,
        effect=supplement_effect(file.case.terms),
        again=file.teller.text(motion.again),
        bring_to="; ".join(part for part in (counter.place, hours) if part),
        signature=issuer.signature,
        copies=(counter.name,) if counter.name != issuer.name else (),
    )


def _stop(file: File, ground: Ground, head: Head, issuer: Issuer) -> Form:
    event, before = ground.event, _before(file, ground)
    asked = _last(file, i.Returned)
    lacks = asked.motion.lacks if asked and asked.motion else ()
    assert before.received is not None
    withdrawn = event if isinstance(event, i.Withdrawn) else None
    return StopNotice(
        head,
        party_of(file.owner),
        file.state.code,
        file.procedure.name,
        before.received,
        before.promised,
        ground.at,
        issuer.signature,
        request=withdrawn.confirmed if withdrawn else "",
        reason=file.teller.text(withdrawn.reason) if withdrawn else "",
        asked=tuple(name for name, _why in asked_of(file, lacks)),
        asked_on=asked.at if asked else None,
        answer_by=before.answer_by,
        standing=_standing(file, before),
        money=_money(file),
        papers=_papers(file, issuer),
        copies=tuple(
            file.units[unit] for unit in sorted({int(hold.unit) for hold in before.holds} & file.units.keys())
        ),
    )


def _standing(file: File, before: State) -> str:
    """As "bước “Thẩm tra” tại Phòng Văn hóa – Xã hội, chưa có kết quả"."""
    steps = (
        f"bước “{file.teller.step(hold.step)}” tại {file.units.get(int(hold.unit), '')}"
        for hold in before.holds
    )
    return "; ".join((*dict.fromkeys(steps), "chưa có kết quả"))


def _money(file: File) -> tuple[str, ...]:
    found = payments.of(file.case.dossier.id)
    if found is None or not found.state.paid:
        return ("Phí, lệ phí: chưa thu.",)
    state = found.state
    parts = [f"đã thu {money(state.paid)}"]
    if state.refunded:
        parts.append(f"đã hoàn {money(state.refunded)}")
    if state.to_refund:
        parts.append(f"phải hoàn {money(state.to_refund)}")
    return (f"Phí, lệ phí: {', '.join(parts)}.",)


def _papers(file: File, issuer: Issuer) -> tuple[str, ...]:
    stream = originals.stream_of(file.case.dossier.id)
    held = len(originals.load(stream).state.held) if stream else 0
    if not held:
        return ()
    return (f"{held:02} giấy tờ bản chính cơ quan đang giữ được trả lại tại {issuer.place}.",)


_FORMS: Mapping[str, Callable[[File, Ground, Head, Issuer], Form]] = {
    APOLOGY: _apology,
    SUPPLEMENT: _supplement,
    STOP: _stop,
}
