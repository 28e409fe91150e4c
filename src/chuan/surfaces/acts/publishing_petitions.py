"""Question and answer on the public page: what will stand there, put there, taken away again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from chuan.base.kernel.masking import masked
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.store import services as store
from chuan.base.store.typed import Decided, Who
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.procedures.rules.wire.shapes import LONE_OUTCOME
from chuan.events.dossiers.services import people
from chuan.events.petitions.rules import coded as c
from chuan.events.petitions.rules import events as e
from chuan.events.petitions.rules.petition import State
from chuan.events.petitions.services import authors, petitions
from chuan.events.petitions.services.petitions import MATTERS, Petition
from chuan.surfaces.acts import courses
from chuan.surfaces.acts.asking import me
from chuan.surfaces.acts.courses import Move
from chuan.surfaces.acts.petition_seen import seen


@dataclass(frozen=True, slots=True)
class Public:
    """What stands on the public page."""

    text: str
    reply: str


def public(found: Petition, hide: Sequence[str] = ()) -> Public:
    """What will stand on the public page: without numbers, addresses, the author, and the words to ``hide``."""
    state, words = found.state, people.texts(found.id)
    author = authors.of(int(state.author))
    covered = (*author.words, *(one.strip() for one in hide if one.strip()))
    asked = "\n\n".join(words.get(int(one), "") for one in (state.text, *state.more))
    reply = words.get(int(state.replies[-1].words), "") if state.replies else ""
    return Public(*(masked(one, (author.name,), covered) for one in (asked, reply)))


def publish(
    actor: Actor, stream: int, hide: Sequence[str] = (), seen_at: int | None = None, key: UUID | None = None
) -> Petition:
    """Put it on the public page, as ``public`` showed it."""

    def facts() -> tuple[e.Published, ...]:
        shown = public(seen(actor, stream), hide)
        return (e.Published(people.keep_text(stream, shown.text), people.keep_text(stream, shown.reply)),)

    return _ended(actor, stream, facts, seen_at, key)


def withhold(
    actor: Actor, stream: int, reason: str, seen_at: int | None = None, key: UUID | None = None
) -> Petition:
    """It is not published, with the reason; what was published is taken away."""
    found, words = seen(actor, stream), reason.strip()
    if not words:
        raise Refused(refuse("invalid", "petitions.reason_missing", "reason"))
    if found.state.course.status == "open":
        return _ended(actor, stream, lambda: (e.Withheld(people.keep_text(stream, words)),), seen_at, key)
    seen(actor, stream, "petitions.reopen")

    def act() -> Petition:
        kept = people.keep_text(stream, words)

        def decide(state: State) -> Decided:
            here = state.published is not None
            return (e.Withheld(kept),) if here else refuse("not_now", "petitions.not_published")

        return petitions.more(stream, decide, Who(me(actor), key=key))

    return store.once(key, act, petitions.load)


def _ended(actor: Actor, stream: int, facts: Any, seen_at: int | None, key: UUID | None) -> Petition:
    def act() -> Petition:
        return courses.step(MATTERS, actor, stream, Move(c.PUBLISH, LONE_OUTCOME), seen_at, key, facts())

    return store.once(key, act, petitions.load)
