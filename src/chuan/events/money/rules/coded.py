"""The coded values of money: how it came, why it is not asked, when it is due; and the shapes of numbers from outside."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from chuan.base.kernel.reason import Reason

MEANS = ("cash", "transfer", "card", "portal", "gateway", "delivery")
"""Means of payment; each is worded ``money.means_<key>``, as the other codes are by their own kind."""

AT_COUNTER = ("cash", "card")
"""Means where the officer sees the money: never more than is owed."""

ONLINE: Mapping[str, int] = MappingProxyType({"portal": 1, "gateway": 2})
"""DuocThanhToanTrucTuyen of synchronised data (QĐ 766): 1 the National Portal, 2 the ministry's or province's gateway."""

COLLECT = (1, 2, 4)
"""HinhThucThu of synchronised data: at reception, at a supplement, at the result."""

OTHER_GROUND = "other"
LISTED_GROUNDS = ("merit", "poor", "disabled", "child", "elderly", "in_time", "online")
GROUNDS = (*LISTED_GROUNDS, OTHER_GROUND)
"""Grounds of an exemption; the counter goes by the listed ones without asking."""

WAYS_BACK = ("transfer", "cash")
"""Means by which money goes back."""

_REFERENCE = re.compile(r"[0-9A-Za-z][0-9A-Za-z./_-]{0,39}")
_SERIES = re.compile(r"[0-9A-Za-z][0-9A-Za-z./-]{0,19}")
_NUMBER = re.compile(r"[0-9]{1,10}")


def is_reference(text: str) -> bool:
    """Whether it is the number of a transfer as banks give them: no words."""
    return _REFERENCE.fullmatch(text) is not None


def is_receipt(series: str, number: str) -> bool:
    """Whether these are series and number of a biên lai or hoá đơn."""
    return _SERIES.fullmatch(series) is not None and _NUMBER.fullmatch(number) is not None


def named(kind: str, key: str | int) -> Reason:
    """What a code of a kind (means, ground, collect, verdict, shift, standing) is called."""
    return Reason.of(f"money.{kind}_{key}")


def dong(amount: int) -> str:
    """A sum as a sentence writes it: "25.000"."""
    return f"{amount:,}".replace(",", ".")
