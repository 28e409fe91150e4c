"""Every sentence of the product: the ``rules/words.py`` of all contexts in one table. Needs no Django."""

from __future__ import annotations

from functools import cache
from importlib import import_module

from chuan.base.kernel.reason import Words
from config.contexts import CONTEXTS, present


@cache
def all_words() -> Words:
    """Reason key -> (Vietnamese, English)."""
    table: dict[str, tuple[str, str]] = {}
    for module in (f"{context}.rules.words" for context in CONTEXTS):
        if present(module):
            table.update(import_module(module).WORDS)
    return table
