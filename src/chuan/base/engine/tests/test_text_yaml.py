"""YAML: text stays text, and a hostile or broken file is one clear sentence."""

from __future__ import annotations

import pytest

from chuan.base.engine.rules.words import WORDS
from chuan.base.engine.text_yaml import LIMIT_BYTES, LIMIT_DEPTH, read_yaml
from chuan.base.kernel.reason import say
from chuan.base.kernel.refusal import Refused


def test_every_scalar_is_text() -> None:
    data = b"code: 1.000010\nopens: 17:30\nword: no\nday: 2026-07-01\nnone: ~\nmany: [1, 2]"
    assert read_yaml(data) == {
        "code": "1.000010",
        "opens": "17:30",
        "word": "no",
        "day": "2026-07-01",
        "none": "~",
        "many": ["1", "2"],
    }


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"a: 1\nb: 2\na: 3", "Dòng 3: mục “a” đã viết ở trên"),
        (b"a: 1\n? [b]\n: 2", "Dòng 2: tên mục phải là chữ"),
        (b"a: &x [1]\nb: [*x, *x]", "Dòng 2: không dùng tham chiếu"),
        (b"a: [1, 2", "không đọc được tệp"),
        (b"a:\n  - 1\n b: 2", "Dòng 3 viết sai"),
        ("tên: Đăng ký".encode("utf-16"), "Unicode (UTF-8)"),
        (b"a: \x01", "không đọc được"),
        (b"[" * 5000, "lồng quá nhiều cấp"),
        (b"a" * (LIMIT_BYTES + 1), "lớn hơn 1000 nghìn byte"),
    ],
)
def test_a_file_that_cannot_be_read_says_why(data: bytes, sentence: str) -> None:
    with pytest.raises(Refused) as caught:
        read_yaml(data)
    assert sentence in say(caught.value.refusals[0].reason, WORDS)


@pytest.mark.parametrize("language", [0, 1])
def test_every_sentence_of_the_reader_can_be_said(language: int) -> None:
    facts = {"line": 1, "name": "a", "most": 1000}
    assert all(pair[language].format(**facts).endswith(".") for pair in WORDS.values())


def test_as_many_levels_as_allowed_are_read() -> None:
    held = read_yaml(b"[" * LIMIT_DEPTH + b"]" * LIMIT_DEPTH)
    for _ in range(LIMIT_DEPTH - 1):
        (held,) = held
    assert held == []
