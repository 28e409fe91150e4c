"""A procedure's draft on its way to publication: sent, reviewed, approved by three people; what is published is exactly that."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from chuan.base.kernel.canonical import digest
from chuan.base.kernel.clock import local
from chuan.base.kernel.codec import Id
from chuan.base.kernel.ids import new_id
from chuan.base.kernel.refusal import Refusal, Refused, refuse
from chuan.base.store import services as store
from chuan.base.store.typed import Who
from chuan.definitions.documents import services as documents
from chuan.definitions.documents.rules import deciding
from chuan.definitions.documents.rules.state import INTERNAL, PROCEDURE
from chuan.definitions.documents.services import Document
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.procedures.services import Drafted
from chuan.surfaces.acts import courses
from chuan.surfaces.acts.asking import clock, me
from chuan.surfaces.acts.courses import Move
from chuan.surfaces.acts.drafting import EDIT, opened

FREE, REVIEW, APPROVE, READY, CHANGED = "free", "review", "approve", "ready", "changed"


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a draft stands. ``stage``: free to be sent, in review, to be approved, ready to publish, changed since.

    ``holder`` has it now, since ``since``; ``stream`` is its document, 0 where it never was sent.
    """

    stage: str
    stream: int = 0
    holder: int = 0
    since: datetime | None = None


def content_of(draft: Drafted) -> str:
    """SHA-256 of what is approved: the definition, who fills its roles, and its document's own words where it has any."""
    whole = {"body": dict(draft.body), "staffing": dict(draft.staffing)}
    return digest(whole | ({"said": dict(draft.said)} if draft.said else {}))


def hands(draft: Drafted) -> dict[str, str]:
    """Who wrote, reviewed and approved it, as its document prints them: duty -> official."""
    stream = documents.of_code(draft.agency, draft.code)
    course = documents.load(stream).state.course if stream else None
    found = {duty: course.last(step) for duty, step in _DUTIES.items()} if course else {}
    return {duty: str(taken.official) for duty, taken in found.items() if taken is not None}


def standing(draft: Drafted) -> Standing:
    """Where the draft stands on its way."""
    stream = documents.of_code(draft.agency, draft.code)
    if stream is None:
        return Standing(FREE)
    state = documents.load(stream).state
    hold = next(iter(state.course.holds), None)
    if hold is None or hold.step == "draft":
        return Standing(FREE, stream)
    same = state.written == content_of(draft)
    stage = {"review": REVIEW, "approve": APPROVE, "publish": READY}[hold.step] if same else CHANGED
    return Standing(stage, stream, int(hold.official), hold.since)


def send(actor: Actor, draft: int, reviewer: int, note: str, seen: int, key: UUID | None = None) -> Document:
    """Send the draft as it stands to be reviewed; ``Refused`` where somebody saved since or it is on its way."""
    found = opened(actor, draft, EDIT)
    if found.seen != seen:
        raise Refused(refuse("stale", "procedures.draft_stale"))

    def act() -> Document:
        stream = _document(actor, found)
        content = content_of(found)
        documents.MATTERS.more(
            stream, lambda state, _: deciding.write(state, content, me(actor)), Who(me(actor))
        )
        move = Move("draft", _ONLY, {"review": reviewer}, note)
        return courses.step(documents.MATTERS, actor, stream, move, key=key)

    return store.once(key, act, documents.load)


def published(actor: Actor, found: Drafted, since: date) -> None:
    """The last step of the draft's approval, inside the caller's transaction; ``Refused`` unless it was approved as it is."""
    stands = standing(found)
    if stands.stage == CHANGED:
        raise Refused(refuse("not_now", "documents.changed_since"))
    if stands.stage != READY:
        raise Refused(refuse("not_now", "acts.not_approved"))
    fact = deciding.publish(documents.load(stands.stream).state, since, local(clock()).date())
    if isinstance(fact, Refusal):
        raise Refused(fact)
    move = Move("publish", "ok")
    courses.step(documents.MATTERS, actor, stands.stream, move, facts=[fact])


_ONLY = "xong"
_DUTIES = {"author": "draft", "reviewer": "review", "approved": "approve"}


def _document(actor: Actor, draft: Drafted) -> int:
    """The procedure's document with a revision being written by this person."""
    stream = documents.of_code(draft.agency, draft.code)
    who = Who(me(actor))
    if stream is None:
        return _registered(actor, draft, who)
    state = documents.load(stream).state
    if not state.making:
        documents.revise(stream, me(actor), who)
    elif "draft" not in state.course.marking.open:
        raise Refused(refuse("not_now", "acts.on_its_way"))
    elif state.course.holder("draft") != me(actor):
        documents.MATTERS.give(stream, "draft", me(actor), courses.title(stream, draft.name), who)
    return stream


def _registered(actor: Actor, draft: Drafted, who: Who) -> int:
    stream = new_id()
    fact = deciding.register(draft.code, PROCEDURE, INTERNAL)
    if isinstance(fact, Refusal):
        raise Refused(fact)
    title: tuple[Id, str] = (courses.title(stream, draft.name), draft.name)
    return documents.register(stream, draft.agency, title, me(actor), who, [fact]).id
