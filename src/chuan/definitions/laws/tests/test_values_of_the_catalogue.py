"""Everything the catalogue leaves in doubt has a name, a saying, a source and a place where it is seen."""

from __future__ import annotations

import pytest

from chuan.base.engine import places
from chuan.base.kernel.reason import say
from chuan.definitions.laws.rules.correcting import CORRECTABLE, fits
from chuan.definitions.laws.rules.naming import called, said
from chuan.definitions.laws.rules.reach import REACH, reach_of
from chuan.definitions.laws.rules.values import KINDS, Value, doubtful
from chuan.definitions.laws.rules.words import WORDS
from chuan.definitions.laws.services import packs, values

DOUBTS = [one for group in doubtful(values()).values() for one in group if not one.verified]


@pytest.mark.parametrize("value", DOUBTS, ids=lambda one: one.id)
def test_it_is_called_and_said_in_vietnamese_and_placed(value: Value) -> None:
    name, told = say(called(value), WORDS), say(said(value), WORDS)
    assert name not in {"", value.name if value.kind in {"pack", "partner", "message", "place"} else ""}
    assert told
    assert reach_of(value.key).pages


def test_every_doubt_of_a_pack_is_a_row_here_too() -> None:
    known = {one.id for one in DOUBTS}
    assert {f"pack/{name}@{pack.code}" for pack in packs() for name in pack.unverified} <= known
    assert len(known) > 80


def test_no_place_is_kept_for_a_value_that_is_gone() -> None:
    keys = {one.key for one in values()}
    assert not {key for key in REACH if "/" in key} - keys
    assert {key for key in REACH if "/" not in key} | {"pack"} == set(KINDS)


def test_what_may_be_corrected_is_what_the_rules_read() -> None:
    for value in values():
        if value.kind == "pack" and value.name in CORRECTABLE:
            assert fits(value.name, str(value.content)), value.id
            assert hasattr(packs()[0], value.name)


def test_nothing_unread_is_hidden_by_something_of_the_same_name() -> None:
    text = (places.CATALOGUE / "calendars" / "national.yaml").read_text()
    assert text.count("verified: false") == sum(one.kind == "calendar" for one in DOUBTS)
