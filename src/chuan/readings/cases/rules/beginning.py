"""The facts of a dossier at its reception: from the event and the procedure it was received under."""

from __future__ import annotations

from datetime import datetime

from chuan.definitions.procedures.rules.definition import Procedure
from chuan.events.dossiers.rules.events import Received
from chuan.readings.cases.rules.facts import Facts
from chuan.readings.cases.rules.papers import papers_of


def begun(stream: int, agency: int, procedure: Procedure, event: Received, at: datetime) -> Facts:
    """What is known when it was taken in."""
    papers = papers_of(procedure, event)
    return Facts(
        stream=stream,
        agency=agency,
        procedure=event.procedure,
        channel=event.channel,
        received=at,
        offered_online=procedure.channel("online") is not None,
        gives_result=bool(procedure.results),
        has_fee=any(fee.amount > 0 for fee in procedure.fees_for(event.case)),
        promised=event.promised,
        legal=event.legal,
        due=event.fee,
        digitised=papers.digitised,
        reused=papers.reused,
        shared=papers.shared,
        population=papers.population,
        leg=event.parent is not None,
        files=papers.files,
    )
