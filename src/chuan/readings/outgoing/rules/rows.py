"""From events and states to the rows of the outgoing register: pure, so a rebuild is a map."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from chuan.base.kernel.clock import local
from chuan.base.kernel.happened import Happened
from chuan.events.declarations.rules.declaration import State as Declaration
from chuan.events.dossiers.rules.events import Document, Printed
from chuan.events.reviews.rules.review import State as Review

ANSWER, DECISION, NOTICE, MINUTES = "answer", "decision", "notice", "minutes"
BOTH, ELECTRONIC, PAPER = "both", "electronic", "paper"
Row = dict[str, Any]


def answer(stream: int, agency: int, document: Document | None) -> tuple[Row, ...]:
    """The dossier's answer once it has a number; before it is issued, how it will leave is not known."""
    if document is None or not document.number or document.day is None:
        return ()
    channel = (ELECTRONIC if document.issued == document.draft else BOTH) if document.issued else ""
    return (
        _row(
            stream, ANSWER, agency, document.symbol, document.day.year, document.number, document.day,
            kind=document.kind, signer=document.signed_by, channel=channel, sha256=document.issued,
        ),
    )  # fmt: skip


def letters(stream: int, agency: int, printed: Iterable[Happened]) -> tuple[Row, ...]:
    """Each numbered letter as first printed; printing it again is the same document."""
    found: dict[str, Row] = {}
    for one in printed:
        event = one.event
        if not isinstance(event, Printed) or not event.number:
            continue
        day, paper = local(one.at).date(), f"{event.form}-{event.nth}"
        found.setdefault(
            paper,
            _row(
                stream, paper, int(event.line or agency), event.symbol, event.year or day.year, event.number, day,
                kind=event.form, signer=one.actor, channel=PAPER,
                sha256=event.sha256,
            ),
        )  # fmt: skip
    return tuple(found.values())


def decision(stream: int, agency: int, state: Declaration) -> tuple[Row, ...]:
    """The decision of a declaration; it leaves on paper and as the file kept."""
    if not state.number or state.decided is None:
        return ()
    signed = state.course.last("decide")
    sha256 = next((one.sha256 for one in state.issued if one.paper == DECISION), "")
    return (
        _row(
            stream, DECISION, agency, state.symbol, state.year, state.number, local(state.decided).date(),
            kind="declaration", signer=signed.official if signed else None, channel=BOTH if sha256 else "",
            sha256=sha256, dossier=False,
        ),
    )  # fmt: skip


def notice(stream: int, agency: int, state: Declaration) -> tuple[Row, ...]:
    """The notice of a declaration, as last made under its one number; its signer is the decision's."""
    number, signed = state.notice, state.course.last("decide")
    if number is None:
        return ()
    sha256 = next((one.sha256 for one in reversed(state.issued) if one.paper == NOTICE), "")
    return (
        _row(
            stream, NOTICE, agency, number.symbol, number.day.year, number.number, number.day,
            kind="notice", signer=signed.official if signed else None, channel=BOTH if sha256 else "",
            sha256=sha256, dossier=False,
        ),
    )  # fmt: skip


def minutes(stream: int, agency: int, state: Review) -> tuple[Row, ...]:
    """The minutes of a management review; while they are made anew nothing stands under their number."""
    number, met = state.numbered, state.course.last("meet")
    if number is None:
        return ()
    signer = met.official if met else state.course.holder("meet")
    return (
        _row(
            stream, MINUTES, agency, number.symbol, number.day.year, number.number, number.day,
            kind="minutes", signer=signer, channel=BOTH if state.minutes else "", sha256=state.minutes, dossier=False,
        ),
    )  # fmt: skip


def _row(
    stream: int, paper: str, agency: int, symbol: str, year: int, number: int, day: date, *,
    kind: str, signer: int | None, channel: str, sha256: str, dossier: bool = True,
) -> Row:  # fmt: skip
    return {
        "stream": stream, "paper": paper, "agency": agency, "symbol": symbol, "year": year, "number": number,
        "day": day, "kind": kind, "signer": signer, "channel": channel, "sha256": sha256, "dossier": dossier,
    }  # fmt: skip
