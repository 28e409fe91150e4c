"""A fee above the rule: more was charged than the dossier's own edition allows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from chuan.base.kernel.reason import Reason
from chuan.definitions.procedures.rules.definition import Fee
from chuan.events.money.rules.events import Line
from chuan.readings.nonconformities.rules import looking
from chuan.readings.nonconformities.rules.looking import Detector, Look
from chuan.readings.nonconformities.rules.numbers import Numbers
from chuan.readings.nonconformities.rules.seen import Facts, Seen, Window


def looks(facts: Facts, window: Window, numbers: Numbers) -> Iterator[Look]:
    received = (seen for seen in facts.dossiers if window.holds(seen.received))
    return looking.looks(received, _wrong, looking.counter_of)


def excess(fees: Iterable[Fee], lines: Iterable[Line], copies: int) -> int:
    """Đồng charged above the edition's fees; what it leaves open (no amount stated) is not judged."""
    stated = {fee.key: fee for fee in fees}
    return sum(_excess(stated.get(line.fee), line, copies) for line in lines)


def _excess(fee: Fee | None, line: Line, copies: int) -> int:
    if fee is None:
        return line.total
    if fee.per == "page":
        return max(0, line.total - fee.cap * max(1, copies)) if fee.cap is not None else 0
    if not fee.amount:
        return 0
    return max(0, line.total - fee.amount * _most(fee, line, copies))


def _most(fee: Fee, line: Line, copies: int) -> int:
    """How many times the fee may be asked; a sum typed at reception says the copies only by itself."""
    if fee.per != "copy":
        return line.count
    return copies or max(1, line.total // fee.amount)


def _wrong(seen: Seen) -> Reason | None:
    return (
        Reason.of("nonconformities.case_fee_above", over=f"{seen.over:,}".replace(",", "."))
        if seen.over
        else None
    )


DETECTOR = Detector("fee_above", looks)
