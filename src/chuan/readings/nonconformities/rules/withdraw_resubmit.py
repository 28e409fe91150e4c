"""Withdrawn, then handed in again by the same person for the same matter: the clock began anew, and nobody was late."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from chuan.base.kernel.clock import local
from chuan.base.kernel.reason import Reason
from chuan.readings.nonconformities.rules import looking
from chuan.readings.nonconformities.rules.looking import Detector, Look
from chuan.readings.nonconformities.rules.numbers import Numbers
from chuan.readings.nonconformities.rules.seen import Facts, Seen, Window


def looks(facts: Facts, window: Window, numbers: Numbers) -> Iterator[Look]:
    """Of what ended: withdrawn, and back within ``more.days``."""
    again: dict[tuple[str, str], list[Seen]] = {}
    for seen in facts.dossiers:
        again.setdefault((seen.owner, seen.procedure), []).append(seen)
    ended = (seen for seen in facts.dossiers if window.holds(seen.ended))
    most = timedelta(days=numbers.more.get("days", 0))
    return looking.looks(ended, lambda seen: _wrong(seen, again[seen.owner, seen.procedure], most))


def _wrong(seen: Seen, same: list[Seen], most: timedelta) -> Reason | None:
    if not seen.withdrawn or seen.ended is None:
        return None
    end = seen.ended
    back = next(
        (one for one in same if end <= one.received <= end + most and one.stream != seen.stream), None
    )
    if back is None:
        return None
    key = "nonconformities.case_withdraw_resubmit"
    return Reason.of(key, day=f"{local(end):%d/%m/%Y}", again=back.code)


DETECTOR = Detector("withdraw_resubmit", looks)
