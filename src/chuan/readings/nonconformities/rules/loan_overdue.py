"""A borrowed file that is not back: the day it was promised for passed."""

from __future__ import annotations

from collections.abc import Iterator

from chuan.base.kernel.clock import local
from chuan.base.kernel.reason import Reason
from chuan.readings.nonconformities.rules.looking import Detector, Look
from chuan.readings.nonconformities.rules.numbers import Numbers
from chuan.readings.nonconformities.rules.seen import Facts, Loan, Window
from chuan.readings.nonconformities.rules.signal import Evidence


def looks(facts: Facts, window: Window, numbers: Numbers) -> Iterator[Look]:
    """Of the files due back in these days; ``more.grace_days`` more are given before one counts."""
    due: dict[int, list[Loan]] = {}
    for loan in facts.loans:
        if window.since <= loan.due < window.until:
            due.setdefault(loan.unit, []).append(loan)
    grace, today = numbers.more.get("grace_days", 0), local(window.at).date()
    for unit, loans in due.items():
        out = [loan for loan in loans if ((loan.returned or today) - loan.due).days > grace]
        yield Look(
            f"unit:{unit}", len(loans), tuple(Evidence(one.stream, one.code, _says(one)) for one in out)
        )


def _says(loan: Loan) -> Reason:
    return Reason.of("nonconformities.case_loan_overdue", due=f"{loan.due:%d/%m/%Y}")


DETECTOR = Detector("loan_overdue", looks)
