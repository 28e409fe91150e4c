"""What the limit of a national procedure (thời hạn giải quyết) means, or that it is not known.

The rule: a text is understood only where the *whole* text is exactly one length of time, or where it
states that there is no limit.

- One length: what ``parse_duration`` reads ("5 Ngày làm việc", "24 Giờ", "0.5 Ngày làm việc",
  "02 tháng và 15 ngày làm việc"), a last full stop left aside. "0 Giờ" is a length too: of zero.
- No limit stated: an empty text, or the two words "Không quy định" in any case. It gives no promise:
  the head of the agency must set one.
- Everything else is not understood and is shown to a person: a number without a unit ("15", "0"),
  ranges ("24 giờ/07 ngày"), several cases ("05 ngày làm việc; trường hợp phải xác minh …"), a limit
  with a start of its own ("… kể từ ngày nhận được văn bản đề nghị"), "Trong ngày", "hàng năm",
  "Chưa xác định", "Theo mô tả", prose. Nothing is guessed: a wrong limit is worse than none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from chuan.base.kernel.refusal import Refusal
from chuan.base.kernel.text import nfc
from chuan.definitions.calendars.rules.duration import Duration, parse_duration

_NO_LIMIT = frozenset({"", "không quy định"})
_LIST = re.compile(r",\s|[;+]")  # "03 ngày làm việc, 05 ngày" may be two cases; only "và" adds up


@dataclass(frozen=True, slots=True)
class Understood:
    """``limit`` None: the text says that no limit is stated."""

    limit: Duration | None


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    text: str


def understand(text: str) -> Understood | NotUnderstood:
    """What a limit's text means, whole or not at all."""
    plain = " ".join(nfc(text).split()).removesuffix(".").rstrip()
    if plain.lower() in _NO_LIMIT:
        return Understood(None)
    limit = parse_duration(plain)
    if isinstance(limit, Refusal) or _LIST.search(plain) or _repeats(limit):
        return NotUnderstood(text)
    return Understood(limit)


def _repeats(limit: Duration) -> bool:
    """Two lengths in one unit are two limits, whatever stands between them."""
    units = [part.unit for part in limit.parts]
    return len(set(units)) < len(units)


@dataclass(frozen=True, slots=True)
class Tally:
    """How many texts were understood, and each other text once, in order of appearance."""

    understood: int = 0
    not_understood: tuple[str, ...] = ()


def tally(texts: Iterable[str]) -> Tally:
    """Count the channels' texts of many procedures."""
    understood, others = 0, dict[str, None]()
    for text in texts:
        if isinstance(understand(text), Understood):
            understood += 1
        else:
            others[text] = None
    return Tally(understood, tuple(others))
