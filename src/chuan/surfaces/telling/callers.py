"""What one who asked or came to be heard said, as a person of the agency may read it."""

from __future__ import annotations

from dataclasses import dataclass

from chuan.base.kernel.masking import masked
from chuan.events.dossiers.services import people
from chuan.events.petitions.rules.caller import sight
from chuan.events.petitions.rules.sight import Sight
from chuan.events.petitions.services import authors
from chuan.events.petitions.services.authors import Author
from chuan.events.petitions.services.callers import Found


@dataclass(frozen=True, slots=True)
class Heard:
    """``words`` blank where they are sealed; ``author`` only for whose work it is."""

    sight: Sight
    words: str
    author: Author


def heard(found: Found, official: int) -> Heard:
    """Everything, everything without personal data, or nothing of the words."""
    state, may = found.state, sight(found.state, official)
    if may == Sight.SEALED:
        return Heard(may, "", Author())
    words, author = people.texts(found.id).get(int(state.text), ""), authors.of(int(state.author))
    if may == Sight.COVERED:
        return Heard(may, masked(words, (author.name,), author.words), Author())
    return Heard(may, words, author)
