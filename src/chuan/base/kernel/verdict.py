"""The answer to "may I?": yes or no, always with the reason."""

from __future__ import annotations

from dataclasses import dataclass

from chuan.base.kernel.reason import Reason


@dataclass(frozen=True, slots=True)
class Verdict:
    allowed: bool
    reason: Reason

    def __bool__(self) -> bool:
        return self.allowed


def yes(key: str, **facts: str | int) -> Verdict:
    return Verdict(True, Reason.of(key, **facts))


def no(key: str, **facts: str | int) -> Verdict:
    return Verdict(False, Reason.of(key, **facts))
