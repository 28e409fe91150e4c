"""Who fills the roles of an adopted procedure, as a file of the catalogue states it."""

from __future__ import annotations

import pytest

from chuan.base.kernel.refusal import Refused
from chuan.definitions.procedures.imports.adoptions import read_adoptions
from chuan.definitions.procedures.rules.definition import Procedure, Role

ROLES = (Role("receiver", "Người tiếp nhận"), Role("handler", "Người thụ lý"))
KNOWN = {
    code: Procedure(code, f"Thủ tục {code}", field, "Cấp xã", steps=(), roles=ROLES)
    for code, field in (("1.000001", "Hộ tịch"), ("1.000002", "Đất đai"))
}
FILE = """
agency: H49.62
since: 2025-07-01
staffing:
  receiver: { agency: H49.99, unit: quay, post: counter }
  handler: { unit: by-field, post: handler }
fields: { Hộ tịch: vhxh, Đất đai: kt }
procedures:
  - { code: "1.000002", short: Sang tên đất, rank: 2, staffing: { receiver: { unit: kt, post: counter } } }
  - { code: "1.000001", short: Khai sinh, rank: 1, since: 2026-01-01 }
"""


def test_the_most_used_comes_first_with_its_own_first_day() -> None:
    first, second = read_adoptions(FILE.encode(), KNOWN)
    assert (first.code, first.short_name, f"{first.since}") == ("1.000001", "Khai sinh", "2026-01-01")
    assert (second.code, f"{second.since}") == ("1.000002", "2025-07-01")


def test_a_field_names_the_unit_and_a_row_may_differ() -> None:
    first, second = read_adoptions(FILE.encode(), KNOWN)
    assert first.staffing["handler"] == {"unit": "vhxh", "post": "handler"}
    assert first.staffing["receiver"] == {"agency": "H49.99", "unit": "quay", "post": "counter"}
    assert second.staffing["receiver"] == {"unit": "kt", "post": "counter"}


@pytest.mark.parametrize("broken", ["1.000009", "Không có số"])
def test_a_procedure_or_field_nobody_knows_is_refused(broken: str) -> None:
    text = FILE.replace("1.000001", broken) if broken[0] == "1" else FILE.replace("Hộ tịch:", f"{broken}:")
    with pytest.raises(Refused):
        read_adoptions(text.encode(), KNOWN)
