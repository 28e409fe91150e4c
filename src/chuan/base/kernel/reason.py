"""Why something is so: a key, the facts it rests on, and the words a citizen reads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

Fact = str | int
Words = Mapping[str, tuple[str, str]]
"""Reason key -> (Vietnamese, English), each a ``str.format`` template over the facts."""

LANGUAGES = ("vi", "en")


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason. ``key`` is ``context.name``; ``facts`` fill its sentence."""

    key: str
    facts: Mapping[str, Fact] = field(default_factory=lambda: MappingProxyType({}))

    @classmethod
    def of(cls, key: str, **facts: Fact) -> Reason:
        return cls(key, MappingProxyType(facts))

    def __hash__(self) -> int:
        return hash((self.key, tuple(sorted(self.facts.items(), key=lambda item: item[0]))))


def say(reason: Reason, words: Words, language: str = "vi") -> str:
    """The sentence of a reason; ``KeyError`` where nobody has worded it yet."""
    return words[reason.key][LANGUAGES.index(language)].format(**reason.facts)
