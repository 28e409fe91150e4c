"""From rows to the facts detectors look at: five statements, whatever the stretch of days."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import Any

from chuan.base.kernel import codec
from chuan.base.kernel.clock import VIETNAM, local
from chuan.base.kernel.reason import Reason
from chuan.definitions.calendars.rules.worktime import WorkTime
from chuan.definitions.calendars.services import worktime_for
from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.procedures.services import procedure
from chuan.events.loans.services.listing import lent_in
from chuan.events.money.rules.events import Charged
from chuan.events.petitions.rules.coded import PARTLY
from chuan.events.petitions.services.counting import upheld
from chuan.readings.nonconformities.queries import facts as asked
from chuan.readings.nonconformities.rules.fee_above import excess
from chuan.readings.nonconformities.rules.seen import Complaint, Facts, Loan, Seen, Strayed

Row = Mapping[str, Any]
_DATED = (
    "Received",
    "Completed",
    "Resumed",
    "Rescheduled",
    "Reopened",
    "Arrived",
    "ArrivalUndone",
    "Extended",
)
_KINDS = tuple(f"dossiers.{name}" for name in (*_DATED, "Returned", "Ready", "Issued"))
_SLIP_DAYS = 60


@dataclass(slots=True)
class _Told:
    """What the events of one dossier say that its row does not."""

    promised: datetime | None = None
    asked: tuple[datetime, ...] = ()
    due_when_asked: tuple[datetime | None, ...] = ()
    moved: tuple[datetime, ...] = ()
    closer: int = 0
    filed: datetime | None = None

    def turn(self, row: Row) -> None:
        """One event more."""
        kind = row["kind"].removeprefix("dossiers.")
        if kind in _DATED:
            self.promised = datetime.fromisoformat(row["promised"]) if row["promised"] else None
        if kind == "Extended":
            self.moved = (*self.moved, row["at"])
        elif kind == "Returned":
            self.asked, self.due_when_asked = (*self.asked, row["at"]), (*self.due_when_asked, self.promised)
        elif kind == "Ready":
            self.closer = row["actor"]
        elif kind == "Issued":
            self.filed = row["recorded"]


def borrowed(scope: Scope, since: date, until: date) -> tuple[Loan, ...]:
    """The kept files that were lent and due back in these days, by the borrower's unit."""
    return tuple(
        Loan(one.stream, one.code, one.unit, one.until, one.returned)
        for one in lent_in(scope, since, until)
        if one.until is not None and since <= one.until < until
    )


def complained(scope: Scope, since: date, until: date) -> tuple[Complaint, ...]:
    """The petitions answered in these days that were found true."""
    start, end = (datetime.combine(day, time(), VIETNAM) for day in (since, until))
    return tuple(
        Complaint(one.stream, one.number, one.unit or 0, one.answered, one.finding == PARTLY)
        for one in upheld(scope, start, end)
    )


def gathered(scope: Scope, since: date, until: date, loans: Iterable[Loan] = ()) -> Facts:
    """Everything that came in, ended, was due or stood open in these days."""
    told: dict[int, _Told] = defaultdict(_Told)
    for row in asked.happened(scope, since, until, _KINDS):
        told[row["stream"]].turn(row)
    strayed: dict[int, list[Strayed]] = defaultdict(list)
    for row in asked.strayed(scope, since, until):
        strayed[row["stream"]].append(
            Strayed(row["kind"], Reason.of(row["reason"], **json.loads(row["facts"])), row["at"])
        )
    charged = {row["stream"]: row["body"] for row in asked.charged(scope, since, until)}
    slips = _slips(scope, since, until)
    calendar = lru_cache(worktime_for)
    found = (
        _seen(
            row,
            told[row["stream"]],
            tuple(strayed.get(row["stream"], ())),
            _over(row, charged.get(row["stream"])),
            _given(slips.get((row["submitter"], row["procedure"]), ()), row["received"]),
            calendar(row["agency"]),
        )
        for row in asked.dossiers(scope, since, until)
    )
    return Facts(tuple(found), tuple(loans))


def _seen(
    row: Row, told: _Told, strayed: tuple[Strayed, ...], over: int, slips: int, calendar: WorkTime
) -> Seen:
    stopped = row["status"] == "stopped"
    return Seen(
        stream=row["stream"],
        code=row["code"],
        agency=row["agency"],
        unit=row["unit"],
        counter=row["counter"],
        procedure=row["procedure"],
        owner=row["owner"],
        received=row["received"],
        promised=row["promised"],
        ready=row["ready"],
        ended=row["closed"] if stopped else row["ready"],
        refused=row["refused"],
        withdrawn=row["ended_by"] == "withdrawn",
        standing=row["paused"] is not None,
        asked=told.asked,
        due_when_asked=told.due_when_asked,
        slips=slips,
        moved=told.moved,
        closer=told.closer,
        closer_unit=row["closer_unit"] or row["unit"],
        to_closing=_to_closing(calendar, row["ready"]),
        filed=told.filed,
        over=over,
        strayed=strayed,
    )


def _to_closing(calendar: WorkTime, ready: datetime | None) -> int | None:
    """Minutes from the answer to the closing of its day; None outside the days that are worked."""
    if ready is None or not calendar.sessions(local(ready).date()):
        return None
    return int((calendar.closing(local(ready).date()) - ready.replace(second=0)).total_seconds() // 60)


def _over(row: Row, body: Any) -> int:
    if body is None:
        return 0
    fact = codec.load(Charged, json.loads(body) if isinstance(body, str) else body)
    return excess(procedure(row["edition"]).fees_for(row["case"]), fact.lines, row["copies"])


def _slips(scope: Scope, since: date, until: date) -> dict[tuple[str, str], list[datetime]]:
    """(person, procedure) -> when a slip was given."""
    found: dict[tuple[str, str], list[datetime]] = defaultdict(list)
    for row in asked.slips(scope, since - timedelta(days=_SLIP_DAYS), until):
        found[row["party"], row["procedure"]].append(local(row["at"]).astimezone(VIETNAM))
    return found


def _given(given: Iterable[datetime], received: datetime) -> int:
    """How many of the slips led to this reception."""
    return sum(received - timedelta(days=_SLIP_DAYS) <= at <= received for at in given)
