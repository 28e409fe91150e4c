"""Its author says whether the answer to his petition satisfies him."""

from __future__ import annotations

from uuid import UUID

from chuan.base.kernel.codec import Id
from chuan.base.store import services as store
from chuan.base.store.typed import Decided, Who
from chuan.events.dossiers.services import people
from chuan.events.petitions.rules import gates
from chuan.events.petitions.rules.events import Liked
from chuan.events.petitions.rules.petition import State
from chuan.events.petitions.services import petitions
from chuan.events.petitions.services.petitions import Petition


def like(stream: int, words: str, key: UUID | None = None, *, satisfied: bool) -> Petition:
    """By whoever has the code; once an answer. An answer given anew may be judged anew."""

    def act() -> Petition:
        kept = people.keep_words(stream, words)

        def decide(state: State) -> Decided:
            return gates.like(state) or (Liked(satisfied, kept),)

        return petitions.more(stream, decide, Who(Id(0), key=key))

    return store.once(key, act, petitions.load)
