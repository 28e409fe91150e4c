"""Promises that some dossier is sure to break, each with that dossier and a mend."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from chuan.base.kernel.reason import Fact, Reason
from chuan.base.kernel.refusal import Refused
from chuan.definitions.procedures.rules.chains import longest_chains
from chuan.definitions.procedures.rules.definition import Channel, Limit, Procedure
from chuan.definitions.procedures.rules.lengths import minutes, runs
from chuan.definitions.procedures.rules.limits import say_limit
from chuan.definitions.procedures.rules.prover.flaw import Finding
from chuan.definitions.procedures.rules.prover.mends import mend
from chuan.definitions.procedures.rules.prover.wording import channel_words, clock, length, weekday
from chuan.definitions.procedures.rules.prover.worst import Late, Office, breaking_step, late_dossiers, worst


def broken_promises(procedure: Procedure, office: Office) -> Iterator[Finding]:
    """One finding for each limit (promised, or legal where nothing is promised) that cannot be kept."""
    chains = longest_chains(procedure, office.pack.day_minutes)
    for limit, channels in _limits(procedure):
        try:
            late = list(late_dossiers(office, chains.chains, limit))
        except Refused:
            yield Finding("bound_reached", {"what": _UNPROVED_CALENDAR})
            continue
        if late:
            yield _finding(procedure, office, limit, channels, worst(late))
    if chains.bounded:
        yield Finding("bound_reached", {"what": _UNPROVED_CHAINS})


_UNPROVED_CHAINS = "đường dài nhất khi các lần trả lại xen nhau theo mọi thứ tự"
_UNPROVED_CALENDAR = "thời hạn hẹn của hồ sơ kéo dài quá các năm đã có lịch làm việc"


def _limits(procedure: Procedure) -> Iterator[tuple[Limit, list[Channel]]]:
    """Each different limit once, with the channels that it holds for."""
    stated = [(limit, c) for c in procedure.channels if (limit := c.promised or c.legal) is not None]
    stated.sort(key=lambda pair: repr(pair[0]))
    for _, pairs in groupby(stated, key=lambda pair: repr(pair[0])):
        same = list(pairs)
        yield same[0][0], [channel for _, channel in same]


def _finding(
    procedure: Procedure, office: Office, limit: Limit, channels: list[Channel], late: Late
) -> Finding:
    legal = next((channel.legal for channel in channels if channel.legal is not None), None)
    found = mend(procedure, office, limit, legal, late)
    step, place = breaking_step(office, late)
    same_day = late.promised.date() == late.reception.at.date()
    return Finding(
        "over_promise",
        {
            "channels": ", ".join(channel_words(channel.kind) for channel in channels),
            "limit": say_limit(limit),
            "over": length(late.over, office.pack.day_minutes),
            "minutes": late.over,
        },
        example=Reason(
            f"procedures.example_{'same_day' if same_day else 'dated'}", _told(office, late, place)
        ),
        mend=found.reason if found else Reason.of("procedures.mend_none"),
        steps=tuple(dict.fromkeys((step.key, *(one.key for one in late.chain)))),
        changes=found.changes if found else (),
        promises=tuple((channel.kind, found.promise) for channel in channels)
        if found and found.promise
        else (),
        at=late.reception.at,
    )


def _told(office: Office, late: Late, place: int) -> dict[str, Fact]:
    day_minutes = office.pack.day_minutes
    need = sum(minutes(runs(step), day_minutes) for step in late.chain)
    return {
        "at": clock(late.reception.at),
        "day": weekday(late.reception.at),
        "need": length(need, day_minutes),
        "need_minutes": need,
        "due": clock(late.promised),
        "due_day": weekday(late.promised),
        "place": place + 1,
        "step": late.chain[place].name,
        "ready": f"{clock(late.ready)} {weekday(late.ready)}",
        "over": length(late.over, day_minutes),
        "over_minutes": late.over,
    }
