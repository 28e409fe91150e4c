"""Papers asked for on the last day: the clock was stopped just before it would have run out."""

from __future__ import annotations

from collections.abc import Iterator

from chuan.base.kernel.clock import local, spoken
from chuan.base.kernel.reason import Reason
from chuan.readings.nonconformities.rules import looking
from chuan.readings.nonconformities.rules.looking import Detector, Look
from chuan.readings.nonconformities.rules.numbers import Numbers
from chuan.readings.nonconformities.rules.seen import Facts, Seen, Window


def looks(facts: Facts, window: Window, numbers: Numbers) -> Iterator[Look]:
    """Of what was sent back for papers; what was promised for the same day has no last day."""

    def asked(days: Window) -> Iterator[Seen]:
        return (seen for seen in facts.dossiers if any(map(days.holds, seen.asked)) and not seen.same_day)

    return looking.against_usual(asked, _wrong, window, numbers)


def _wrong(seen: Seen) -> Reason | None:
    for at, due in zip(seen.asked, seen.due_when_asked, strict=True):
        if due is not None and local(at).date() >= local(due).date():
            key = "nonconformities.case_supplement_last_day"
            return Reason.of(key, asked=spoken(at), promised=spoken(due))
    return None


DETECTOR = Detector("supplement_last_day", looks)
