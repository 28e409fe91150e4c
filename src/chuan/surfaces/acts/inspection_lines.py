"""The checklist of an inspection, its minutes, and the two who confirm them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from uuid import UUID

from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refusal, Refused
from chuan.base.store import files
from chuan.base.store import services as store
from chuan.base.store.typed import Who
from chuan.definitions.laws import services as laws
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.dossiers.services import people
from chuan.events.inspections.rules import checking, concluding
from chuan.events.inspections.rules import events as e
from chuan.events.inspections.rules.state import TEAM
from chuan.events.inspections.services import inspections
from chuan.events.inspections.services.inspections import Inspection
from chuan.readings.obligations.rules.changes import months_later
from chuan.surfaces.acts.asking import me
from chuan.surfaces.acts.inspecting import worded
from chuan.surfaces.acts.inspection_minutes import signed_paper
from chuan.surfaces.acts.inspection_sight import CONDUCT, SIGN, seen, today
from chuan.surfaces.acts.steps import PDF


@dataclass(frozen=True, slots=True)
class Told:
    """What a member says of a line."""

    item: str
    verdict: str
    note: str = ""
    dossiers: Sequence[int] = ()


def answer(actor: Actor, stream: int, told: Told, key: UUID | None = None) -> Inspection:
    """Answer a line of the checklist; a gap is a finding."""
    seen(actor, stream, CONDUCT)
    named = tuple(Id(one) for one in told.dossiers)
    return worded(
        actor, stream, told.note,
        lambda state, words: checking.answer(
            state, e.Answered(told.item, told.verdict, words, named), me(actor)
        ), key,
    )  # fmt: skip


def minute(
    actor: Actor, stream: int, make: Callable[[Inspection], bytes], key: UUID | None = None
) -> Inspection:
    """Make the minutes; their bytes are kept under their hash."""
    found = seen(actor, stream, CONDUCT)
    refused = checking.minute(found.state, "", me(actor))
    if isinstance(refused, Refusal):
        raise Refused(refused)
    content = make(found)

    def act() -> Inspection:
        sha256 = files.keep(stream, "bien-ban-kiem-tra.pdf", PDF, content)
        who = Who(me(actor), key=key)
        return inspections.more(
            stream, lambda state: checking.minute(state, sha256, me(actor)), who, found.seq
        )

    return store.once(key, act, inspections.load)


def sign(
    actor: Actor, stream: int, side: str, remark: str = "", shown: int | None = None, key: UUID | None = None,
    passphrase: str = "",
) -> Inspection:  # fmt: skip
    """Confirm the minutes for a side, digitally where a passphrase opens one's key; the report's day is known with the last."""
    found = seen(actor, stream, CONDUCT if side == TEAM else SIGN)
    due = months_later(today(), int(laws.obligation("inspect_correct_months").content))

    def act() -> Inspection:
        words = people.keep_words(stream, remark)
        may = concluding.sign(found.state, side, me(actor), due=due)
        if isinstance(may, Refusal):
            raise Refused(may)
        paper = signed_paper(actor, found, side, passphrase) if passphrase else ""
        return inspections.more(
            stream,
            lambda state: concluding.sign(state, side, me(actor), due=due, remark=words, paper=paper),
            Who(me(actor), key=key), shown,
        )  # fmt: skip

    return store.once(key, act, inspections.load)


def reopen(actor: Actor, stream: int, reason: str, key: UUID | None = None) -> Inspection:
    """The head of the team takes the minutes back."""
    seen(actor, stream, CONDUCT)
    return worded(actor, stream, reason, lambda state, words: concluding.reopen(state, words, me(actor)), key)


def minutes(actor: Actor, stream: int) -> bytes:
    """The minutes as they were made, under every digital signature so far."""
    return files.read(stream, seen(actor, stream).state.paper)[2]
