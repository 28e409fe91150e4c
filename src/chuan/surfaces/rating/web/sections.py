"""The parts of scoring; each group of pages adds its line."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Section:
    """One part: what it is called, where it is, and who has it (roles of posts; empty = everybody)."""

    key: str
    label: str
    url_name: str
    roles: frozenset[str] = frozenset()


SECTIONS: tuple[Section, ...] = (Section("start", "Kỳ chấm điểm", "rating:start"),)
