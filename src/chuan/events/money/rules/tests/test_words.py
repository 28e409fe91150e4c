"""Every code that pages show has its words."""

from __future__ import annotations

import pytest

from chuan.base.kernel.reason import LANGUAGES, say
from chuan.events.money.rules.coded import COLLECT, GROUNDS, MEANS, named
from chuan.events.money.rules.matching import VERDICTS
from chuan.events.money.rules.till import SHIFTS
from chuan.events.money.rules.words import WORDS

CODES: list[tuple[str, str | int]] = [
    *(("means", key) for key in MEANS),
    *(("ground", key) for key in GROUNDS),
    *(("collect", key) for key in COLLECT),
    *(("verdict", key) for key in VERDICTS),
    *(("shift", key) for key in SHIFTS),
    *(("standing", key) for key in ("none", "exempt", "due", "part", "paid", "refund")),
]


@pytest.mark.parametrize(("kind", "key"), CODES)
def test_it_is_named_in_both_languages(kind: str, key: str | int) -> None:
    assert all(say(named(kind, key), WORDS, language) for language in LANGUAGES)
