"""What can be learnt: competences by subject, and the numbers by which training goes."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Competence:
    """``months``: how long a certificate of it holds; 0 for ever."""

    key: str
    name: str
    subject: str
    months: int


@dataclass(frozen=True, slots=True)
class Pattern:
    """So many cases within so many days are a hint; ``competence`` is what answers it."""

    key: str
    cases: int
    days: int
    competence: str


@dataclass(frozen=True, slots=True)
class Catalogue:
    """``code_minutes``: how long a code of attendance lives; ``private_days``: how long a hint is one's own only."""

    subjects: tuple[tuple[str, str], ...]
    competences: tuple[Competence, ...]
    patterns: tuple[Pattern, ...]
    code_minutes: int
    expiring_days: int
    private_days: int

    def competence(self, key: str) -> Competence | None:
        return next((one for one in self.competences if one.key == key), None)

    def name(self, key: str) -> str:
        """What a competence is called; its key where the list no longer has it, "" for none."""
        found = self.competence(key)
        return found.name if found else key

    def subject(self, key: str) -> str:
        return dict(self.subjects).get(key, key)
