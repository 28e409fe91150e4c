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
class Catalogue:
    """``code_minutes``: how long a code of attendance lives; ``expiring_days``: when a certificate counts as running out."""

    subjects: tuple[tuple[str, str], ...]
    competences: tuple[Competence, ...]
    code_minutes: int
    expiring_days: int

    def competence(self, key: str) -> Competence | None:
        return next((one for one in self.competences if one.key == key), None)

    def name(self, key: str) -> str:
        """What a competence is called; its key where the list no longer has it, "" for none."""
        found = self.competence(key)
        return found.name if found else key

    def subject(self, key: str) -> str:
        return dict(self.subjects).get(key, key)
