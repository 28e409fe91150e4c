"""One table of all sentences: every context's ``rules/words.py``, gathered once."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec

from django.apps import apps
from django.utils.module_loading import import_string
from django.utils.translation import get_language

from chuan.base.kernel.reason import LANGUAGES, Reason, Words, say


@cache
def all_words() -> Words:
    """Reason key -> (Vietnamese, English), of all installed contexts."""
    table: dict[str, tuple[str, str]] = {}
    for app in apps.get_app_configs():
        if app.name.startswith("chuan.") and _has(f"{app.name}.rules.words"):
            table.update(import_string(f"{app.name}.rules.words.WORDS"))
    return table


def sentence(reason: Reason) -> str:
    """The reason in the language of the page; ``KeyError`` where no context has worded it."""
    language = get_language() or LANGUAGES[0]
    return say(reason, all_words(), language if language in LANGUAGES else LANGUAGES[0])


def _has(module: str) -> bool:
    try:
        return find_spec(module) is not None
    except ModuleNotFoundError:
        return False
