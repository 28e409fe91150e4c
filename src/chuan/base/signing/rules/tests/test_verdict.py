"""Each thing that can be wrong with signatures has its own sentence."""

from __future__ import annotations

from dataclasses import replace

import pytest

from chuan.base.kernel.reason import say
from chuan.base.signing.rules.verdict import AGENCY, PERSON, Mark, judge
from chuan.base.signing.rules.words import WORDS

MINH = Mark(PERSON, "Hoàng Văn Minh", "CA", None, intact=True, trusted=True)
UBND = Mark(AGENCY, "UBND xã Đông Ngũ", "CA", None, intact=True, trusted=True)

TABLE = (
    ("nothing", (), "Tệp không có chữ ký số."),
    ("whole", (MINH, UBND), "Tệp nguyên vẹn, chữ ký của Hoàng Văn Minh, UBND xã Đông Ngũ hợp lệ."),
    ("changed", (replace(MINH, intact=False), UBND), "Tệp đã bị sửa sau khi Hoàng Văn Minh ký."),
    ("foreign", (MINH, replace(UBND, trusted=False)), "Chứng thư của UBND xã Đông Ngũ không do nơi được công nhận cấp."),
    ("expired", (replace(MINH, trusted=False, expired=True), UBND), "Chứng thư của Hoàng Văn Minh đã hết hạn khi ký."),
    ("not issued", (MINH,), "Thiếu chữ ký của cơ quan: mới có người ký, chưa phát hành."),
    ("nobody", (UBND,), "Thiếu chữ ký của người có thẩm quyền."),
    ("order", (UBND, MINH), "Sai thứ tự: cơ quan đóng dấu trước khi người có thẩm quyền ký."),
    ("elsewhere", (replace(MINH, place="Signature1"),), "Tệp nguyên vẹn, chữ ký của Hoàng Văn Minh hợp lệ."),
)  # fmt: skip


@pytest.mark.parametrize(("marks", "said"), [row[1:] for row in TABLE], ids=[row[0] for row in TABLE])
def test_what_is_wrong_is_said_exactly(marks: tuple[Mark, ...], said: str) -> None:
    assert say(judge(marks).said, WORDS) == said


def test_a_broken_file_tells_every_fault() -> None:
    found = judge((replace(UBND, trusted=False), replace(MINH, intact=False)))
    assert [one.key for one in found.faults] == ["signing.foreign", "signing.changed", "signing.order"]
    assert (found.signed, found.intact, found.trusted) == (True, False, False)
