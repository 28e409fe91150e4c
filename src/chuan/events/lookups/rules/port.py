"""What a source of data answers: the facts it has of one person. A new source is one more implementation."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from chuan.base.kernel.codec import Id


@dataclass(frozen=True, slots=True)
class Known:
    """One fact: what was issued, under which number and day, and the reference by which it is found again."""

    name: str
    reference: str
    number: str = ""
    day: date | None = None
    dossier: Id | None = None


class Source(Protocol):
    """Looks a person up by identity number; () where it has nothing."""

    def facts_of(self, identity: str) -> tuple[Known, ...]: ...
