"""What is written down is read back the same, and what cannot be read says where and why."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from hypothesis import given, settings

from chuan.base.kernel.canonical import canonical
from chuan.base.kernel.reason import say
from chuan.base.kernel.refusal import Refused
from chuan.definitions.procedures.rules import wire
from chuan.definitions.procedures.rules.definition import RESULT, Procedure
from chuan.definitions.procedures.rules.tests.strategies import any_procedures
from chuan.definitions.procedures.rules.words import WORDS

SMALL: dict[str, Any] = {
    "code": "1.000010",
    "name": "Cấp bản sao",
    "field": "Hộ tịch",
    "level": "Cấp xã",
    "roles": [{"key": "clerk", "name": "Công chức một cửa"}],
    "channels": [{"kind": "direct", "promised": "1 ngày làm việc"}],
    "steps": [
        {
            "key": "receive",
            "name": "Tiếp nhận",
            "role": "clerk",
            "act": "receive",
            "to": RESULT,
        }
    ],
}


@settings(max_examples=40, deadline=None)
@given(any_procedures())
def test_a_definition_survives_the_wire(procedure: Procedure) -> None:
    assert wire.load(wire.dump(procedure)) == procedure


@settings(max_examples=40, deadline=None)
@given(any_procedures())
def test_the_wire_form_is_plain_enough_to_hash(procedure: Procedure) -> None:
    assert canonical(wire.dump(procedure))
    assert wire.edition_hash(procedure) == wire.edition_hash(wire.load(wire.dump(procedure)))


def test_a_lone_target_is_the_outcome_xong() -> None:
    outcome = wire.load(SMALL).steps[0].outcomes[0]
    assert (outcome.key, outcome.to) == ("xong", (RESULT,))


def test_a_limit_may_be_a_plain_text() -> None:
    channel = wire.load(SMALL).channels[0]
    assert channel.promised is not None
    assert wire.dump(wire.load(SMALL))["channels"] == [
        {"kind": "direct", "promised": {"time": "1 ngày làm việc"}}
    ]


def test_a_same_day_limit_keeps_its_rules() -> None:
    plain = copy.deepcopy(SMALL)
    limit = {"time": "0 ngày làm việc", "rules": ["cut-off-15", "same-day"]}
    plain["channels"][0]["promised"] = limit
    assert wire.dump(wire.load(plain))["channels"] == [{"kind": "direct", "promised": limit}]


FAULTS = [
    (("steps", 0, "colour"), "red", "steps.0.colour", "Không có mục nào tên “colour”"),
    (("steps", 0, "role"), "mayor", "steps.0.role", "Vai trò “mayor”"),
    (("steps", 0, "act"), "sleep", "steps.0.act", "“sleep” không dùng được ở đây"),
    (
        ("steps", 0, "duration"),
        "lâu lắm",
        "steps.0.duration",
        "Không hiểu thời hạn “lâu lắm”",
    ),
    (("steps", 0, "name"), " ", "steps.0.name", "không được để trống"),
    (("steps", 0, "clock"), "maybe", "steps.0.clock", "không rõ là có hay không"),
    (("steps",), "receive", "steps", "phải là một danh sách"),
    (("steps",), [], "steps", "chưa có bước nào"),
    (("steps",), SMALL["steps"] * 2, "steps.1.key", "“receive” đã dùng ở trên"),
    (("sets",), "hai", "sets", "không phải là số nguyên"),
    (
        ("channels", 0, "promised"),
        {"time": "15"},
        "channels.0.promised.time",
        "Không hiểu thời hạn",
    ),
    (
        ("grounds",),
        [{"number": "a", "since": "1/7"}],
        "grounds.0.since",
        "không phải là ngày",
    ),
    (("separate",), [["clerk"]], "separate.0", "đúng hai vai trò"),
    (("code",), 1.5, "code", "phải là một đoạn chữ"),
    (("level",), None, "level", "Thiếu mục bắt buộc “level”"),
]


@pytest.mark.parametrize(("place", "value", "path", "sentence"), FAULTS)
def test_a_fault_names_its_place(place: Any, value: Any, path: str, sentence: str) -> None:
    plain = copy.deepcopy(SMALL)
    *outer, last = place
    holder = plain
    for key in outer:
        holder = holder[key]
    holder[last] = value
    if value is None:
        del holder[last]
    with pytest.raises(Refused) as caught:
        wire.load(plain)
    refusal = caught.value.refusals[0]
    assert refusal.field == path
    assert sentence in say(refusal.reason, WORDS)


def test_every_fault_is_told_at_once() -> None:
    with pytest.raises(Refused) as caught:
        wire.load({**SMALL, "sets": "x", "code": ""})
    assert {refusal.field for refusal in caught.value.refusals} == {"sets", "code"}
