"""What the process that reads files answers with."""

from __future__ import annotations


class Wrong(Exception):
    """Why a file may not be kept: a key of ``words.py`` without its context, and its facts."""

    def __init__(self, key: str, **facts: int) -> None:
        super().__init__(key)
        self.key, self.facts = key, facts
