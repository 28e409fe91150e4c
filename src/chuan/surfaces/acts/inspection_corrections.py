"""What an inspected agency mended: reported, accepted or refused in writing, looked at again the next time."""

from __future__ import annotations

from uuid import UUID

from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.store import files
from chuan.base.store import services as store
from chuan.base.store.typed import Who
from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.dossiers.services import people
from chuan.events.inspections.rules import following
from chuan.events.inspections.rules.state import CLOSED
from chuan.events.inspections.services import inspections
from chuan.events.inspections.services.inspections import Inspection
from chuan.surfaces.acts.asking import me
from chuan.surfaces.acts.inspecting import worded
from chuan.surfaces.acts.inspection_sight import ANSWER, CONDUCT, PLAN, seen
from chuan.surfaces.acts.steps import File


def correct(
    actor: Actor, stream: int, text: str, paper: File | None = None, key: UUID | None = None
) -> Inspection:
    """The agency reports what it mended, with the paper that says so."""
    seen(actor, stream, ANSWER)

    def act() -> Inspection:
        sha256 = files.keep(stream, paper.name, paper.media_type, paper.content) if paper else ""
        words = people.keep_words(stream, text)
        return inspections.more(
            stream, lambda state: following.correct(state, words, sha256), Who(me(actor), key=key)
        )

    return store.once(key, act, inspections.load)


def judge(actor: Actor, stream: int, reason: str, *, accepted: bool, key: UUID | None = None) -> Inspection:
    """Accept the report or refuse it, in writing."""
    seen(actor, stream, PLAN)
    return worded(
        actor, stream, reason, lambda state, words: following.judge(state, words, accepted=accepted), key
    )


def verify(
    actor: Actor, stream: int, item: str, note: str, at: int, *, effective: bool, key: UUID | None = None
) -> Inspection:
    """At the inspection ``at`` of the same agency: whether an earlier finding stays mended."""
    if stream not in {one.id for one in earlier(seen(actor, at, CONDUCT))}:
        raise Refused(refuse("not_now", "inspections.not_closed"))
    return worded(
        actor, stream, note,
        lambda state, words: following.verify(state, item, words, Id(at), effective=effective), key,
    )  # fmt: skip


def earlier(found: Inspection) -> tuple[Inspection, ...]:
    """Earlier inspections of the same agency with findings whose mending nobody has looked at again."""
    return tuple(
        one
        for one in inspections.listed(Scope(frozenset({found.agency})))
        if one.id != found.id and one.state.status == CLOSED
        and any(line.effective is None for line in one.state.gaps)
    )  # fmt: skip
