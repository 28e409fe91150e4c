"""The signed letters as forms: filled from the dossier, its people, its money and its papers."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from chuan.events.custody.services import originals
from chuan.events.dossiers.rules import interruptions as i
from chuan.events.dossiers.rules.clock import supplement_effect
from chuan.events.dossiers.rules.state import State
from chuan.events.money.services import payments
from chuan.readings.forms.rules.apology import Apology
from chuan.readings.forms.rules.formatting import money
from chuan.readings.forms.rules.parts import Form, Head
from chuan.readings.forms.rules.stop import StopNotice
from chuan.readings.forms.rules.supplement import Missing, SupplementSlip
from chuan.surfaces.telling.file import File
from chuan.surfaces.telling.grounds import APOLOGY, STOP, SUPPLEMENT, Ground, before, last
from chuan.surfaces.telling.interruptions import cause_of
from chuan.surfaces.telling.issuing import Issuer, counter_of
from chuan.surfaces.telling.papers import hours_of, party_of
from chuan.surfaces.telling.waiting import asked_of


def _apology(file: File, ground: Ground, head: Head, issuer: Issuer) -> Form:
    motion, was, counter = ground.motion, before(file, ground), counter_of(file)
    assert motion is not None
    assert motion.until is not None
    assert was.received is not None
    return Apology(
        head,
        party_of(file.owner),
        file.state.code,
        file.procedure.name,
        was.received,
        was.promised or was.received,
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
    event, was = ground.event, before(file, ground)
    asked = last(file, i.Returned)
    lacks = asked.motion.lacks if asked and asked.motion else ()
    assert was.received is not None
    withdrawn = event if isinstance(event, i.Withdrawn) else None
    return StopNotice(
        head,
        party_of(file.owner),
        file.state.code,
        file.procedure.name,
        was.received,
        was.promised,
        ground.at,
        issuer.signature,
        request=withdrawn.confirmed if withdrawn else "",
        reason=file.teller.text(withdrawn.reason) if withdrawn else "",
        asked=tuple(name for name, _why in asked_of(file, lacks)),
        asked_on=asked.at if asked else None,
        answer_by=was.answer_by,
        standing=_standing(file, was),
        money=_money(file),
        papers=_papers(file, issuer),
        copies=tuple(
            file.units[unit] for unit in sorted({int(hold.unit) for hold in was.holds} & file.units.keys())
        ),
    )


def _standing(file: File, was: State) -> str:
    """As "bước “Thẩm tra” tại Phòng Văn hóa – Xã hội, chưa có kết quả"."""
    steps = (
        f"bước “{file.teller.step(hold.step)}” tại {file.units.get(int(hold.unit), '')}" for hold in was.holds
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


FORMS: Mapping[str, Callable[[File, Ground, Head, Issuer], Form]] = {
    APOLOGY: _apology,
    SUPPLEMENT: _supplement,
    STOP: _stop,
}
