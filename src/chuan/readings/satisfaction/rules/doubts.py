"""Votes that ask for a second look: each rule is a function of the period's votes; a mark is a question, no verdict."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby

from chuan.base.kernel.reason import Reason
from chuan.base.kernel.text import fold

_QR = "qr"


@dataclass(frozen=True, slots=True)
class Cast:
    """What the rules know of a vote; ``alike``: every score the same; ``owner`` tells one citizen from another."""

    ballot: int
    at: datetime
    channel: str
    device: str
    alike: bool
    owner: str = ""
    owner_name: str = ""
    officials: tuple[str, ...] = ()
    signed: str = ""
    served: tuple[datetime, ...] = ()  # when something of the dossier was done at the counter


@dataclass(frozen=True, slots=True)
class Doubt:
    """One mark on one vote: by which rule, and the sentence with sample, window and threshold."""

    ballot: int
    rule: str
    sentence: Reason


Numbers = Mapping[str, Mapping[str, int]]
Rule = Callable[[Sequence[Cast], Sequence[datetime], Mapping[str, int]], dict[int, dict[str, str | int]]]


def doubts(casts: Iterable[Cast], handed: Sequence[datetime], numbers: Numbers) -> tuple[Doubt, ...]:
    """Every mark on these votes, by the order of the rules; ``handed``: when results were handed over, in order."""
    ordered = sorted(casts, key=lambda one: (one.at, one.ballot))
    return tuple(
        Doubt(ballot, name, Reason.of(f"satisfaction.doubt_{name}", **facts))
        for name, rule in RULES.items()
        for ballot, facts in rule(ordered, handed, numbers.get(name, {})).items()
    )


def _burst(casts: Sequence[Cast], least: int, minutes: int) -> dict[int, dict[str, str | int]]:
    """Votes that lie in a window with at least so many of the same device."""
    found: dict[int, dict[str, str | int]] = {}
    for group in _by(casts, lambda one: one.device):
        for at, first in enumerate(group):
            window = [one for one in group[at:] if one.at - first.at < timedelta(minutes=minutes)]
            if len(window) >= least:
                for one in window:
                    most = max(len(window), int(found.get(one.ballot, {}).get("n", 0)))
                    found[one.ballot] = {"n": most, "minutes": minutes, "least": least}
    return found


def _own_burst(
    casts: Sequence[Cast], _: Sequence[datetime], n: Mapping[str, int]
) -> dict[int, dict[str, str | int]]:
    return _burst([one for one in casts if one.channel == _QR], n["votes"], n["minutes"])


def _kiosk_burst(
    casts: Sequence[Cast], _: Sequence[datetime], n: Mapping[str, int]
) -> dict[int, dict[str, str | int]]:
    return _burst([one for one in casts if one.channel != _QR], n["votes"], n["minutes"])


def _empty(
    casts: Sequence[Cast], _: Sequence[datetime], n: Mapping[str, int]
) -> dict[int, dict[str, str | int]]:
    minutes, span = n["minutes"], timedelta(minutes=n["minutes"])
    lone = (
        one for one in casts
        if one.channel != _QR and not any(timedelta() <= one.at - done <= span for done in one.served)
    )  # fmt: skip
    return {one.ballot: {"minutes": minutes} for one in lone}


def _off_hours(
    casts: Sequence[Cast], handed: Sequence[datetime], n: Mapping[str, int]
) -> dict[int, dict[str, str | int]]:
    span = timedelta(minutes=n["minutes"])

    def busy(at: datetime) -> bool:
        place = bisect_left(handed, at - span)
        return place < len(handed) and handed[place] <= at + span

    return {one.ballot: {"minutes": n["minutes"]} for one in casts if one.channel != _QR and not busy(one.at)}


def _same_run(
    casts: Sequence[Cast], _: Sequence[datetime], n: Mapping[str, int]
) -> dict[int, dict[str, str | int]]:
    found: dict[int, dict[str, str | int]] = {}
    for group in _by(casts, lambda one: one.device):
        for alike, run in groupby(group, key=lambda one: one.alike):
            votes = list(run)
            if alike and len(votes) >= n["votes"]:
                found.update({one.ballot: {"n": len(votes), "least": n["votes"]} for one in votes})
    return found


def _signed_in(
    casts: Sequence[Cast], _: Sequence[datetime], n: Mapping[str, int]
) -> dict[int, dict[str, str | int]]:
    return {one.ballot: {"name": one.signed, "minutes": n["minutes"]} for one in casts if one.signed}


def _own_dossier(
    casts: Sequence[Cast], _: Sequence[datetime], __: Mapping[str, int]
) -> dict[int, dict[str, str | int]]:
    names = ((one, fold(one.owner_name)) for one in casts if one.owner_name)
    return {one.ballot: {} for one, name in names if name in {fold(official) for official in one.officials}}


def _one_citizen(
    casts: Sequence[Cast], _: Sequence[datetime], n: Mapping[str, int]
) -> dict[int, dict[str, str | int]]:
    known = [one for one in casts if one.owner and one.channel == _QR]
    found: dict[int, dict[str, str | int]] = {}
    for group in _by(known, lambda one: f"{one.owner} {one.device}"):
        for ballot, facts in _burst(group, n["votes"], n["days"] * 24 * 60).items():
            found[ballot] = {"n": facts["n"], "days": n["days"], "least": n["votes"]}
    return found


def _by(casts: Sequence[Cast], key: Callable[[Cast], str]) -> list[list[Cast]]:
    groups: dict[str, list[Cast]] = {}
    for one in casts:
        groups.setdefault(key(one), []).append(one)
    return list(groups.values())


RULES: dict[str, Rule] = {
    "signed_in": _signed_in,
    "own_dossier": _own_dossier,
    "burst": _own_burst,
    "kiosk_burst": _kiosk_burst,
    "one_citizen": _one_citizen,
    "same_run": _same_run,
    "empty_counter": _empty,
    "off_hours": _off_hours,
}
"""The order in which a vote's marks are told."""
